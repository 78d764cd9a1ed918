import type { CellScalar } from "../../core/workbook/workbook";

/** Kinds of value, one byte each. */
const BLANK = 0;
const NUMBER = 1;
const TEXT = 2;
const FALSE = 3;
const TRUE = 4;
const ERROR = 5;
/** A text that stands in the workbook's shared strings, by its index there. */
const SHARED = 6;

/**
 * The cells of one sheet, 15 bytes each and none for those that are not there. They arrive in
 * reading order, row by row; {@link seal} sorts them if a file does otherwise.
 */
export class CellStore {
  #columns = new Uint16Array(1024);
  #kinds = new Uint8Array(1024);
  #styles = new Uint32Array(1024);
  #values = new Float64Array(1024);
  #count = 0;
  /** Row numbers, and for each the place of its first cell; one more start at the end. */
  #rows = new Uint32Array(256);
  #starts = new Uint32Array(257);
  #rowCount = 0;
  #sorted = true;
  #sealed = false;
  readonly #texts: string[] = [];
  readonly #textPlaces = new Map<string, number>();
  readonly #sharedStrings: readonly string[];
  #lastColumn = -1;
  /** Size of the part that holds values, not merely formats. */
  usedRows = 0;
  usedColumns = 0;

  constructor(sharedStrings: readonly string[]) {
    this.#sharedStrings = sharedStrings;
  }

  get count(): number {
    return this.#count;
  }

  startRow(row: number): void {
    if (this.#rowCount > 0 && row <= (this.#rows[this.#rowCount - 1] as number)) {
      this.#sorted = false;
    }
    if (this.#rowCount === this.#rows.length) {
      this.#rows = grown(this.#rows, new Uint32Array(this.#rowCount * 2));
      this.#starts = grown(this.#starts, new Uint32Array(this.#rowCount * 2 + 1));
    }
    this.#rows[this.#rowCount] = row;
    this.#starts[this.#rowCount] = this.#count;
    this.#rowCount++;
    this.#lastColumn = -1;
  }

  /** Adds a cell to the row begun last. Returns its place. */
  add(column: number, style: number, value: CellScalar): number {
    const at = this.#append(column, style, value !== null);
    this.#setValue(at, value);
    return at;
  }

  /** Adds a cell whose text is a shared string; `index` must be one. */
  addShared(column: number, style: number, index: number): number {
    const at = this.#append(column, style, true);
    this.#kinds[at] = SHARED;
    this.#values[at] = index;
    return at;
  }

