import type { SheetView, ViewRange } from "./sheet-view";
import type { Unit } from "./table";
import { squeeze } from "./text";
import { parseUnit } from "./unit";

/** A row of units only — （人次） （万元） — or of column numbers — 1 2 3, ① ②, 甲 乙 — under a header. */
export function isHeaderAddition(view: SheetView, row: number, block: ViewRange): boolean {
  let units = 0;
  const numbers: string[] = [];
  let others = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const merge = view.merge(row, column);
    if (merge && merge.top < row) continue;
    const text = squeeze(view.text(row, column));
    // The units of a turned table stand under a word of their own.
    if (text === "" || /^(计量)?单位$/u.test(text)) continue;
    const inner = withoutBrackets(text);
    if (parseUnit(inner)) units += 1;
    else if (COLUMN_NUMBER.test(inner)) numbers.push(text);
    else others += 1;
  }
  if (others > 0) return false;
  if (units >= 2 && numbers.length === 0) return true;
  return isSequence(numbers);
}

/** 3, ③, 丙, and how a column comes: ③=①×②, 合计=1+2. */
const COLUMN_NUMBER =
  /^([①-⑳甲乙丙丁戊己庚辛A-Z]|\d{1,2}|栏次|[①-⑳A-Z\d]=.*|.{0,3}=[①-⑳A-Z\d×*+/÷%()-]+)$/u;

/** Column numbers count up by one; a row of real figures hardly does. */
function isSequence(texts: readonly string[]): boolean {
  let previous: number | undefined;
  let steps = 0;
  for (const text of texts) {
    if (!/^\d+$/u.test(text)) {
      if (/[①-⑳=甲乙丙丁戊己庚辛栏]/u.test(text)) steps += 1;
      continue;
    }
    const number = Number(text);
    if (previous !== undefined && number !== previous + 1) return false;
    if (previous === undefined && number > 2) return false;
    previous = number;
    steps += 1;
  }
  return steps >= 3;
}

/** The unit that stands alone in its cell of such a row, in brackets or without. */
export function additionUnit(text: string): Unit | undefined {
  return parseUnit(withoutBrackets(squeeze(text)));
}

function withoutBrackets(squeezed: string): string {
  return squeezed.replace(/^[([]|[)\]]$/gu, "");
}
