import { message } from "../../core/messages/message";
import { ExcelProblem } from "../excel-error";
import type { Area } from "../read/excel-grid";
import {
  hasUndoSheet,
  inspectSheets,
  inspectWorkbook,
  isBeingWritten,
  requireWritable,
  sheetOfName,
  type ExistingSheet,
  type SheetNow,
  type WorkbookNow,
} from "../write/inspect-workbook";
import { addressOf } from "../write/rectangles";
import { writeCharts } from "../write/write-charts";
import { writeHeights } from "../write/write-page";
import { clearAround } from "../write/write-sheet";
import { placeTable } from "../write/write-table";
import { columnName } from "../../core/values/cell-ref";
import { copyParts, markWriting, moved } from "./back-up";
import { UNDO_SHEET, WRITING_NAME } from "./undo-names";
import type { SheetBefore, UndoRecord } from "./undo-record";

/** The last write, taken back; gives the names of the sheets that were. */
export async function undoLastWrite(
  context: Excel.RequestContext,
  onBegin: () => void
): Promise<readonly string[]> {
  const now = await inspectWorkbook(context);
  const { record, state } = await readUndo(context, now);
  if (!record || (state !== "done" && !isBeingWritten(now)))
    throw new ExcelProblem(message("excel.undo.none"));
  await restore(context, now, record, onBegin);
  return record.sheets.map((sheet) => sheet.name);
}

/** How an interrupted write stands; `no-copies`: there is nothing that could be brought back. */
export type Outcome = "nothing-written" | "no-copies" | "taken-back" | "finished";

/**
 * Brings back what stood in the written sheets when a write broke off halfway, at once or at the
 * next run. Safe to be broken off and repeated. A write that was only not heard of any more
 * (`id`) may turn out to be finished.
 */
export async function takeBackUnfinished(
  context: Excel.RequestContext,
  id?: string
): Promise<Outcome> {
  const now = await inspectWorkbook(context);
  if (!hasUndoSheet(now)) return "no-copies";
  const { record, state } = await readUndo(context, now);
  if (isBeingWritten(now) && record) {
    await restore(context, now, record);
    return "taken-back";
  }
  if (state === "done" && !isBeingWritten(now)) {
    return record?.id === id ? "finished" : "nothing-written";
  }
  // Copies that were begun and not finished: nothing was written after them.
  queueCleanUp(context, isBeingWritten(now));
  await context.sync();
  return "nothing-written";
}

async function readUndo(context: Excel.RequestContext, now: WorkbookNow) {
  return inspectSheets(context, [], hasUndoSheet(now));
}

async function restore(
  context: Excel.RequestContext,
  now: WorkbookNow,
  record: UndoRecord,
  onBegin: () => void = () => undefined
): Promise<void> {
  const found = record.sheets.map((before) => ({ before, sheet: findSheet(now, before) }));
  const rewritten = found.flatMap(({ before, sheet }) => (before.created || !sheet ? [] : [sheet]));
  const lost = found.find(({ before, sheet }) => !before.created && !sheet);
  if (lost && !isBeingWritten(now)) {
    throw new ExcelProblem(message("excel.undo.gone", { sheet: lost.before.name }));
  }
  requireWritable(now, rewritten);
  const { details } = await inspectSheets(context, rewritten, false);
  const orphans = await emptyOrphans(context, now, found);
  onBegin();
  // From here on the way back is gone to its end, if need be at the next run.
  if (!isBeingWritten(now)) markWriting(context);
  for (const { before, sheet } of found) {
    const existing = sheet && details.get(sheet.id);
    if (!before.created && sheet && existing) bringBack(context, before, { ...sheet, ...existing });
  }
  for (const { before, sheet } of found) {
    const added = before.created ? (sheet ?? orphans.get(before.key)) : undefined;
    if (added) context.workbook.worksheets.getItem(added.id).delete();
    const isNew = before.created || before.named;
    const name = now.names.find((entry) => entry.name.toLowerCase() === before.key.toLowerCase());
    if (isNew && name) context.workbook.names.getItem(name.name).delete();
  }
  queueCleanUp(context, true);
  await context.sync();
}

function findSheet(now: WorkbookNow, before: SheetBefore): SheetNow | undefined {
  const byKey = sheetOfName(now, before.key);
  if (byKey || before.created) return byKey;
  return (
    now.sheets.find((sheet) => sheet.id === before.id) ??
    now.sheets.find((sheet) => sheet.name.toLowerCase() === before.name.toLowerCase())
  );
}

/** Sheets that were added and broke off before they got their hidden name: ours only if empty. */
async function emptyOrphans(
  context: Excel.RequestContext,
  now: WorkbookNow,
  found: readonly { readonly before: SheetBefore; readonly sheet: SheetNow | undefined }[]
): Promise<ReadonlyMap<string, SheetNow>> {
  const candidates = found.flatMap(({ before, sheet }) => {
    if (!before.created || sheet || !isBeingWritten(now)) return [];
    const named = now.sheets.find((s) => s.name.toLowerCase() === before.name.toLowerCase());
    return named ? [{ key: before.key, sheet: named }] : [];
  });
  if (candidates.length === 0) return new Map();
  const asked = candidates.map(({ key, sheet }) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load("address");
    return { key, sheet, used };
  });
  await context.sync();
  return new Map(
    asked.filter(({ used }) => used.isNullObject).map(({ key, sheet }) => [key, sheet])
  );
}

/** Queues a sheet's way back: cells and looks from their copy, the rest from the record. */
function bringBack(
  context: Excel.RequestContext,
  before: Extract<SheetBefore, { created: false }>,
  existing: SheetNow & ExistingSheet
): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(existing.id);
  const undo = worksheets.getItem(UNDO_SHEET);
  const area = union(existing.used, before.used);
  if (area) {
    clearAround(sheet, existing, area);
    const whole = sheet.getRange(addressOf(area));
    whole.style = "Normal";
    whole.clear("Contents");
    if (existing.table && !before.table) sheet.tables.getItem(existing.table.id).convertToRange();
    for (const part of before.used ? copyParts(before.used, before.table?.area) : []) {
      const copy = undo.getRange(addressOf(moved(part, before.copyTop)));
      sheet.getRange(addressOf(part)).copyFrom(copy, "All");
    }
    if (before.table) placeTable(sheet, existing.table, before.table);
    writeHeights(sheet, area, before.shape.heights);
  }
  before.columns.forEach((column, index) => {
    const current = existing.columns[index];
    const name = columnName(index);
    const range = sheet.getRange(`${name}:${name}`);
    if (current?.width !== column.width && column.width > 0)
      range.format.columnWidth = column.width;
    if (current?.hidden !== column.hidden) range.columnHidden = column.hidden;
  });
  if (existing.frozenRows !== before.frozenRows) {
    if (before.frozenRows > 0) sheet.freezePanes.freezeRows(before.frozenRows);
    else sheet.freezePanes.unfreeze();
  }
  writeCharts(sheet, before.shape.charts, existing.chartNames);
}

function union(a: Area | undefined, b: Area | undefined): Area | undefined {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Queues the end: the mark goes, then the copies. */
function queueCleanUp(context: Excel.RequestContext, isMarked: boolean): void {
  const { worksheets, names } = context.workbook;
  if (isMarked) names.getItem(WRITING_NAME).delete();
  const undo = worksheets.getItem(UNDO_SHEET);
  undo.getRange("A1").values = [["invalid"]];
  // Excel refuses to delete a very hidden sheet.
  undo.visibility = "Hidden";
  undo.delete();
}
