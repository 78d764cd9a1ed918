import { message } from "../../core/messages/message";
import { clipText } from "../../core/workbook/cell-text";
import { ExcelProblem } from "../excel-error";
import { isMarksName } from "../highlight/find-marks";
import { clearMarks } from "../highlight/highlight-cells";
import type { Area } from "../read/excel-grid";
import { inspectSheets, type ExistingSheet } from "../write/inspect-sheets";
import {
  hasUndoSheet,
  inspectWorkbook,
  isBeingWritten,
  requireWritable,
  sheetOfName,
  type SheetNow,
  type WorkbookNow,
} from "../write/inspect-workbook";
import { addressOf } from "../write/rectangles";
import { WriteBatch } from "../write/write-batch";
import { writeCharts } from "../write/write-charts";
import { writeHeights } from "../write/write-page";
import { clearAround } from "../write/write-sheet";
import { placeTable } from "../write/write-table";
import { columnName, formatCell } from "../../core/values/cell-ref";
import { copyParts, markWriting, moved } from "./back-up";
import { findTyped } from "./find-typed";
import { keepTyped, putBackKept } from "./keep-typed";
import { UNDO_SHEET, WRITING_NAME } from "./undo-names";
import {
  WARNED,
  warnedTexts,
  type SheetBefore,
  type UndoRecord,
  type UndoStore,
  type Warned,
} from "./undo-record";

/** How long the user is taken to know what taking back would lose. */
const KNOWN_FOR = 10 * 60_000;
const SHOWN_CELLS = 3;
const LONGEST_WARNING = 32_000;

/** The last write, taken back; gives the names of the sheets that were. */
export async function undoLastWrite(
  context: Excel.RequestContext,
  onBegin: () => void
): Promise<readonly string[]> {
  const now = await inspectWorkbook(context);
  const store = await readUndo(context, now);
  if (!store || (store.state !== "done" && !isBeingWritten(now))) {
    if (!now.names.some(({ name }) => isMarksName(name)))
      throw new ExcelProblem(message("excel.undo.none"));
    // Cells were highlighted, and nothing was written.
    await clearMarks(context);
    return [];
  }
  const { record } = store;
  if (isBeingWritten(now)) await restore(context, now, store, onBegin);
  else await takeBackWhole(context, now, store, onBegin);
  return record.sheets.map((sheet) => sheet.name);
}

/** A write that is whole, and sheets in which a person may have typed since. */
async function takeBackWhole(
  context: Excel.RequestContext,
  now: WorkbookNow,
  { record, state, warned }: UndoStore,
  onBegin: () => void
): Promise<void> {
  requireRestorable(now, record);
  const standing = record.sheets.flatMap((before) => {
    const sheet = findSheet(now, before);
    return sheet ? [{ before, sheet }] : [];
  });
  const typed = await findTyped(context, standing);
  const lost = typed.flatMap(({ sheet, typed: cells }) =>
    cells.flatMap(({ from, to }) => (to ? [] : [formatCell({ sheet: sheet.name, ...from })]))
  );
  if (lost.length > 0) await requireKnown(context, lost, warned);
  // Highlights that were put on before the write are no part of it.
  if (now.names.some(({ name }) => isMarksName(name))) {
    await clearMarks(context, { write: record.id });
  }
  onBegin();
  const batch = new WriteBatch(context);
  const kept = await keepTyped(batch, record, typed);
  // From here on the way back is gone to its end, if need be at the next run.
  markWriting(context);
  await batch.send();
  const marked = { ...now, names: [...now.names, { name: WRITING_NAME, formula: "" }] };
  await restore(context, marked, { record, state, kept, warned });
}

/**
 * Taking back would lose what a person typed into these cells: said once, and done when it is asked
 * for again. That it was said stands beside the copies: a ribbon button without a shared runtime
 * remembers nothing from one click to the next.
 */
async function requireKnown(
  context: Excel.RequestContext,
  lost: readonly string[],
  warned: Warned | undefined
): Promise<void> {
  const cells = clipText(lost.join("、"), LONGEST_WARNING);
  const now = Date.now();
  if (warned?.cells === cells && Math.abs(now - warned.at) < KNOWN_FOR) return;
  const texts = warnedTexts({ cells, at: now });
  const range = context.workbook.worksheets.getItem(UNDO_SHEET).getRange(WARNED);
  range.values = texts.map((text) => [`'${text}`]);
  await context.sync();
  const shown = lost.slice(0, SHOWN_CELLS).join("、") + (lost.length > SHOWN_CELLS ? "…" : "");
  throw new ExcelProblem(message("excel.undo.typed", { count: String(lost.length), cells: shown }));
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
  const store = await readUndo(context, now);
  if (isBeingWritten(now) && store) {
    await restore(context, now, store);
    return "taken-back";
  }
  if (store?.state === "done" && !isBeingWritten(now)) {
    return store.record.id === id ? "finished" : "nothing-written";
  }
  // Copies that were begun and not finished: nothing was written after them.
  queueCleanUp(context, isBeingWritten(now));
  await context.sync();
  return "nothing-written";
}

async function readUndo(
  context: Excel.RequestContext,
  now: WorkbookNow
): Promise<UndoStore | undefined> {
  return (await inspectSheets(context, [], hasUndoSheet(now))).undo;
}

/** Says no before anything is changed. */
function requireRestorable(now: WorkbookNow, record: UndoRecord): void {
  const found = record.sheets.map((before) => ({ before, sheet: findSheet(now, before) }));
  const lost = found.find(({ before, sheet }) => !before.created && !sheet);
  if (lost) throw new ExcelProblem(message("excel.undo.gone", { sheet: lost.before.name }));
  requireWritable(
    now,
    found.flatMap(({ sheet }) => sheet ?? [])
  );
  // Sheets that the write added go away.
  const adds = found.some(({ before, sheet }) => before.created && sheet);
  if (adds && now.isStructureProtected)
    throw new ExcelProblem(message("excel.structure-protected"));
}

async function restore(
  context: Excel.RequestContext,
  now: WorkbookNow,
  { record, kept }: UndoStore,
  onBegin: () => void = () => undefined
): Promise<void> {
  const found = record.sheets.map((before) => ({ before, sheet: findSheet(now, before) }));
  const rewritten = found.flatMap(({ before, sheet }) => (before.created || !sheet ? [] : [sheet]));
  requireWritable(now, rewritten);
  const { details } = await inspectSheets(context, rewritten, false);
  const orphans = await emptyOrphans(context, now, found);
  onBegin();
  const batch = new WriteBatch(context);
  for (const { before, sheet } of found) {
    const existing = sheet && details.get(sheet.id);
    if (before.created || !sheet || !existing) continue;
    bringBack(context, before, { ...sheet, ...existing });
    await putBackKept(batch, sheet.id, before.key, kept);
  }
  for (const { before, sheet } of found) {
    const added = before.created ? (sheet ?? orphans.get(before.key)) : undefined;
    if (added) context.workbook.worksheets.getItem(added.id).delete();
    const isNew = before.created || before.named;
    const name = now.names.find((entry) => entry.name.toLowerCase() === before.key.toLowerCase());
    if (isNew && name) context.workbook.names.getItem(name.name).delete();
  }
  queueCleanUp(context, true);
  await batch.send();
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
