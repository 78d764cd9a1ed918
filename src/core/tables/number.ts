import { Decimal } from "../values/decimal";
import { fold } from "./text";

/** A number as read from a text: with what stood around it. */
export interface ParsedNumber {
  readonly value: Decimal;
  /** Decimals written: `10.20` has 2. */
  readonly decimals: number;
  /** A unit or sign written behind it: `%`, `元`, `万元`, `人`, `元/人/年`. */
  readonly suffix: string;
  /** 约, 余 and the like: the figure is not exact. */
  readonly approximate: boolean;
  /** ≥ ≤ > < written before it. */
  readonly comparison?: ">=" | "<=" | ">" | "<" | "=";
}

const COMPARISONS: readonly (readonly [RegExp, ">=" | "<=" | ">" | "<" | "="])[] = [
  [/^(≥|>=|=>|≧|不低于|不少于|不小于|大于等于|大于或等于|至少)/u, ">="],
  [/^(≤|<=|=<|≦|不高于|不超过|不多于|不大于|小于等于|小于或等于|至多)/u, "<="],
  [/^(>|大于|高于|超过|多于)/u, ">"],
  [/^(<|小于|低于|少于)/u, "<"],
  [/^(=|等于)/u, "="],
];

const NUMBER =
  /^(?<open>\()?(?<sign>[-+−–△▲])?(?:[¥￥$]|人民币|RMB)?(?<int>\d{1,3}(?:,\d{3})+|\d+)?(?<frac>\.\d+)?(?<exp>[eE][-+]?\d{1,3})?(?<close>\))?(?<suffix>.*)$/u;

/** Suffixes that may stand behind a number in a cell. Anything else makes the text no number. */
const SUFFIX =
  /^(%|‰|个?百分点|元整?|千元|万元?|百万元|亿元?|人次|人[·.]?月|人|户|床|张|名|家|个|所|处|份|件|次|例|项|分|个月|台|套|万人|万人次|万户|(?:万|千)?元[/每·.](?:[^\d]{1,10}|m[23])|[/每]人.{0,6})$/u;

/**
 * Reads a text as one number: separators, full-width forms, （12.5）, △12.5, −12.5, apostrophes,
 * 约…, a unit behind it. Undefined when it is anything else (a date, a code, two numbers, words).
 * `(2)` alone is a list number, not −2: brackets mean a negative only with a decimal point, a
 * separator or at least three digits. Source: domain.md, section 6.
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  if (text.length > 40 || !/[\d０-９]/u.test(text)) return undefined;
  let rest = fold(text)
    .replace(/[\s\u200B-\u200D\uFEFF]+/gu, "")
    .replace(/^['‘’`]/u, "")
    .replaceAll("，", ",");
  let approximate = false;
  const about = /^(约|大约|近|超|逾)/u.exec(rest);
  if (about && !rest.startsWith("超过")) {
    approximate = true;
    rest = rest.slice(about[0].length);
  }
  let comparison: ParsedNumber["comparison"];
  for (const [pattern, sign] of COMPARISONS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    comparison = sign;
    rest = rest.slice(match[0].length);
    break;
  }
  // 每人每月200元 is 200 元/人/月.
  const rate = /^每(人|户|床|生|名)?每?(年|月|天|日)/u.exec(rest);
  if (rate) rest = rest.slice(rate[0].length);
  const groups = NUMBER.exec(rest)?.groups;
  if (!groups) return undefined;
  const { open, sign, int, frac, exp, close } = groups;
  let suffix = groups["suffix"] ?? "";
  if (int === undefined && frac === undefined) return undefined;
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (/^余/u.test(suffix)) {
    approximate = true;
    suffix = suffix.slice(1);
  }
  if (rate) suffix = `${suffix || "元"}/${rate[1] ?? "人"}/${rate[2] ?? "月"}`;
  const edge = /(\(含\)|及)?(以上|以下|左右)$/u.exec(suffix);
  if (edge) {
    suffix = suffix.slice(0, edge.index);
    if (edge[2] === "左右") approximate = true;
    else comparison ??= edge[2] === "以上" ? ">=" : edge[1] ? "<=" : "<";
  }
  if (suffix !== "" && !SUFFIX.test(suffix)) return undefined;
  const digits = `${(int ?? "0").replaceAll(",", "")}${frac ?? ""}${exp ?? ""}`;
  let value = new Decimal(digits);
  if (open !== undefined) {
    if (frac === undefined && (int ?? "").length < 3) return undefined;
    value = value.negated();
  }
  if (sign !== undefined && sign !== "+") value = value.negated();
  const decimals = exp === undefined ? (frac ? frac.length - 1 : 0) : value.decimalPlaces();
  return {
    value,
    decimals,
    suffix,
    approximate,
    ...(comparison === undefined ? {} : { comparison }),
  };
}

/**
 * A stored number without float noise: what a person typed, or the 15 digits that Excel keeps.
 * 0.0900000762939453 came through single precision and was 0.09. Source: domain.md, section 6.
 */
export function snapNumber(value: number): Decimal {
  // Heads and most yuan are whole: nothing to snap.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return new Decimal(value);
  const text = value.toPrecision(15);
  const snapped = new Decimal(text);
  if (snapped.decimalPlaces() <= 7 || Math.fround(value) !== value) {
    if (snapped.decimalPlaces() <= 10) return snapped;
    // 0.1 + 0.2 keeps its noise at the 16th digit; 12 digits are more than any table shows.
    const short = new Decimal(value.toPrecision(12));
    return short.decimalPlaces() <= 6 ? short : snapped;
  }
  for (let digits = 1; digits <= 9; digits += 1) {
    const short = value.toPrecision(digits);
    if (Math.fround(Number(short)) === value) return new Decimal(short);
  }
  return snapped;
}

/** Decimals that a number format shows: `0.00` → 2, `#,##0` → 0; undefined for General, dates and text. */
export function formatDecimals(format: string): number | undefined {
  const positive = format.split(";")[0] ?? "";
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  if (!/[0#?]/u.test(bare) || /[ymdhs年月日@]|general/iu.test(bare)) return undefined;
  return /\.([0#?]+)/u.exec(bare)?.[1]?.length ?? 0;
}

/** Whether a number format shows a percent. */
export function isPercentFormat(format: string): boolean {
  if (format === "General") return false;
  return /%/u.test((format.split(";")[0] ?? "").replace(/"[^"]*"|\\./gu, ""));
}

/** Whether a number format shows a date or time. */
export function isDateFormat(format: string): boolean {
  if (format === "General") return false;
  const bare = (format.split(";")[0] ?? "").replace(
    /"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/giu,
    ""
  );
  return /[ymdhs年月日]/iu.test(bare) && !/[0#?]\.?[0#?]*%/u.test(bare) && !/general/iu.test(bare);
}
