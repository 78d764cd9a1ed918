import type { CellRef } from "../core/values/cell-ref";
import type { CellScalar, SheetGrid, Workbook } from "../core/workbook/workbook";

/** What a person may type into a cell; `null` empties it. */
export type TypedValue = string | number | boolean | null;

interface SheetEdits {
  readonly cells: Map<string, { row: number; column: number; value: TypedValue }>;
  rowCount: number;
  columnCount: number;
}

/** Cells that were typed over since the file was read, by sheet and place. */
export class CellEdits {
  readonly #sheets = new Map<string, SheetEdits>();

  set({ sheet, row, column }: CellRef, value: TypedValue): void {
    const edits = this.of(sheet) ?? { cells: new Map(), rowCount: 0, columnCount: 0 };
    edits.cells.set(`${String(row)},${String(column)}`, { row, column, value });
    edits.rowCount = Math.max(edits.rowCount, row + 1);
    edits.columnCount = Math.max(edits.columnCount, column + 1);
    this.#sheets.set(sheet, edits);
  }

  get(sheet: string, row: number, column: number): { value: TypedValue } | undefined {
    const edits = this.of(sheet);
    return edits?.cells.get(`${String(row)},${String(column)}`);
  }

  list(): { cell: CellRef; value: TypedValue }[] {
    return [...this.#sheets].flatMap(([sheet, { cells }]) =>
      [...cells.values()].map(({ row, column, value }) => ({ cell: { sheet, row, column }, value }))
    );
  }

  of(sheet: string): SheetEdits | undefined {
    return this.#sheets.get(sheet);
  }
}

/** The workbook as it reads with the edits in it. Live: a later edit shows at once. */
export function withEdits(workbook: Workbook, edits: CellEdits): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => new EditedGrid(sheet, edits)) };
}

class EditedGrid implements SheetGrid {
  readonly #sheet: SheetGrid;
  readonly #edits: CellEdits;

  constructor(sheet: SheetGrid, edits: CellEdits) {
    this.#sheet = sheet;
    this.#edits = edits;
  }

  get name(): string {
    return this.#sheet.name;
  }
  get visibility(): SheetGrid["visibility"] {
    return this.#sheet.visibility;
  }
  get merges(): SheetGrid["merges"] {
    return this.#sheet.merges;
  }
  get rowCount(): number {
    return Math.max(this.#sheet.rowCount, this.#edits.of(this.name)?.rowCount ?? 0);
  }
  get columnCount(): number {
    return Math.max(this.#sheet.columnCount, this.#edits.of(this.name)?.columnCount ?? 0);
  }

  value(row: number, column: number): CellScalar {
    const edit = this.#edits.get(this.name, row, column);
    return edit ? edit.value : this.#sheet.value(row, column);
  }

  format(row: number, column: number): string {
    return this.#sheet.format(row, column);
  }

  formula(row: number, column: number): string | undefined {
    // A typed value takes the formula's place.
    if (this.#edits.get(this.name, row, column)) return undefined;
    return this.#sheet.formula(row, column);
  }
}
