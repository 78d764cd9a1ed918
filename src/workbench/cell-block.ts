import { isCellError } from "../core/workbook/workbook";
import type { ShownCell } from "./show-cell";
import type { SheetLook } from "./sheet-shape";

/** Cells travel to the page in blocks of this size. */
export const BLOCK_ROWS = 128;
export const BLOCK_COLUMNS = 32;

export interface CellView extends ShownCell {
  readonly row: number;
  readonly column: number;
  /** What stands in the cell when a person begins to edit it: a formula with its `=`. */
  readonly content: string;
  /** Blank columns to the right that its text runs over. */
  readonly spill: number;
}

/** The cells with something in them, of one block. */
export function readBlock(
  look: SheetLook,
  blockRow: number,
  blockColumn: number
): readonly CellView[] {
  const { sheet } = look;
  const cells: CellView[] = [];
  const bottom = Math.min(sheet.rowCount, (blockRow + 1) * BLOCK_ROWS);
  const right = Math.min(sheet.columnCount, (blockColumn + 1) * BLOCK_COLUMNS);
  for (let row = blockRow * BLOCK_ROWS; row < bottom; row++) {
    for (let column = blockColumn * BLOCK_COLUMNS; column < right; column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      if (value === null && formula === undefined) continue;
      const plain = value === null ? "" : isCellError(value) ? value.error : String(value);
      cells.push({
        ...look.shown(row, column),
        row,
        column,
        content: formula === undefined ? plain : `=${formula}`,
        spill: look.spill(row, column),
      });
    }
  }
  return cells;
}
