import type { CellScalar, SheetGrid } from "../core/workbook/workbook";
import { csvValue } from "./csv-value";

/** Texts that are remembered, so that a class or an institution is kept once for a million rows. */
const REMEMBERED = 50_000;
/** V8 cuts texts of this length out of the whole: keeping one would keep a megabyte alive. */
const CUT_OUT = 13;

/** Rows of a list, column by column, as a sheet. */
export class CsvTable {
  readonly #columns: CellScalar[][] = [];
  readonly #known = new Map<string, CellScalar>();
  #rows = 0;

  get rowCount(): number {
    return this.#rows;
  }

  get columnCount(): number {
    return this.#columns.length;
  }

  addRow(fields: readonly string[]): void {
    const row = this.#rows++;
    for (let column = 0; column < fields.length; column++) {
      const value = this.#valueOf(fields[column] ?? "");
      if (value === null) continue;
      const values = (this.#columns[column] ??= []);
      // Holes would make the array a dictionary; blanks are written out.
      while (values.length < row) values.push(null);
      values.push(value);
    }
  }

  sheet(name: string): SheetGrid {
    const columns = this.#columns;
    return {
      name,
      visibility: "visible",
      rowCount: this.#rows,
      columnCount: columns.length,
      merges: [],
      value: (row, column) => columns[column]?.[row] ?? null,
      format: () => "General",
      formula: () => undefined,
    };
  }

  #valueOf(field: string): CellScalar {
    if (field === "") return null;
    const known = this.#known.get(field);
    if (known !== undefined) return known;
    const value = csvValue(field);
    const kept = typeof value === "string" && value.length >= CUT_OUT ? copyOf(value) : value;
    if (this.#known.size < REMEMBERED) {
      this.#known.set(typeof kept === "string" ? kept : copyOf(field), kept);
    }
    return kept;
  }
}

/** The same text in memory of its own. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
