import { Decimal, ONE, sum, ZERO } from "../values/decimal";
import type { TotalEffect } from "./rule-inputs";

/** What the total has to know of one indicator. */
export interface Part {
  readonly weight: Decimal;
  /** Absent while it is 待评, and when it does not apply. */
  readonly score?: Decimal | undefined;
  /** What its rule does to the total beyond its points. */
  readonly effects?: readonly TotalEffect[] | undefined;
}

/** How the sum of the scores becomes the total: domain.md P11, P16 and P21. */
export interface TotalShift {
  /** A veto on the total (一票否决) is in force. */
  readonly isVetoed: boolean;
  /** 分值 of all indicators, the ones that do not apply among them. */
  readonly whole: Decimal;
  /** 分值 of those that apply: the rest is rescaled from `kept` to `whole`. */
  readonly kept: Decimal;
  /** Signed points on top of the sum. */
  readonly change: Decimal;
}

export function totalShift(parts: readonly Part[]): TotalShift {
  const effects = parts.flatMap((part) => part.effects ?? []);
  const whole = sum(parts.map(({ weight }) => weight));
  const exempt = sum(parts.filter(isExempt).map(({ weight }) => weight));
  return {
    isVetoed: effects.some(({ kind }) => kind === "veto"),
    whole,
    kept: whole.minus(exempt),
    change: sum(effects.flatMap((effect) => (effect.kind === "change" ? effect.points : []))),
  };
}

/** 不适用 and no score of its own: a score that a reviewer typed makes it count again. */
export function isExempt({ score, effects = [] }: Part): boolean {
  return !score && effects.some(({ kind }) => kind === "not-applicable");
}

/** Neither scored nor exempt: 待评. */
export function isPending(part: Part): boolean {
  return !part.score && !isExempt(part);
}

/** What a point of an indicator is worth in the total: above 1 when others do not apply. */
export function worthOf({ isVetoed, whole, kept }: TotalShift): Decimal {
  if (isVetoed) return ZERO;
  return kept.gt(0) ? whole.dividedBy(kept) : ONE;
}

/** The total, not rounded: never below 0. */
export function shifted(points: Decimal, shift: TotalShift): Decimal {
  if (shift.isVetoed) return ZERO;
  // Multiplied first: 81 × 100 ÷ 90 is 90 to the last digit.
  const scaled = shift.kept.gt(0) ? points.times(shift.whole).dividedBy(shift.kept) : points;
  return Decimal.max(ZERO, scaled.plus(shift.change));
}

export function totalOf(parts: readonly Part[], decimals: number): Decimal {
  const points = sum(parts.map(({ score }) => score ?? ZERO));
  return shifted(points, totalShift(parts)).toDecimalPlaces(decimals);
}

/** Points of the total that pending indicators can still add. */
export function openPoints(parts: readonly Part[]): Decimal {
  const open = sum(parts.filter(isPending).map(({ weight }) => weight));
  return open.times(worthOf(totalShift(parts)));
}
