import type { CellScalar, SheetGrid, Workbook } from "../core/workbook/workbook";
import type { CellEdit } from "./xlsx-package";

type Edits = ReadonlyMap<string, CellEdit>;

/** The key under which an edit is kept: the last one of a cell counts. */
export function editKey({ cell }: Pick<CellEdit, "cell">): string {
  return `${String(cell.row)},${String(cell.column)},${cell.sheet}`;
}

/** A workbook as it reads with edits that have not been saved yet. */
export function withEdits(workbook: Workbook, edits: Edits): Workbook {
  if (edits.size === 0) return workbook;
  const touched = new Set([...edits.values()].map((edit) => edit.cell.sheet));
  const sheets = workbook.sheets.map((sheet) =>
    touched.has(sheet.name) ? editedGrid(sheet, edits) : sheet
  );
  return { ...workbook, sheets };
}

function editedGrid(sheet: SheetGrid, edits: Edits): SheetGrid {
  let { rowCount, columnCount } = sheet;
  for (const { cell, value } of edits.values()) {
    if (cell.sheet !== sheet.name || value === null) continue;
    rowCount = Math.max(rowCount, cell.row + 1);
    columnCount = Math.max(columnCount, cell.column + 1);
  }
  const editAt = (row: number, column: number): CellEdit | undefined =>
    edits.get(editKey({ cell: { sheet: sheet.name, row, column } }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    rowCount,
    columnCount,
    value(row, column): CellScalar {
      const edit = editAt(row, column);
      return edit ? edit.value : sheet.value(row, column);
    },
    format: (row, column) => sheet.format(row, column),
    formula: (row, column) => (editAt(row, column) ? undefined : sheet.formula(row, column)),
    ...(sheet.filled ? { filled: () => filledWith(sheet, edits) } : {}),
  };
}

function* filledWith(
  sheet: SheetGrid,
  edits: Edits
): Generator<{ readonly row: number; readonly column: number }> {
  for (const { row, column } of sheet.filled?.() ?? []) {
    if (!edits.has(editKey({ cell: { sheet: sheet.name, row, column } }))) yield { row, column };
  }
  for (const { cell, value } of edits.values()) {
    if (cell.sheet === sheet.name && value !== null) yield { row: cell.row, column: cell.column };
  }
}
