import type { Decimal } from "../values/decimal";
import type { Token } from "./tokenise";

export interface Formula {
  /** The ratio's name or its quotient as written: 资金到位率, 实际/计划. */
  readonly measure: string;
  /** Target over actual: less is better. */
  readonly inverse: boolean;
  /** Full marks in figures, when the formula has them. */
  readonly marks?: Decimal;
}

const ACTUAL = /实际|完成|到位|支出|支付|发放|执行|已/u;
const PLANNED = /计划|目标|预算|应|预期|指标值|批复|下达|总/u;

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
  const words = tokens.map((token) => token.raw).join("");
  const slash = tokens.findIndex((token) => token.type === "divided-by");
  if (tokens.some((token) => token.type === "plus" || token.type === "number")) return undefined;
  if (slash < 0) {
    const plain = tokens.every((token) => token.type === "text");
    return plain && words !== ""
      ? { measure: words.replace(/^(?:的|按照|按|以|为|根据)+/u, ""), inverse: false }
      : undefined;
  }
  const over = tokens
    .slice(0, slash)
    .map((token) => token.raw)
    .join("");
  const under = tokens
    .slice(slash + 1)
    .map((token) => token.raw)
    .join("");
  if (tokens.filter((token) => token.type === "divided-by").length > 1) return undefined;
  const inverse = PLANNED.test(over) && !ACTUAL.test(over) && ACTUAL.test(under);
  return { measure: words, inverse };
}

/** Brackets around the whole say nothing. */
function strip(tokens: readonly Token[]): readonly Token[] {
  const inner = tokens.filter((token) => token.type !== "break");
  if (inner[0]?.type !== "open" || inner.at(-1)?.type !== "close") return inner;
  let depth = 0;
  for (const [at, token] of inner.entries()) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (depth === 0 && at < inner.length - 1) return inner;
  }
  return strip(inner.slice(1, -1));
}

/** The factors of a product; undefined when brackets do not match. */
function splitFactors(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const factors: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0 && token.type === "times") factors.push([]);
    else factors.at(-1)?.push(token);
  }
  return depth === 0 ? factors : undefined;
}

function isMarks(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && (only?.type === "full-marks" || isFigure(only));
}

/** 10分, or a bare 10 as in 使用率×10. */
function isFigure(token: Token | undefined): token is Token & { readonly value: Decimal } {
  if (token?.type === "points") return true;
  return token?.type === "number" && !token.percent && token.value.gt(1) && !token.value.eq(100);
}

function isHundredPercent(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && only?.type === "number" && only.value.eq(1);
}
