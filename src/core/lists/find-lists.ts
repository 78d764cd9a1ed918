import { headerColumns, type HeaderRows } from "../tables/header";
import type { HeaderColumn } from "../tables/header-column";
import { viewOf, type SheetView } from "../tables/sheet-view";
import { squeeze } from "../tables/text";
import { splitHeader, unitsInCaption } from "../tables/unit";
import { isCellError, type SheetGrid } from "../workbook/workbook";
import { fieldOf, isMonthHead, type ListField } from "./list-fields";
import { ID_KIND, idSlot, readId } from "./person-id";

/** Rows from the top in which a list's header is looked for, and cells that are looked at below. */
const HEAD_ROWS = 40;
const SAMPLE_ROWS = 200;

export interface MonthColumn {
  readonly column: number;
  /** Its header: 2023年3月. */
  readonly text: string;
}

/** Where a list begins and what its columns are; its body goes on to the end of the sheet. */
export interface ListPlace {
  readonly sheet: string;
  readonly headerTop: number;
  readonly bodyTop: number;
  readonly left: number;
  readonly right: number;
  readonly fields: ReadonlyMap<ListField, number>;
  readonly heads: ReadonlyMap<number, string>;
  readonly months: readonly MonthColumn[];
  /** Yuan in one unit of its money. */
  readonly moneyScale: number;
  /** What rates pay for, when their header says so. */
  readonly ratePer?: "year" | "month";
  /** Captions above the header. */
  readonly captions: readonly string[];
}

/**
 * The list of people that begins at or below `from`, if there is one: a header with a name and
 * something that only people have (an ID, an account, a class with months …), or a column of IDs.
 */
export function findList(grid: SheetGrid, from = 0): ListPlace | undefined {
  const view = headView(grid, from);
  const last = Math.min(view.rowCount - 1, HEAD_ROWS);
  for (let row = 0; row <= last; row += 1) {
    if (!mayBeHeader(view, row)) continue;
    const place = placeAt(view, row, grid.name, from);
    if (place) return place;
  }
  return undefined;
}

