import type { Decimal } from "../../values/decimal";

/**
 * Takes the noise of binary floats off a figure: 0.0900000762939453 is 0.09. Only a figure that
 * lies within 2e-7 of one with at most four decimals is moved; any other keeps all its digits.
 */
export function snap(value: Decimal): Decimal {
  const round = value.toDecimalPlaces(4);
  return value.minus(round).abs().lt("2e-7") ? round : value;
}
