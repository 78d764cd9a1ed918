import { Decimal as BaseDecimal } from "decimal.js";

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

export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = total.plus(value);
  return total;
}

/** A decimal string in plain notation, without trailing zeros: `-0.12`, `75`, never `1e-7`. */
export function plain(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}
