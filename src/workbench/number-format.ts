import { Decimal } from "../core/values/decimal";

/** Digits that a cell in the format General shows. */
const GENERAL_DIGITS = 11;

/** A number as a General cell shows it: no noise of binary fractions, no needless exponent. */
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const short = Number(value.toPrecision(GENERAL_DIGITS));
  const text = new Decimal(short);
  return Math.abs(short) >= 1e-9 && Math.abs(short) < 1e15 ? text.toFixed() : String(short);
}

/**
 * A number under a number format code, as far as the codes of ordinary tables go: sections by
 * sign, digits (0 # ?), thousands, percent, scaling commas, text around the number. What cannot be
 * shown (fractions) falls back to General.
 */
export function showNumber(value: number, format: string): string {
  const sections = splitSections(format);
  const [positive = "General", negative, zero] = sections;
  const section =
    value < 0 && negative !== undefined
      ? negative
      : value === 0 && zero !== undefined
        ? zero
        : positive;
  // A section of its own for negatives says how the sign looks.
  const shown = value < 0 && negative !== undefined ? -value : value;
  return showSection(shown, section);
}

function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;)(?=;|$)/g) ?? ["General"];
}

interface Section {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
  readonly percent: boolean;
}

function showSection(value: number, section: string): string {
  if (/^(\[[^\]]*\])*general$/i.test(section)) return showGeneral(value);
  const parsed = parseSection(section);
  if (!parsed) return showGeneral(value);
  const { before, digits, after, percent } = parsed;
  if (digits === "") return before + after;
  const number = new Decimal(value).times(percent ? 100 : 1);
  const text = /e[-+]/i.test(digits) ? showExponent(number, digits) : showDigits(number, digits);
  const negative = value < 0 && /[1-9]/.test(text);
  return `${negative ? "-" : ""}${before}${text}${after}`;
}

/** Splits a section into the digits and the text around them; undefined for what is not known. */
function parseSection(section: string): Section | undefined {
  let before = "";
  let after = "";
  let digits = "";
  let percent = false;
  const put = (text: string): void => {
    if (digits === "") before += text;
    else after += text;
  };
  for (const token of section.match(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|[eE][-+]0+|[\s\S]/g) ?? []) {
    if (token.startsWith('"')) put(token.slice(1, -1));
    else if (token.startsWith("\\")) put(token.slice(1));
    else if (/^[_*]./.test(token)) put(token.startsWith("_") ? " " : "");
    else if (token.startsWith("[")) put(/^\[\$([^-\]]*)/.exec(token)?.[1] ?? "");
    else if (/^[0#?.,]$/.test(token) || /^[eE]/.test(token)) {
      if (after !== "") return undefined; // digits, text, digits: a fraction or a phone number
      digits += token;
    } else if (token === "/") return undefined;
    else {
      if (token === "%") percent = true;
      put(token);
    }
  }
  return { before, digits, after: after.trimEnd() === "" ? "" : after, percent };
}

function showDigits(number: Decimal, code: string): string {
  const scaling = /,+$/.exec(code)?.[0].length ?? 0;
  const [whole = "", fraction = ""] = code.replace(/,+$/, "").split(".");
  const scaled = number.abs().div(new Decimal(1000).pow(scaling));
  const places = fraction.replaceAll(",", "").length;
  const [left = "0", right = ""] = scaled.toFixed(places).split(".");
  const required = (fraction.match(/0/g) ?? []).length;
  const kept = right.slice(0, required) + right.slice(required).replace(/0+$/, "");
  const least = (whole.match(/0/g) ?? []).length;
  const padded = (left === "0" && least === 0 ? "" : left).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  // Like Excel, `0.##` keeps its point: the format says so.
  return code.includes(".") && (kept !== "" || required > 0 || fraction !== "")
    ? `${grouped}.${kept}`
    : grouped;
}

function showExponent(number: Decimal, code: string): string {
  const places = /\.([0#?]+)/.exec(code)?.[1]?.length ?? 0;
  const width = /e[-+](0+)/i.exec(code)?.[1]?.length ?? 2;
  const [mantissa = "0", exponent = "+0"] = number.abs().toExponential(places).split("e");
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(width, "0")}`;
}
