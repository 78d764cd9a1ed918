import { checkDigit } from "../values/check-digit";

/**
 * An ID as it is compared: half width, upper case, without spaces and apostrophes; a 15-digit ID of
 * the years before 2000 becomes the 18-digit one. Anything else stays as it was folded.
 */
export function foldId(raw: string): string {
  const text = raw
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200D\uFEFF'‘’`-]+/gu, "")
    .toUpperCase();
  return isShortId(text) ? upgrade(text) : text;
}

/** Whether a folded text is a 15-digit ID. */
export function isShortId(text: string): boolean {
  return /^\d{15}$/u.test(text.trim());
}

/** Whether digits are starred out: such an ID can neither agree nor differ as a whole. */
export function isMasked(id: string): boolean {
  return /[*●•#]|X{4,}/u.test(id);
}

function upgrade(short: string): string {
  const digits = `${short.slice(0, 6)}19${short.slice(6)}`;
  const check = checkDigit(Array.from(digits, Number));
  return `${digits}${check === 10 ? "X" : String(check)}`;
}

/** `110105********0021`; shorter numbers keep their last four at most. */
export function maskIdText(id: string): string {
  if (isMasked(id)) return id;
  if (id.length >= 15) return `${id.slice(0, 6)}${"*".repeat(id.length - 10)}${id.slice(-4)}`;
  const shown = Math.min(4, Math.floor(id.length / 3));
  return "*".repeat(id.length - shown) + id.slice(id.length - shown);
}

/**
 * Places at which two IDs of one length differ; two neighbours that were swapped count once.
 * Undefined when the lengths differ, or when one lost or gained more than one digit.
 */
export function digitSlips(one: string, other: string): number | undefined {
  if (one.length !== other.length) return isOneInserted(one, other) ? 1 : undefined;
  let count = 0;
  for (let at = 0; at < one.length; at++) {
    if (one[at] === other[at]) continue;
    if (one[at] === other[at + 1] && one[at + 1] === other[at]) at++;
    count++;
  }
  return count;
}

function isOneInserted(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length !== 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}
