import type { HeaderRows } from "../tables/find-headers";
import type { HeaderColumn } from "../tables/header-column";
import { viewOf, type SheetView } from "../tables/sheet-view";
import { splitHeader } from "../tables/unit";
import type { SheetGrid } from "../workbook/workbook";
import { fieldOf, isMonthHead, type ListField } from "./list-fields";

/** Rows from the top in which a list's header is looked for, and cells that are looked at below. */
export const HEAD_ROWS = 40;
const SAMPLE_ROWS = 200;

/** The first rows of a sheet below `from` as a sheet of their own: lists are long. */
export function headView(grid: SheetGrid, from: number): SheetView {
  const rowCount = Math.min(grid.rowCount - from, HEAD_ROWS + SAMPLE_ROWS);
  const merges = grid.merges
    .filter((merge) => merge.top >= from && merge.top < from + rowCount)
    .map((merge) => ({ ...merge, top: merge.top - from, bottom: merge.bottom - from }));
  return viewOf({
    name: grid.name,
    visibility: grid.visibility,
    rowCount: Math.max(0, rowCount),
    columnCount: grid.columnCount,
    merges,
    value: (row, column) => grid.value(row + from, column),
    format: (row, column) => grid.format(row + from, column),
    formula: () => undefined,
  });
}

/** Two different fields at least, one of them a name or an ID; or 户名 beside 账号. */
export function mayBeHeader(view: SheetView, row: number): boolean {
  const extent = view.extent(row);
  if (!extent) return false;
  const fields = fieldsIn(view, row, extent);
  return namePeople(fields) || (fields.has("payee") && fields.has("account"));
}

/** What the labels of a row say, from one column to another. */
export function fieldsIn(
  view: SheetView,
  row: number,
  { left, right }: { readonly left: number; readonly right: number }
): ReadonlySet<ListField> {
  const fields = new Set<ListField>();
  for (let column = left; column <= right; column += 1) {
    if (view.look(row, column) !== "text") continue;
    const field = fieldOf(splitHeader(view.text(row, column)).text);
    if (field) fields.add(field);
  }
  return fields;
}

/** Two different fields at least, one of them a name or an ID. */
export function namePeople(fields: ReadonlySet<ListField>): boolean {
  return fields.size >= 2 && (fields.has("name") || fields.has("id"));
}

/** A header goes on while the next row holds neither a name of its own nor an ID. */
export function headerBottom(
  view: SheetView,
  top: number,
  area: { left: number; right: number; bottom: number }
): number {
  let bottom = top;
  while (bottom < Math.min(area.bottom, top + 3) && isLowerLevel(view, top, bottom + 1, area)) {
    bottom += 1;
  }
  return bottom;
}

function isLowerLevel(
  view: SheetView,
  top: number,
  row: number,
  area: { left: number; right: number }
): boolean {
  let own = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    const value = view.value(row, column);
    if (value === null) continue;
    if (typeof value === "number" && isNumberedMonth(view.text(top, column), String(value))) {
      own += 1;
      continue;
    }
    if (typeof value !== "string") return false;
    own += 1;
    const text = splitHeader(value).text;
    const isLabel = isMonthHead(text) || fieldOf(text) !== undefined || text === "";
    if (!isLabel && view.look(row, column) !== "blank") {
      // A label nobody foresaw may stand under a wide one, but not under a name.
      const above = fieldOf(splitHeader(view.text(top, column)).text);
      if (above === "name" || above === "id" || above === "institution") return false;
      if (view.merge(top, column)?.left === undefined) return false;
    }
  }
  return own > 0 ? true : view.merge(top, area.left)?.bottom === row;
}

export function leafOf(column: HeaderColumn): string {
  return column.path[column.path.length - 1] ?? "";
}

/** 1, 2, 3 under 发放月份. */
function isNumberedMonth(above: string, text: string): boolean {
  return /月/u.test(above) && !/月数/u.test(above) && /^(1[0-2]|0?[1-9])$/u.test(text.trim());
}

/** Numbers below a header count its columns, as a rule; below 发放月份 they are its months. */
export function withNumberedMonth(
  view: SheetView,
  header: HeaderRows,
  column: HeaderColumn
): HeaderColumn {
  const text = view.text(header.bottom, column.column);
  if (header.bottom === header.top || leafOf(column) === text) return column;
  if (!isNumberedMonth(view.text(header.top, column.column), text)) return column;
  return { ...column, path: [...column.path, text] };
}

/** The month that a column is for, as readMonth() understands it; undefined for any other column. */
export function monthText(column: HeaderColumn): string | undefined {
  const leaf = leafOf(column);
  const whole = column.path.join("");
  if (isMonthHead(leaf)) return whole;
  const above = column.path.slice(0, -1).join("");
  if (!isNumberedMonth(above, leaf)) return undefined;
  return `${/(?:19|20)\d{2}年/u.exec(above)?.[0] ?? ""}${leaf}月`;
}
