import type { SheetView, ViewRange } from "./sheet-view";
import { oneLine, squeeze } from "./text";
import { unitsInCaption } from "./unit";

/** Rows above a table, or columns beside a turned one, where its captions may stand. */
const CAPTION_REACH = 5;

/** How far to the right of a table its 单位 may stand. */
const UNIT_REACH = 8;

/** Texts above a header, nearest first, up to another table or two blank rows. */
export function captionsAbove(view: SheetView, block: ViewRange, headerTop: number): string[] {
  const captions: string[] = [];
  let blanks = 0;
  for (let row = headerTop - 1; row >= Math.max(0, headerTop - CAPTION_REACH); row -= 1) {
    const inside = ownTexts(view, row, block.left, block.right);
    if (!inside) break;
    const within = inside.length > 0 ? inside : spanningTexts(view, row, block);
    const beside = within.some(isUnitText) ? undefined : unitBeside(view, row, block, headerTop);
    const texts = beside === undefined ? within : [...within, beside];
    if (texts.length === 0) {
      blanks += 1;
      if (blanks > 2) break;
      continue;
    }
    if (texts.length > 3 || (texts.length > 1 && !texts.some(isUnitText) && captions.length > 0))
      break;
    captions.push(...texts.map((text) => oneLine(text)));
  }
  return captions;
}

/** Texts beside a turned table: in the view rows above it are columns to its left, nearest first. */
export function turnedCaptions(turned: SheetView, area: ViewRange): string[] {
  const captions: string[] = [];
  for (let above = area.left - 1; above >= Math.max(0, area.left - CAPTION_REACH); above -= 1) {
    for (let across = area.top; across <= area.bottom; across += 1) {
      if (turned.value(across, above) !== null && turned.look(across, above) === "text") {
        captions.push(oneLine(turned.text(across, above)));
      }
    }
  }
  return captions;
}

/** The caption of a 自评表, which names all the blocks of the form and not only the first. */
export function selfEvaluationForm(view: SheetView, block: ViewRange, headerTop: number): string[] {
  for (let row = Math.max(0, block.top - 3); row < headerTop; row += 1) {
    const texts = ownTexts(view, row, block.left, block.right) ?? [];
    const [text] = texts;
    if (text !== undefined && texts.length <= 2 && /自评/u.test(text)) return [oneLine(text)];
  }
  return [];
}

/** Top of the caption and unit rows that stand right above a header. */
export function captionTop(
  view: SheetView,
  block: ViewRange,
  headerTop: number,
  limit: number
): number {
  let top = headerTop;
  while (top - 1 >= limit && isCaptionRow(view, top - 1, block)) top -= 1;
  return top;
}

/** One text (perhaps with a unit beside it) and no number. */
export function isCaptionRow(view: SheetView, row: number, block: ViewRange): boolean {
  const texts = ownTexts(view, row, block.left, block.right);
  if (!texts) return false;
  // A row that only holds something beside the table: 单位 two columns to its right.
  if (texts.length === 0) return true;
  return texts.length === 1 || (texts.length <= 3 && texts.some((text) => isUnitText(text)));
}

/** 单位：万元, and little else: it says a unit and names no table. */
export function isUnitText(text: string): boolean {
  return /单位[:：]|^\(?(单位)/u.test(squeeze(text)) && squeeze(text).length <= 24;
}

/** Different texts of a row; undefined when it holds anything but texts. */
function ownTexts(view: SheetView, row: number, left: number, right: number): string[] | undefined {
  const texts: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = view.value(row, column);
    if (value === null) {
      const merge = view.merge(row, column);
      if (merge && merge.top < row && view.look(row, column) !== "blank") return undefined;
      continue;
    }
    const look = view.look(row, column);
    if (look === "blank") continue;
    if (look !== "text") return undefined;
    texts.push(view.text(row, column));
  }
  return texts;
}

/** 单位：万元 to the right of a table, over nothing: it has no other table to speak of. */
function unitBeside(
  view: SheetView,
  row: number,
  block: ViewRange,
  headerTop: number
): string | undefined {
  const last = Math.min(view.columnCount - 1, block.right + UNIT_REACH);
  for (let column = block.right + 1; column <= last; column += 1) {
    if (view.look(headerTop, column) !== "blank") return undefined;
    if (view.look(row, column) === "blank") continue;
    const text = view.text(row, column);
    return isUnitText(text) ? text : undefined;
  }
  return undefined;
}

/** A caption that begins left of the block, alone in its row. */
function spanningTexts(view: SheetView, row: number, block: ViewRange): string[] {
  const texts = ownTexts(view, row, 0, block.right) ?? [];
  if (texts.length !== 1) return [];
  return isOverNeighbour(view, row, block)
    ? texts.filter((text) => unitsInCaption(text).length > 0)
    : texts;
}

/** The caption of the table to the left names that one; what it says of units holds for both. */
function isOverNeighbour(view: SheetView, row: number, block: ViewRange): boolean {
  let column = 0;
  while (view.look(row, column) === "blank") column += 1;
  const reach = view.merge(row, column)?.right ?? column;
  return reach < block.left && view.look(block.top, column) !== "blank";
}
