import { Decimal, ONE } from "../values/decimal";
import type { Edge, Interval } from "./interval";
import type { Condition, Occurrence, Step } from "./statement";
import type { Token, TokenType } from "./tokenise";

const SEPARATORS: ReadonlySet<TokenType> = new Set(["stop", "pause", "break", "open", "close"]);
/** Words that say nothing at the ends of a condition. */
const EDGE_WORDS =
  /^(?:的|时|则|且|并|，|对于|若|如|如果|凡|但|即|和|及|当|其|按)+|(?:的|时|则|者|且|，|即|可|在|达|为|介于)+$/gu;
const RATIO_NAME = /率|比例|比重|占比|百分比|程度|满意度|认可度|知晓度|支持度|进度|度$/u;
const ABOVE = /超|高于|高出|增加|上升|提高|增长|多于/u;
const EITHER = /偏差|偏离|差异|误差|相差|浮动|正负|±|出入/u;

/** Reads what stands before points: a comparison, a number of 处, or words that a person judges. */
export function readCondition(tokens: readonly Token[]): Condition {
  const trimmed = trim(tokens);
  const every = trimmed.findLastIndex((token) => token.type === "every");
  const before = every < 0 ? trimmed : trimmed.slice(0, every);
  const step = readStep(every < 0 ? trimmed : trimmed.slice(every), every >= 0);
  const occurrence = step ? undefined : readOccurrence(trimmed);
  const bounds = readBounds(step && every < 0 ? [] : before);
  const figure = bounds.length === 0 ? readFigure(before) : undefined;
  const measure =
    bounds.find((bound) => bound.name)?.name ?? (figure?.percent ? figure.before : "");
  const unit = figure?.percent ? "ratio" : unitOf(bounds, measure);
  const interval = intervalOf(bounds, unit);
  return {
    text: sayTokens(trimmed),
    about: sayTokens(occurrence ? withoutOccurrence(trimmed) : trimmed),
    otherwise: trimmed.some((token) => token.type === "otherwise"),
    measure,
    unit,
    tangled: bounds.length > 0 && !interval,
    ...(interval && { interval }),
    ...(figure && { figure }),
    ...(occurrence && { occurrence }),
    ...(step && { step }),
  };
}

/** Tokens as written, without the punctuation and particles around them. */
export function sayTokens(tokens: readonly Token[]): string {
  return trim(tokens)
    .map((token) => (token.type === "break" ? " " : token.raw))
    .join("")
    .trim();
}

function trim(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  let end = tokens.length;
  const skips = (token: Token | undefined, bracket: TokenType) =>
    token !== undefined && SEPARATORS.has(token.type) && token.type !== bracket;
  while (start < end && skips(tokens[start], "open")) start += 1;
  while (end > start && skips(tokens[end - 1], "close")) end -= 1;
  return dropLoneBrackets(tokens.slice(start, end));
}

/** A bracket whose partner went to another statement: 优秀（9-10分）. */
function dropLoneBrackets(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.filter((token) => token.type === "open").length;
  const closes = tokens.filter((token) => token.type === "close").length;
  if (opens === closes) return tokens;
  if (opens > closes && tokens.at(-1)?.type === "open") return trim(tokens.slice(0, -1));
  if (closes > opens && tokens[0]?.type === "close") return trim(tokens.slice(1));
  return tokens;
}

const COUNT_VERB = /(?:有|发现|出现|存在|发生|查出|如有|若有|凡有|每有)$/u;
const LEADS_TO_COUNT = /^(?:有|发现|出现|存在|发生|查出|如有|若有|凡有|如发现|若发现|凡发现)$/u;

interface Bound {
  readonly side: "min" | "max";
  readonly edge: Edge;
  readonly percent: boolean;
  /** The words next to it: 满意度. */
  readonly name: string;
}

interface Comparison {
  readonly side: "min" | "max";
  readonly inclusive: boolean;
  readonly marked: boolean;
}

/** number on the right: x ≥ 90% */
const RIGHT: Partial<Record<TokenType, Comparison>> = {
  "at-least": { side: "min", inclusive: true, marked: true },
  "more-than": { side: "min", inclusive: false, marked: true },
  "at-most": { side: "max", inclusive: true, marked: true },
  "less-than": { side: "max", inclusive: false, marked: true },
};
/** number on the left: 80% ≤ x */
const LEFT: Partial<Record<TokenType, Comparison>> = {
  "at-least": { side: "max", inclusive: true, marked: true },
  "more-than": { side: "max", inclusive: false, marked: true },
  "at-most": { side: "min", inclusive: true, marked: true },
  "less-than": { side: "min", inclusive: false, marked: true },
};
/**
 * number first, word after: 90%以上. 以上 and 以下 include the number itself (民法典第1259条), but
 * rubrics are not always so strict, so the edge counts as unmarked.
 */
