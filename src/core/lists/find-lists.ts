import type { HeaderRows } from "../tables/find-headers";
import type { HeaderColumn } from "../tables/header-column";
import { headerColumns } from "../tables/header-columns";
import type { SheetView } from "../tables/sheet-view";
import { squeeze } from "../tables/text";
import { unitsInCaption } from "../tables/unit";
import type { SheetGrid } from "../workbook/workbook";
import { holdsNames, idShare, isListOfPeople } from "./list-content";
import { fieldOf, type ListField } from "./list-fields";
import {
  HEAD_ROWS,
  headerBottom,
  headView,
  leafOf,
  mayBeHeader,
  monthText,
  withNumberedMonth,
} from "./list-header";

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
