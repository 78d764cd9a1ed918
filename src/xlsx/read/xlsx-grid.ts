import type { CellRange } from "../../core/values/cell-ref";
import type { CellScalar, SheetGrid, Visibility } from "../../core/workbook/workbook";
import type { CellStore } from "./cell-store";
import type { FormulaStore } from "./formula-store";
import type { ColumnWidth, SheetHandler } from "./sheet-handler";

export type ReadSheet = Pick<SheetHandler, "cells" | "formulas" | "merges" | "columns">;

/** A worksheet as it was read from a file. */
export class XlsxGrid implements SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  readonly merges: readonly CellRange[];
  /** Widths that the file gives; columns that are not named have the usual one. */
  readonly columns: readonly ColumnWidth[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #read: ReadSheet;
  readonly #cells: CellStore;
  readonly #formulas: FormulaStore;
  readonly #formats: readonly string[];

  constructor(name: string, visibility: Visibility, read: ReadSheet, formats: readonly string[]) {
    this.#read = read;
    const moved = read.cells.seal();
    if (moved) read.formulas.move(moved);
    this.name = name;
    this.visibility = visibility;
    this.merges = read.merges;
    this.columns = read.columns;
    this.rowCount = read.cells.usedRows;
    this.columnCount = read.cells.usedColumns;
    this.#cells = read.cells;
    this.#formulas = read.formulas;
    this.#formats = formats;
  }

  /** The same cells in a file that was saved since: only name, visibility and styles may differ. */
  renewed(name: string, visibility: Visibility, formats: readonly string[]): XlsxGrid {
    const merges = this.merges.map((merge) => ({ ...merge, sheet: name }));
    return new XlsxGrid(name, visibility, { ...this.#read, merges }, formats);
  }

  value(row: number, column: number): CellScalar {
    const place = this.#cells.find(row, column);
    return place < 0 ? null : this.#cells.value(place);
  }

  format(row: number, column: number): string {
    return this.#formats[this.styleIndex(row, column) ?? 0] ?? "General";
  }

  formula(row: number, column: number): string | undefined {
    const place = this.#cells.find(row, column);
    return place < 0 ? undefined : this.#formulas.get(place, row, column);
  }

  filled(): Iterable<{ readonly row: number; readonly column: number }> {
    return this.#cells.filled();
  }

  /** Index into the file's cellXfs; undefined when the file has no cell there. */
  styleIndex(row: number, column: number): number | undefined {
    const place = this.#cells.find(row, column);
    return place < 0 ? undefined : this.#cells.style(place);
  }
}