  /** The place of a cell, or -1 when the file has none there. */
  find(row: number, column: number): number {
    const rowPlace = search(this.#rows, 0, this.#rowCount, row);
    if (rowPlace < 0) return -1;
    const start = this.#starts[rowPlace] as number;
    const end =
      rowPlace + 1 < this.#rowCount ? (this.#starts[rowPlace + 1] as number) : this.#count;
    return search(this.#columns, start, end, column);
  }

  value(place: number): CellScalar {
    const value = this.#values[place] as number;
    switch (this.#kinds[place]) {
      case NUMBER:
        return value;
      case TEXT:
        return this.#texts[value] as string;
      case SHARED:
        return this.#sharedStrings[value] as string;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case ERROR:
        return { error: this.#texts[value] as string };
      default:
        return null;
    }
  }

  /** Where the cells are that hold a value, row by row. */
  *filled(): Generator<{ readonly row: number; readonly column: number }> {
    for (let i = 0; i < this.#rowCount; i++) {
      const row = this.#rows[i] as number;
      const end = i + 1 < this.#rowCount ? (this.#starts[i + 1] as number) : this.#count;
      for (let place = this.#starts[i] as number; place < end; place++) {
        if (this.#kinds[place] !== BLANK) yield { row, column: this.#columns[place] as number };
      }
    }
  }

  style(place: number): number {
    return this.#styles[place] as number;
  }

  /** Trims the arrays and puts the cells in order. Returns old place → new place if any moved. */
  seal(): ((place: number) => number) | undefined {
    if (this.#sealed) return undefined;
    this.#sealed = true;
    const moved = this.#sorted ? undefined : this.#sort();
    this.#columns = this.#columns.slice(0, this.#count);
    this.#kinds = this.#kinds.slice(0, this.#count);
    this.#styles = this.#styles.slice(0, this.#count);
    this.#values = this.#values.slice(0, this.#count);
    this.#textPlaces.clear();
    return moved;
  }

  #append(column: number, style: number, hasValue: boolean): number {
    const at = this.#count;
    if (at === this.#columns.length) this.#grow();
    if (column <= this.#lastColumn) this.#sorted = false;
    this.#lastColumn = column;
    this.#columns[at] = column;
    this.#styles[at] = style;
    this.#count++;
    if (hasValue) {
      const row = this.#rows[this.#rowCount - 1] as number;
      if (row >= this.usedRows) this.usedRows = row + 1;
      if (column >= this.usedColumns) this.usedColumns = column + 1;
    }
    return at;
  }

  #setValue(at: number, value: CellScalar): void {
    if (typeof value === "number") {
      this.#kinds[at] = NUMBER;
      this.#values[at] = value;
    } else if (typeof value === "string") {
      this.#kinds[at] = TEXT;
      this.#values[at] = this.#textPlace(value);
    } else if (typeof value === "boolean") this.#kinds[at] = value ? TRUE : FALSE;
    else if (value === null) this.#kinds[at] = BLANK;
    else {
      this.#kinds[at] = ERROR;
      this.#values[at] = this.#textPlace(value.error);
    }
  }

  #textPlace(text: string): number {
    const known = this.#textPlaces.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.length;
    this.#texts.push(text);
    // Long texts rarely repeat; remembering them all would cost more than it saves.
    if (this.#textPlaces.size < 200_000) this.#textPlaces.set(text, place);
    return place;
  }

  #grow(): void {
    const size = this.#count * 2;
    this.#columns = grown(this.#columns, new Uint16Array(size));
    this.#kinds = grown(this.#kinds, new Uint8Array(size));
    this.#styles = grown(this.#styles, new Uint32Array(size));
    this.#values = grown(this.#values, new Float64Array(size));
  }

  #sort(): (place: number) => number {
    const rowOf = this.#rowOfEach();
    const columns = this.#columns;
    const order = Uint32Array.from({ length: this.#count }, (_unused, index) => index).sort(
      (a, b) =>
        (rowOf[a] as number) - (rowOf[b] as number) ||
        (columns[a] as number) - (columns[b] as number) ||
        a - b
    );
    const newPlace = new Uint32Array(this.#count);
    const kept: number[] = [];
    const rows: number[] = [];
    const starts: number[] = [];
    order.forEach((from, index) => {
      const next = order[index + 1];
      const place = kept.length;
      newPlace[from] = place;
      // Of two cells at one address the later one counts.
      if (next !== undefined && rowOf[next] === rowOf[from] && columns[next] === columns[from])
        return;
      const row = rowOf[from] as number;
      if (rows[rows.length - 1] !== row) {
        rows.push(row);
        starts.push(place);
      }
      kept.push(from);
    });
    const places = Uint32Array.from(kept);
    this.#columns = Uint16Array.from(places, (from) => this.#columns[from] as number);
    this.#kinds = Uint8Array.from(places, (from) => this.#kinds[from] as number);
    this.#styles = Uint32Array.from(places, (from) => this.#styles[from] as number);
    this.#values = Float64Array.from(places, (from) => this.#values[from] as number);
    this.#count = places.length;
    this.#rows = Uint32Array.from(rows);
    this.#starts = Uint32Array.from(starts);
    this.#rowCount = rows.length;
    return (place) => newPlace[place] as number;
  }

  #rowOfEach(): Uint32Array {
    const rowOf = new Uint32Array(this.#count);
    for (let i = 0; i < this.#rowCount; i++) {
      const end = i + 1 < this.#rowCount ? (this.#starts[i + 1] as number) : this.#count;
      rowOf.fill(this.#rows[i] as number, this.#starts[i], end);
    }
    return rowOf;
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  from: T,
  into: T
): T {
  into.set(from);
  return into;
}

/** Place of `wanted` in `sorted[start, end)`, or -1. Dense runs are found at the first guess. */
function search(
  sorted: Uint16Array | Uint32Array,
  start: number,
  end: number,
  wanted: number
): number {
  if (start >= end) return -1;
  const guess = start + wanted - (sorted[start] as number);
  if (guess >= start && guess < end && sorted[guess] === wanted) return guess;
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
