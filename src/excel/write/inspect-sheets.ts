import { areaOf } from "../read/area-of";
import type { Area } from "../read/excel-grid";
import { UNDO_SHEET } from "../undo/undo-names";
import { readRecord, STORE, type UndoStore } from "../undo/undo-record";
import type { SheetNow } from "./inspect-workbook";

/** What has to be known of a sheet before it can be rewritten, or brought back. */
export interface ExistingSheet {
  readonly used?: Area;
  readonly table?: { readonly id: string; readonly name: string; readonly area: Area };
  readonly chartNames: readonly string[];
  readonly frozenRows: number;
  readonly hasFilter: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
}

/** Columns whose width is remembered. */
const COLUMNS = "A:BH";

/** What was found out about some sheets, by their ids, and the undo record. */
export interface SheetDetails {
  readonly details: ReadonlyMap<string, ExistingSheet>;
  readonly undo: UndoStore | undefined;
}

/** A sheet by its id or its name, and what its table is called if that is known. */
export interface SheetAsked {
  readonly sheet: string;
  readonly table?: string;
}

/** Everything about some sheets that a rewrite touches, and the undo record, in one sync or two. */
export async function inspectSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetNow[],
  hasRecord: boolean
): Promise<SheetDetails> {
  if (sheets.length === 0 && !hasRecord) return { details: new Map(), undo: undefined };
  const wanted = sheets.map(({ id }): SheetAsked => ({ sheet: id }));
  const answer = askSheets(context, wanted, hasRecord);
  await context.sync();
  return answer();
}

/** Queues the question; the answer may take a sync of its own for tables whose names nobody knew. */
export function askSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetAsked[],
  hasRecord: boolean
): () => Promise<SheetDetails> {
  const asked = sheets.map((sheet) => askAbout(context, sheet));
  const store = hasRecord
    ? context.workbook.worksheets.getItem(UNDO_SHEET).getRange(STORE).load("values")
    : undefined;
  return async () => {
    const tables = asked.map((answer) => tableIn(answer));
    if (tables.some((table) => table && !table.isThere)) await context.sync();
    const details = new Map<string, ExistingSheet>();
    asked.forEach((answer, index) => {
      const table = tables[index];
      details.set(answer.worksheet.id, {
        ...detailsOf(answer),
        ...(table && { table: { id: table.id, name: table.name, area: areaOf(table.range) } }),
      });
    });
    return { details, undo: store && readRecord(store.values) };
  };
}

/** A table's place is asked for by itself: there may be none. */
function tableIn({ tables, named }: ReturnType<typeof askAbout>) {
  const [table] = tables.items;
  if (!table) return undefined;
  const { id, name } = table;
  const isThere = named?.name === name;
  const range = isThere ? named.range : table.getRange().load(PLACE);
  return { id, name, range, isThere };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function askAbout(context: Excel.RequestContext, { sheet, table }: SheetAsked) {
  const worksheet = context.workbook.worksheets.getItem(sheet).load("id");
  const used = worksheet.getUsedRangeOrNullObject(false).load(PLACE);
  const frozen = worksheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount");
  const { tables, charts, autoFilter } = worksheet;
  tables.load("items/id,items/name");
  charts.load("items/name");
  autoFilter.load("enabled");
  const columns = worksheet
    .getRange(COLUMNS)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const named =
    table === undefined
      ? undefined
      : { name: table, range: tables.getItem(table).getRange().load(PLACE) };
  return { worksheet, used, frozen, tables, named, charts, autoFilter, columns };
}

function detailsOf({
  used,
  frozen,
  charts,
  autoFilter,
  columns,
}: ReturnType<typeof askAbout>): ExistingSheet {
  return {
    ...(used.isNullObject ? {} : { used: areaOf(used) }),
    chartNames: charts.items.map(({ name }) => name),
    frozenRows: frozen.isNullObject ? 0 : frozen.rowIndex + frozen.rowCount,
    hasFilter: autoFilter.enabled,
    columns: columns.value.map(({ columnHidden, format }) => ({
      width: format?.columnWidth ?? 0,
      hidden: columnHidden === true,
    })),
  };
}
