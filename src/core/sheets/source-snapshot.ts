import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import { plain } from "../values/decimal";
import { snapNumber } from "../tables/number";
import { isCellError, type CellScalar, type Workbook } from "../workbook/workbook";

const SEPARATOR = "|";
// A flat cut over thousands of rows: what they hold together is enough.
const MOST_CELLS = 300;
const UNKNOWN = "?";

/**
 * What the cells behind a finding hold, in their order: numbers as they are, texts (which may be
 * names or ID numbers) as a short hash. Undefined when the sheets are not there to be looked at.
 */
export function snapshotOf(cells: readonly CellRef[], workbook: Workbook): string | undefined {
  const grids = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const held: string[] = [];
  for (const { sheet, row, column } of cells) {
    const grid = grids.get(sheet);
    if (!grid) return undefined;
    held.push(heldText(grid.value(row, column)));
  }
  if (held.length <= MOST_CELLS) return held.join(SEPARATOR);
  return `${String(held.length)}${SEPARATOR}${hash(held.join(SEPARATOR))}`;
}

function heldText(value: CellScalar): string {
  if (value === null) return "";
  if (typeof value === "number") return plain(snapNumber(value));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A formula whose file carries no result says nothing either way.
  if (isCellError(value)) return value.error === "#UNCACHED!" ? UNKNOWN : value.error;
  return value.trim() === "" ? "" : hash(value.trim());
}

/** What changed between two snapshots; figures only where both are figures. */
export interface SourceChange {
  readonly cell: string;
  readonly before?: string;
  readonly after?: string;
}

/** The first of the cells that no longer holds what it held; undefined when all do. */
export function sourceChange(
  before: string,
  after: string,
  cells: readonly CellRef[]
): SourceChange | undefined {
  if (before === after) return undefined;
  const [old, now] = [before.split(SEPARATOR), after.split(SEPARATOR)];
  const place = (index: number): string => {
    const cell = cells[index] ?? cells[0];
    return cell ? formatCell(cell) : "";
  };
  // A row was added to what it covers, or taken away.
  if (old.length !== now.length || cells.length > MOST_CELLS) return { cell: place(0) };
  const index = now.findIndex(
    (value, at) => value !== old[at] && value !== UNKNOWN && old[at] !== UNKNOWN
  );
  if (index < 0) return undefined;
  const [a = "", b = ""] = [old[index], now[index]];
  const isFigure = (text: string): boolean => /^-?\d+(\.\d+)?$/u.test(text);
  if (!isFigure(a) || !isFigure(b)) return { cell: place(index) };
  return { cell: place(index), before: a, after: b };
}

/** FNV-1a, marked so that no hash is taken for a figure. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return `#${(value >>> 0).toString(36)}`;
}
