import { isAbsolute, withoutAbsolute } from "./absolute-value";
import { readLooseInterval } from "./loose-interval";
import { saysSeveral } from "./several-conditions";
import type { Condition, Occurrence, Step } from "./statement";
import {
  bareName,
  figureAt,
  intervalOf,
  readBounds,
  unitOf,
  wordsOf,
  type Bound,
} from "./read-bounds";
import { readOccurrence, readStep, withoutOccurrence } from "./read-occurrence";
import type { Token, TokenType } from "./tokenise";

/** 只要有1项不达标，即 */
const ONLY_LINKS = /^只要(?:有|发现|存在)?|[，,](?:即|则|就|均|便)$|(?:任意|任何)?(?<!立)即$/gu;

const SEPARATORS: ReadonlySet<TokenType> = new Set(["stop", "pause", "break", "open", "close"]);
/** Reads what stands before points: a comparison, a number of 处, or words that a person judges. */
export function readCondition(tokens: readonly Token[]): Condition {
  return conditionOf(tokens, (trimmed) =>
    trimmed.some(({ type }) => type === "every") ? stepIn(trimmed) : undefined
  );
}

/** The same before points that are taken or added: 低1个百分点扣1分 is a step without 每, too. */
export function readChange(tokens: readonly Token[]): Condition {
  return conditionOf(tokens, stepIn);
}

function stepIn(tokens: readonly Token[]): Step | undefined {
  const every = tokens.findLastIndex(({ type }) => type === "every");
  return readStep(tokens.slice(Math.max(every, 0)), every >= 0);
}

function conditionOf(
  tokens: readonly Token[],
  stepOf: (trimmed: readonly Token[]) => Step | undefined
): Condition {
  const kept = trim(tokens);
  const trimmed = kept.filter(({ type }) => type !== "either-way");
  const every = trimmed.findLastIndex((token) => token.type === "every");
  const before = every < 0 ? trimmed : trimmed.slice(0, every);
  const step = stepOf(trimmed);
  const occurrence = step ? undefined : readOccurrence(trimmed);
  const compared = step && every < 0 ? [] : readBounds(before);
  const several = saysSeveral(trimmed, compared);
  const bounds = several ? [] : compared;
  const single = bounds.length === 0 && !several;
  const figure = single ? readFigure(before) : undefined;
  const loose = single ? readLooseInterval(before) : undefined;
  const named = bounds.find((bound) => bound.name)?.name ?? (figure?.percent ? figure.before : "");
  const measure = withoutAbsolute(named);
  const unit = figure?.percent ? "ratio" : unitOf(bounds, measure);
  const interval = intervalOf(bounds, unit);
  return {
    text: sayTokens(kept),
    absolute: kept.length > trimmed.length || isAbsolute(named),
    about: sayTokens(occurrence ? withoutOccurrence(trimmed) : trimmed).replace(ONLY_LINKS, ""),
    // 未与其他项目重复 says no 否则.
    otherwise: trimmed.some(({ type }, at) => {
      const previous = trimmed[at - 1];
      return type === "otherwise" && (!previous || SEPARATORS.has(previous.type));
    }),
    measure,
    unit,
    word: [...wordsOf(bounds)][0] ?? "",
    tangled:
      (bounds.length > 0 && !interval && !(occurrence && requires(occurrence, bounds))) ||
      isArithmetic(trimmed) ||
      (every >= 0 && !step && !occurrence),
    figureWord: single ? figureWord(before) : "",
    ...(interval && { interval }),
    ...(loose && { loose }),
    ...(figure && { figure }),
    ...(occurrence && { occurrence }),
    ...(step && { step }),
  };
}

/** 3月底达到25%、6月底达到50%，每有一个时点未达到: requirements, of which the missed ones count. */
function requires({ every, measured }: Occurrence, bounds: readonly Bound[]): boolean {
  return every && !measured && bounds.every(({ percent }) => percent);
}

/** 执行率×60%+到位率×40%, 扣分系数: arithmetic that no condition can hold. */
function isArithmetic(tokens: readonly Token[]): boolean {
  const figures = tokens.some((token) => token.type === "number" || token.type === "points");
  return tokens.some(
    (token, at) =>
      (token.type === "times" && figures) ||
      (token.type === "plus" && tokens[at + 1]?.type !== "text" && figures)
  );
}

/** Tokens as written, without the punctuation and particles around them. */
export function sayTokens(tokens: readonly Token[]): string {
  return trim(tokens)
    .map((token) => (token.type === "break" ? " " : token.raw))
    .join("");
}

function trim(tokens: readonly Token[]): readonly Token[] {
  const start = tokens.findIndex(({ type }) => type === "open" || !SEPARATORS.has(type));
  const end = tokens.findLastIndex(({ type }) => type === "close" || !SEPARATORS.has(type));
  return start < 0 ? [] : tokens.slice(start, end + 1);
}

/** A figure that nothing compares: 补助数量12个. The first one counts, dates are text. */
function readFigure(tokens: readonly Token[]): Condition["figure"] {
  for (const [at, token] of tokens.entries()) {
    const figure = token.type === "number" ? figureAt(tokens, at) : undefined;
    if (!figure) continue;
    const previous = tokens[at - 1];
    const before = previous?.type === "text" ? bareName(previous.raw) : "";
    return { ...figure, before };
  }
  return undefined;
}

function figureWord(tokens: readonly Token[]): string {
  // No text begins with a counter: it needs a figure before it.
  const counts = tokens[tokens.findIndex(({ type }) => type === "number") + 1];
  return counts?.type === "counter" || counts?.type === "unit" ? counts.raw : "";
}
