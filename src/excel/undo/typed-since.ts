import { LIST_COLUMNS_OF } from "../../core/list-sheets/list-sheet-layout";
import { COLUMNS_OF } from "../../core/sheets/own-sheets";
import { SHEET_KEYS, type ColumnLayout, type SheetKey } from "../../core/sheets/sheet-layout";
import { readWritten, type WrittenSheet } from "../../core/sheets/written-sheet";
import { gridFromRows, type CellScalar, type SheetGrid } from "../../core/workbook/workbook";
import type { Place } from "./undo-record";

/** A sheet by the entries of its cells; formulas as `formulasR1C1`, alike wherever they stand. */
export interface Entries {
  readonly top: number;
  readonly left: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** A cell that a person filled or emptied since the write. */
export interface TypedCell {
  readonly from: Place;
  /** Where it belongs once the sheet is as it was; undefined when it has no place there. */
  readonly to: Place | undefined;
}

const NOTHING: Entries = { top: 0, left: 0, rows: [] };

/**
 * The cells of a written sheet that are no longer as the write left them, and their places in the
 * sheet as it was before the write (`before`; undefined when the write added the sheet). Rows are
 * told by their keys, so that sorting or inserting a row is no typing.
 */
export function typedSince(
  key: string,
  now: Entries,
  after: Entries,
  before: Entries | undefined
): readonly TypedCell[] {
  const [current, written, old] = [now, after, before ?? NOTHING].map(sheetOf(key)) as [
    Sheet,
    Sheet,
    Sheet,
  ];
  const changed = isAligned(current, written)
    ? changedInPlace(current.grid, written.grid)
    : changedByKey(current, written);
  const toOld = wayTo(old, current);
  const placed = changed.map((from): TypedCell => ({ from, to: toOld(from) }));
  return placed.filter(({ from, to }) => {
    const text = current.grid.value(from.row, from.column);
    // What was emptied in a sheet that goes away is no loss; nor is what stands there already.
    return to ? old.grid.value(to.row, to.column) !== text : text !== null;
  });
}

interface Sheet {
  readonly grid: SheetGrid;
  readonly written: WrittenSheet | undefined;
}

function sheetOf(key: string): (entries: Entries) => Sheet {
  const isScored = Object.values<string>(SHEET_KEYS).includes(key);
  const lists: Readonly<Record<string, readonly ColumnLayout[]>> = LIST_COLUMNS_OF;
  const layout = isScored ? COLUMNS_OF[key as SheetKey] : (lists[key] ?? []);
  return ({ top, left, rows }) => {
    const blankRows = Array.from({ length: rows.length === 0 ? 0 : top }, (): CellScalar[] => []);
    const blanks = Array.from({ length: left }, () => null);
    const lines = rows.map((row) => [...blanks, ...row.map(scalarOf)]);
    const grid = gridFromRows("", [...blankRows, ...lines]);
    return { grid, written: readWritten(grid, layout) };
  };
}

function scalarOf(entry: unknown): CellScalar {
  if (entry === "" || entry === null || entry === undefined) return null;
  return typeof entry === "string" || typeof entry === "number" || typeof entry === "boolean"
    ? entry
    : null;
}

/** Whether each row and each column of ours stands where it stands in the other. */
function isAligned(a: Sheet, b: Sheet): boolean {
  if (!a.written || !b.written) return false;
  return (
    a.written.headerRow === b.written.headerRow &&
    isEqual(a.written.columns, b.written.columns) &&
    isEqual(a.written.rows, b.written.rows)
  );
}

function isEqual(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function changedInPlace(now: SheetGrid, after: SheetGrid): Place[] {
  const rows = Math.max(now.rowCount, after.rowCount);
  const columns = Math.max(now.columnCount, after.columnCount);
  const found: Place[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (now.value(row, column) !== after.value(row, column)) found.push({ row, column });
    }
  }
  return found;
}

/** Rows were moved, or columns: what stands under a key and a heading is compared. */
function changedByKey(now: Sheet, after: Sheet): Place[] {
  const known = new Set<CellScalar>(textsOf(after.grid));
  const toAfter = wayTo(after, now);
  const found: Place[] = [];
  for (const { row, column } of filledPlaces(now.grid)) {
    const value = now.grid.value(row, column);
    const place = toAfter({ row, column });
    const was = place && after.grid.value(place.row, place.column);
    // Formulas follow the rows they point at; one that stands nowhere as it was is no typing.
    const isMoved = isFormula(value) && isFormula(was ?? value);
    if (place ? value !== was && !isMoved : !known.has(value) && !isMoved) {
      found.push({ row, column });
    }
  }
  return [...found, ...emptied(now, after)];
}

/** Cells of a row and a column that are still there, and in which nothing stands any more. */
function emptied(now: Sheet, after: Sheet): Place[] {
  const { written } = now;
  if (!written || !after.written) return [];
  return [...written.rows].flatMap(([key, row]) => {
    const old = after.written?.rows.get(key);
    if (old === undefined) return [];
    return [...written.columns].flatMap(([id, column]) => {
      const place = after.written?.columns.get(id);
      const was = place === undefined ? null : after.grid.value(old, place);
      return was !== null && now.grid.value(row, column) === null ? [{ row, column }] : [];
    });
  });
}

function isFormula(value: CellScalar): boolean {
  return typeof value === "string" && value.startsWith("=");
}

/** Where a cell of one state of a sheet stands in another: by its row's key and its column's id. */
function wayTo(target: Sheet, home: Sheet): (cell: Place) => Place | undefined {
  const [there, here] = [target.written, home.written];
  if (!there || !here) return () => undefined;
  if (isAligned(home, target)) return (cell) => cell;
  const rows = joined(here.rows, there.rows).set(here.headerRow, there.headerRow);
  const columns = joined(here.columns, there.columns);
  for (const column of here.extraColumns) {
    const place = sameHeading(target, home, column);
    if (place !== undefined) columns.set(column, place);
  }
  return ({ row, column }) => {
    const [line, place] = [rows.get(row), columns.get(column)];
    return line === undefined || place === undefined ? undefined : { row: line, column: place };
  };
}

/** Places here → places there, of what has the same name in both. */
function joined(
  here: ReadonlyMap<string, number>,
  there: ReadonlyMap<string, number>
): Map<number, number> {
  const places = new Map<number, number>();
  for (const [name, place] of here) {
    const other = there.get(name);
    if (other !== undefined) places.set(place, other);
  }
  return places;
}

/** A column that a person added, found again by what stands over it. */
function sameHeading(target: Sheet, home: Sheet, column: number): number | undefined {
  if (!target.written || !home.written) return undefined;
  const heading = home.grid.value(home.written.headerRow, column);
  const { headerRow } = target.written;
  if (heading === null) return undefined;
  return target.written.extraColumns.find(
    (place) => target.grid.value(headerRow, place) === heading
  );
}

function* filledPlaces(grid: SheetGrid): Generator<Place> {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (grid.value(row, column) !== null) yield { row, column };
    }
  }
}

function* textsOf(grid: SheetGrid): Generator<CellScalar> {
  for (const { row, column } of filledPlaces(grid)) yield grid.value(row, column);
}
