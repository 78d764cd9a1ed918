import { LIST_COLUMNS_OF, LIST_SHEET_KEYS } from "../core/list-sheets/list-sheet-layout";
import { COLUMNS_OF } from "../core/sheets/own-sheets";
import { SHEET_KEYS, type ColumnLayout } from "../core/sheets/sheet-layout";
import { readWritten, type WrittenSheet } from "../core/sheets/written-sheet";
import type { CellRef } from "../core/values/cell-ref";
import { sheetOfKey } from "../core/workbook/sheet-names";
import { isCellError, type SheetGrid, type Workbook } from "../core/workbook/workbook";
import type { CellEdit } from "../xlsx/xlsx-package";

/** What was typed into written sheets since, as edits of the workbook of before the write. */
export interface KeptTyping {
  readonly edits: readonly CellEdit[];
  /** Cells whose row or column did not exist before the write. */
  readonly lost: readonly CellRef[];
}

interface Write {
  readonly sheets: readonly string[];
  readonly typed: readonly CellEdit[];
  readonly after?: Workbook;
}

/**
 * What a person typed or decided in the sheets of a write since it: the cells that were typed into,
 * and those of the reviewer's columns that are no longer as the write left them. A row is known by
 * its key and a column by its heading, so that each goes to its own place.
 */
export function keptTyping(write: Write, before: Workbook, now: Workbook): KeptTyping {
  const edits: CellEdit[] = [];
  const lost: CellRef[] = [];
  for (const sheet of write.sheets) {
    const grid = gridOf(now, sheet);
    if (!grid) continue;
    const layout = layoutOf(now, sheet);
    const written = readWritten(grid, layout);
    const old = gridOf(before, sheet);
    const oldWritten = readWritten(old, layout);
    const left = readWritten(gridOf(write.after, sheet), layout);
    const typed = write.typed.filter(({ cell }) => cell.sheet === sheet).map(({ cell }) => cell);
    for (const { row, column } of distinct([...typed, ...changed(written, left, layout)])) {
      const value = grid.value(row, column);
      if (isCellError(value) || grid.formula(row, column) !== undefined) continue;
      const place = placeIn(oldWritten, written, row, column);
      if (!place) {
        // What was emptied in a row that goes away is no loss.
        if (value !== null) lost.push({ sheet, row, column });
      } else if (old?.value(place.row, place.column) !== value) {
        edits.push({ cell: { sheet, ...place }, value });
      }
    }
  }
  return { edits, lost };
}

function gridOf(workbook: Workbook | undefined, name: string): SheetGrid | undefined {
  return workbook?.sheets.find((sheet) => sheet.name === name);
}

function layoutOf(workbook: Workbook, name: string): readonly ColumnLayout[] {
  const key = Object.values(SHEET_KEYS).find((each) => sheetOfKey(workbook, each) === name);
  if (key) return COLUMNS_OF[key];
  const list = Object.values(LIST_SHEET_KEYS).find((each) => sheetOfKey(workbook, each) === name);
  return list ? LIST_COLUMNS_OF[list] : [];
}

/** Cells of the reviewer's own columns that are not as the write left them. */
function changed(
  now: WrittenSheet | undefined,
  left: WrittenSheet | undefined,
  layout: readonly ColumnLayout[]
): { row: number; column: number }[] {
  if (!now || !left) return [];
  const inputs = layout.flatMap(({ id, input }) => {
    const [column, was] = [now.columns.get(id), left.columns.get(id)];
    return input && column !== undefined && was !== undefined ? [{ column, was }] : [];
  });
  return [...now.rows].flatMap(([key, row]) => {
    const old = left.rows.get(key);
    if (old === undefined) return [];
    return inputs
      .filter(({ column, was }) => now.grid.value(row, column) !== left.grid.value(old, was))
      .map(({ column }) => ({ row, column }));
  });
}

/** Where a cell stands in the sheet of before: by its row's key and its column's heading. */
function placeIn(
  before: WrittenSheet | undefined,
  now: WrittenSheet | undefined,
  row: number,
  column: number
): { row: number; column: number } | undefined {
  if (!before || !now) return undefined;
  const key = [...now.rows].find(([, at]) => at === row)?.[0];
  const line = row === now.headerRow ? before.headerRow : before.rows.get(key ?? "");
  const id = [...now.columns].find(([, at]) => at === column)?.[0];
  const place = id === undefined ? extraColumn(before, now, column) : before.columns.get(id);
  return line === undefined || place === undefined ? undefined : { row: line, column: place };
}

/** A column that a person added, found again by what stands over it. */
function extraColumn(before: WrittenSheet, now: WrittenSheet, column: number): number | undefined {
  const heading = now.grid.value(now.headerRow, column);
  if (heading === null) return undefined;
  return before.extraColumns.find(
    (place) => before.grid.value(before.headerRow, place) === heading
  );
}

function distinct(
  cells: readonly { readonly row: number; readonly column: number }[]
): readonly { readonly row: number; readonly column: number }[] {
  return [...new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell])).values()];
}
