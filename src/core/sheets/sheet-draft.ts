import { word, type Language } from "../messages/message";
import { clipText, LONGEST_CELL_TEXT } from "../workbook/cell-text";
import type {
  CellStyle,
  PlanCell,
  PlanChart,
  PlanRange,
  PlanRow,
  PlanValidation,
  SheetPlan,
} from "../workbook/write-plan";
import type { Moves } from "./move-formula";
import { finishCell, frozenRows, movedColumns, planColumns, promptAt } from "./plan-parts";
import type { ColumnLayout, SheetKey } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

/** A cell to write; `carried` marks a person's own, whose formula moves along with its row. */
export type DraftCell = PlanCell & { readonly carried?: true };
export type DraftCells = Readonly<Partial<Record<string, DraftCell>>>;

interface DraftRow {
  readonly key: string;
  readonly cells: Map<number, DraftCell>;
  readonly height?: number;
}

/** A sheet in the making: rows are added by column id, then a person's own cells are carried in. */
export class SheetDraft {
  readonly key: SheetKey;
  readonly name: string;
  readonly columns: readonly ColumnLayout[];
  readonly rows: DraftRow[] = [];
  readonly merges: PlanRange[] = [];
  readonly validations: PlanValidation[] = [];
  readonly charts: PlanChart[] = [];
  /** Row of the headers. */
  headerRow = 0;
  /**
   * Whether one header row serves the whole sheet: then it stays in sight and repeats on every
   * page. In a sheet of several blocks only title and subtitle do.
   */
  hasBlocks = false;
  /** So many printed pages at most, where the last one would hold next to nothing. */
  pagesTall: number | undefined;
  table: { readonly name: string; readonly range: PlanRange } | undefined;
  /** Columns a person added, right of ours. */
  extraCount = 0;
  /** Rows a person added: where they stood → where they stand. */
  readonly carriedRows = new Map<number, number>();

  constructor(key: SheetKey, name: string, columns: readonly ColumnLayout[]) {
    this.key = key;
    this.name = name;
    this.columns = columns;
  }

  /** Where the next row will stand. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row known by `key` on the next run, and returns where it stands. */
  add(key: string, cells: DraftCells = {}, height?: number): number {
    const placed = new Map<number, DraftCell>();
    this.columns.forEach((column, index) => {
      const cell = cells[column.id];
      if (cell) placed.set(index, fitting(cell));
    });
    const keyColumn = this.place("key");
    if (!placed.has(keyColumn)) placed.set(keyColumn, { value: key });
    this.rows.push(height === undefined ? { key, cells: placed } : { key, cells: placed, height });
    return this.rows.length - 1;
  }

  /** Adds the header row of the whole sheet. */
  addHeader(language: Language, tops: Readonly<Record<string, string>> = {}): number {
    const cells: Record<string, DraftCell> = {};
    for (const column of this.columns) {
      const text = tops[column.id] ?? word(column.header, language);
      const style = headerStyle(column);
      cells[column.id] = style ? { value: text, style } : { value: text };
      this.validations.push(...promptAt(this.next, this.place(column.id), column, language, text));
    }
    this.headerRow = this.add("", cells);
    return this.headerRow;
  }

  place(id: string): number {
    return this.columns.findIndex((column) => column.id === id);
  }

  /** Merges one row over all columns a reader sees. */
  mergeAcross(row: number): void {
    const right = this.columns.findLastIndex((column) => column.hidden !== true);
    this.merges.push({ top: row, left: 0, bottom: row, right });
  }

  /** How the cells of the sheet as it stood map onto this draft. */
  movesFrom(written: WrittenSheet): Moves {
    const rows = new Map<number, number>([
      ...this.carriedRows,
      [written.headerRow, this.headerRow],
    ]);
    this.rows.forEach((row, index) => {
      const old = row.key === "" ? undefined : written.rows.get(row.key);
      if (old !== undefined) rows.set(old, index);
    });
    const columns = movedColumns(written, (id) => this.place(id), this.columns.length);
    return { sheet: written.grid.name, newName: this.name, rows, columns };
  }

  /** The finished plan; formulas of a person's own follow their cells. */
  finish(moves: readonly Moves[]): SheetPlan {
    const home = moves.find((move) => move.newName === this.name)?.sheet ?? this.name;
    const rows = this.rows.map((row): PlanRow => {
      const last = Math.max(-1, ...row.cells.keys());
      const cells = Array.from({ length: last + 1 }, (_, index) => {
        const cell = finishCell(row.cells.get(index), home, moves);
        // Hidden texts are long: unwrapped, so that they do not stretch their rows.
        return cell && this.columns[index]?.hidden ? { ...cell, style: "foot" as const } : cell;
      });
      return row.height === undefined ? { cells } : { cells, height: row.height };
    });
    return {
      key: this.key,
      name: this.name,
      columns: planColumns(this.columns, this.extraCount),
      rows,
      merges: this.merges,
      ...frozenRows(this.headerRow, this.hasBlocks),
      ...(this.pagesTall === undefined ? {} : { pagesTall: this.pagesTall }),
      validations: this.validations,
      ...(this.table ? { table: this.table } : {}),
      ...(this.charts.length > 0 ? { charts: this.charts } : {}),
    };
  }
}

/** A text that no cell could hold is cut here, so that a sheet that says it stays as it is. */
function fitting(cell: DraftCell): DraftCell {
  if (typeof cell.value !== "string" || cell.value.length <= LONGEST_CELL_TEXT) return cell;
  return { ...cell, value: clipText(cell.value) };
}

function headerStyle(column: ColumnLayout): CellStyle | undefined {
  if (column.hidden) return undefined;
  return column.input ? "header-input" : "header";
}
