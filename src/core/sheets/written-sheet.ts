import { finish } from "../values/finish";
import type { CellScalar, SheetGrid } from "../workbook/workbook";
import { findHeaderRow, spellings } from "./own-sheets";
import type { ColumnLayout } from "./sheet-layout";

/** A sheet JiHe wrote earlier, as a person left it. Rows and columns are those of the grid. */
export interface WrittenSheet {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  /** Column id → where that column stands now. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns a person added, left to right. */
  readonly extraColumns: readonly number[];
  /** Row key → row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows a person added: something stands in them and they have no key of ours. */
  readonly looseRows: readonly number[];
}

/** Finds its way in a written sheet; undefined when its headers are gone. */
export function readWritten(
  grid: SheetGrid | undefined,
  layout: readonly ColumnLayout[]
): WrittenSheet | undefined {
  return finish(readWrittenInSteps(grid, layout));
}

/** Rows that are read between two rests. */
const STEP_ROWS = 1 << 12;

/** The same with a rest every few thousand rows: 名单疑点 may have a million of them. */
export function* readWrittenInSteps(
  grid: SheetGrid | undefined,
  layout: readonly ColumnLayout[]
): Generator<undefined, WrittenSheet | undefined> {
  if (!grid) return undefined;
  const headerRow = findHeaderRow(grid, layout, 0.5);
  if (headerRow === undefined) return undefined;
  const columns = mapColumns(grid, headerRow, layout);
  const keyColumn = columns.get("key");
  if (keyColumn === undefined) return undefined;

  const rows = new Map<string, number>();
  const looseRows: number[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield undefined;
    if (row === headerRow) continue;
    const key = grid.value(row, keyColumn);
    // A row that was copied carries its key along; the copy is the person's own.
    if (typeof key === "string" && key !== "" && !rows.has(key)) rows.set(key, row);
    else if (hasContent(grid, row)) looseRows.push(row);
  }
  return { grid, headerRow, columns, extraColumns: extras(grid, columns), rows, looseRows };
}

function mapColumns(
  grid: SheetGrid,
  headerRow: number,
  layout: readonly ColumnLayout[]
): Map<string, number> {
  const columns = new Map<string, number>();
  for (let column = 0; column < grid.columnCount; column += 1) {
    const value = grid.value(headerRow, column);
    if (typeof value !== "string" || value.trim() === "") continue;
    // Three columns are headed 分值: they are told apart by their order.
    const match = layout.find(
      (entry) => !columns.has(entry.id) && spellings(entry.header).includes(value.trim())
    );
    if (match) columns.set(match.id, column);
  }
  const taken = new Set(columns.values());
  layout.forEach((entry, index) => {
    if (columns.has(entry.id) || spellings(entry.header)[0] !== "") return;
    const before = layout[index - 1];
    const place = (before ? (columns.get(before.id) ?? -1) : -1) + 1;
    if (taken.has(place)) return;
    columns.set(entry.id, place);
    taken.add(place);
  });
  return columns;
}

function extras(grid: SheetGrid, columns: ReadonlyMap<string, number>): number[] {
  const ours = new Set(columns.values());
  const found: number[] = [];
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (ours.has(column)) continue;
    for (let row = 0; row < grid.rowCount; row += 1) {
      if (isBlank(grid, row, column)) continue;
      found.push(column);
      break;
    }
  }
  return found;
}

function hasContent(grid: SheetGrid, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column += 1) {
    if (!isBlank(grid, row, column)) return true;
  }
  return false;
}

function isBlank(grid: SheetGrid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return (value === null || value === "") && grid.formula(row, column) === undefined;
}

/** What stands in a row under one of our columns; `null` when blank or when either is gone. */
export function valueAt(sheet: WrittenSheet, row: number | undefined, id: string): CellScalar {
  const column = sheet.columns.get(id);
  return row === undefined || column === undefined ? null : sheet.grid.value(row, column);
}

/** As {@link valueAt}, as trimmed text; numbers are spelled out. */
export function textAt(sheet: WrittenSheet, row: number | undefined, id: string): string {
  const value = valueAt(sheet, row, id);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