const AFTER: Partial<Record<TokenType, Comparison>> = {
  "and-above": { side: "min", inclusive: true, marked: false },
  "and-below": { side: "max", inclusive: true, marked: false },
};

function readBounds(tokens: readonly Token[]): readonly Bound[] {
  const bracketed = readBrackets(tokens);
  if (bracketed) return bracketed;
  const bounds: Bound[] = [];
  for (const [at, token] of tokens.entries()) {
    const value = figureOf(token);
    if (!value) continue;
    let next = at + 1;
    // 处 个 家 between a number and what compares it: 12个以上.
    if (tokens[next]?.type === "counter" || tokens[next]?.type === "percentage-points") next += 1;
    let own = inclusion(tokens[next], value.value);
    if (inclusion(tokens[next]) !== undefined) next += 1;
    const previous = tokens[at - 1];
    const before = previous && RIGHT[previous.type];
    const after = tokens[next];
    const behind = after && (AFTER[after.type] ?? LEFT[after.type]);
    if (after && AFTER[after.type]) own ??= inclusion(tokens[next + 1], value.value);
    own ??= namedInclusion(tokens, value.value);
    const dashAfter = after?.type === "dash" && figureOf(tokens[next + 1]);
    const dashBefore = bounds.at(-1)?.edge.value && dashLeadsTo(tokens, at);
    const comparison: Comparison | undefined =
      before ??
      behind ??
      (dashAfter ? { side: "min", inclusive: true, marked: false } : undefined) ??
      (dashBefore ? { side: "max", inclusive: true, marked: false } : undefined) ??
      (previous?.type === "equal" ? { side: "min", inclusive: true, marked: true } : undefined);
    if (!comparison) continue;
    const edge = {
      value: value.value,
      inclusive: own ?? comparison.inclusive,
      marked: own !== undefined || comparison.marked,
    };
    const name = nameAt(
      tokens,
      before || previous?.type === "equal" ? at - 2 : at - 1,
      before ? undefined : next + 1
    );
    bounds.push({ side: comparison.side, edge, percent: value.percent, name });
    // x = 100% is both ends; 80%≤x: the first of two comparisons of one number counts.
    if (previous?.type === "equal")
      bounds.push({ side: "max", edge, percent: value.percent, name });
  }
  return bounds;
}

/** [80%,90%): the brackets say which ends belong to it. */
function readBrackets(tokens: readonly Token[]): readonly Bound[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const [low, comma, high, close] = tokens.slice(at + 1, at + 5);
    if (token.type !== "open" || comma?.type !== "pause" || close?.type !== "close") continue;
    if (low?.type !== "number" || high?.type !== "number") continue;
    const name = nameAt(tokens, at - 1, at + 5);
    const includes = (bracket: Token) => /[[\]［］【】]/u.test(bracket.raw);
    const edge = (number: typeof low, bracket: Token): Edge => ({
      value: number.value,
      inclusive: includes(bracket),
      marked: true,
    });
    return [
      { side: "min", edge: edge(low, token), percent: low.percent, name },
      { side: "max", edge: edge(high, close), percent: high.percent, name },
    ];
  }
  return undefined;
}

/** True when the number at `at` closes 80%-90%: number [（含）] dash number. */
function dashLeadsTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.type !== "dash") return false;
  const first = inclusion(tokens[at - 2]) === undefined ? at - 2 : at - 3;
  return figureOf(tokens[first]) !== undefined;
}

function figureOf(token: Token | undefined): { value: Decimal; percent: boolean } | undefined {
  if (token?.type === "number") return { value: token.value, percent: token.percent };
  if (token?.type === "points") return { value: token.value, percent: false };
  return undefined;
}

/** （含）or（不含）; （含90%） only speaks of 90%. */
function inclusion(token: Token | undefined, of?: Decimal): boolean | undefined {
  if (token?.type !== "inclusive" && token?.type !== "exclusive") return undefined;
  const named = numberIn(token);
  if (of && named && !named.eq(of)) return undefined;
  return token.type === "inclusive";
}

/** 90%-100%（含90%）: the mark stands behind the other number. */
function namedInclusion(tokens: readonly Token[], of: Decimal): boolean | undefined {
  const mark = tokens.find((token) => numberIn(token)?.eq(of) && inclusion(token) !== undefined);
  return inclusion(mark);
}

/** The figure in （含90%）, as a ratio. */
function numberIn(token: Token): Decimal | undefined {
  if (token.type !== "inclusive" && token.type !== "exclusive") return undefined;
  const digits = /\d+(?:\.\d+)?/u.exec(token.raw.normalize("NFKC"))?.[0];
  if (digits === undefined) return undefined;
  return token.raw.normalize("NFKC").includes("%")
    ? new Decimal(digits).dividedBy(100)
    : new Decimal(digits);
}