/** The first rows of a sheet below `from` as a sheet of their own: lists are long. */
function headView(grid: SheetGrid, from: number): SheetView {
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
function mayBeHeader(view: SheetView, row: number): boolean {
  const extent = view.extent(row);
  if (!extent) return false;
  const fields = new Set<string>();
  for (let column = extent.left; column <= extent.right; column += 1) {
    if (view.look(row, column) !== "text") continue;
    const field = fieldOf(splitHeader(view.text(row, column)).text);
    if (field) fields.add(field);
  }
  if (fields.has("payee") && fields.has("account")) return true;
  return fields.size >= 2 && (fields.has("name") || fields.has("id"));
}

function placeAt(view: SheetView, top: number, sheet: string, from: number): ListPlace | undefined {
  const extent = view.extent(top);
  if (!extent) return undefined;
  const area = { top, left: extent.left, bottom: view.rowCount - 1, right: extent.right };
  const header = { top, bottom: headerBottom(view, top, area) };
  const columns = headerColumns(view, area, header, view.rowCount - 1).map((column) =>
    withNumberedMonth(view, header, column)
  );
  const fields = fieldsOf(view, columns, header);
  const months = columns.filter((column) => monthText(column) !== undefined);
  if (!isListOfPeople(view, fields, months.length, header)) return undefined;
  const captions = captionsAbove(view, top);
  const amounts = columns.filter(({ column }) => moneyColumns(fields, months).includes(column));
  const own = amounts.find(({ unit }) => unit?.dimension === "money")?.unit;
  const said = captions.flatMap(unitsInCaption).find(({ dimension }) => dimension === "money");
  const ratePer = ratePeriod(columns, fields);
  return {
    sheet,
    headerTop: top + from,
    bodyTop: header.bottom + 1 + from,
    left: extent.left,
    right: extent.right,
    fields,
    heads: new Map(columns.map((column) => [column.column, column.shownPath.join(" ")])),
    months:
      months.length >= 2 || !fields.has("amount")
        ? months.map((column) => ({ column: column.column, text: monthText(column) ?? "" }))
        : [],
    moneyScale: (own ?? said)?.scale.toNumber() ?? 1,
    ...(ratePer ? { ratePer } : {}),
    captions,
  };
}

function moneyColumns(
  fields: ReadonlyMap<ListField, number>,
  months: readonly HeaderColumn[]
): readonly (number | undefined)[] {
  return [fields.get("amount"), fields.get("due"), ...months.map(({ column }) => column)];
}

function ratePeriod(
  columns: readonly HeaderColumn[],
  fields: ReadonlyMap<ListField, number>
): "year" | "month" | undefined {
  const rate = columns.find(({ column }) => column === fields.get("rate"));
  if (!rate) return undefined;
  const text = rate.shownPath.join("");
  if (rate.unit?.per === "year" || /每年|\/年|年标准/u.test(text)) return "year";
  if (rate.unit?.per === "month" || /每月|\/月|月标准|月补/u.test(text)) return "month";
  return undefined;
}

/** A header goes on while the next row holds neither a name of its own nor an ID. */
function headerBottom(
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

function leafOf(column: HeaderColumn): string {
  return column.path[column.path.length - 1] ?? "";
}

/** 1, 2, 3 under 发放月份. */
function isNumberedMonth(above: string, text: string): boolean {
  return /月/u.test(above) && !/月数/u.test(above) && /^(1[0-2]|0?[1-9])$/u.test(text.trim());
}

/** Numbers below a header count its columns, as a rule; below 发放月份 they are its months. */
function withNumberedMonth(
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
function monthText(column: HeaderColumn): string | undefined {
  const leaf = leafOf(column);
  const whole = column.path.join("");
  if (isMonthHead(leaf)) return whole;
  const above = column.path.slice(0, -1).join("");
  if (!isNumberedMonth(above, leaf)) return undefined;
  return `${/(?:19|20)\d{2}年/u.exec(above)?.[0] ?? ""}${leaf}月`;
}

function fieldsOf(
  view: SheetView,
  columns: readonly HeaderColumn[],
  header: HeaderRows
): Map<ListField, number> {
  const found = new Map<ListField, number>();
  const shares = new Map<number, number>();
  for (const column of columns) shares.set(column.column, idShare(view, column.column, header));
  for (const column of columns) {
    if (monthText(column) !== undefined) continue;
    const holds = holdsOf(column);
    const leaf = leafOf(column);
    const field =
      fieldOf(leaf, holds) ??
      (column.path.length > 1 ? fieldOf(column.path.join(""), holds) : undefined);
    if (!field) continue;
    // Of two amounts the later is what was paid in the end, unless it is a part of the row.
    if (found.has(field) && field !== "amount") continue;
    if (field === "id" && (shares.get(column.column) ?? 0) === 0 && found.has("id")) continue;
    if (field === "amount" && found.has("amount") && !isFinalAmount(leaf)) continue;
    found.set(field, column.column);
  }
  // A bank's file says 户名, 账号, 金额: whoever holds the account is the one who is paid.
  const payee = found.get("payee");
  if (!found.has("name") && payee !== undefined && found.has("account")) {
    if (holdsNames(view, payee, header)) found.set("name", payee).delete("payee");
  }
  if (!found.has("id")) {
    const taken = new Set(found.values());
    const byContent = columns.find(
      ({ column }) => !taken.has(column) && (shares.get(column) ?? 0) > 0.6
    );
    if (byContent) found.set("id", byContent.column);
  }
  return found;
}

function isFinalAmount(text: string): boolean {
  return /实|合计|总|审定|发放/u.test(text);
}

function holdsOf(column: HeaderColumn): "texts" | "numbers" | undefined {
  if (column.numeric === undefined) return undefined;
  if (column.numeric < 0.34) return "texts";
  return column.numeric > 0.66 ? "numbers" : undefined;
}

const slot = idSlot();

/** Share of the filled cells below a header that are IDs, whole or damaged. */
function idShare(view: SheetView, column: number, header: HeaderRows): number {
  let filled = 0;
  let ids = 0;
  for (let row = header.bottom + 1; row < view.rowCount; row += 1) {
    const value = view.value(row, column);
    if (value === null || isCellError(value)) continue;
    filled += 1;
    readId(value, slot);
    if (
      slot.kind !== ID_KIND.blank &&
      slot.kind !== ID_KIND.broken &&
      slot.kind !== ID_KIND.other
    ) {
      ids += 1;
    }
  }
  return filled === 0 ? 0 : ids / filled;
}

/** Names alone make no list: reviewers and contacts have names too. */
function isListOfPeople(
  view: SheetView,
  fields: ReadonlyMap<ListField, number>,
  months: number,
  header: HeaderRows
): boolean {
  const id = fields.get("id");
  if (id !== undefined && (fields.has("name") || idShare(view, id, header) > 0.5)) return true;
  if (!fields.has("name")) return false;
  if (fields.has("sex") || fields.has("birth") || fields.has("age")) return true;
  if (fields.has("account") && (fields.has("amount") || fields.has("due"))) return true;
  const money = fields.has("amount") || fields.has("due") || fields.has("rate") || months >= 2;
  const kept = fields.has("class") || fields.has("institution") || fields.has("months");
  return money && kept && holdsNames(view, fields.get("name") ?? 0, header);
}

/** Most cells look like names of people: two to four ideographs, or with a middle dot. */
function holdsNames(view: SheetView, column: number, header: HeaderRows): boolean {
  let filled = 0;
  let names = 0;
  for (let row = header.bottom + 1; row < view.rowCount; row += 1) {
    const text = squeeze(view.text(row, column));
    if (text === "") continue;
    filled += 1;
    if (
      /^\p{Script=Han}{2,4}$|^[\p{Script=Han}]{1,12}[·•.．][\p{Script=Han}·•.．]{1,12}$/u.test(text)
    ) {
      if (!/院|站|村|镇|街|区|公司|中心|项目|费$/u.test(text)) names += 1;
    }
  }
  return filled > 0 && names / filled > 0.7;
}

function captionsAbove(view: SheetView, top: number): string[] {
  const captions: string[] = [];
  for (let row = top - 1; row >= Math.max(0, top - 5); row -= 1) {
    const extent = view.extent(row);
    if (!extent) continue;
    const texts = new Set<string>();
    for (let column = extent.left; column <= extent.right; column += 1) {
      if (view.look(row, column) === "text") texts.add(squeeze(view.text(row, column)));
    }
    captions.push(...texts);
  }
  return captions;
}
