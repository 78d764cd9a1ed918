import type { Decimal } from "../values/decimal";
import type { Token } from "./tokenise";

/** Brackets around the whole say nothing. */
export function strip(tokens: readonly Token[]): readonly Token[] {
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
export function splitFactors(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  return splitAt(tokens, "times");
}

export function splitAt(
  tokens: readonly Token[],
  sign: "times" | "plus"
): readonly (readonly Token[])[] | undefined {
  const factors: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (depth < 0) return undefined;
    if (depth === 0 && token.type === sign) factors.push([]);
    else factors.at(-1)?.push(token);
  }
  return depth === 0 ? factors : undefined;
}

export function isMarks(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && (only?.type === "full-marks" || isFigure(only));
}

/** 10分, or a bare 10 as in 使用率×10. */
export function isFigure(token: Token | undefined): token is Token & { readonly value: Decimal } {
  if (token?.type === "points") return true;
  return token?.type === "number" && !token.percent && token.value.gt(1) && !token.value.eq(100);
}

export function isHundredPercent(factor: readonly Token[]): boolean {
  const [only] = strip(factor);
  return strip(factor).length === 1 && only?.type === "number" && only.value.eq(1);
}