/** The words beside a comparison, within their part of the sentence. */
function nameAt(tokens: readonly Token[], left: number, right: number | undefined): string {
  const word = (token: Token | undefined) =>
    token?.type === "text"
      ? token.raw.replace(EDGE_WORDS, "").replace(/^(?:在|介于|位于)$/u, "")
      : "";
  return word(tokens[left]) || (right === undefined ? "" : word(tokens[right]));
}

function unitOf(bounds: readonly Bound[], measure: string): "ratio" | "number" {
  if (bounds.some((bound) => bound.percent)) return "ratio";
  if (RATIO_NAME.test(measure)) return "ratio";
  const fraction = bounds.some(({ edge }) => !edge.value.isInteger() && edge.value.lt(ONE));
  return fraction ? "ratio" : "number";
}

/** One interval from all bounds; undefined when there is none, or one interval cannot say it. */
function intervalOf(bounds: readonly Bound[], unit: "ratio" | "number"): Interval | undefined {
  const mins = bounds.filter((bound) => bound.side === "min");
  const maxes = bounds.filter((bound) => bound.side === "max");
  if (mins.length > 1 || maxes.length > 1 || bounds.length === 0) return undefined;
  const names = new Set(bounds.map((bound) => bound.name).filter((name) => name !== ""));
  if (names.size > 1) return undefined;
  const [min] = mins;
  const [max] = maxes;
  const scaled = (bound: Bound): Edge =>
    // 满意度≥90: percent points without their sign.
    unit === "ratio" && !bound.percent && bound.edge.value.gt(ONE)
      ? { ...bound.edge, value: bound.edge.value.dividedBy(100) }
      : bound.edge;
  return { ...(min && { min: scaled(min) }), ...(max && { max: scaled(max) }) };
}

function readOccurrence(tokens: readonly Token[]): Occurrence | undefined {
  const every = tokens.some((token) => token.type === "every");
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type !== "counter") continue;
    const previous = tokens[at - 1];
    if (previous?.type === "every") return { per: ONE, counter: token.raw, every };
    if (previous?.type === "number" && !previous.percent && previous.value.gt(0)) {
      return { per: previous.value, counter: token.raw, every };
    }
  }
  return every ? { per: ONE, counter: "处", every } : undefined;
}

/** 资料不全，每发现1处 → 资料不全; 有1处不相关 → 不相关: the words without the number of 处. */
function withoutOccurrence(tokens: readonly Token[]): readonly Token[] {
  const counter = tokens.findLastIndex((token) => token.type === "counter");
  const last = tokens[counter];
  const first = tokens[counter - 1]?.type === "number" ? counter - 1 : counter;
  let start = first;
  const lead = tokens[start - 1];
  if (lead?.type === "text" && LEADS_TO_COUNT.test(lead.raw)) start -= 1;
  if (tokens[start - 1]?.type === "every") start -= 1;
  if (!last || start < 0) return tokens.filter((token) => token.type !== "every");
  const cut = tokens.slice(0, start);
  // 合规存在1处: the verb belongs to the count, the words before it do not.
  const before = start === first && lead?.type === "text" ? shorten(cut) : cut;
  const after = tokens.slice(counter + 1);
  return [...before, ...after].filter((token) => token.type !== "every");
}

function shorten(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last?.type !== "text") return tokens;
  const raw = last.raw.replace(COUNT_VERB, "");
  return raw === "" ? tokens.slice(0, -1) : [...tokens.slice(0, -1), { type: "text", raw }];
}

function readStep(tokens: readonly Token[], every: boolean): Step | undefined {
  const words = tokens.map((token) => token.raw).join("");
  const points = tokens.findIndex((token) => token.type === "percentage-points");
  // 低于90%的扣2分 compares; only 每…% or 个百分点 makes steps.
  const last = tokens.findLastIndex((token) => token.type === "number" && token.percent);
  const at = points > 0 ? points - 1 : every ? last : -1;
  const token = tokens[at];
  if (token?.type !== "number" && token?.type !== "every") return undefined;
  const size = token.type === "number" ? token.value : ONE;
  const percent = token.type === "number" && token.percent;
  // 每低于90%一个百分点: where the steps begin stands among them.
  const from = tokens.slice(0, at).find((other) => other.type === "number" && other.percent);
  return {
    size: percent ? size : size.dividedBy(100),
    unit: "ratio",
    direction: EITHER.test(words) ? "either" : ABOVE.test(words) ? "above" : "below",
    ...(from?.type === "number" && { from: from.value }),
  };
}

/** A figure that nothing compares: 补助数量12个. The first one counts, dates are text. */
function readFigure(tokens: readonly Token[]): Condition["figure"] {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "number") continue;
    const previous = tokens[at - 1];
    const before = previous?.type === "text" ? previous.raw.replace(EDGE_WORDS, "") : "";
    return { value: token.value, percent: token.percent, before };
  }
  return undefined;
}
