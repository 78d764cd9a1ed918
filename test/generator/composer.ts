import type { CellScalar } from "../../src/core/workbook/workbook";
import type { SheetDraft } from "../core/tables/book";
import type { Random } from "./random";

/** A value with the name by which a planted error finds it again. */
export interface Keyed {
  readonly key: string;
  readonly value: CellScalar;
}
type Cell = CellScalar | Keyed;

export interface Column {
  readonly id: string;
  readonly head: string;
  /** Numbers of the column may be written as text, with separators, in full width. */
  readonly isFigure?: boolean;
}

export interface TableDraft {
  readonly sheet: string;
  readonly caption?: string;
  /** 万元: said in the caption, in a row of its own, or in the headers of `unitColumns`. */
  readonly unit?: string;
  readonly unitColumns?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** The total row, without its label; it stands below or on top. */
  readonly total?: Readonly<Record<string, Cell>>;
  /** Column of the total's label. */
  readonly totalLabel?: string;
  /** Lines below the table, each in one cell. */
  readonly notes?: readonly Cell[];
  /** Columns keep their order: a tree of indicators reads from left to right. */
  readonly isOrdered?: boolean;
  /** Known by its header's top left cell under this key. */
  readonly key?: string;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function isKeyed(cell: Cell): cell is Keyed {
  return typeof cell === "object" && cell !== null && "key" in cell;
}

const TOTAL_WORDS = ["合计", "合 计", "总计", "合　计"] as const;

/** Puts tables on sheets, each in a layout of its own, and remembers where the keyed cells went. */
export class Composer {
  readonly #random: Random;
  readonly #sheets = new Map<string, { rows: CellScalar[][]; left: number }>();
  readonly #places = new Map<string, Place>();
  readonly #stacked: boolean;

  constructor(random: Random) {
    this.#random = random;
    this.#stacked = random.chance(0.4);
  }

  /** Where a keyed cell stands. */
  place(key: string): Place {
    const found = this.#places.get(key);
    if (!found) throw new Error(`no cell is called ${key}`);
    return found;
  }

  sheets(): SheetDraft[] {
    return [...this.#sheets].map(([name, { rows }]) => ({ name, rows }));
  }

  /** Lines of text on a sheet of their own or below what stands there. */
  lines(sheet: string, lines: readonly Cell[]): void {
    const { rows, left } = this.#open(sheet);
    for (const line of lines) this.#put(sheet, rows, [...this.#indent(left), line]);
  }

  add(table: TableDraft): void {
    const random = this.#random;
    const { rows, left } = this.#open(table.sheet);
    const unitPlace = table.unit ? random.pick(["header", "caption", "row"] as const) : "none";
    const caption = table.caption ?? "";
    const spoken = unitPlace === "caption" ? `${caption}（单位：${table.unit ?? ""}）` : caption;
    if (spoken !== "") this.#put(table.sheet, rows, [...this.#indent(left), spoken]);
    if (unitPlace === "row") {
      const unit = random.pick([`单位：${table.unit ?? ""}`, `金额单位：${table.unit ?? ""}`]);
      this.#put(table.sheet, rows, [...this.#indent(left + table.columns.length - 1), unit]);
    }
    const columns = table.isOrdered ? [...table.columns] : this.#order(table.columns);
    const heads = columns.map(({ id, head }, at): Cell => {
      const inHeader = unitPlace === "header" && (table.unitColumns ?? []).includes(id);
      const text = inHeader ? `${head}${random.pick(["\n", ""])}（${table.unit ?? ""}）` : head;
      return at === 0 && table.key !== undefined ? { key: table.key, value: text } : text;
    });
    this.#put(table.sheet, rows, [...this.#indent(left), ...heads]);
    const style = random.pick(["typed", "typed", "text", "wide"] as const);
    const body = table.rows.map((row) => this.#cells(columns, row, style));
    const total = table.total ? this.#totalRow(columns, table, style) : undefined;
    const onTop = total !== undefined && random.chance(0.3);
    for (const row of [
      ...(total && onTop ? [total] : []),
      ...body,
      ...(total && !onTop ? [total] : []),
    ])
      this.#put(table.sheet, rows, [...this.#indent(left), ...row]);
    for (const note of table.notes ?? [])
      this.#put(table.sheet, rows, [...this.#indent(left), note]);
  }

  /** Index and name lead in half of all tables; in the others any column may come first. */
  #order(columns: readonly Column[]): Column[] {
    if (this.#random.chance(0.5)) return [...columns];
    const [first, ...rest] = columns;
    return first ? [first, ...this.#random.shuffle(rest)] : [];
  }

  #cells(columns: readonly Column[], row: Readonly<Record<string, Cell>>, style: string): Cell[] {
    return columns.map(({ id, isFigure }) => {
      const cell = row[id] ?? null;
      if (!isFigure) return cell;
      return isKeyed(cell) ? { ...cell, value: written(cell.value, style) } : written(cell, style);
    });
  }

  #totalRow(columns: readonly Column[], table: TableDraft, style: string): Cell[] {
    const label = table.totalLabel ?? table.columns[0]?.id ?? "";
    return this.#cells(columns, { ...table.total, [label]: this.#random.pick(TOTAL_WORDS) }, style);
  }

  #open(sheet: string): { rows: CellScalar[][]; left: number } {
    const known = this.#sheets.get(sheet);
    if (known) {
      known.rows.push([], []);
      return known;
    }
    const name = sheet;
    const top = this.#random.int(0, 4);
    const made = {
      rows: Array.from({ length: top }, (): CellScalar[] => []),
      left: this.#stacked ? 0 : this.#random.int(0, 3),
    };
    this.#sheets.set(name, made);
    return made;
  }

  #indent(count: number): CellScalar[] {
    return new Array<CellScalar>(count).fill(null);
  }

  #put(sheet: string, rows: CellScalar[][], cells: readonly Cell[]): void {
    cells.forEach((cell, column) => {
      if (isKeyed(cell)) this.#places.set(cell.key, { sheet, row: rows.length, column });
    });
    rows.push(cells.map((cell) => (isKeyed(cell) ? cell.value : cell)));
  }
}

/** A figure as people type and paste it: a number, a text with separators, in full width. */
function written(value: CellScalar, style: string): CellScalar {
  if (typeof value !== "number" || style === "typed") return value;
  const text = value.toLocaleString("en-US", { maximumFractionDigits: 8 });
  if (style === "text") return text;
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
