import { checkDigit } from "../values/check-digit";

/**
 * Resident identity numbers (公民身份号码, GB 11643-1999) as two whole numbers, so that a million of
 * them are compared without a text each: the first nine digits, and the other eight with the check
 * character. A 15-digit number of the years before 2000 gives the same pair as the 18-digit one.
 */
export const ID_KIND = {
  /** Nothing stands there. */
  blank: 0,
  /** 18 characters. */
  full: 1,
  /** 15 digits, upgraded. */
  short: 2,
  /** Digits are starred out: 110105********0021. */
  masked: 3,
  /** Went through a number and lost what is past the 15th digit. */
  lost: 4,
  /** Another certificate: passport, 港澳台 permit. Known by its text. */
  other: 5,
  /** Neither an ID nor a known certificate: wrong length, strange characters. */
  broken: 6,
} as const;
export type IdKind = (typeof ID_KIND)[keyof typeof ID_KIND];

/** Where a parsed ID is put: reused from cell to cell. */
export interface IdSlot {
  kind: IdKind;
  /** First nine digits. */
  high: number;
  /** Digits 10 to 17 × 11 + check value (X is 10). */
  low: number;
  /** Folded text, for kinds that are known by it. */
  text: string;
}

export function idSlot(): IdSlot {
  return { kind: ID_KIND.blank, high: 0, low: 0, text: "" };
}

const FULL = 18;
const SHORT = 15;
/** Excel keeps 15 digits of a number. */
const KEPT_DIGITS = 1e15;

const digits = new Uint8Array(24);
const CERTIFICATE =
  /^(?:[A-Z]{1,2}\d{7,9}|[HM]\d{8}(?:\d{2})?|\d{8}|[A-Z]{3}\d{12}|8[123]0000\d{12}|[A-Z]\d{6}\(?[\dA]\)?)$/u;
const DISABILITY = /^(\d{17}[\dX])[1-7][1-4](?:B\d)?$/u;
const MASK = /[*＊×●•#]{2,}|[Xx]{4,}/u;

/** Reads a cell as an ID into `slot`. Spaces, apostrophes and full-width forms do not matter. */
export function readId(value: string | number | boolean | null, slot: IdSlot): void {
  slot.kind = ID_KIND.blank;
  slot.high = 0;
  slot.low = 0;
  slot.text = "";
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "number") {
    if (value >= KEPT_DIGITS) {
      slot.kind = ID_KIND.lost;
      return;
    }
    // A 15-digit number is still whole.
    readText(Number.isInteger(value) ? String(value) : "?", slot);
    return;
  }
  readText(value, slot);
}

function readText(text: string, slot: IdSlot): void {
  const length = scan(text);
  if (length === FULL || length === SHORT) {
    if (length === SHORT) upgrade();
    pack(slot);
    slot.kind = length === FULL ? ID_KIND.full : ID_KIND.short;
    // 110105194912310000 with a wrong check character: it was a number before it was a text.
    if (length === FULL && endsInZeros() && !isChecked(slot)) {
      slot.kind = ID_KIND.lost;
      slot.high = 0;
      slot.low = 0;
    }
    return;
  }
  if (length === 0) return;
  readOther(text, slot);
}

/** Puts digits (X as 10) into the buffer; how many there are, or -1 when anything else is there. */
function scan(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let digit: number;
    if (code >= 48 && code <= 57) digit = code - 48;
    else if (code >= 0xff10 && code <= 0xff19) digit = code - 0xff10;
    else if (isX(code)) digit = 10;
    else if (isIgnored(code)) continue;
    else return -1;
    if (count === FULL || (digit === 10 && count !== FULL - 1)) return -1;
    digits[count] = digit;
    count += 1;
  }
  return count;
}

function isX(code: number): boolean {
  return code === 88 || code === 120 || code === 0xff38 || code === 0xff58 || code === 0x00d7;
}

/** White space, zero-width marks, the byte-order mark and apostrophes of every shape. */
function isIgnored(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 39 ||
    code === 0x60 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0xff07
  );
}

/** 15 → 18: the century goes in after the sixth digit, the check character to the end. */
function upgrade(): void {
  for (let index = SHORT - 1; index >= 6; index -= 1) digits[index + 2] = digits[index] ?? 0;
  digits[6] = 1;
  digits[7] = 9;
  digits[17] = checkDigit(digits);
}

