import type { Figure } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { formatAddress } from "../values/cell-ref";
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

/** Ranges that a sentence still can hold. */
const MOST_RANGES = 6;

/** Cells that follow each other in a row or a column, as runs. */
function runsOf(cells: readonly CellRef[]): CellRef[][] {
  const runs: CellRef[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const first = run?.[0];
    const across = last?.row === cell.row && last.column + 1 === cell.column;
    const down = last?.column === cell.column && last.row + 1 === cell.row;
    const isAcross = across && first?.row === cell.row;
    const isDown = down && first?.column === cell.column;
    if (run && (isAcross || isDown)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

/** `C3:E3`, `K8、K19`; beyond six ranges the first five and how it goes on. */
export function addressesText(cells: readonly CellRef[]): string {
  const ranges = runsOf(cells).map((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return "";
    return run.length > 1 ? `${addressText(first)}:${addressText(last)}` : addressText(first);
  });
  if (ranges.length <= MOST_RANGES) return ranges.join("、");
  return `${ranges.slice(0, MOST_RANGES - 1).join("、")}…${ranges.at(-1) ?? ""}`;
}

/** A recomputed sum in a column's unit, no finer than 分: exact yuan stay exact. */
export function inUnit(yuan: Decimal, scale: Decimal): Decimal {
  return yuan.toDecimalPlaces(2).dividedBy(scale).toDecimalPlaces(12);
}

/** More columns than any sheet has. */
const COLUMNS = 16_384;

/** Each cell once, in order; thousands of them as well as two. */
export function distinctCells(cells: readonly CellRef[]): CellRef[] {
  if (cells.length < 2) return [...cells];
  const seen = new Map<string, Set<number>>();
  return cells.filter(({ sheet, row, column }) => {
    const places = seen.get(sheet) ?? new Set();
    if (places.size === 0) seen.set(sheet, places);
    const before = places.size;
    return places.add(row * COLUMNS + column).size > before;
  });
}
