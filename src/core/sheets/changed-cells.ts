import type { ChangedCells, PlanCell, SheetPlan } from "../workbook/write-plan";
import type { SheetDraft } from "./sheet-draft";
import { isSameValue } from "./unchanged";
import type { WrittenSheet } from "./written-sheet";

/** A shorter sheet is written whole: that also gives back looks and links that a person broke. */
const LONG_SHEET = 100;
/** Where more of each row changed, setting single cells is no longer less work. */
const MOST_CELLS_A_ROW = 4;

/**
 * The cells in which a long sheet says something else than its plan, if its rows and columns stand
 * where the plan has them; undefined when rows came, went or were sorted, or much changed.
 */
export function changedCells(
  plan: SheetPlan,
  draft: SheetDraft,
  written: WrittenSheet
): ChangedCells | undefined {
  if (plan.rows.length < LONG_SHEET || !standsAlike(draft, written)) return undefined;
  const cells: { row: number; column: number }[] = [];
  for (const [row, planned] of plan.rows.entries()) {
    const width = Math.max(planned.cells.length, written.grid.columnCount);
    for (let column = 0; column < width; column++) {
      if (isSameCell(planned.cells[column] ?? null, written, row, column)) continue;
      cells.push({ row, column });
    }
  }
  if (cells.length > MOST_CELLS_A_ROW * plan.rows.length) return undefined;
  return { headerRow: draft.headerRow, keyColumn: draft.place("key"), cells };
}

function standsAlike(draft: SheetDraft, written: WrittenSheet): boolean {
  const { columns, extraColumns, rows, grid, headerRow } = written;
  return (
    grid.name === draft.name &&
    grid.rowCount === draft.rows.length &&
    headerRow === draft.headerRow &&
    draft.columns.every(({ id }, place) => columns.get(id) === place) &&
    extraColumns.every((column, place) => column === draft.columns.length + place) &&
    draft.rows.every(({ key }, row) => key === "" || (rows.get(key) ?? row) === row) &&
    [...draft.carriedRows].every(([from, to]) => from === to)
  );
}

function isSameCell(
  cell: PlanCell | null,
  { grid }: WrittenSheet,
  row: number,
  column: number
): boolean {
  const formula = grid.formula(row, column);
  const isSameFormula =
    cell?.formula === undefined || formula === undefined
      ? cell?.formula === formula
      : bare(cell.formula) === bare(formula);
  return isSameFormula && isSameValue(cell?.value ?? null, grid.value(row, column));
}

/** Excel leaves out quotes that a sheet's name does not need. */
function bare(formula: string): string {
  return formula.replaceAll("'", "").replaceAll(" ", "").toLowerCase();
}
