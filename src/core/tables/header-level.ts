import { isHeaderAddition } from "./header-addition";
import type { SheetView, ViewRange } from "./sheet-view";
import { surveyRow } from "./survey-row";

/**
 * Whether `row` is one more level of the header that begins at `top` and was read down to the row
 * before: labels under wide ones, cells that reach down from above, units or column numbers.
 */
export function isLowerLevel(view: SheetView, top: number, row: number, block: ViewRange): boolean {
  if (row > block.bottom) return false;
  if (isHeaderAddition(view, row, block)) return true;
  const survey = surveyRow(view, row, block);
  let own = 0;
  let under = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    const merge = view.merge(row, column);
    if (merge && merge.top < row) continue; // a header cell that reaches down into this row
    own += 1;
    if (isSpanned(view, top, row - 1, column, block)) under += 1;
  }
  if (own === 0) return survey.texts > 0;
  // Lower labels stand under a wide header; anything else beside them would be a body row.
  const isAlone = own - under === 1 && under > 2 && repeatsLast(view, row, block);
  if ((under < own && !isAlone) || own < 2) return false;
  return survey.numbers === 0;
}

/** 金额 under 合计 alone, after 人数, 金额 under every class: the last label stands there before. */
function repeatsLast(view: SheetView, row: number, block: ViewRange): boolean {
  const texts: string[] = [];
  for (let column = block.left; column <= block.right; column += 1)
    if (view.look(row, column) === "text") texts.push(view.text(row, column));
  return texts.indexOf(texts.at(-1) ?? "") < texts.length - 1;
}

/** Whether the header cell above a column spans several columns (merged, or blank to its right). */
function isSpanned(
  view: SheetView,
  top: number,
  row: number,
  column: number,
  block: ViewRange
): boolean {
  for (let above = row; above >= top; above -= 1) {
    const merge = view.merge(above, column);
    if (merge) return merge.right > merge.left;
    if (view.look(above, column) === "blank") {
      // Unmerged: the label stands at the left end of its span.
      for (let left = column - 1; left >= block.left; left -= 1) {
        if (view.look(above, left) !== "blank") return !view.merge(above, left);
      }
    } else if (
      column < block.right &&
      view.look(above, column + 1) === "blank" &&
      !view.merge(above, column + 1)
    ) {
      return true;
    }
  }
  return false;
}
