import type { CellScalar } from "../core/workbook/workbook";

/** A number as a program writes it: no leading zero, no separators, a point, perhaps an exponent. */
const NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** `="110105…"`: how a text is kept from becoming a number when Excel opens the list. */
const KEPT_TEXT = /^="((?:[^"]|"")*)"$/;
/** Numbers of people, accounts and phones: whole, and longer than any amount in a list. */
const LONGEST_AMOUNT = 10;

/**
 * What a field holds: a number only where nothing is lost by it. IDs, accounts, phones, codes with
 * a leading zero and whatever else is not plainly a number stay text.
 */
export function csvValue(field: string): CellScalar {
  const text = field.trim();
  if (text === "") return null;
  const kept = KEPT_TEXT.exec(text)?.[1];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  const first = text.charCodeAt(0);
  // Most fields of a list are names: no need to ask the pattern.
  if (first > 57 || first < 43 || !NUMBER.test(text)) return text;
  const whole = text.replace(/^[+-]/, "").split(/[.eE]/)[0] ?? "";
  if (whole.length > LONGEST_AMOUNT) return text;
  const value = Number(text);
  return Number.isFinite(value) && significant(text) <= 15 ? value : text;
}

function significant(text: string): number {
  return text
    .replace(/[eE].*$/, "")
    .replace(/[^\d]/g, "")
    .replace(/^0+/, "").length;
}
