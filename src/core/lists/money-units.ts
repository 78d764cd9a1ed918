import { parseNumber } from "../tables/number";
import { Decimal } from "../values/decimal";

/**
 * Money in lists is a whole number of ten-thousandths of a yuan (毫): a JS number holds it exactly
 * up to 900 billion yuan, and a million of them lie in one typed array.
 */
export const MONEY_UNITS = 10_000;
/** One 分. */
export const CENT = MONEY_UNITS / 100;
/** Half a 分: differences below it mean nothing. */
export const HALF_CENT = CENT / 2;

const PLAIN = /^-?\d{1,9}(?:\.\d{1,4})?$/u;

/** Units of a figure in a column of `scale` yuan; NaN for what is no number. A dash is zero. */
export function readMoney(value: string | number | boolean | null, scale: number): number {
  if (typeof value === "number") return units(value, scale);
  if (typeof value !== "string") return NaN;
  const text = value.trim();
  if (text === "") return NaN;
  if (PLAIN.test(text)) return units(Number(text), scale);
  if (/^[-—–－/]+$/u.test(text)) return 0;
  const parsed = parseNumber(text);
  if (!parsed || parsed.comparison) return NaN;
  const own = /^(千|万|百万|亿)?元/u.exec(parsed.suffix);
  const by = own ? (SCALES[own[1] ?? ""] ?? scale) : scale;
  return units(parsed.value.toNumber(), by);
}

const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  亿: 100_000_000,
};

/** Float noise is a hundred thousand times smaller than one unit: rounding is exact. */
function units(value: number, scale: number): number {
  const scaled = Math.round(value * scale * MONEY_UNITS);
  return Number.isSafeInteger(scaled) ? scaled : NaN;
}

export function yuanOf(units: number): Decimal {
  return new Decimal(units).dividedBy(MONEY_UNITS);
}

/** `1,234.50` with separators; whole yuan without decimals. */
export function sayYuan(units: number): string {
  const cents = Math.round(Math.abs(units) / CENT);
  const whole = Math.floor(cents / 100).toLocaleString("en-US");
  const rest = cents % 100;
  const text = rest === 0 ? whole : `${whole}.${String(rest).padStart(2, "0")}`;
  return units < 0 && cents > 0 ? `-${text}` : text;
}

/** A plain count or number of months; NaN for what is no number. */
export function readCount(value: string | number | boolean | null): number {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return NaN;
  const parsed = parseNumber(value.replace(/个?月$/u, ""));
  return parsed && !parsed.comparison ? parsed.value.toNumber() : NaN;
}
