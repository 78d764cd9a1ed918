import { type Decimal, plain } from "../values/decimal";
import type { Interval } from "./interval";

/** `87.5%` for a ratio, `12` for a number. */
export function sayNumber(value: Decimal, unit: "ratio" | "number"): string {
  return unit === "ratio" ? `${plain(value.times(100).toDecimalPlaces(6))}%` : plain(value);
}

/** `80% ≤ x < 90%`, `x ≥ 90%`, `x = 100%`. Signs need no translation. */
export function sayInterval({ min, max }: Interval, unit: "ratio" | "number"): string {
  if (min && max) {
    if (min.value.eq(max.value)) return `x = ${sayNumber(min.value, unit)}`;
    const low = `${sayNumber(min.value, unit)} ${min.inclusive ? "≤" : "<"} x`;
    return `${low} ${max.inclusive ? "≤" : "<"} ${sayNumber(max.value, unit)}`;
  }
  if (min) return `x ${min.inclusive ? "≥" : ">"} ${sayNumber(min.value, unit)}`;
  if (max) return `x ${max.inclusive ? "≤" : "<"} ${sayNumber(max.value, unit)}`;
  return "x";
}
