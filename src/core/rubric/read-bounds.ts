import { Decimal, ONE } from "../values/decimal";
import type { Edge, Interval } from "./interval";
import type { Token, TokenType } from "./tokenise";

/** Words that say nothing at the ends of a condition. */
export const EDGE_WORDS =
  /^(?:的|时|则|且|并|，|对于|若|如果|如|凡|但|即|和|及(?![时格])|当(?![年期月季地前])|其|按(?![期时月季年]))+|(?:的|(?<![耗用工课学历按准定])时|则|者|且|，|即|可|在|达|为|介于|第)+$/gu;
export const RATIO_NAME = /率|比例|比重|占比|百分比|程度|满意度|认可度|知晓度|支持度|进度|度$/u;

/** One comparison of a condition: 90%≤x is a bound, 80%-90% is two. */
export interface Bound {
  readonly side: "min" | "max";
  readonly edge: Edge;
  readonly percent: boolean;
  /** The words next to it: 满意度. */
  readonly name: string;
  /** What the figure counts: 小时. */
  readonly word: string;
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
  "and-after": { side: "min", inclusive: false, marked: true },
};

const EQUAL: Comparison = { side: "min", inclusive: true, marked: true };

/** Every comparison in these words, in order. */
export function readBounds(tokens: readonly Token[]): readonly Bound[] {
  const bracketed = readBrackets(tokens);
  if (bracketed) return bracketed;
  const bounds: Bound[] = [];
  for (const at of tokens.keys()) {
    const value = figureAt(tokens, at);
    if (!value) continue;
    let next = at + 1;
    // 处 个 家 between a number and what compares it: 12个以上.
    const counts = tokens[next];
    const word = counts?.type === "counter" || counts?.type === "unit" ? counts.raw : "";
    if (word !== "" || counts?.type === "percentage-points") next += 1;
    let own = inclusion(tokens[next], value.value);
    if (inclusion(tokens[next]) !== undefined) next += 1;
    // 高于（含）90%: the mark stands between the word and its number.
    const inner = inclusion(tokens[at - 1]);
    const lead = inner === undefined ? at - 1 : at - 2;
    const previous = tokens[lead];
    const before = previous && RIGHT[previous.type];
    if (before) own ??= inner;
    const after = tokens[next];
    const behind = after && (AFTER[after.type] ?? LEFT[after.type]);
    if (after && AFTER[after.type]) own ??= inclusion(tokens[next + 1], value.value);
    own ??= namedInclusion(tokens, value.value);
    const dashAfter = after?.type === "dash" ? figureAt(tokens, next + 1) : undefined;
    const dashBefore = dashLeadsTo(tokens, at) ? bounds.at(-1)?.edge.value : undefined;
    // 95%至85%: the higher end first.
    const falls = dashAfter?.value.lt(value.value) ?? dashBefore?.gt(value.value);
    const [first, second] = falls ? (["max", "min"] as const) : (["min", "max"] as const);
    const compared: Comparison | undefined =
      before ??
      behind ??
      (dashAfter ? { side: first, inclusive: true, marked: false } : undefined) ??
      (dashBefore ? { side: second, inclusive: true, marked: false } : undefined);
    // 第9名及以后 is no =9.
    const isEqual = !compared && previous?.type === "equal";
    const comparison = isEqual ? EQUAL : compared;
    if (!comparison) continue;
    const edge = {
      value: value.value,
      inclusive: own ?? comparison.inclusive,
      marked: own !== undefined || comparison.marked,
    };
    const name = nameAt(
      tokens,
      before || previous?.type === "equal" ? lead - 1 : at - 1,
      before ? -1 : next + 1
    );
    bounds.push({ side: comparison.side, edge, percent: value.percent, name, word });
    // x = 100% is both ends; 80%≤x: the first of two comparisons of one number counts.
    if (isEqual) bounds.push({ side: "max", edge, percent: value.percent, name, word });
  }
  return bounds;
}

/** [80%,90%): the brackets say which ends belong to it. */
function readBrackets(tokens: readonly Token[]): readonly Bound[] | undefined {
  for (const [at, token] of tokens.entries()) {
    const [low, comma, high, close] = tokens.slice(at + 1, at + 5);
    if (token.type !== "open" || comma?.type !== "pause" || close?.type !== "close") continue;
    if (low?.type !== "number" || high?.type !== "number") continue;
    // [5,6]分 are points.
    if (tokens[at + 5]?.type === "text" && tokens[at + 5]?.raw.startsWith("分")) continue;
    const name = nameAt(tokens, at - 1, at + 5);
    const includes = (bracket: Token) => /[[\]［］【】]/u.test(bracket.raw);
    const edge = (number: typeof low, bracket: Token): Edge => ({
      value: number.value,
      inclusive: includes(bracket),
      marked: true,
    });
    return [
      { side: "min", edge: edge(low, token), percent: low.percent, name, word: "" },
      { side: "max", edge: edge(high, close), percent: high.percent, name, word: "" },
    ];
  }
  return undefined;
}