function endsInZeros(): boolean {
  return digits[15] === 0 && digits[16] === 0 && digits[17] === 0;
}

function pack(slot: IdSlot): void {
  let high = 0;
  for (let index = 0; index < 9; index += 1) high = high * 10 + (digits[index] ?? 0);
  let low = 0;
  for (let index = 9; index < 17; index += 1) low = low * 10 + (digits[index] ?? 0);
  slot.high = high;
  slot.low = low * 11 + (digits[17] ?? 0);
}

function readOther(raw: string, slot: IdSlot): void {
  const text = raw
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\uFEFF'‘’`-]+/gu, "")
    .toUpperCase();
  // The number of a disability certificate is an ID with two digits more (and B1 for a copy).
  const certified = DISABILITY.exec(text)?.[1];
  if (certified !== undefined && scan(certified) === FULL) {
    pack(slot);
    if (isChecked(slot)) {
      slot.kind = ID_KIND.full;
      return;
    }
    slot.high = 0;
    slot.low = 0;
  }
  slot.text = text;
  if (text === "" || /^[无/—–]+$/u.test(text)) slot.text = "";
  else if (MASK.test(raw) && /\d/u.test(text)) slot.kind = ID_KIND.masked;
  else if (/^\d(?:\.\d+)?E\+?1[4-9]$/u.test(text)) slot.kind = ID_KIND.lost;
  else if (CERTIFICATE.test(text)) slot.kind = ID_KIND.other;
  else slot.kind = ID_KIND.broken;
}

/** The digits of a packed ID: 17 digits, then the check value. */
function unpack(high: number, low: number): void {
  let rest = high;
  for (let index = 8; index >= 0; index -= 1) {
    digits[index] = rest % 10;
    rest = Math.floor(rest / 10);
  }
  digits[17] = low % 11;
  rest = Math.floor(low / 11);
  for (let index = 16; index >= 9; index -= 1) {
    digits[index] = rest % 10;
    rest = Math.floor(rest / 10);
  }
}

/** Whether the check character fits the other 17. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
export function isChecked({ high, low }: Pick<IdSlot, "high" | "low">): boolean {
  unpack(high, low);
  return digits[17] === checkDigit(digits);
}

/** Day of birth as `yyyymmdd`, as the ID says it; it may be no day of the calendar. */
export function birthOf(high: number, low: number): number {
  return (high % 1000) * 100_000 + Math.floor(low / 11 / 1000);
}

/** 1 for a man, 0 for a woman: the 17th digit is odd for men. */
export function sexOf(low: number): 0 | 1 {
  return Math.floor(low / 11) % 2 === 1 ? 1 : 0;
}

/** 110105********0021: region and last four; what lies between stays with the source. */
export function maskId(high: number, low: number, kind: IdKind): string {
  unpack(high, low);
  let region = "";
  for (let index = 0; index < 6; index += 1) region += String(digits[index] ?? 0);
  if (kind === ID_KIND.short) return `${region}*****${tail(13, 17)}`;
  return `${region}********${tail(14, 18)}`;
}

function tail(from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index += 1) {
    const digit = digits[index] ?? 0;
    text += digit === 10 ? "X" : String(digit);
  }
  return text;
}

/** Any other number of a person (account, certificate), masked: at most the last four are shown. */
export function maskNumber(text: string): string {
  const shown = Math.min(4, Math.floor(text.length / 3));
  return `${"*".repeat(Math.max(4, Math.min(8, text.length - shown)))}${text.slice(text.length - shown)}`;
}

/** How many digits of two packed IDs differ; two neighbours that were swapped count once. */
export function digitDistance(
  a: Pick<IdSlot, "high" | "low">,
  b: Pick<IdSlot, "high" | "low">
): number {
  unpack(a.high, a.low);
  const first = Array.from(digits.subarray(0, FULL));
  unpack(b.high, b.low);
  let count = 0;
  for (let index = 0; index < FULL; index += 1) {
    if (first[index] === digits[index]) continue;
    if (first[index] === digits[index + 1] && first[index + 1] === digits[index]) index += 1;
    count += 1;
  }
  return count;
}

/** The 18 characters of a packed ID. For comparing only: what a person reads is {@link maskId}. */
export function idText(high: number, low: number): string {
  unpack(high, low);
  let text = "";
  for (let index = 0; index < FULL; index += 1) {
    const digit = digits[index] ?? 0;
    text += digit === 10 ? "X" : String(digit);
  }
  return text;
}
