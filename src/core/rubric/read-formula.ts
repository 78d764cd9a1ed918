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
  const factors = splitFactors(strip(tokens));
  if (!factors) return undefined;
  const rest = factors.filter((factor) => !isMarks(factor) && !isHundredPercent(factor));
  const marks = factors.filter(isMarks).length;
  const [ratio] = rest;
  if (marks !== 1 || rest.length !== 1 || !ratio) return undefined;
  const formula = readRatio(strip(ratio));
  const inFigures = factors.map((factor) => strip(factor)[0]).find(isFigure);
  return formula && { ...formula, ...(inFigures && { marks: inFigures.value }) };
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
