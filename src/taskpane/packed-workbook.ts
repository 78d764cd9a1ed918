import type { CellRange } from "../core/values/cell-ref";
import type {
  CellScalar,
  DefinedName,
  SheetGrid,
  Visibility,
  Workbook,
} from "../core/workbook/workbook";

/** All of a workbook but its cells. */
export interface PackedBook {
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  readonly sheets: readonly PackedSheet[];
}

interface PackedSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
}

/** Some cells of one sheet, in columns of what each cell has. */
export interface PackedCells {
  /** Which sheet, by its place in the workbook. */
  readonly sheet: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly CellScalar[];
  /** Number formats by their place in `palette`. */
  readonly formats: readonly number[];
  readonly palette: readonly string[];
  /** Formulas of the few cells that have one, by the cell's place here. */
  readonly formulas: readonly (readonly [place: number, formula: string])[];
}

/** Cells that are packed at once: few enough that a page stays alive meanwhile. */
const PORTION = 4000;

export function packBook(workbook: Workbook): PackedBook {
  const { date1904, definedNames, sheets } = workbook;
  return {
    date1904,
    definedNames,
    sheets: sheets.map(({ name, visibility, rowCount, columnCount, merges }) => ({
      name,
      visibility,
      rowCount,
      columnCount,
      merges,
    })),
  };
}

/** The cells of a workbook in portions, so that whoever sends them can let others work between. */
export function* packCells(workbook: Workbook): Generator<PackedCells> {
  for (const [sheet, grid] of workbook.sheets.entries()) {
    let portion = new Portion(sheet);
    for (const { row, column } of grid.filled?.() ?? everyCell(grid)) {
      portion.add(grid, row, column);
      if (portion.rows.length < PORTION) continue;
      yield portion.packed();
      portion = new Portion(sheet);
    }
    if (portion.rows.length > 0) yield portion.packed();
  }
}

function* everyCell(grid: SheetGrid): Generator<{ row: number; column: number }> {
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      const isBlank = grid.value(row, column) === null && grid.formula(row, column) === undefined;
      if (!isBlank) yield { row, column };
    }
  }
}

class Portion {
  readonly rows: number[] = [];
  readonly #sheet: number;
  readonly #columns: number[] = [];
  readonly #values: CellScalar[] = [];
  readonly #formats: number[] = [];
  readonly #palette = new Map<string, number>();
  readonly #formulas: [number, string][] = [];

  constructor(sheet: number) {
    this.#sheet = sheet;
  }

  add(grid: SheetGrid, row: number, column: number): void {
    const formula = grid.formula(row, column);
    if (formula !== undefined) this.#formulas.push([this.rows.length, formula]);
    const format = grid.format(row, column);
    const known = this.#palette.get(format) ?? this.#palette.size;
    this.#palette.set(format, known);
    this.rows.push(row);
    this.#columns.push(column);
    this.#values.push(grid.value(row, column));
    this.#formats.push(known);
  }

  packed(): PackedCells {
    return {
      sheet: this.#sheet,
      rows: this.rows,
      columns: this.#columns,
      values: this.#values,
      formats: this.#formats,
      palette: [...this.#palette.keys()],
      formulas: this.#formulas,
    };
  }
}

/** Puts a workbook together again from what `packBook` and `packCells` gave. */
export class UnpackedBook implements Workbook {
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  readonly sheets: readonly UnpackedGrid[];

  constructor({ date1904, definedNames, sheets }: PackedBook) {
    this.date1904 = date1904;
    this.definedNames = definedNames;
    this.sheets = sheets.map((sheet) => new UnpackedGrid(sheet));
  }

  add(cells: PackedCells): void {
    this.sheets[cells.sheet]?.add(cells);
  }
}

class UnpackedGrid implements SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  readonly #values = new Map<number, CellScalar[]>();
  readonly #formats = new Map<number, string[]>();
  readonly #formulas = new Map<number, Map<number, string>>();

  constructor({ name, visibility, rowCount, columnCount, merges }: PackedSheet) {
    this.name = name;
    this.visibility = visibility;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.merges = merges;
  }

  value(row: number, column: number): CellScalar {
    return this.#values.get(row)?.[column] ?? null;
  }

  format(row: number, column: number): string {
    return this.#formats.get(row)?.[column] ?? "General";
  }

  formula(row: number, column: number): string | undefined {
    return this.#formulas.get(row)?.get(column);
  }

  *filled(): Generator<{ row: number; column: number }> {
    for (const [row, values] of this.#values) {
      // Holes are skipped: only places that something was put into are told.
      for (const column of Object.keys(values)) yield { row, column: Number(column) };
    }
  }

  add({ rows, columns, values, formats, palette, formulas }: PackedCells): void {
    rows.forEach((row, place) => {
      const column = columns[place] ?? 0;
      lineOf(this.#values, row)[column] = values[place] ?? null;
      const format = palette[formats[place] ?? 0] ?? "General";
      if (format !== "General") lineOf(this.#formats, row)[column] = format;
    });
    for (const [place, formula] of formulas) {
      const row = rows[place] ?? 0;
      const line = this.#formulas.get(row) ?? new Map<number, string>();
      line.set(columns[place] ?? 0, formula);
      this.#formulas.set(row, line);
    }
  }
}

function lineOf<T>(lines: Map<number, T[]>, row: number): T[] {
  const known = lines.get(row);
  if (known) return known;
  const line: T[] = [];
  lines.set(row, line);
  return line;
}
