import { gradeScaleOf, settledLevel } from "../scores/grade-scale";
import { isLevelOpen } from "../scores/open-effects";
import type { IndicatorScore } from "../scores/score";
import { openPoints, shifted, totalShift } from "../scores/total-of";
import type { Facts } from "../tables/facts";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";

/** A total and the level it falls into; no level while pending indicators can change it. */
export interface Standing {
  readonly total: Decimal;
  readonly level?: string;
}

/** Total and level when the sum of the known scores changes by so much. */
export function standings(
  facts: Facts,
  indicators: readonly IndicatorScore[],
  scoreDecimals: number
): (change: Decimal) => Standing {
  const scale = gradeScaleOf(facts);
  const base = sum(indicators.map(({ score }) => score ?? ZERO));
  const open = openPoints(indicators);
  const shift = totalShift(indicators);
  const isOpen = isLevelOpen(indicators);
  const known = new Map<string, Standing>();
  return (change) => {
    const key = plain(change);
    const before = known.get(key);
    if (before) return before;
    const total = shifted(base.plus(change), shift).toDecimalPlaces(scoreDecimals);
    const level = isOpen ? undefined : settledLevel(scale, total, open);
    const standing = { total, ...(level !== undefined && { level }) };
    known.set(key, standing);
    return standing;
  };
}
