import type { SheetPlan } from "../../core/workbook/write-plan";

/** Cells of the longest row. Row by row: a long list is more than one call takes as arguments. */
export function planWidth({ rows }: SheetPlan): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
