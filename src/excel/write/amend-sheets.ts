import { LIST_COLUMNS_OF, LIST_SHEET_KEYS } from "../../core/list-sheets/list-sheet-layout";
import { ownListSheet } from "../../core/list-sheets/own-list-sheets";
import { COLUMNS_OF, findOwnSheets } from "../../core/sheets/own-sheets";
import { isFrameKey } from "../../core/sheets/sheet-frame";
import { SHEET_KEYS, type ColumnLayout } from "../../core/sheets/sheet-layout";
import { readWritten, type WrittenSheet } from "../../core/sheets/written-sheet";
import { gridFromRows, type SheetGrid, type Workbook } from "../../core/workbook/workbook";
import type { PlanCell, SheetPlan, WritePlan } from "../../core/workbook/write-plan";
import { formatAddress } from "../../core/values/cell-ref";
import { readOwnSheets } from "../read/read-own-sheets";
import { entryText } from "./entry-text";
import { inspectWorkbook, requireWritable, type SheetNow } from "./inspect-workbook";
import { WriteBatch } from "./write-batch";

const BYTES_PER_CELL = 500;

interface Amendment {
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean;
}

/**
 * Says anew, in single cells, what rows of standing sheets say: rows are known by their keys and
 * stay where they are, and nothing has to be copied first, because doing it again does the same.
 * False when a sheet is not there, or cannot be told row by row: the plan then has to be written
 * whole. Throws what Excel throws.
 */
export async function amendSheets(
  context: Excel.RequestContext,
  plan: WritePlan,
  onBegin: () => void
): Promise<boolean> {
  const { workbook: own } = await readOwnSheets(context);
  const found = plan.sheets.map((sheet) => amendmentsOf(sheet, own));
  if (!found.every((each) => each !== undefined)) return false;
  const now = await inspectWorkbook(context);
  const placed = found.flatMap(({ name, cells }) => {
    const sheet = now.sheets.find((each) => each.name === name);
    return sheet ? [{ sheet, cells }] : [];
  });
  if (placed.length < found.length) return false;
  const changed = placed.filter(({ cells }) => cells.length > 0);
  requireWritable(now, [...changed.map(({ sheet }) => sheet)]);
  if (changed.length === 0) return true;
  await showFiltered(context, changed);
  onBegin();
  const batch = new WriteBatch(context);
  for (const { sheet, cells } of changed) {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    for (const { row, column, entry } of cells) {
      worksheet.getRange(formatAddress(row, column)).values = [[entry]];
      await batch.add(BYTES_PER_CELL + String(entry).length * 3);
    }
  }
  await batch.send();
  return true;
}

/** The cells of a standing sheet that the plan has otherwise. */
function amendmentsOf(
  plan: SheetPlan,
  own: Workbook
): { readonly name: string; readonly cells: readonly Amendment[] } | undefined {
  const found = standingSheet(plan.key, own);
  if (!found?.grid) return undefined;
  const { grid, layout } = found;
  const standing = readWritten(grid, layout);
  const planned = readWritten(gridOf(plan), layout);
  if (!standing || !planned) return undefined;
  // A sheet in another language is written whole: half of it in each would please nobody.
  if (headerOf(standing) !== headerOf(planned)) return undefined;
  const cells: Amendment[] = [];
  for (const [rowKey, plannedRow] of planned.rows) {
    const row = standing.rows.get(rowKey);
    if (row === undefined || isFrameKey(rowKey)) continue;
    for (const { id } of layout) {
      const from = planned.columns.get(id);
      const column = standing.columns.get(id);
      if (from === undefined || column === undefined) continue;
      const cell = plan.rows[plannedRow]?.cells[from] ?? null;
      if (isAmended(cell, grid, row, column)) cells.push({ row, column, entry: entryOf(cell) });
    }
  }
  return { name: grid.name, cells };
}

/** A sheet of ours that stands, and what its columns are. */
function standingSheet(
  wanted: string,
  own: Workbook
): { readonly grid: SheetGrid | undefined; readonly layout: readonly ColumnLayout[] } | undefined {
  const key = Object.values(SHEET_KEYS).find((each) => each === wanted);
  if (key) return { grid: findOwnSheets(own).get(key), layout: COLUMNS_OF[key] };
  const list = Object.values(LIST_SHEET_KEYS).find((each) => each === wanted);
  if (!list) return undefined;
  const name = ownListSheet(own, list);
  return { grid: own.sheets.find((sheet) => sheet.name === name), layout: LIST_COLUMNS_OF[list] };
}

function headerOf({ grid, headerRow, columns }: WrittenSheet): unknown {
  return grid.value(headerRow, columns.get("key") ?? 0);
}

function gridOf(plan: SheetPlan): SheetGrid {
  return gridFromRows(
    plan.name,
    plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))
  );
}

/** Formulas and links are more than their value: they are left to the next whole write. */
function isAmended(cell: PlanCell | null, grid: SheetGrid, row: number, column: number): boolean {
  if (cell?.formula !== undefined || cell?.link !== undefined) return false;
  if (grid.formula(row, column) !== undefined) return false;
  const stands = grid.value(row, column);
  return (cell?.value ?? null) !== (stands === "" ? null : stands);
}

function entryOf(cell: PlanCell | null): string | number | boolean {
  const value = cell?.value ?? "";
  return typeof value === "string" ? entryText(value) : value;
}

/** What is written into rows that a filter hides lands elsewhere: those rows are shown first. */
async function showFiltered(
  context: Excel.RequestContext,
  changed: readonly { readonly sheet: SheetNow; readonly cells: readonly Amendment[] }[]
): Promise<void> {
  const asked = changed.map(({ sheet, cells }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const rows = [...new Set(cells.map(({ row }) => row))];
    const ranges = rows.map((row) => worksheet.getRange(formatAddress(row, 0)).load("rowHidden"));
    return { ranges, tables: worksheet.tables.load("items/id"), filter: worksheet.autoFilter };
  });
  for (const { filter } of asked) filter.load("enabled");
  await context.sync();
  for (const { ranges, tables, filter } of asked) {
    if (!ranges.some(({ rowHidden }) => rowHidden)) continue;
    for (const table of tables.items) table.clearFilters();
    if (filter.enabled) filter.clearCriteria();
  }
}
