import type { Decimal } from "../values/decimal";

/** One end of an interval: 90% inclusive. */
export interface Edge {
  readonly value: Decimal;
  readonly inclusive: boolean;
  /** True when the text says so (≥, 含, 不低于); false when a convention had to decide (80%-90%). */
  readonly marked: boolean;
}

/** Numbers between two ends; a missing end is open. 80%≤x<90% is min 0.8 inclusive, max 0.9 exclusive. */
export interface Interval {
  readonly min?: Edge;
  readonly max?: Edge;
}

export function holds(interval: Interval, value: Decimal): boolean {
  const { min, max } = interval;
  if (min && (min.inclusive ? value.lt(min.value) : value.lte(min.value))) return false;
  if (max && (max.inclusive ? value.gt(max.value) : value.gte(max.value))) return false;
  return true;
}

/** Nothing lies in it: 90%≤x<80%. */
export function isEmpty({ min, max }: Interval): boolean {
  if (!min || !max) return false;
  return min.value.gt(max.value) || (min.value.eq(max.value) && !(min.inclusive && max.inclusive));
}
