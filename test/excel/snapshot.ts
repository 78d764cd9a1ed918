import type { BookModel } from "../excel-host/book-model";
import type { SheetModel } from "../excel-host/sheet-model";

/** Everything a person would see or find on a sheet, as plain data that can be compared. */
export function snapshotOf(sheet: SheetModel): unknown {
  const used = sheet.used(false);
  const cells: Record<string, unknown> = {};
  for (let row = used?.top ?? 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = used?.left ?? 0; column <= (used?.right ?? -1); column++) {
      const cell = sheet.cell(row, column);
      const isPlain =
        cell.value === null &&
        cell.formula === undefined &&
        !cell.look &&
        cell.format === undefined;
      if (!isPlain) cells[`${String(row)},${String(column)}`] = cell;
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sortedJson(sheet.merges),
    links: Object.fromEntries([...sheet.links].sort(([a], [b]) => a.localeCompare(b))),
    validations: sortedJson(sheet.validations),
    tables: sheet.tables.map(({ name, area, style }) => ({ name, area, style })),
    charts: sheet.charts.map(({ id: _id, ...chart }) => chart),
    conditionals: sheet.conditionals.map(({ id: _id, ...format }) => format),
    widths: Object.fromEntries([...sheet.columnWidths].sort(([a], [b]) => a - b)),
    hidden: [...sheet.hiddenColumns].sort((a, b) => a - b),
    heights: Object.fromEntries([...sheet.rowHeights].sort(([a], [b]) => a - b)),
    frozenRows: sheet.frozenRows,
    page: sheet.pageLayout,
  };
}

function sortedJson(items: readonly unknown[]): string[] {
  return items.map((item) => JSON.stringify(item, sortedKeys)).sort();
}

/** Objects with the same entries look the same, whatever order they were made in. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All sheets but the one that keeps what can be undone, and all names but its mark. */
export function snapshotOfBook(book: BookModel): unknown {
  return {
    sheets: book.sheets.filter((sheet) => sheet.name !== "_jihe_undo").map(snapshotOf),
    names: sortedJson(book.names),
  };
}

/** Paths at which two snapshots differ, at most `most` of them, each with both values. */
export function differencesBetween(a: unknown, b: unknown, most = 12): string[] {
  const found: string[] = [];
  const walk = (left: unknown, right: unknown, path: string): void => {
    if (found.length >= most) return;
    if (!isObject(left) || !isObject(right)) {
      const [one, other] = [shown(left), shown(right)];
      if (one !== other) found.push(`${path}: ${one.slice(0, 80)} / ${other.slice(0, 80)}`);
      return;
    }
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      walk(left[key], right[key], `${path}/${key}`);
    }
  };
  walk(a, b, "");
  return found;
}

const shown = (value: unknown): string => (value === undefined ? "" : JSON.stringify(value));

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
