import { message } from "../../core/messages/message";
import { freeSheetName, sheetOfReference } from "../../core/workbook/sheet-names";
import type { SheetPlan, WritePlan } from "../../core/workbook/write-plan";
import { ExcelProblem } from "../excel-error";
import { isUndoSheet, isWritingName, UNDO_SHEET } from "../undo/undo-names";
import { readRecord, STORE, type UndoRecord, type UndoStore } from "../undo/undo-record";
import { areaOf } from "../read/area-of";
import type { Area } from "../read/excel-grid";

/** A sheet of the workbook as it is now. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

/** Where one plan goes. */
export interface Destination {
  readonly plan: SheetPlan;
  /** The tab's name: as it is now, or as it will be. */
  readonly name: string;
  /** Undefined for a sheet that has to be added. */
  readonly existing?: SheetNow & ExistingSheet;
  /** How the hidden name stands: pointing at the sheet, at nothing, or not there. */
  readonly keyName: "right" | "wrong" | "missing";
}

/** What has to be known of a sheet before it can be rewritten, or brought back. */
export interface ExistingSheet {
  readonly used?: Area;
  readonly table?: { readonly id: string; readonly name: string; readonly area: Area };
  readonly chartNames: readonly string[];
  readonly frozenRows: number;
  readonly hasFilter: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
}

export interface WorkbookNow {
  readonly sheets: readonly SheetNow[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly isStructureProtected: boolean;
}

/** Sheets, names and protection, in one sync. */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<WorkbookNow> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ id, name, protection: own }) => ({
      id,
      name,
      isProtected: own.protected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    isStructureProtected: protection.protected,
  };
}

/** The sheet a hidden name leads to. */
export function sheetOfName(now: WorkbookNow, key: string): SheetNow | undefined {
  const name = now.names.find((entry) => entry.name.toLowerCase() === key.toLowerCase());
  const sheet = name && sheetOfReference(name.formula);
  return now.sheets.find((entry) => entry.name.toLowerCase() === sheet?.toLowerCase());
}

export function hasUndoSheet(now: WorkbookNow): boolean {
  return now.sheets.some((sheet) => isUndoSheet(sheet.name));
}

export function isBeingWritten(now: WorkbookNow): boolean {
  return now.names.some((entry) => isWritingName(entry.name));
}

/** Says no before anything is changed: to protected sheets, and to a protected structure. */
export function requireWritable(
  now: WorkbookNow,
  sheets: readonly (SheetNow | undefined)[],
  what: "contents" | "looks" = "contents"
): void {
  const locked = sheets.find((sheet) => sheet?.isProtected);
  if (locked) throw new ExcelProblem(message("excel.sheet-protected", { sheet: locked.name }));
  if (what === "looks") return;
  const adds = sheets.includes(undefined) || !hasUndoSheet(now);
  if (adds && now.isStructureProtected)
    throw new ExcelProblem(message("excel.structure-protected"));
}

/** Where each plan goes, and what stands there; one more sync when something does. */
export async function placePlans(
  context: Excel.RequestContext,
  now: WorkbookNow,
  plan: WritePlan
): Promise<{ destinations: Destination[]; before: UndoRecord | undefined }> {
  const taken = now.sheets.map((sheet) => sheet.name);
  const byName = (name: string | undefined): SheetNow | undefined =>
    now.sheets.find((sheet) => sheet.name.toLowerCase() === name?.toLowerCase());
  const placed = plan.sheets.map((sheet) => {
    const known = sheetOfName(now, sheet.key);
    const found = known ?? byName(sheet.takesOver);
    const name = found?.name ?? freeSheetName(sheet.name, taken);
    if (!found) taken.push(name);
    const isNamed = now.names.some((n) => n.name.toLowerCase() === sheet.key.toLowerCase());
    const keyName: Destination["keyName"] = known ? "right" : isNamed ? "wrong" : "missing";
    return { plan: sheet, name, found, keyName };
  });
  requireWritable(
    now,
    placed.map(({ found }) => found)
  );
  const sheets = placed.flatMap(({ found }) => (found ? [found] : []));
  const { details, undo } = await inspectSheets(context, sheets, hasUndoSheet(now));
  const destinations = placed.map(({ plan: sheet, name, found, keyName }): Destination => {
    const detail = found && details.get(found.id);
    const existing = found && detail ? { existing: { ...found, ...detail } } : {};
    return { plan: sheet, name, keyName, ...existing };
  });
  return { destinations, before: undo?.record };
}

const NO_DETAILS: ExistingSheet = {
  chartNames: [],
  frozenRows: 0,
  hasFilter: false,
  columns: [],
};
/** Columns whose width is remembered. */
const COLUMNS = "A:BH";

/** Everything about some sheets that a rewrite touches, and the undo record, in one sync. */
export async function inspectSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetNow[],
  hasRecord: boolean
): Promise<{
  details: ReadonlyMap<string, ExistingSheet>;
  undo: UndoStore | undefined;
}> {
  const details = new Map<string, ExistingSheet>();
  if (sheets.length === 0 && !hasRecord) return { details, undo: undefined };
  const asked = sheets.map((sheet) => askAbout(context, sheet));
  const store = hasRecord
    ? context.workbook.worksheets.getItem(UNDO_SHEET).getRange(STORE).load("values")
    : undefined;
  await context.sync();
  // A table's place is asked for by itself: there may be none.
  const tables = asked.map(({ tables: found }) => found.items[0]?.getRange());
  if (tables.some((range) => range !== undefined)) {
    for (const range of tables) range?.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
  }
  asked.forEach((answer, index) => {
    const [table] = answer.tables.items;
    const range = tables[index];
    details.set(answer.sheet.id, {
      ...detailsOf(answer),
      ...(table && range ? { table: { id: table.id, name: table.name, area: areaOf(range) } } : {}),
    });
  });
  return { details, undo: store && readRecord(store.values) };
}

function askAbout(context: Excel.RequestContext, sheet: SheetNow) {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const frozen = worksheet.freezePanes.getLocationOrNullObject().load("rowIndex,rowCount");
  const { tables, charts, autoFilter } = worksheet;
  tables.load("items/id,items/name");
  charts.load("items/name");
  autoFilter.load("enabled");
  const columns = worksheet
    .getRange(COLUMNS)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return { sheet, used, frozen, tables, charts, autoFilter, columns };
}

function detailsOf({
  used,
  frozen,
  charts,
  autoFilter,
  columns,
}: ReturnType<typeof askAbout>): ExistingSheet {
  return {
    ...NO_DETAILS,
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
