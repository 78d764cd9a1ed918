import type { CellEdit } from "../xlsx/xlsx-package";
import { isDateFormat } from "./date-format";

/** Longest run of digits that a number in a sheet keeps. More (ID numbers) stays text. */
const DIGITS_KEPT = 15;

/**
 * What a person meant by typing this: a number (`1,200`, `74.83%`, full-width digits too), TRUE or
 * FALSE, a date where the cell shows dates, else text. A leading ' says: text, whatever it looks
 * like. Undefined for a formula, which cannot be computed here.
 */
export function parseTyped(typed: string, format: string): CellEdit["value"] | undefined {
  if (typed.startsWith("'")) return typed.slice(1);
  const text = typed.normalize("NFKC").trim();
  if (text === "") return null;
  if (text.startsWith("=")) return text.length === 1 ? typed : undefined;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const number = parseNumber(text);
  if (number !== undefined && format !== "@") return number;
  if (isDateFormat(format)) {
    const serial = parseDate(text);
    if (serial !== undefined) return serial;
  }
  return typed;
}

function parseNumber(text: string): number | undefined {
  const match =
    /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d+)?(?:[eE]([-+]?\d{1,3}))?(%?)$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0", percent = ""] = match;
  const digits = whole.replaceAll(",", "");
  // 007 is a code, and eighteen digits are an ID: as a number either would be damaged.
  if (/^0\d/.test(digits)) return undefined;
  if ((digits + fraction.slice(1)).replace(/^0+/, "").length > DIGITS_KEPT) return undefined;
  const places = Number(exponent) - (percent ? 2 : 0);
  const value = Number(`${digits || "0"}${fraction}e${String(places)}`);
  return sign === "-" || sign === "−" ? -value : value;
}

/** `2023-12-31`, `2023/12/31`, `2023.12.31`, `2023年12月31日` as a day number of the 1900 system. */
function parseDate(text: string): number | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  // Day 60 is a 29 February 1900 that never was; before it the count is one less.
  const serial = time / 86_400_000 + 25_569;
  return serial > 60 ? serial : undefined;
}
