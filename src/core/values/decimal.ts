import { Decimal as BaseDecimal } from "decimal.js";
import { scaledInteger } from "./scaled";

/**
 * Exact decimal arithmetic for money and points. Rounds half up (四舍五入), 40 significant digits,
 * and prints plain notation for every figure a workbook can hold.
 */
export const Decimal = BaseDecimal.clone({
  precision: 40,
  rounding: BaseDecimal.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60,
});
export type Decimal = BaseDecimal;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** Places that sums of money, heads and points are tried with as whole numbers. */
const PLACES = 6;
const SCALE = new Decimal(10).pow(PLACES);

/** Exact, whatever the figures: as whole numbers while these are safe, as Decimals beyond that. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  let scaled = 0;
  for (const value of values) {
    const units = scaledInteger(value, PLACES);
    const next = units === undefined ? undefined : scaled + units;
    if (next !== undefined && Number.isSafeInteger(next)) {
      scaled = next;
    } else {
      total = total.plus(value);
    }
  }
  return scaled === 0 ? total : total.plus(new Decimal(scaled).dividedBy(SCALE));
}

/** A decimal string in plain notation, without trailing zeros: `-0.12`, `75`, never `1e-7`. */
export function plain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
