import type { CellRange } from "../core/values/cell-ref";
import type { SheetGrid } from "../core/workbook/workbook";
import { MergeIndex } from "./merge-index";
import type { ColumnWish } from "./read-columns";
import { showCell, type ShownCell } from "./show-cell";

/** Pixels. The text is 12 px high: a Chinese character is as wide, a Latin one about half. */
export const ROW_HEIGHT = 24;
const LINE_HEIGHT = 16;
const LINE_PADDING = 8;
export const CELL_PADDING = 12;
const CHARACTER = 7;
const NARROWEST = 48;
const WIDEST = 260;
const WIDEST_WISH = 480;
const TALLEST = 320;

/** Above this, rows are all of one height and text does not wrap: measuring would take seconds. */
const CELLS_MEASURED = 300_000;
const ROWS_SAMPLED = 400;
/** Share of a column's cells that fit in one line; the longest texts wrap. */
const SHARE_FITTING = 0.93;

/** A sheet as the page needs it before it has seen a cell. */
export interface SheetShape {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  /** Pixels, per used column; zero for a hidden one. */
  readonly columnWidths: readonly number[];
  /** Pixels, per used row; absent when all are {@link ROW_HEIGHT} and nothing wraps. */
  readonly rowHeights?: Uint16Array;
}

/** A sheet with what decides how its cells look. */
export class SheetLook {
  readonly sheet: SheetGrid;
  readonly merges: MergeIndex;
  readonly #wishes: readonly ColumnWish[];
  readonly #date1904: boolean;

  constructor(sheet: SheetGrid, wishes: readonly ColumnWish[], date1904: boolean) {
    this.sheet = sheet;
    this.merges = new MergeIndex(sheet.merges);
    this.#wishes = wishes;
    this.#date1904 = date1904;
  }

  wish(column: number): ColumnWish | undefined {
    return this.#wishes.find(({ from, to }) => column >= from && column <= to);
  }

  shown(row: number, column: number): ShownCell {
    const { sheet } = this;
    return showCell(sheet.value(row, column), sheet.format(row, column), this.#date1904);
  }

  /**
   * Blank columns to the right that a text may run over, when the rest of its row is empty, as
   * captions and foot lines do. Zero for anything else.
   */
  spill(row: number, column: number): number {
    const { sheet, merges } = this;
    if (typeof sheet.value(row, column) !== "string" || merges.at(row, column)) return 0;
    for (let at = column + 1; at < sheet.columnCount; at++) {
      if (sheet.value(row, at) !== null && this.wish(at)?.hidden !== true) return 0;
      if (merges.at(row, at)) return 0;
    }
    return Math.max(0, sheet.columnCount - 1 - column);
  }
}

export function shapeOf(look: SheetLook): SheetShape {
  const { name, rowCount, columnCount, merges } = look.sheet;
  const columnWidths = Array.from({ length: columnCount }, (_, column) => widthOf(look, column));
  const small = rowCount * columnCount <= CELLS_MEASURED;
  return {
    name,
    rowCount,
    columnCount,
    merges,
    columnWidths,
    ...(small ? { rowHeights: heights(look, columnWidths) } : {}),
  };
}

/** Pixels a line of text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 6.7;
  return width;
}

/** As the file wants it, else by its content; wide enough for its numbers in any case. */
function widthOf(look: SheetLook, column: number): number {
  const wish = look.wish(column);
  if (wish?.hidden) return 0;
  const texts: number[] = [];
  let numbers = 0;
  for (const row of sampledRows(look.sheet)) {
    const value = look.sheet.value(row, column);
    if (value === null) continue;
    const merge = look.merges.at(row, column);
    if (merge && merge.right > merge.left) continue;
    if (look.spill(row, column) > 0) continue; // a caption, not the column's content
    const width = Math.max(...look.shown(row, column).text.split("\n").map(textWidth));
    texts.push(width);
    if (typeof value === "number") numbers = Math.max(numbers, width);
  }
  const needed = Math.ceil(numbers + CELL_PADDING);
  if (wish?.width !== undefined) {
    return Math.max(needed, Math.min(WIDEST_WISH, Math.round(wish.width * CHARACTER + 5)));
  }
  texts.sort((a, b) => a - b);
  const fitting = texts[Math.ceil(texts.length * SHARE_FITTING) - 1] ?? 0;
  return Math.max(NARROWEST, needed, Math.min(WIDEST, Math.ceil(fitting + CELL_PADDING)));
}

/** The first rows, where headers are, and as many spread over the rest, where figures grow long. */
function sampledRows({ rowCount, columnCount }: SheetGrid): readonly number[] {
  const half = (columnCount > 200 ? ROWS_SAMPLED / 10 : ROWS_SAMPLED) / 2;
  const first = Math.min(half, rowCount);
  const spread = Math.min(half, rowCount - first);
  return [
    ...Array.from({ length: first }, (_, row) => row),
    ...Array.from(
      { length: spread },
      (_, index) => rowCount - 1 - Math.floor((index * (rowCount - first)) / spread)
    ),
  ];
}

function heights(look: SheetLook, columnWidths: readonly number[]): Uint16Array {
  const { sheet, merges } = look;
  const found = new Uint16Array(sheet.rowCount).fill(ROW_HEIGHT);
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.value(row, column);
      if (typeof value !== "string" || columnWidths[column] === 0) continue;
      const merge = merges.at(row, column);
      if (merge && merge.bottom > merge.top) continue; // has several rows to stand in
      const right = merge?.right ?? column + look.spill(row, column);
      let width = -CELL_PADDING;
      for (let at = column; at <= right; at++) width += columnWidths[at] ?? 0;
      const lines = value
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
      const height = Math.min(TALLEST, lines * LINE_HEIGHT + LINE_PADDING);
      found[row] = Math.max(found[row] ?? 0, height);
    }
  }
  return found;
}
