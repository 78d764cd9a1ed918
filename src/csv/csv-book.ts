import type { SheetGrid, Workbook } from "../core/workbook/workbook";
import { isCellError } from "../core/workbook/workbook";
import type { PlanRow, SheetPlan, WritePlan } from "../core/workbook/write-plan";
import { displayWidth } from "../core/workbook/fit-rows";

/** Longer lists are not copied beside their results: the file would be larger than the list. */
const COPIED_ROWS = 200_000;
const SAMPLE_ROWS = 200;
const NARROWEST = 8;
const WIDEST = 40;

/** The plan with the list itself as its first sheet, so that links to its cells lead somewhere. */
export function withList(plan: WritePlan, workbook: Workbook): WritePlan {
  const copied = workbook.sheets.filter(({ rowCount }) => rowCount <= COPIED_ROWS).map(listSheet);
  return { sheets: [...copied, ...plan.sheets] };
}

// A key that is none of our results: the list is a source.
function listSheet(grid: SheetGrid): SheetPlan {
  const columns = Array.from({ length: grid.columnCount }, (_unused, column) => ({
    width: widthOf(grid, column),
  }));
  const rows = Array.from({ length: grid.rowCount }, (_unused, row): PlanRow => ({
    cells: columns.map((_column, column) => {
      const value = grid.value(row, column);
      return value === null || isCellError(value) ? null : { value };
    }),
  }));
  const { name } = grid;
  return { key: "_jihecsv", name, columns, rows, merges: [], freezeRow: 0, validations: [] };
}

function widthOf(grid: SheetGrid, column: number): number {
  let width = NARROWEST;
  for (let row = 0; row < Math.min(grid.rowCount, SAMPLE_ROWS); row++) {
    const value = grid.value(row, column);
    if (typeof value === "string" || typeof value === "number") {
      width = Math.max(width, displayWidth(String(value)) + 2);
    }
  }
  return Math.min(WIDEST, Math.ceil(width));
}
