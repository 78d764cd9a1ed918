import { columnName, columnNumber } from "../../src/core/values/cell-ref";
import { invalidArgument } from "./protocol";

/** A rectangle of cells, edges included, from zero. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** `A1`, `A1:B2`, `A:C`, `3:5`, each with or without `$`. */
export function parseArea(address: string): Area {
  const text = address.replaceAll("$", "").trim();
  const parts = text.split(":");
  if (parts.length > 2) throw invalidArgument();
  const [first, second = first] = parts.map(parseCorner);
  if (!first || !second) throw invalidArgument();
  const rows = [first.row, second.row];
  const columns = [first.column, second.column];
  const isCell = first.row !== undefined && first.column !== undefined;
  if (!isCell && (parts.length < 2 || (first.row === undefined) !== (second.row === undefined))) {
    throw invalidArgument();
  }
  const area = {
    top: Math.min(...rows.map((row) => row ?? 0)),
    left: Math.min(...columns.map((column) => column ?? 0)),
    bottom: Math.max(...rows.map((row) => row ?? LAST_ROW)),
    right: Math.max(...columns.map((column) => column ?? LAST_COLUMN)),
  };
  if (area.bottom > LAST_ROW || area.right > LAST_COLUMN || area.top < 0) throw invalidArgument();
  return area;
}

function parseCorner(text: string): { row?: number; column?: number } {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!match || text === "") throw invalidArgument();
  const [, letters = "", digits = ""] = match;
  return {
    ...(digits === "" ? {} : { row: Number(digits) - 1 }),
    ...(letters === "" ? {} : { column: columnNumber(letters) }),
  };
}

/** `A1:B2`; a single cell as `A1`; whole columns and rows as `A:C` and `3:5`. */
export function areaText(area: Area): string {
  if (area.top === 0 && area.bottom === LAST_ROW) {
    return `${columnName(area.left)}:${columnName(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) {
    return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  }
  const start = `${columnName(area.left)}${String(area.top + 1)}`;
  const end = `${columnName(area.right)}${String(area.bottom + 1)}`;
  return start === end ? start : `${start}:${end}`;
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}
