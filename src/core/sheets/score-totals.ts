import { sum, ZERO, type Decimal } from "../values/decimal";
import { levelIn, type Band } from "./grade-band";
import { finalScore, type ScoreLine } from "./score-line";

/** Sums over some indicators, from their values: never from a formula's stored result. */
export interface Totals {
  readonly weight: Decimal;
  /** Absent when no indicator has a system score. */
  readonly system?: Decimal;
  /** Absent when no indicator has a score: an unknown sum is not zero. */
  readonly final?: Decimal;
  readonly pendingCount: number;
  readonly pendingWeight: Decimal;
}

export function totalsOf(lines: readonly ScoreLine[]): Totals {
  const scored = lines.map(finalScore).filter((score) => score !== undefined);
  const system = lines.map((line) => line.system).filter((score) => score !== undefined);
  const pending = lines.filter((line) => finalScore(line) === undefined);
  return {
    weight: sum(lines.map((line) => line.weight)),
    ...(system.length > 0 ? { system: sum(system) } : {}),
    ...(scored.length > 0 ? { final: sum(scored) } : {}),
    pendingCount: pending.length,
    pendingWeight: sum(pending.map((line) => line.weight)),
  };
}

/**
 * The level of a total rounded to `decimals`: absent while indicators without a score could
 * still change it, and in a gap of the scale.
 */
export function levelOf(
  totals: Totals,
  bands: readonly Band[],
  decimals: number
): string | undefined {
  if (!totals.final) return undefined;
  const low = levelIn(bands, totals.final.toDecimalPlaces(decimals));
  const high = levelIn(bands, totals.final.plus(totals.pendingWeight).toDecimalPlaces(decimals));
  return low === high ? low : undefined;
}

/** 得分率 in percent, rounded to two decimals; undefined for a weight of zero. */
export function rateOf(score: Decimal, weight: Decimal): Decimal | undefined {
  if (weight.equals(ZERO)) return undefined;
  return score.dividedBy(weight).times(100).toDecimalPlaces(2);
}
