import { entryText } from "../write/entry-text";
import type { Destination } from "../write/place-plans";
import { planWidth } from "../write/plan-width";
import { addressOf } from "../write/rectangles";
import { ownHeights } from "../write/write-page";
import type { Area } from "../read/excel-grid";
import { UNDO_SHEET, WRITING_NAME } from "./undo-names";
import {
  recordTexts,
  WARNED,
  type SheetAfter,
  type SheetBefore,
  type SheetShape,
  type UndoRecord,
} from "./undo-record";
import type { SheetPlan } from "../../core/workbook/write-plan";

/** Copies begin here: below the record, and below where a header row would be looked for. */
const FIRST_COPY = 120;
const GAP = 3;
const NO_SHAPE: SheetShape = { charts: [], heights: [] };

/**
 * Queues a copy of everything that will be rewritten. Excel copies the cells itself, formats and
 * all; nothing of them travels. From the last of these calls on the hidden name tells that a write
 * is on its way; before it no written sheet is touched.
 */
export function queueBackup(
  context: Excel.RequestContext,
  destinations: readonly Destination[],
  before: UndoRecord | undefined,
  write: { readonly id: string; readonly hasUndo: boolean; readonly hasAfter: boolean }
): UndoRecord {
  const { id, hasUndo, hasAfter } = write;
  const { worksheets } = context.workbook;
  const undo = hasUndo ? worksheets.getItem(UNDO_SHEET) : worksheets.add(UNDO_SHEET);
  // Whatever happens now, the copies of the write before are no longer whole.
  undo.getRange("A1").values = [["invalid"]];
  undo.visibility = "VeryHidden";
  if (hasUndo) {
    const copies = undo.getRange(`${String(FIRST_COPY)}:1048576`);
    // What is copied over merged cells of another shape is refused.
    copies.unmerge();
    copies.clear();
  }
  const sheets = befores(destinations, before, hasAfter);
  for (const sheet of sheets) {
    if (sheet.created || !sheet.used) continue;
    for (const part of copyParts(sheet.used, sheet.table?.area)) {
      const source = worksheets.getItem(sheet.id).getRange(addressOf(part));
      undo.getRange(addressOf(moved(part, sheet.copyTop))).copyFrom(source, "All");
    }
  }
  const shapes = { ...before?.shapes, ...shapesOf(destinations) };
  const record: UndoRecord = { version: 1, id, sheets, shapes };
  const texts = recordTexts(record);
  const cells = texts.map((text) => [entryText(text)]);
  undo.getRange("A2:B99").clear("Contents");
  undo.getRange(WARNED).clear("Contents");
  undo.getRange(`A2:A${String(texts.length + 1)}`).values = cells;
  undo.getRange("A1").values = [["writing"]];
  markWriting(context);
  return record;
}

/** Queues the mark that tells: the written sheets are on their way from one state to another. */
export function markWriting(context: Excel.RequestContext): void {
  const { worksheets, names } = context.workbook;
  names.add(WRITING_NAME, worksheets.getItem(UNDO_SHEET).getRange("A1")).visible = false;
}

/**
 * Queues the end of a write: a copy of what it left, and from there on it is whole and can be taken
 * back. `sheets`: where the record's sheets are, in its order.
 */
export function queueDone(
  context: Excel.RequestContext,
  record: UndoRecord,
  sheets: readonly Excel.Worksheet[]
): void {
  const { worksheets, names } = context.workbook;
  const undo = worksheets.getItem(UNDO_SHEET);
  record.sheets.forEach(({ after }, index) => {
    const sheet = sheets[index];
    if (!sheet || !after || after.rows === 0 || after.columns === 0) return;
    const area = { top: 0, left: 0, bottom: after.rows - 1, right: after.columns - 1 };
    const copy = undo.getRange(addressOf(moved(area, after.copyTop)));
    copy.copyFrom(sheet.getRange(addressOf(area)), "Formulas");
  });
  undo.getRange("A1").values = [["done"]];
  names.getItem(WRITING_NAME).delete();
}

function befores(
  destinations: readonly Destination[],
  before: UndoRecord | undefined,
  hasAfter: boolean
): SheetBefore[] {
  let next = FIRST_COPY;
  const reserve = (rows: number): number => {
    const place = next;
    if (rows > 0) next += rows + GAP;
    return place;
  };
  return destinations.map(({ plan, name, existing, keyName }): SheetBefore => {
    const after = hasAfter
      ? { after: { ...sizeOf(plan), copyTop: reserve(plan.rows.length) } }
      : {};
    if (!existing) return { key: plan.key, created: true, name, ...after };
    const { id, used, table, frozenRows, columns } = existing;
    return {
      key: plan.key,
      created: false,
      id,
      name,
      named: keyName !== "right",
      copyTop: reserve(used ? used.bottom + 1 : 0),
      frozenRows,
      columns,
      shape: before?.shapes[plan.key] ?? NO_SHAPE,
      ...after,
      ...(used ? { used } : {}),
      ...(table ? { table: { name: table.name, area: table.area } } : {}),
    };
  });
}

function sizeOf(plan: SheetPlan): Pick<SheetAfter, "rows" | "columns"> {
  return { rows: plan.rows.length, columns: planWidth(plan) };
}

/** The first row of the undo sheet that no copy of this write takes. */
export function firstFreeRow(record: UndoRecord): number {
  const ends = record.sheets.flatMap((sheet) => [
    sheet.after ? sheet.after.copyTop + sheet.after.rows : 0,
    sheet.created || !sheet.used ? 0 : sheet.copyTop + sheet.used.bottom + 1,
  ]);
  return Math.max(FIRST_COPY, ...ends) + GAP;
}

function shapesOf(destinations: readonly Destination[]): Record<string, SheetShape> {
  return Object.fromEntries(
    destinations.map(({ plan }) => [
      plan.key,
      { charts: plan.charts ?? [], heights: ownHeights(plan) },
    ])
  );
}

/** Cells of a sheet in parts, none of which holds a whole table: pasting one would add a table. */
export function copyParts(used: Area, table: Area | undefined): Area[] {
  if (!table || table.top < used.top || table.top >= used.bottom) return [used];
  return [
    { ...used, bottom: table.top },
    { ...used, top: table.top + 1 },
  ];
}

/** Where a part's copy stands. */
export function moved(part: Area, copyTop: number): Area {
  return { ...part, top: part.top + copyTop, bottom: part.bottom + copyTop };
}
