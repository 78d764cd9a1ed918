import { message } from "../../core/messages/message";
import { findOwnSheets } from "../../core/sheets/own-sheets";
import { parseRange, type CellRange } from "../../core/values/cell-ref";
import type { DefinedName, Visibility, Workbook } from "../../core/workbook/workbook";
import type { CancelSignal, ReadProgress } from "../../core/workbook/workbook-host";
import { ExcelProblem, isTooLarge } from "../excel-error";
import { supports } from "../requirements";
import { takeBackUnfinished } from "../undo/take-back";
import { isUndoSheet, isWritingName } from "../undo/undo-names";
import { BlockReader } from "./block-reader";
import { ExcelGrid } from "./excel-grid";

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: CancelSignal;
}

/** Cells asked for on the second sync, before anything is known of the sheets. */
const HEAD_CELLS = 40_000;
const HEAD_COLUMNS = 40;
const HEAD_LAST_COLUMN = "AN";
/** DATE(1904,1,1) in workbooks that count days from 1900. */
const SERIAL_OF_1904 = 1_462;

/**
 * Reads every sheet: one sync for what sheets there are, one for their sizes, merges and first
 * rows, then one a block. Throws what Excel throws.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions = {}
): Promise<Workbook> {
  let listed = await listSheets(context);
  if (listed.definedNames.some(({ name }) => isWritingName(name))) {
    // A write broke off, and Excel could not bring back then what stood there before.
    await takeBackUnfinished(context);
    listed = await listSheets(context);
  }
  const { sheets, definedNames, date1904 } = listed;
  requireGoing(options);
  const reader = new BlockReader(context, options);
  const grids = await readHeads(context, sheets, reader);
  const workbook: Workbook = { sheets: grids, date1904, definedNames };
  // Only what a person typed into our own sheets is written again, formulas included. Nearly all
  // of them are known by now; one without its hidden name may show only when it is read whole.
  reader.askFormulas(ownGrids(workbook, grids));
  const check = (): void => {
    requireGoing(options);
  };
  await reader.readRest(check);
  reader.askFormulas(ownGrids(workbook, grids));
  await reader.readRest(check);
  return workbook;
}

function ownGrids(workbook: Workbook, grids: readonly ExcelGrid[]): ExcelGrid[] {
  const own = new Set([...findOwnSheets(workbook).values()].map((sheet) => sheet.name));
  return grids.filter((grid) => own.has(grid.name));
}

export function requireGoing({ signal }: ReadOptions): void {
  if (signal?.aborted) throw new ExcelProblem(message("excel.cancelled"));
}

interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

async function listSheets(context: Excel.RequestContext): Promise<{
  sheets: SheetHead[];
  definedNames: DefinedName[];
  date1904: boolean;
}> {
  const { worksheets, names, functions } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula,items/visible");
  const epoch = functions.date(1904, 1, 1).load("value");
  await context.sync();
  return {
    sheets: worksheets.items
      .filter(({ name }) => !isUndoSheet(name))
      .map(({ id, name, visibility }) => ({
        id,
        name,
        visibility: VISIBILITY[visibility] ?? "visible",
      })),
    definedNames: names.items.map(({ name, formula, visible }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ""),
      hidden: !visible,
    })),
    date1904: typeof epoch.value === "number" && epoch.value < SERIAL_OF_1904 / 2,
  };
}

/** Sizes, merges and first rows of all sheets, in one sync unless the first rows are very long. */
async function readHeads(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  reader: BlockReader
): Promise<ExcelGrid[]> {
  const fair = Math.floor(HEAD_CELLS / HEAD_COLUMNS / Math.max(1, sheets.length));
  for (let rows = Math.max(10, Math.min(500, fair)); ; rows = Math.floor(rows / 8)) {
    try {
      return await readHeadRows(context, sheets, rows, reader);
    } catch (cause) {
      if (!isTooLarge(cause) || rows === 0) throw cause;
    }
  }
}

async function readHeadRows(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  rows: number,
  reader: BlockReader
): Promise<ExcelGrid[]> {
  const asked = sheets.map((sheet) => {
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const head =
      rows === 0
        ? undefined
        : used.getIntersectionOrNullObject(`A1:${HEAD_LAST_COLUMN}${String(rows)}`).load("values");
    // Below 1.13 Excel does not tell; labels are then taken as they stand.
    const merged = supports("1.13") ? used.getMergedAreasOrNullObject() : undefined;
    merged?.load("areas/items/address");
    return { sheet, used, head, merged };
  });
  await context.sync();
  return asked.map(({ sheet, used, head, merged }) => {
    const area = used.isNullObject
      ? undefined
      : {
          top: used.rowIndex,
          left: used.columnIndex,
          bottom: used.rowIndex + used.rowCount - 1,
          right: used.columnIndex + used.columnCount - 1,
        };
    const merges = merged && !merged.isNullObject ? mergesOf(sheet.name, merged.areas.items) : [];
    const grid = new ExcelGrid({ ...sheet, merges, used: area });
    reader.start(grid, head && !head.isNullObject ? head.values : []);
    return grid;
  });
}

function mergesOf(sheet: string, areas: readonly Excel.Range[]): CellRange[] {
  return areas.flatMap(({ address }) => {
    const range = parseRange(sheet, address.slice(address.lastIndexOf("!") + 1));
    return range ? [range] : [];
  });
}
