/**
 * A text as the grammar reads it (NFKC, no spaces) that still knows where each character came
 * from, so that conditions are said back as written.
 */
export interface SourceText {
  readonly raw: string;
  readonly text: string;
  /** Index in `raw` of each character of `text`, plus the end. */
  readonly origin: readonly number[];
}

/** Circled and bracketed numbers: NFKC would turn ① into 1 and ①5分 into 15分. */
const KEEP = /[\u2460-\u249b\u24b6-\u24ff\u2776-\u2793]/;
const SPACE = /[\s\u200b]/;
const SPACES = /[\s\u200b]+/g;

export function sourceText(raw: string): SourceText {
  let text = "";
  const origin: number[] = [];
  let gap = "";
  let index = 0;
  for (const character of raw) {
    if (SPACE.test(character)) {
      gap += character;
    } else {
      const folded = KEEP.test(character) ? character : character.normalize("NFKC");
      if (gap && text && keepsGap(text.at(-1) ?? "", folded[0] ?? "", gap)) {
        text += "\n";
        origin.push(index - 1);
      }
      gap = "";
      for (const part of folded) {
        if (SPACE.test(part)) continue;
        text += part;
        origin.push(...Array.from({ length: part.length }, () => index));
      }
    }
    index += character.length;
  }
  origin.push(raw.length);
  return { raw, text, origin };
}

/** A gap matters where joining would make one number of two, and at a line break beside a figure. */
function keepsGap(before: string, after: string, gap: string): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return true;
  if (!/[\n\r]/.test(gap)) return false;
  // Cells wrapped in Word break lines inside words; between two Chinese characters it says nothing.
  return !(/\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after));
}

/** The text as written between two places of `source.text`. */
export function rawBetween(source: SourceText, start: number, end: number): string {
  const from = source.origin[start] ?? source.raw.length;
  const last = source.origin[end - 1];
  if (last === undefined || end <= start) return "";
  const width = String.fromCodePoint(source.raw.codePointAt(last) ?? 0).length;
  return source.raw.slice(from, last + width).replace(SPACES, "");
}
