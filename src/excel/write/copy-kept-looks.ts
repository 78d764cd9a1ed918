import type { SheetPlan } from "../../core/workbook/write-plan";
import { UNDO_SHEET } from "../undo/undo-names";
import type { Area } from "../read/excel-grid";
import { addressOf } from "./rectangles";
import type { WriteBatch } from "./write-batch";

const BYTES_PER_COPY = 600;

/**
 * Cells of a person's own keep their look wherever they go: it is copied from where they stood
 * before the write, which the undo sheet still shows.
 */
export async function copyKeptLooks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  copyTop: number | undefined,
  batch: WriteBatch
): Promise<void> {
  if (copyTop === undefined) return;
  const undo = batch.context.workbook.worksheets.getItem(UNDO_SHEET);
  for (const { target, source } of keptRuns(plan)) {
    const from = { ...source, top: source.top + copyTop, bottom: source.bottom + copyTop };
    sheet.getRange(addressOf(target)).copyFrom(undo.getRange(addressOf(from)), "Formats");
    await batch.add(BYTES_PER_COPY);
  }
}

/** Runs down a column whose cells came from a run down a column. */
function keptRuns(plan: SheetPlan): { target: Area; source: Area }[] {
  const runs: { target: Area; source: Area }[] = [];
  const open = new Map<number, { target: Area; source: Area }>();
  plan.rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      const kept = cell?.keepStyleOf;
      if (!kept) return;
      const last = open.get(column);
      const follows =
        last?.target.bottom === row - 1 &&
        last.source.left === kept.column &&
        last.source.bottom === kept.row - 1;
      const grown = follows
        ? { target: { ...last.target, bottom: row }, source: { ...last.source, bottom: kept.row } }
        : { target: oneCell(row, column), source: oneCell(kept.row, kept.column) };
      if (follows) runs[runs.indexOf(last)] = grown;
      else runs.push(grown);
      open.set(column, grown);
    });
  });
  return runs;
}

function oneCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
