import type { CellRange } from "../core/values/cell-ref";
import {
  isCellError,
  type CellScalar,
  type DefinedName,
  type SheetGrid,
  type Visibility,
  type Workbook,
} from "../core/workbook/workbook";
import { CELL_KIND, PackedColumn } from "./packed-column";

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

/**
 * Some cells of one sheet, in columns of what each cell has. Figures go as bytes, which are copied
 * or handed over as they are; each text goes once.
 */
export interface PackedCells {
  /** Which sheet, by its place in the workbook. */
  readonly sheet: number;
  readonly rows: Int32Array;
  readonly columns: Uint16Array;
  /** What each cell is: see {@link CELL_KIND}. */
  readonly kinds: Uint8Array;
  /** The number, or the place of the text in `texts`. */
  readonly figures: Float64Array;
  readonly texts: readonly string[];
  /** Number formats by their place in `palette`. */
  readonly formats: Uint16Array;
  readonly palette: readonly string[];
  /** Formulas of the few cells that have one, by the cell's place here. */
  readonly formulas: readonly (readonly [place: number, formula: string])[];
}

/** The bytes of a portion: who sends it may hand them over instead of copying them. */
export function buffersOf({ rows, columns, kinds, figures, formats }: PackedCells): ArrayBuffer[] {
  return [rows, columns, kinds, figures, formats].map(({ buffer }) => buffer as ArrayBuffer);
}

/** Cells that are packed at once: few enough that a page stays alive meanwhile. */
const PORTION = 16_000;

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
      if (portion.count < PORTION) continue;
      yield portion.packed();
      portion = new Portion(sheet);
    }
    if (portion.count > 0) yield portion.packed();
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
  count = 0;
  readonly #sheet: number;
  readonly #rows = new Int32Array(PORTION);
  readonly #columns = new Uint16Array(PORTION);
  readonly #kinds = new Uint8Array(PORTION);
  readonly #figures = new Float64Array(PORTION);
  readonly #formats = new Uint16Array(PORTION);
  readonly #texts = new Map<string, number>();
  readonly #palette = new Map<string, number>();
  readonly #formulas: [number, string][] = [];

  constructor(sheet: number) {
    this.#sheet = sheet;
  }

  add(grid: SheetGrid, row: number, column: number): void {
    const at = this.count++;
    const formula = grid.formula(row, column);
    if (formula !== undefined) this.#formulas.push([at, formula]);
    this.#rows[at] = row;
    this.#columns[at] = column;
    this.#formats[at] = placeOf(this.#palette, grid.format(row, column));
    this.#put(at, grid.value(row, column));
  }

  #put(at: number, value: CellScalar): void {
    if (value === null) this.#kinds[at] = CELL_KIND.blank;
    else if (typeof value === "number") {
      this.#kinds[at] = CELL_KIND.number;
      this.#figures[at] = value;
    } else if (typeof value === "boolean") {
      this.#kinds[at] = value ? CELL_KIND.yes : CELL_KIND.no;
    } else {
      const text = isCellError(value) ? value.error : value;
      this.#kinds[at] = isCellError(value) ? CELL_KIND.error : CELL_KIND.text;
      this.#figures[at] = placeOf(this.#texts, text);
    }
  }

  packed(): PackedCells {
    const { count } = this;
    return {
      sheet: this.#sheet,
      rows: this.#rows.slice(0, count),
      columns: this.#columns.slice(0, count),
      kinds: this.#kinds.slice(0, count),
      figures: this.#figures.slice(0, count),
      texts: [...this.#texts.keys()],
      formats: this.#formats.slice(0, count),
      palette: [...this.#palette.keys()],
      formulas: this.#formulas,
    };
  }
}

function placeOf(places: Map<string, number>, text: string): number {
  const known = places.get(text);
  if (known !== undefined) return known;
  const place = places.size;
  places.set(text, place);
  return place;
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
  readonly #columns: PackedColumn[] = [];
  readonly #texts: string[] = [];
  readonly #palette = new Map<string, number>([["General", 0]]);
  readonly #formats = ["General"];
  readonly #formulas = new Map<number, Map<number, string>>();

  constructor({ name, visibility, rowCount, columnCount, merges }: PackedSheet) {
    this.name = name;
    this.visibility = visibility;
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.merges = merges;
  }

  value(row: number, column: number): CellScalar {
    return this.#columns[column]?.value(row, this.#texts) ?? null;
  }

  format(row: number, column: number): string {
    return this.#formats[this.#columns[column]?.format(row) ?? 0] ?? "General";
  }

  formula(row: number, column: number): string | undefined {
    return this.#formulas.get(row)?.get(column);
  }

  *filled(): Generator<{ row: number; column: number }> {
    for (const [column, cells] of this.#columns.entries()) {
      // Columns between two that hold something may hold nothing.
      for (const row of (cells as PackedColumn | undefined)?.rows() ?? []) yield { row, column };
    }
  }

  add({ rows, columns, kinds, figures, texts, formats, palette, formulas }: PackedCells): void {
    const shift = this.#texts.length;
    for (const text of texts) this.#texts.push(text);
    const shades = palette.map((format) => this.#formatOf(format));
    for (let at = 0; at < rows.length; at++) {
      const [column, kind] = [columns[at] ?? 0, kinds[at] ?? 0];
      const isText = kind === CELL_KIND.text || kind === CELL_KIND.error;
      const cells = (this.#columns[column] ??= new PackedColumn());
      const figure = (figures[at] ?? 0) + (isText ? shift : 0);
      cells.put(rows[at] ?? 0, kind, figure, shades[formats[at] ?? 0] ?? 0);
    }
    for (const [place, formula] of formulas) {
      const row = rows[place] ?? 0;
      const line = this.#formulas.get(row) ?? new Map<number, string>();
      line.set(columns[place] ?? 0, formula);
      this.#formulas.set(row, line);
    }
  }

  #formatOf(format: string): number {
    const place = placeOf(this.#palette, format);
    this.#formats[place] = format;
    return place;
  }
}
