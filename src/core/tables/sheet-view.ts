import { isCellError, type CellScalar, type SheetGrid } from "../workbook/workbook";
import type { CellRange, CellRef } from "../values/cell-ref";
import { parseNumber, isDateFormat } from "./number";
import { isDash } from "./text";

/** What a cell looks like to a reader who does not know yet what the table means. */
export type CellLook = "blank" | "text" | "number" | "dash" | "date" | "error";

/**
 * A sheet as the table finder reads it: merges filled, texts trimmed, looks told. Rows and columns
 * are those of the view; {@link cell} leads back to the sheet (a transposed view swaps them).
 */
export interface SheetView {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell's own value; `null` for the covered cells of a merge. */
  value(row: number, column: number): CellScalar;
  /** The cell's value, or the merge's that covers it. */
  filled(row: number, column: number): CellScalar;
  look(row: number, column: number): CellLook;
  /** Trimmed text of {@link filled}; empty for a blank. */
  text(row: number, column: number): string;
  /** The merge that covers a cell, in view coordinates. */
  merge(row: number, column: number): ViewRange | undefined;
  format(row: number, column: number): string;
  /** First and last column in use in a row, merges counted; undefined for a blank row. */
  extent(row: number): { readonly left: number; readonly right: number } | undefined;
  /** Every cell that holds a text, row by row. */
  texts(): Iterable<{ readonly row: number; readonly column: number; readonly text: string }>;
  cell(row: number, column: number): CellRef;
}

export interface ViewRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type MergeIndex = ReadonlyMap<number, readonly CellRange[]>;

function indexMerges(grid: SheetGrid): MergeIndex {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    const bottom = Math.min(merge.bottom, grid.rowCount - 1);
    for (let row = merge.top; row <= bottom; row += 1) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}

function asText(value: CellScalar): string {
  if (value === null) return "";
  if (typeof value === "string") return value.trim();
  if (isCellError(value)) return value.error;
  return String(value);
}

/** ≥95% and 100岁及以上 are conditions or names of classes, not figures. */
function isNumber(text: string): boolean {
  const parsed = parseNumber(text);
  return parsed !== undefined && parsed.comparison === undefined;
}

/** The filled cells of a grid. One that knows them is not walked: a sheet may reach to XFD1048576. */
function* filledCells(
  grid: SheetGrid
): Generator<{ readonly row: number; readonly column: number }> {
  if (grid.filled) {
    yield* grid.filled();
    return;
  }
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      if (grid.value(row, column) !== null) yield { row, column };
    }
  }
}

interface Extents {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

function rowExtents(grid: SheetGrid): Extents {
  const left = new Int32Array(grid.rowCount).fill(-1);
  const right = new Int32Array(grid.rowCount).fill(-1);
  const widen = (row: number, from: number, to: number): void => {
    const first = left[row] ?? -1;
    if (first < 0 || from < first) left[row] = from;
    if (to > (right[row] ?? -1)) right[row] = to;
  };
  for (const { row, column } of filledCells(grid)) widen(row, column, column);
  for (const merge of grid.merges) {
    if (grid.value(merge.top, merge.left) === null) continue;
    const bottom = Math.min(merge.bottom, grid.rowCount - 1);
    const to = Math.min(merge.right, grid.columnCount - 1);
    for (let row = merge.top; row <= bottom; row += 1) widen(row, merge.left, to);
  }
  return { left, right };
}

function* textCells(
  grid: SheetGrid
): Generator<{ readonly row: number; readonly column: number; readonly text: string }> {
  for (const { row, column } of filledCells(grid)) {
    const value = grid.value(row, column);
    if (typeof value === "string") yield { row, column, text: value };
  }
}

export function viewOf(grid: SheetGrid): SheetView {
  const extents = rowExtents(grid);
  const merges = indexMerges(grid);
  // The same texts stand in thousands of rows; each is looked at once.
  const looks = new Map<string, CellLook>();
  const lookOfText = (text: string): CellLook => {
    const known = looks.get(text);
    if (known) return known;
    const trimmed = text.trim();
    const look: CellLook =
      trimmed.replace(/[\s\u200B-\u200D\uFEFF]/gu, "") === ""
        ? "blank"
        : isDash(trimmed)
          ? "dash"
          : isNumber(trimmed)
            ? "number"
            : "text";
    if (looks.size < 50_000) looks.set(text, look);
    return look;
  };
  const merge = (row: number, column: number): ViewRange | undefined =>
    merges
      .get(row)
      ?.find((range) => range.left <= column && column <= range.right && row <= range.bottom);
  const filled = (row: number, column: number): CellScalar => {
    const own = grid.value(row, column);
    if (own !== null || merges.size === 0) return own;
    const range = merge(row, column);
    return range ? grid.value(range.top, range.left) : null;
  };
  return {
    sheet: grid.name,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    value: (row, column) => grid.value(row, column),
    filled,
    look: (row, column) => {
      const value = filled(row, column);
      if (value === null) return "blank";
      if (typeof value === "string") return lookOfText(value);
      if (typeof value === "number")
        return isDateFormat(grid.format(row, column)) ? "date" : "number";
      return isCellError(value) ? "error" : "text";
    },
    text: (row, column) => asText(filled(row, column)),
    merge,
    format: (row, column) => grid.format(row, column),
    extent: (row) => {
      const left = extents.left[row] ?? -1;
      return left < 0 ? undefined : { left, right: extents.right[row] ?? left };
    },
    texts: () => textCells(grid),
    cell: (row, column) => {
      const range = grid.value(row, column) === null ? merge(row, column) : undefined;
      return range
        ? { sheet: grid.name, row: range.top, column: range.left }
        : { sheet: grid.name, row, column };
    },
  };
}

/** The same sheet with rows and columns swapped: for tables whose header is a column. */
export function transposed(view: SheetView): SheetView {
  return {
    sheet: view.sheet,
    rowCount: view.columnCount,
    columnCount: view.rowCount,
    value: (row, column) => view.value(column, row),
    filled: (row, column) => view.filled(column, row),
    look: (row, column) => view.look(column, row),
    text: (row, column) => view.text(column, row),
    merge: (row, column) => {
      const range = view.merge(column, row);
      return (
        range && { top: range.left, left: range.top, bottom: range.right, right: range.bottom }
      );
    },
    format: (row, column) => view.format(column, row),
    // A turned table is small: its rows are taken as they are.
    extent: () => ({ left: 0, right: view.rowCount - 1 }),
    texts: () => view.texts(),
    cell: (row, column) => view.cell(column, row),
  };
}
