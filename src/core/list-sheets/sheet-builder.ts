import { word, type Language, type MessageCode } from "../messages/message";
import { carriedCell } from "../sheets/carry-over";
import type { Moves } from "../sheets/move-formula";
import { finishCell, frozenRows, movedColumns, planColumns, promptAt } from "../sheets/plan-parts";
import type { DraftCell } from "../sheets/sheet-draft";
import type { ColumnLayout } from "../sheets/sheet-layout";
import type { WrittenSheet } from "../sheets/written-sheet";
import type {
  PlanCell,
  PlanChart,
  PlanRange,
  PlanRow,
  PlanValidation,
  SheetPlan,
} from "../workbook/write-plan";

export type BuilderCells = Readonly<Partial<Record<string, DraftCell>>>;

/** Lines that are made between two rests: each is some twenty cells. */
export const STEP_LINES = 1 << 10;
/** Excel's limit of links on a sheet. */
const MOST_LINKS = 65_530;
/** What a cell leaves free at both sides; bold figures of totals are a little wider. */
const MARGIN = 2.5;

/**
 * A long sheet in the making: rows by column id, then what a person added to the sheet as it stood.
 * Leaner than SheetDraft, for a hundred thousand rows.
 */
export class SheetBuilder {
  readonly columns: readonly ColumnLayout[];
  readonly charts: PlanChart[] = [];
  readonly merges: PlanRange[] = [];
  readonly validations: PlanValidation[] = [];
  headerRow = 0;
  /** Several blocks with headers of their own: only title and subtitle stay and repeat. */
  hasBlocks = false;
  table: { readonly name: string; readonly range: PlanRange } | undefined;
  readonly #places: ReadonlyMap<string, number>;
  readonly #rows: DraftCell[][] = [];
  readonly #keys: string[] = [];
  readonly #written: WrittenSheet | undefined;
  readonly #moved = new Map<number, number>();
  #links = 0;

  constructor(columns: readonly ColumnLayout[], written: WrittenSheet | undefined) {
    this.columns = columns;
    this.#written = written;
    this.#places = new Map(columns.map(({ id }, index) => [id, index]));
  }

  get next(): number {
    return this.#rows.length;
  }

