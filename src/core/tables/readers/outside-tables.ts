import type { CellRange } from "../../values/cell-ref";

/** Whether a cell stands in one of the tables of its sheet: what it says is for their readers. */
export function isInOneOf(tables: readonly CellRange[], row: number, column: number): boolean {
  return tables.some(
    ({ top, bottom, left, right }) =>
      row >= top && row <= bottom && column >= left && column <= right
  );
}
