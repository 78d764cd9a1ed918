import type { CellRange } from "../../core/values/cell-ref";
import type { CellScalar, SheetGrid, Visibility } from "../../core/workbook/workbook";
import { ColumnFormats } from "./column-formats";

/** A rectangle of a sheet, edges included, from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Error values come as their text. A person who types `#N/A` means the same. */
const ERRORS: ReadonlySet<unknown> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

type RawValue = string | number | boolean | null;

/** Rows of a block, as a power of two: a map of a million rows would be built anew as it grows. */
const BLOCK_BITS = 10;
const BLOCK = 1 << BLOCK_BITS;

/** A worksheet as it comes in, block by block: rows of raw values, formats of its numbers. */
export class ExcelGrid implements SheetGrid {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly merges: readonly CellRange[];
  /** The cells that hold something; undefined for an empty sheet. */
  readonly used: Area | undefined;
  /** Where formulas stand; undefined when Excel did not tell, or there are too many places. */
  readonly formulaAreas: readonly Area[] | undefined;
  readonly formats = new ColumnFormats();
  readonly #blocks: RawValue[][][] = [];
  /** First and last row with a number, by column. */
  readonly #numbers = new Map<number, { top: number; bottom: number }>();
  readonly #formulas = new Map<number, Map<number, string>>();

  constructor(sheet: {
    readonly id: string;
    readonly name: string;
    readonly visibility: Visibility;
    readonly merges: readonly CellRange[];
    readonly used: Area | undefined;
    readonly formulaAreas?: readonly Area[] | undefined;
  }) {
    this.id = sheet.id;
    this.name = sheet.name;
    this.visibility = sheet.visibility;
    this.merges = sheet.merges;
    this.used = sheet.used;
    this.formulaAreas = sheet.formulaAreas;
  }

  get rowCount(): number {
    return this.used ? this.used.bottom + 1 : 0;
  }

  get columnCount(): number {
    return this.used ? this.used.right + 1 : 0;
  }

  value(row: number, column: number): CellScalar {
    const raw = this.#raw(row, column);
    if (raw === null || raw === undefined) return null;
    if (raw === "") return this.formula(row, column) === undefined ? null : "";
    return ERRORS.has(raw) ? { error: String(raw) } : raw;
  }

  format(row: number, column: number): string {
    return typeof this.#raw(row, column) === "number" ? this.formats.at(row, column) : "General";
  }

  formula(row: number, column: number): string | undefined {
    const text = this.#formulas.get(row)?.get(column);
    // A text that begins with = reads the same in both; a formula never results in itself.
    return text === undefined || this.#raw(row, column) === text ? undefined : text.slice(1);
  }

  *filled(): Generator<{ row: number; column: number }> {
    const home = this.used?.left ?? 0;
    for (const [at, block] of this.#blocks.entries()) {
      // Rows between two that hold something may hold nothing; so may whole blocks.
      for (const [index, values] of ((block as RawValue[][] | undefined) ?? []).entries()) {
        const row = at * BLOCK + index;
        for (const [place, raw] of ((values as RawValue[] | undefined) ?? []).entries()) {
          const isBlank = raw === null || raw === "";
          if (!isBlank || this.formula(row, home + place) !== undefined) {
            yield { row, column: home + place };
          }
        }
      }
    }
  }

  /** For each column with numbers: from the first to the last of them. */
  numberSpans(): Area[] {
    return [...this.#numbers]
      .sort(([a], [b]) => a - b)
      .map(([column, span]) => ({ ...span, left: column, right: column }));
  }

  /** Takes in a block of `values`, whose first cell is at `top`, `left`. */
  addValues(top: number, left: number, values: readonly RawValue[][]): void {
    const home = this.used?.left ?? 0;
    values.forEach((line, index) => {
      const at = top + index;
      const block = (this.#blocks[at >> BLOCK_BITS] ??= []);
      const row = block[at % BLOCK];
      if (row) line.forEach((value, place) => (row[left - home + place] = value));
      else {
        const before: RawValue[] = left === home ? [] : new Array<RawValue>(left - home).fill(null);
        block[at % BLOCK] = left === home ? line : before.concat(line);
      }
      for (let place = 0; place < line.length; place++) {
        if (typeof line[place] === "number") this.#countNumber(at, left + place);
      }
    });
  }

  #countNumber(row: number, column: number): void {
    const span = this.#numbers.get(column);
    if (!span) this.#numbers.set(column, { top: row, bottom: row });
    else if (row > span.bottom) span.bottom = row;
    else if (row < span.top) span.top = row;
  }

  /** Takes in a block of `formulas`, which give back the values of cells without one. */
  addFormulas(top: number, left: number, formulas: readonly RawValue[][]): void {
    formulas.forEach((line, index) => {
      line.forEach((text, place) => {
        if (typeof text !== "string" || !text.startsWith("=")) return;
        const row = this.#formulas.get(top + index) ?? new Map<number, string>();
        row.set(left + place, text);
        this.#formulas.set(top + index, row);
      });
    });
  }

  #raw(row: number, column: number): RawValue | undefined {
    const line = this.#blocks[row >> BLOCK_BITS]?.[row % BLOCK];
    return line?.[column - (this.used?.left ?? 0)];
  }
}
