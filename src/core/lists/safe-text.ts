import { maskNumber } from "./person-id";

const LONG_NUMBER = /\d(?:[\d\s-]{10,}[\dXxＸｘ])/gu;

/**
 * A text of a list as it may be shown: an ID or an account that slipped into a column of names is
 * masked there too.
 */
export function safeText(text: string): string {
  if (!/\d{6}/u.test(text)) return text;
  return text.replace(LONG_NUMBER, (number) => maskNumber(number.replace(/[\s-]/gu, "")));
}
