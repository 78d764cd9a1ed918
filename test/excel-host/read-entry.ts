import type { CellScalar } from "../../src/core/workbook/workbook";
import { invalidArgument } from "./protocol";

/** What Excel makes of something written into a cell, as if a person had typed it. */
export interface Entry {
  readonly value: CellScalar;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** The entry began with an apostrophe: it stays text. */
  readonly quoted?: true;
  /** The format a General cell takes on: `50%` leaves `0%` behind. */
  readonly format?: string;
}

const LONGEST_TEXT = 32_767;
const DAY = 86_400_000;
const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
]);

/** Reads one element of `values` or `formulas`. Source: how Excel treats typed text. */
export function readEntry(input: unknown, format: string): Entry {
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  if (typeof input !== "string") throw invalidArgument();
  if (input.length > LONGEST_TEXT) throw invalidArgument("The text is too long for a cell.");
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1), quoted: true };
  if (format === "@") return { value: input };
  if (/^[=+\-@]/.test(input)) return readFormulaLike(input);
  return readLiteral(input);
}

/** `=A1` is a formula; so are `+A1`, `-A1` and `@A1`. What is none is refused, as Excel does. */
function readFormulaLike(input: string): Entry {
  if (input.length === 1) return { value: input };
  const literal = readLiteral(input);
  if (typeof literal.value === "number") return literal;
  const formula = input.startsWith("=") || input.startsWith("@") ? input.slice(1) : input;
  if (!looksWellFormed(formula)) throw invalidArgument("The formula is not valid.");
  return { value: 0, formula };
}

/** A rough test: brackets and quotes are closed, no two operands stand side by side. */
function looksWellFormed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "1").replace(/'(?:[^']|'')*'!/g, "");
  if (/["']/.test(bare) || bare.trim() === "") return false;
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth < 0) return false;
  }
  return (
    depth === 0 && !/[\p{L}\d)][ \u3000]+[\p{L}\d(]/u.test(bare) && !/[+\-*/&^=<(,]\s*$/.test(bare)
  );
}

/** Numbers, percentages, dates, truth values and errors in the guise of text. */
function readLiteral(input: string): Entry {
  // Excel in Chinese reads full-width digits as digits.
  const text = input.normalize("NFKC").trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  return readNumber(text) ?? readDate(text) ?? { value: input };
}

function readNumber(text: string): Entry | undefined {
  const match =
    /^([+-]?)(\()?([¥￥$€£]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(\))?\s*(%?)$/i.exec(
      text
    );
  if (!match) return undefined;
  const [, sign, open, currency, whole = "", fraction = "", exponent = "", close, percent] = match;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (whole === "" && fraction.length < 2) return undefined;
  const digits = Number(`${whole.replaceAll(",", "")}${fraction}${exponent}`);
  // Fifteen digits are kept.
  const exact = Number(digits.toPrecision(15));
  const negative = sign === "-" || open !== undefined;
  const value = (negative ? -exact : exact) / (percent === "%" ? 100 : 1);
  const decimals = fraction.length > 1 ? ".00" : "";
  if (percent === "%") return { value, format: `0${decimals}%` };
  if (currency) return { value, format: `${currency}#,##0${decimals}` };
  if (whole.includes(",")) return { value, format: `#,##0${decimals}` };
  if (exponent !== "") return { value, format: "0.00E+00" };
  return { value };
}

function readDate(text: string): Entry | undefined {
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (day) return dateEntry(Number(day[1]), Number(day[2]), Number(day[3]), "yyyy/m/d");
  const month = /^(\d{4})[-/年](\d{1,2})月?$/.exec(text);
  if (month) return dateEntry(Number(month[1]), Number(month[2]), 1, "mmm-yy");
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (short) return dateEntry(2026, Number(short[1]), Number(short[2]), "d-mmm");
  const time = /^(?:(\d{4}-\d{1,2}-\d{1,2})\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return { value: Number(time[2]) / 24 + Number(time[3]) / 1440, format: "h:mm" };
  return undefined;
}

function dateEntry(year: number, month: number, day: number, format: string): Entry | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { value: (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY, format };
}
