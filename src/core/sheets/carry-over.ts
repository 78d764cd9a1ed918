import { isCellError, type SheetGrid } from "../workbook/workbook";
import type { CellStyle } from "../workbook/write-plan";
import type { DraftCell, SheetDraft } from "./sheet-draft";
import type { WrittenSheet } from "./written-sheet";

/** A cell of the sheet as it stands, to be written again with its formula and its look. */
export function carriedCell(grid: SheetGrid, row: number, column: number): DraftCell | undefined {
  const value = grid.value(row, column);
  const formula = grid.formula(row, column);
  if ((value === null || value === "") && formula === undefined) return undefined;
  const format = grid.format(row, column);
  const plain = isCellError(value) ? (formula === undefined ? value.error : null) : value;
  return {
    value: plain,
    ...(formula === undefined ? {} : { formula }),
    ...(format === "General" ? {} : { format }),
    keepStyleOf: { row, column },
    carried: true,
  };
}

/** What a person typed in one of our own input columns, in our style; blank cells stay yellow. */
export function typedCell(
  written: WrittenSheet | undefined,
  key: string,
  id: string,
  style: CellStyle
): DraftCell {
  const row = written?.rows.get(key);
  const column = written?.columns.get(id);
  if (!written || row === undefined || column === undefined) return { value: null, style };
  const cell = carriedCell(written.grid, row, column);
  if (!cell) return { value: null, style };
  const { keepStyleOf: _place, ...rest } = cell;
  return { ...rest, style };
}

/**
 * Carries over what a person added beside and under our own cells: columns to the right (moved
 * along with their rows), and rows of their own, which go to the end in their order.
 */
export function carryExtras(draft: SheetDraft, written: WrittenSheet | undefined): void {
  if (!written) return;
  draft.extraCount = written.extraColumns.length;
  draft.rows.forEach((row, index) => {
    const old =
      index === draft.headerRow
        ? written.headerRow
        : row.key === ""
          ? undefined
          : written.rows.get(row.key);
    if (old === undefined) return;
    written.extraColumns.forEach((column, place) => {
      const cell = carriedCell(written.grid, old, column);
      if (cell) row.cells.set(draft.columns.length + place, cell);
    });
  });
}

/**
 * Adds rows as they stand to the end of the draft: rows of a person's own, and rows of ours whose
 * subject is gone but in which somebody typed (`keyOf` keeps their key, so that they are known
 * when the subject returns).
 */
export function carryRows(
  draft: SheetDraft,
  written: WrittenSheet,
  rows: readonly number[],
  keyOf: (row: number) => string = () => ""
): void {
  const hidden = new Set(
    draft.columns.filter((column) => column.hidden).map((column) => column.id)
  );
  for (const row of rows) {
    const key = keyOf(row);
    const at = draft.add(key, { key: { value: key === "" ? null : key } });
    draft.carriedRows.set(row, at);
    const cells = draft.rows[at]?.cells;
    for (const [id, column] of written.columns) {
      const cell = hidden.has(id) ? undefined : carriedCell(written.grid, row, column);
      if (cell) cells?.set(draft.place(id), cell);
    }
    written.extraColumns.forEach((column, place) => {
      const cell = carriedCell(written.grid, row, column);
      if (cell) cells?.set(draft.columns.length + place, cell);
    });
  }
}

/** Whether a person typed something into a row: an input column of ours, or a column of theirs. */
export function hasTyped(draft: SheetDraft, written: WrittenSheet, row: number): boolean {
  const inputs = draft.columns
    .filter((column) => column.input)
    .map((column) => written.columns.get(column.id));
  return [...inputs, ...written.extraColumns].some(
    (column) => column !== undefined && carriedCell(written.grid, row, column) !== undefined
  );
}
