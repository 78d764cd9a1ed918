import type { Figure } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { formatAddress, sameCell } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";

function group(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `177,550`, `1,200.50`: yuan with separators, and 角分 only when there are any. */
export function yuanText(yuan: Decimal): string {
  const rounded = yuan.toDecimalPlaces(2);
  return group(rounded.isInteger() ? rounded.toFixed(0) : rounded.toFixed(2));
}

/** `1,096`, `12.5`: as many decimals as it has, at most four. */
export function numberText(value: Decimal): string {
  return group(value.toDecimalPlaces(4).toFixed());
}

/** `40.00 万元`, `14 分`: as its column shows it, with its unit. */
export function figureText(figure: Figure): string {
  return amountText(figure.shown, figure.decimals, figure.unit.text);
}

/** `40.00 万元`; a percent keeps its sign close: `74.83%`. */
export function amountText(shown: Decimal, decimals: number, unit: string): string {
  const places = Math.max(Math.min(decimals, 6), 0);
  // A recomputed figure may need more decimals than its column shows; cutting them hides it.
  const digits =
    shown.decimalPlaces() > places ? shown.toDecimalPlaces(6).toFixed() : shown.toFixed(places);
  if (unit === "") return group(digits);
  return unit === "%" ? `${group(digits)}%` : `${group(digits)} ${unit}`;
}

/** A ratio as percent with two decimals at most: `74.83`. */
export function percent(ratio: Decimal): Decimal {
  return ratio.times(100).toDecimalPlaces(2);
}

/** `F3`, without the sheet: the finding's own table says where. */
export function addressText(cell: CellRef): string {
  return formatAddress(cell.row, cell.column);
}

/** `C3:E3` when the cells lie side by side or one below the other, else `C3、E3`. */
export function addressesText(cells: readonly CellRef[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "";
  const across = cells.every(
    (cell, at) => cell.row === first.row && cell.column === first.column + at
  );
  const down = cells.every(
    (cell, at) => cell.column === first.column && cell.row === first.row + at
  );
  if (cells.length > 1 && (across || down)) return `${addressText(first)}:${addressText(last)}`;
  return cells.map(addressText).join("、");
}

/** A recomputed sum in a column's unit, no finer than 分: exact yuan stay exact. */
export function inUnit(yuan: Decimal, scale: Decimal): Decimal {
  return yuan.toDecimalPlaces(2).dividedBy(scale).toDecimalPlaces(12);
}

/** Each cell once, in order. */
export function distinctCells(cells: readonly CellRef[]): CellRef[] {
  return cells.filter((cell, at) => cells.findIndex((other) => sameCell(other, cell)) === at);
}
