import { clipText, LONGEST_CELL_TEXT } from "../../core/workbook/cell-text";

/** Texts longer than this are never taken for a number or a date. */
const LONGEST_LITERAL = 60;
const BEGINS_A_NUMBER = /^[\d.,(+\-¥￥$€£%#]/;
/** `Mar 5`, `上午3:00`. */
const BEGINS_A_DATE =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d|[上下]午)/i;

/**
 * A text as it has to be handed to Excel so that it stays that text. Excel reads what it is given
 * as if it had been typed: `=…`, `+…`, `-…` and `@…` become formulas, `100%` a number, `3-1` a
 * date; an apostrophe in front prevents it and is not part of the text. What no cell can hold is cut: one text that is too
 * long makes Excel refuse the whole message.
 */
export function entryText(text: string): string {
  // The apostrophe may count.
  return needsApostrophe(text) ? `'${clipText(text, LONGEST_CELL_TEXT - 1)}` : clipText(text);
}

function needsApostrophe(text: string): boolean {
  if (/^[=+\-@']/.test(text)) return true;
  const plain = text.normalize("NFKC").trim();
  // TRUE and #N/A are read in any case of letters, also in full width.
  if (/^(true|false|#.*)$/i.test(plain)) return true;
  return (
    plain.length <= LONGEST_LITERAL && (BEGINS_A_NUMBER.test(plain) || BEGINS_A_DATE.test(plain))
  );
}
