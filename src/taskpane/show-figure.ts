import { Decimal } from "../core/values/decimal";

/** `177550 → 177,550`, `-0.12 → −0.12`. All decimals are kept unless `places` says how many. */
export function showFigure(value: Decimal, places?: number): string {
  const digits = places === undefined ? value.abs().toFixed() : value.abs().toFixed(places);
  const [whole = "0", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const zero = /^[0.]*$/.test(digits);
  return `${value.isNegative() && !zero ? "−" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A difference, always with its sign: `+1,800`, `−0.12`, `0`. */
export function showDifference(value: Decimal, places?: number): string {
  const text = showFigure(value, places);
  return value.isPositive() && !value.isZero() ? `+${text}` : text;
}

/** Figures that stand under one another, with as many decimals as the longest of them. */
export function showAligned(values: readonly Decimal[]): readonly string[] {
  const places = Math.max(0, ...values.map((value) => value.decimalPlaces()));
  return values.map((value) => showFigure(value, places));
}

/** A share of one as percent: `0.8965 → 89.65%`; undefined when there is nothing to divide by. */
export function showRate(part: Decimal, whole: Decimal): string | undefined {
  if (whole.isZero()) return undefined;
  return `${new Decimal(part).div(whole).times(100).toDecimalPlaces(2).toFixed()}%`;
}