/** True when the number at `at` closes 80%-90%: number [（含）] dash number. */
function dashLeadsTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.type !== "dash") return false;
  let first = at - 2;
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const type = tokens[first]?.type;
    const isMark = inclusion(tokens[first]) !== undefined;
    if (isMark || type === "counter" || type === "unit" || type === "percentage-points") first -= 1;
  }
  return figureOf(tokens[first]) !== undefined;
}

/** The figure here; 5 of 5个百分点, and the 3 of 3-5个百分点 and 3-5%, are percents. */
export function figureAt(
  tokens: readonly Token[],
  at: number
): { value: Decimal; percent: boolean } | undefined {
  const figure = figureOf(tokens[at]);
  if (!figure || figure.percent) return figure;
  const last = tokens[at + 1]?.type === "dash" ? figureOf(tokens[at + 2]) : undefined;
  const counts = tokens[last ? at + 3 : at + 1];
  if (counts?.type !== "percentage-points" && !last?.percent) return figure;
  return { value: figure.value.dividedBy(100), percent: true };
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
  const mark = tokens.find((token) => numberIn(token)?.eq(of));
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
function nameAt(tokens: readonly Token[], left: number, right: number): string {
  const word = (token: Token | undefined) => (token?.type === "text" ? bareName(token.raw) : "");
  return word(tokens[left]) || word(tokens[right]);
}

/** The name in the words beside a figure: 满意度 of 的满意度在. */
export function bareName(words: string): string {
  return words.replace(EDGE_WORDS, "").replace(LEVEL_NAME, "").replace(NO_NAME, "");
}

/** Words beside a comparison that name nothing: 在, 有, 以. */
const NO_NAME = /^(?:个|家|户|人|项|次|处|在|介于|位于|除|有|发现|存在|共有?)$|以$/u;

/** 第一档, 优秀, A级: the name of a band, and not of what it measures. */
const LEVEL_NAME =
  /^(?:第?[一二三四五六七](?:档次?|级|等|类)|[A-Ea-eＡ-Ｅ甲乙丙丁](?:档|级|等|类)?|优秀?|良好?|中等?|较?差|合格|不合格|一般|较好|好|及格|不及格|达标|不达标)[:：]?$|^第[一二三四五六七](?:档次?|级|等|类)[:：]?/u;

export function unitOf(bounds: readonly Bound[], measure: string): "ratio" | "number" {
  if (bounds.some((bound) => bound.percent)) return "ratio";
  // 65岁以上老年人管理率: years are no ratio, whatever is named beside them.
  if (bounds.length > 0 && bounds.every(({ word }) => word !== "")) return "number";
  if (/(?:系数|指数|倍数|比值|[浓长深高宽厚温速密强跨亮额]度)$/u.test(measure)) return "number";
  if (RATIO_NAME.test(measure)) return "ratio";
  const fraction = bounds.some(({ edge }) => !edge.value.isInteger() && edge.value.lt(ONE));
  return fraction ? "ratio" : "number";
}

/** One interval from all bounds; undefined when there is none, or one interval cannot say it. */
export function intervalOf(
  bounds: readonly Bound[],
  unit: "ratio" | "number"
): Interval | undefined {
  const mins = bounds.filter((bound) => bound.side === "min");
  const maxes = bounds.filter((bound) => bound.side === "max");
  if (mins.length > 1 || maxes.length > 1 || bounds.length === 0) return undefined;
  const names = new Set(bounds.map((bound) => bound.name).filter((name) => name !== ""));
  if (names.size > 1) return undefined;
  // 30分钟至2小时: figures of two units have no order.
  if (wordsOf(bounds).size > 1) return undefined;
  const [min] = mins;
  const [max] = maxes;
  const scaled = (bound: Bound): Edge =>
    // 满意度≥90: percent points without their sign.
    unit === "ratio" && !bound.percent && bound.edge.value.gt(ONE)
      ? { ...bound.edge, value: bound.edge.value.dividedBy(100) }
      : bound.edge;
  return { ...(min && { min: scaled(min) }), ...(max && { max: scaled(max) }) };
}

/** What the figures count, without repetition: 小时. */
export function wordsOf(bounds: readonly Bound[]): ReadonlySet<string> {
  return new Set(bounds.map(({ word }) => word).filter((word) => word !== ""));
}