  place(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  /** Adds a row known by `key` on the next run; returns where it stands. */
  add(key: string, cells: BuilderCells): number {
    const row: DraftCell[] = [];
    for (const [id, cell] of Object.entries(cells)) {
      const place = this.#places.get(id);
      if (cell && place !== undefined) row[place] = this.#linked(cell);
    }
    if (key !== "") row[this.place("key")] = { value: key };
    const at = this.#rows.length;
    this.#rows.push(row);
    this.#keys.push(key);
    const old = key === "" ? undefined : this.#written?.rows.get(key);
    if (old !== undefined) this.#carryExtras(old, at);
    return at;
  }

  /** Beyond Excel's limit a place is a plain address. */
  #linked(cell: DraftCell): DraftCell {
    if (cell.link === undefined) return cell;
    this.#links += 1;
    if (this.#links <= MOST_LINKS) return cell;
    const { link: _link, ...rest } = cell;
    return { ...rest, style: "text" };
  }

  #carryExtras(old: number, at: number): void {
    const written = this.#written;
    if (!written) return;
    this.#moved.set(old, at);
    written.extraColumns.forEach((column, index) => {
      const cell = carriedCell(written.grid, old, column);
      if (cell) (this.#rows[at] ??= [])[this.columns.length + index] = cell;
    });
  }

  /** Title and the line under it, over all columns that are seen. */
  addHead(title: string, line: string): void {
    const first = this.columns[0]?.id ?? "";
    for (const [key, cell] of [
      ["#title", { value: title, style: "title" }],
      ["#subtitle", { value: line, style: "subtitle" }],
    ] as const) {
      const row = this.add(key, { [first]: cell });
      const right = this.columns.filter(({ hidden }) => hidden !== true).length - 1;
      this.merges.push({ top: row, left: 0, bottom: row, right });
    }
  }

  addHeader(language: Language): number {
    const cells: Record<string, DraftCell> = {};
    for (const { id, header, hidden, input } of this.columns) {
      const value = word(header, language);
      if (hidden) cells[id] = { value };
      else cells[id] = { value, style: input ? "header-input" : "header" };
    }
    this.headerRow = this.add("", cells);
    this.prompts(this.headerRow, language);
    if (this.#written) this.#carryExtras(this.#written.headerRow, this.headerRow);
    return this.headerRow;
  }

  /** Merges the cells of a row from one column to another. */
  spread(row: number, from: string, to: string): void {
    this.merges.push({ top: row, left: this.place(from), bottom: row, right: this.place(to) });
  }

  /** What to type under a header shows when it is selected. */
  prompts(row: number, language: Language): void {
    for (const column of this.columns) {
      this.validations.push(...promptAt(row, this.place(column.id), column, language));
    }
  }

  addFoot(language: Language): void {
    this.add("#space", {});
    const line = (["sheet.frame.preparer", "sheet.frame.reviewer", "sheet.frame.date"] as const)
      .map((code: MessageCode) => `${word(code, language)}________`)
      .join("　　");
    this.add("#foot", { [this.columns[0]?.id ?? ""]: { value: line, style: "foot" } });
  }

  /** Rows of a person's own, and rows of ours that are kept as they stand. */
  carryRow(row: number, key = ""): number {
    const written = this.#written;
    const at = this.add(key, {});
    if (!written) return at;
    this.#moved.set(row, at);
    const cells = (this.#rows[at] ??= []);
    for (const [id, column] of written.columns) {
      if (id === "key") continue;
      const cell = carriedCell(written.grid, row, column);
      if (cell) cells[this.place(id)] = cell;
    }
    if (key === "") this.#carryExtras(row, at);
    return at;
  }

  set(row: number, id: string, cell: DraftCell): void {
    (this.#rows[row] ??= [])[this.place(id)] = cell;
  }

  /** The sheet as it is to be written; rests every few thousand rows. */
  *finish(key: string, name: string): Generator<undefined, SheetPlan> {
    const moves = this.#moves(name);
    const home = this.#written?.grid.name ?? name;
    const extra = this.#written?.extraColumns.length ?? 0;
    const takesOver = this.#written && this.#written.grid.name !== name ? home : undefined;
    const rows: PlanRow[] = [];
    for (const row of this.#rows) {
      if (rows.length % STEP_LINES === STEP_LINES - 1) yield undefined;
      rows.push({
        cells: Array.from(row, (cell, index) => this.#finishCell(cell, index, home, moves)),
      });
    }
    return {
      key,
      name,
      ...(takesOver === undefined ? {} : { takesOver }),
      columns: yield* this.#wideEnough(planColumns(this.columns, extra)),
      rows,
      merges: this.merges,
      ...frozenRows(this.headerRow, this.hasBlocks),
      validations: this.validations,
      ...(this.table ? { table: this.table } : {}),
      ...(this.charts.length > 0 ? { charts: this.charts } : {}),
    };
  }

  /** A figure that does not fit its column is shown as ####. */
  *#wideEnough(columns: SheetPlan["columns"]): Generator<undefined, SheetPlan["columns"]> {
    const widest = columns.map(() => 0);
    for (const [at, row] of this.#rows.entries()) {
      if (at % STEP_LINES === STEP_LINES - 1) yield undefined;
      row.forEach((cell, column) => {
        const value = cell.carried === true ? null : cell.value;
        if (typeof value !== "number" || cell.format?.startsWith("General") === true) return;
        widest[column] = Math.max(widest[column] ?? 0, figureWidth(value, cell.format));
      });
    }
    return columns.map((column, at) => ({
      ...column,
      width: Math.max(column.width, widest[at] ?? 0),
    }));
  }

  #finishCell(
    cell: DraftCell | undefined,
    index: number,
    home: string,
    moves: readonly Moves[]
  ): PlanCell | null {
    const planned = finishCell(cell, home, moves);
    return planned && this.columns[index]?.hidden
      ? { ...planned, style: "foot" as const }
      : planned;
  }

  #moves(name: string): Moves[] {
    const written = this.#written;
    if (!written) return [];
    const columns = movedColumns(written, (id) => this.place(id), this.columns.length);
    return [{ sheet: written.grid.name, newName: name, rows: this.#moved, columns }];
  }
}

/** Characters that a figure takes with separators, decimals and sign, and the cell's own margins. */
function figureWidth(value: number, format = ""): number {
  const [whole = "", decimals = ""] = Math.abs(value)
    .toFixed(format.includes(".00") ? 2 : 0)
    .split(".");
  const separators = format.includes("#,##0") ? Math.floor((whole.length - 1) / 3) : 0;
  const sign = value < 0 || format.startsWith("+") ? 1 : 0;
  const fraction = decimals === "" ? 0 : decimals.length + 1;
  return whole.length + separators + fraction + sign + MARGIN;
}
