import { ONE, ZERO } from "../values/decimal";
import type { Formula } from "./formula";
import { isFigure, isHundredPercent, isMarks, splitFactors, strip } from "./formula-factors";
import { readLine } from "./read-line";
import { nameOf, readQuotient } from "./read-quotient";
import type { Token } from "./tokenise";

/**
 * Reads the right side of 得分=…: a product of full marks and one ratio, in any order, with 100% as
 * a factor that changes nothing. Any other formula is undefined: it is not guessed at.
 */
export function readFormula(tokens: readonly Token[]): Formula | undefined {
  return readProduct(tokens) ?? readMarksLess(tokens);
}

/** 10−未完成率×10 is 10×（1−未完成率）. */
function readMarksLess(tokens: readonly Token[]): Formula | undefined {
  const [marks, minus, ...rest] = strip(tokens);
  if (!marks || minus?.type !== "dash" || !isMarks([marks])) return undefined;
  const lost = readProduct(rest);
  if (!lost || lost.inverse || lost.target || lost.line) return undefined;
  const whole = isFigure(marks) ? marks.value : undefined;
  const isSame = whole ? lost.marks?.eq(whole) === true : lost.marks === undefined;
  return isSame ? { ...lost, line: { zeroAt: ONE, fullAt: ZERO } } : undefined;
}

function readProduct(tokens: readonly Token[]): Formula | undefined {
  const factors = splitFactors(strip(withoutCap(tokens)));
  if (!factors) return undefined;
  // 1−未完成率×10 takes ten times the rate from one: only brackets make a factor of a difference.
  if (factors.some(isOpenDifference)) return undefined;
  const rest = factors.filter((factor) => !isMarks(factor) && !isHundredPercent(factor));
  const marks = factors.filter(isMarks).length;
  const [ratio] = rest;
  if (marks !== 1 || rest.length !== 1 || !ratio) return undefined;
  const formula = readRatio(strip(ratio));
  const inFigures = factors.map((factor) => strip(factor)[0]).find(isFigure);
  return formula && { ...formula, ...(inFigures && { marks: inFigures.value }) };
}

/** 1−未完成率, without brackets around it. */
function isOpenDifference(factor: readonly Token[]): boolean {
  let depth = 0;
  return factor.some(({ type }) => {
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    return type === "dash" && depth === 0;
  });
}

/** min(完成率, 100%) and MIN(完成率×10, 10): full marks are never passed anyway. */
function withoutCap(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ type, raw }, index) =>
      type === "text" && /^min$/iu.test(raw.normalize("NFKC")) && tokens[index + 1]?.type === "open"
  );
  if (at < 0) return tokens;
  let depth = 0;
  const end = tokens.findIndex(({ type }, index) => {
    if (index <= at) return false;
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    return depth === 0;
  });
  const inner = tokens.slice(at + 2, end);
  const comma = inner.findIndex(({ type }) => type === "pause");
  const [first, second] = [inner.slice(0, comma), inner.slice(comma + 1)];
  if (end < 0 || comma < 0) return tokens;
  const isCap = (side: readonly Token[]) => isHundredPercent(side) || isMarks(side);
  const ratio = isCap(second) ? first : isCap(first) ? second : undefined;
  if (!ratio) return tokens;
  const bracket = (raw: string, type: "open" | "close") => ({ type, raw });
  return [
    ...tokens.slice(0, at),
    bracket("(", "open"),
    ...ratio,
    bracket(")", "close"),
    ...tokens.slice(end + 1),
  ];
}

function readRatio(tokens: readonly Token[]): Formula | undefined {
  return readLine(tokens) ?? readTarget(tokens) ?? readQuotient(tokens);
}

/** 完成数/20, 完成率/95% */
function readTarget(tokens: readonly Token[]): Formula | undefined {
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  if (slash < 0) return undefined;
  const [under, counter, ...more] = strip(tokens.slice(slash + 1));
  if (under?.type !== "number" || !under.value.gt(0) || more.length > 0) return undefined;
  if (counter && counter.type !== "counter" && counter.type !== "unit") return undefined;
  const over = strip(tokens.slice(0, slash));
  if (over.length === 0 || over.some((token) => token.type !== "text")) return undefined;
  // 完成率/100 would be percent points; only a per cent or a quantity is a target.
  const measure = nameOf(over);
  if (!under.percent && /率$|比例$|比重$|满意度$/u.test(measure)) return undefined;
  const target = { value: under.value, percent: under.percent };
  return { measure, inverse: false, target };
}
