import { type Decimal, plain } from "../values/decimal";
import type { Interval } from "./interval";

/** `87.5%` for a ratio, `12` for a number, `12 小时` where the text says what it counts. */
export function sayNumber(value: Decimal, unit: "ratio" | "number", word = ""): string {
  if (unit === "ratio") return `${plain(value.times(100).toDecimalPlaces(6))}%`;
  return word === "" ? plain(value) : `${plain(value)} ${word}`;
}

/** `80% ≤ x < 90%`, `x ≥ 90%`, `x = 100%`. Signs need no translation. */
export function sayInterval({ min, max }: Interval, unit: "ratio" | "number", word = ""): string {
  const say = (value: Decimal) => sayNumber(value, unit, word);
  if (min && max) {
    if (min.value.eq(max.value)) return `x = ${say(min.value)}`;
    const low = `${say(min.value)} ${min.inclusive ? "≤" : "<"} x`;
    return `${low} ${max.inclusive ? "≤" : "<"} ${say(max.value)}`;
  }
  if (min) return `x ${min.inclusive ? "≥" : ">"} ${say(min.value)}`;
  if (max) return `x ${max.inclusive ? "≤" : "<"} ${say(max.value)}`;
  return "x";
}
