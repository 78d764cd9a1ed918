import { isExempt, isPending, shifted, totalShift, worthOf } from "../scores/total-of";
import { sum, ZERO, type Decimal } from "../values/decimal";
import { levelIn, type Band } from "./grade-band";
import { isOpenLine, partOf } from "./score-effects";
import { finalScore, type ScoreLine } from "./score-line";

/** Sums over some indicators, from their values: never from a formula's stored result. */
export interface Totals {
  readonly weight: Decimal;
  /** 分值 that the score is measured against: without what does not apply. */
  readonly applied: Decimal;
  /** Absent when no indicator has a system score. */
  readonly system?: Decimal;
  /** Absent when no indicator has a score: an unknown sum is not zero. */
  readonly final?: Decimal;
  readonly pendingCount: number;
  readonly pendingWeight: Decimal;
  /** A pending indicator may still take from the total, down to nothing. */
  readonly isOpen: boolean;
}

/** Plain sums, as 小计 has them. */
export function totalsOf(lines: readonly ScoreLine[]): Totals {
  const scored = lines.map(finalScore).filter((score) => score !== undefined);
  const system = lines.map((line) => line.system).filter((score) => score !== undefined);
  const pending = lines.filter((line) => isPending(partOf(line)));
  const weight = sum(lines.map((line) => line.weight));
  const exempt = lines.filter((line) => isExempt(partOf(line)));
  return {
    weight,
    applied: weight.minus(sum(exempt.map((line) => line.weight))),
    ...(system.length > 0 ? { system: sum(system) } : {}),
    ...(scored.length > 0 ? { final: sum(scored) } : {}),
    pendingCount: pending.length,
    pendingWeight: sum(pending.map((line) => line.weight)),
    isOpen: lines.some(isOpenLine),
  };
}

/** 合计: the sums with what rules do to the total (veto, penalty, 不适用). */
export function grandTotalsOf(lines: readonly ScoreLine[]): Totals {
  const sums = totalsOf(lines);
  const shift = totalShift(lines.map(partOf));
  return {
    ...sums,
    applied: sums.weight,
    ...(sums.final && { final: shifted(sums.final, shift) }),
    pendingWeight: sums.pendingWeight.times(worthOf(shift)),
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
  if (!totals.final || totals.isOpen) return undefined;
  const low = levelIn(bands, totals.final.toDecimalPlaces(decimals));
  const high = levelIn(bands, totals.final.plus(totals.pendingWeight).toDecimalPlaces(decimals));
  return low === high ? low : undefined;
}

/** 得分率 in percent, rounded to two decimals; undefined for a weight of zero. */
export function rateOf(score: Decimal, weight: Decimal): Decimal | undefined {
  if (weight.equals(ZERO)) return undefined;
  return score.dividedBy(weight).times(100).toDecimalPlaces(2);
}
