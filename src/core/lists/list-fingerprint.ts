import { formatRange, parseRange } from "../values/cell-ref";
import { isCellError, type CellScalar, type SheetGrid } from "../workbook/workbook";
import type { ListPlace } from "./find-lists";
import { STEP_ROWS } from "./match-keys";

/** What a list was when it was read: where it stood, which columns counted, and a sum over them. */
export interface ListFingerprint {
  /** `A3:K1000`, header included. */
  readonly range: string;
  readonly columns: readonly number[];
  /** It went on to the end of its sheet: rows that come below are its own. */
  readonly isOpen: boolean;
  readonly sum: string;
}

/**
 * The fingerprint of the list at `place` that ends before row `end`. Only columns that were read
 * count, as values: a new format or a column beside the list changes nothing. Rests every
 * {@link STEP_ROWS} rows.
 */
export function* fingerprintOf(
  grid: SheetGrid,
  { headerTop: top, left, right, fields, months }: ListPlace,
  end: number
): Generator<number, ListFingerprint> {
  const columns = [...new Set([...fields.values(), ...months.map(({ column }) => column)])];
  columns.sort((a, b) => a - b);
  const bottom = Math.max(top, end - 1);
  const sum = yield* sumOf(grid, columns, top, bottom);
  const range = formatRange({ sheet: grid.name, top, left, bottom, right });
  return { range, columns, isOpen: end >= grid.rowCount, sum };
}

/** Whether the list still is what it was. */
export function* isUnchanged(
  grid: SheetGrid,
  { range, columns, isOpen, sum }: ListFingerprint
): Generator<number, boolean> {
  const place = parseRange(grid.name, range);
  if (!place) return false;
  const bottom = isOpen ? Math.max(place.top, grid.rowCount - 1) : place.bottom;
  return (yield* sumOf(grid, columns, place.top, bottom)) === sum;
}

/** FNV-1a over the places and values of what is not blank. */
function* sumOf(
  grid: SheetGrid,
  columns: readonly number[],
  top: number,
  bottom: number
): Generator<number, string> {
  let sum = 0x811c9dc5;
  for (let row = top; row <= bottom; row += 1) {
    if ((row - top) % STEP_ROWS === STEP_ROWS - 1) yield row;
    for (const column of columns) {
      const value = grid.value(row, column);
      if (value === null || value === "") continue;
      sum = addValue(mix(sum, row * 64 + column), value);
    }
  }
  return (sum >>> 0).toString(36);
}

function mix(sum: number, value: number): number {
  return Math.imul(sum ^ value, 0x01000193);
}

const figure = new Float64Array(1);
const words = new Int32Array(figure.buffer);

function addValue(sum: number, value: Exclude<CellScalar, null>): number {
  if (typeof value === "boolean") return mix(sum, value ? 1 : 2);
  if (typeof value === "string") return addText(sum, value);
  if (isCellError(value)) return addText(sum, value.error);
  // A 15-digit ID stored as a number.
  if (value >= 1e11) return addText(sum, String(value));
  figure[0] = value;
  return mix(mix(sum, words[0] ?? 0), words[1] ?? 0);
}

const LONG_NUMBER = /\d[\d\s-]{9,}[\dXx]/gu;

function addText(sum: number, text: string): number {
  const counted = text.length < 11 ? text : text.replace(LONG_NUMBER, blurred);
  let all = sum;
  for (let at = 0; at < counted.length; at += 1) all = mix(all, counted.charCodeAt(at));
  return all;
}

/**
 * Of an ID or an account only what is shown of it anyway, and the rest modulo 97: any one slip
 * changes that, and nobody who tries all birthdays finds the digits that are starred out.
 */
function blurred(number: string): string {
  const middle = number.slice(6, -4).replace(/\D/gu, "");
  return `${number.slice(0, 6)}${String(Number(middle) % 97)}${number.slice(-4)}`;
}
