import { Decimal, sum, ZERO } from "../../values/decimal";
import { possibleSumError } from "../../values/rounding";
import type { TotalClaim } from "../facts";
import { figureOf } from "./figure-of";

/**
 * Whether what a sum claims is so, as far as rounding lets one see: within `least` in the base unit
 * at any rate. What is missing counts nothing.
 */
export function addsUp(
  { total, parts, signs }: Pick<TotalClaim, "total" | "parts" | "signs">,
  least = ZERO
): boolean {
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const terms = parts.flatMap((part, at) => {
    const value = figureOf(part)?.value;
    return (signs?.[at] === -1 ? value?.negated() : value) ?? [];
  });
  const difference = total.value.minus(sum(terms));
  return difference.abs().lte(Decimal.max(possibleSumError(figures, total), least));
}
