import type { SheetView } from "../tables/sheet-view";
import { squeeze } from "../tables/text";
import type { CellScalar, SheetGrid } from "../workbook/workbook";
import { fieldsIn, HEAD_ROWS, headView, mayBeHeader, namePeople } from "./list-header";

/** Columns of one of several lists that stand beside each other, both ends included. */
interface Window {
  readonly left: number;
  readonly right: number;
}

export interface ListWindows {
  readonly windows: readonly SheetGrid[];
  /** They hold one list, which goes on in the columns beside. */
  readonly isOneList: boolean;
}

/**
 * A sheet for each of the lists that stand side by side on it, the sheet itself when there is one
 * list: groups of columns with a blank column between, each with a name or an ID of its own, or one
 * header that is repeated (a notice that goes on beside itself). Rows and columns stay as they are.
 */
export function listWindows(grid: SheetGrid): ListWindows {
  const view = headView(grid, 0);
  const last = Math.min(view.rowCount - 1, HEAD_ROWS);
  for (let row = 0; row <= last; row += 1) {
    if (!mayBeHeader(view, row)) continue;
    const { windows, isOneList } = windowsAt(view, row);
    if (windows.length < 2) break;
    return { windows: windows.map((each) => windowOf(grid, view, row, each)), isOneList };
  }
  return { windows: [grid], isOneList: false };
}

function windowsAt(
  view: SheetView,
  row: number
): { readonly windows: readonly Window[]; readonly isOneList: boolean } {
  const extent = view.extent(row);
  if (!extent) return { windows: [], isOneList: false };
  const apart = runs(view, row, extent).filter((run) => namePeople(fieldsIn(view, row, run)));
  if (apart.length > 1) return { windows: apart, isOneList: false };
  return { windows: repeated(view, row, extent), isOneList: true };
}

/** Stretches of the header between columns that are blank in every row below. */
function runs(view: SheetView, row: number, extent: Window): readonly Window[] {
  const found: Window[] = [];
  let left = -1;
  for (let column = extent.left; column <= extent.right + 1; column += 1) {
    const isGap = column > extent.right || isBlankFrom(view, row, column);
    if (!isGap && left < 0) left = column;
    if (isGap && left >= 0) {
      found.push({ left, right: column - 1 });
      left = -1;
    }
  }
  return found;
}

function isBlankFrom(view: SheetView, top: number, column: number): boolean {
  for (let row = top; row < view.rowCount; row += 1) {
    if (view.look(row, column) !== "blank") return false;
  }
  return true;
}

/** The same labels twice or more; not under headings of their own (老人 beside 监护人). */
function repeated(view: SheetView, row: number, { left, right }: Window): readonly Window[] {
  const labels: string[] = [];
  for (let column = left; column <= right; column += 1) {
    labels.push(squeeze(view.text(row, column)));
  }
  for (let width = 2; width <= labels.length / 2; width += 1) {
    if (labels.length % width !== 0) continue;
    if (!labels.every((label, at) => label !== "" && label === labels[at % width])) continue;
    const windows = Array.from({ length: labels.length / width }, (_unused, at) => ({
      left: left + at * width,
      right: left + (at + 1) * width - 1,
    }));
    const above = new Set(windows.map((each) => (row > 0 ? view.text(row - 1, each.left) : "")));
    const isHeaded = above.size === windows.length && !above.has("");
    if (!isHeaded && windows[0] && namePeople(fieldsIn(view, row, windows[0]))) return windows;
  }
  return [];
}

/** The sheet as if nothing stood beside the window; a title over all lists is each one's. */
function windowOf(
  grid: SheetGrid,
  view: SheetView,
  header: number,
  { left, right }: Window
): SheetGrid {
  const titles = new Map<number, CellScalar>();
  for (let row = 0; row < header; row += 1) {
    const texts: CellScalar[] = [];
    for (let column = 0; column < grid.columnCount; column += 1) {
      if (view.value(row, column) !== null) texts.push(view.value(row, column));
    }
    if (texts.length === 1) titles.set(row, texts[0] ?? null);
  }
  const isInside = (column: number): boolean => column >= left && column <= right;
  return {
    name: grid.name,
    visibility: grid.visibility,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: grid.merges.filter((merge) => merge.left >= left && merge.right <= right),
    value: (row, column) => {
      if (column === left && titles.has(row)) return titles.get(row) ?? null;
      return isInside(column) ? grid.value(row, column) : null;
    },
    format: (row, column) => grid.format(row, column),
    formula: (row, column) => (isInside(column) ? grid.formula(row, column) : undefined),
  };
}
