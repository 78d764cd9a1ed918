import type { CellRange } from "../core/values/cell-ref";
import type { SheetGrid } from "../core/workbook/workbook";
import { showCell } from "./show-cell";
import { MergeIndex } from "./merge-index";

/** Pixels. The text is 12 px high: a Chinese character is as wide, a Latin one about half. */
export const ROW_HEIGHT = 24;
const LINE_HEIGHT = 16;
const LINE_PADDING = 8;
const CELL_PADDING = 14;
const NARROWEST = 48;
const WIDEST = 260;
const TALLEST = 320;

/** Above this, rows are all of one height and text does not wrap: measuring would take seconds. */
const CELLS_MEASURED = 300_000;
const ROWS_SAMPLED = 400;

/** A sheet as the page needs it before it has seen a cell. */
export interface SheetShape {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  /** Pixels, per used column. */
  readonly columnWidths: readonly number[];
  /** Pixels, per used row; absent when all are {@link ROW_HEIGHT} and nothing wraps. */
  readonly rowHeights?: Uint16Array;
}

export function shapeOf(sheet: SheetGrid, date1904: boolean): SheetShape {
  const { name, rowCount, columnCount, merges } = sheet;
  const index = new MergeIndex(merges);
  const columnWidths = widths(sheet, index, date1904);
  const small = rowCount * columnCount <= CELLS_MEASURED;
  return {
    name,
    rowCount,
    columnCount,
    merges,
    columnWidths,
    ...(small ? { rowHeights: heights(sheet, index, columnWidths, date1904) } : {}),
  };
}

/** Pixels a line of text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.7;
  return width;
}

function widths(sheet: SheetGrid, merges: MergeIndex, date1904: boolean): readonly number[] {
  const found = new Array<number>(sheet.columnCount).fill(NARROWEST);
  const rows = Math.min(sheet.rowCount, ROWS_SAMPLED);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.value(row, column);
      if (value === null || isWide(merges.at(row, column))) continue;
      if (spillOf(sheet, merges, row, column) > 0) continue; // a caption, not the column's content
      const { text } = showCell(value, sheet.format(row, column), date1904);
      const longest = Math.max(...text.split("\n").map(textWidth));
      found[column] = Math.max(found[column] ?? 0, Math.min(WIDEST, longest + CELL_PADDING));
    }
  }
  return found.map(Math.ceil);
}

function isWide(merge: CellRange | undefined): boolean {
  return merge !== undefined && merge.right > merge.left;
}

function heights(
  sheet: SheetGrid,
  merges: MergeIndex,
  columnWidths: readonly number[],
  date1904: boolean
): Uint16Array {
  const found = new Uint16Array(sheet.rowCount).fill(ROW_HEIGHT);
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.value(row, column);
      if (typeof value !== "string") continue;
      const merge = merges.at(row, column);
      if (merge && merge.bottom > merge.top) continue; // has several rows to stand in
      const right = merge?.right ?? column + spillOf(sheet, merges, row, column);
      let width = -CELL_PADDING;
      for (let at = column; at <= right; at++) width += columnWidths[at] ?? 0;
      const { text } = showCell(value, sheet.format(row, column), date1904);
      const lines = text
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
      const height = Math.min(TALLEST, lines * LINE_HEIGHT + LINE_PADDING);
      found[row] = Math.max(found[row] ?? 0, height);
    }
  }
  return found;
}

/**
 * Blank columns to the right that a text may run over when the rest of its row is empty, as
 * captions do. Zero for anything else.
 */
export function spillOf(sheet: SheetGrid, merges: MergeIndex, row: number, column: number): number {
  if (typeof sheet.value(row, column) !== "string" || merges.at(row, column)) return 0;
  for (let at = column + 1; at < sheet.columnCount; at++) {
    if (sheet.value(row, at) !== null || merges.at(row, at)) return 0;
  }
  return Math.max(0, sheet.columnCount - 1 - column);
}
