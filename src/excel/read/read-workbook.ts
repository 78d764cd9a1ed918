import { message } from "../../core/messages/message";
import { ownListSheets } from "../../core/list-sheets/own-list-sheets";
import { findOwnSheets } from "../../core/sheets/own-sheets";
import { parseRange, type CellRange } from "../../core/values/cell-ref";
import type { Workbook } from "../../core/workbook/workbook";
import type { ReadOptions } from "../../core/workbook/workbook-host";
import { ExcelProblem, isTooLarge } from "../excel-error";
import { supports } from "../requirements";
import { BlockReader } from "./block-reader";
import { areaOfUsed } from "./area-of";
import { ExcelGrid } from "./excel-grid";
import { askFormulaAreas, formulaAreasIn } from "./formula-areas";
import { listSheets, type SheetHead } from "./list-sheets";
import { namedSheets } from "./named-sheets";

/** Cells asked for on the second sync, before anything is known of the sheets. */
const HEAD_CELLS = 40_000;
const HEAD_COLUMNS = 40;
const HEAD_LAST_COLUMN = "AN";

/** What was read, and whether there is a sheet that keeps what 撤销本次写入 needs. */
export interface ReadBook {
  readonly workbook: Workbook;
  readonly hasUndo: boolean;
}

/**
 * Reads every sheet: one sync for what sheets there are, one for their sizes, merges and first
 * rows, then one a block. Throws what Excel throws.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions = {}
): Promise<ReadBook> {
  const { sheets, definedNames, date1904, hasUndo } = await listSheets(context);
  requireGoing(options);
  const reader = new BlockReader(context, options);
  const grids = await readHeads(context, sheets, namedSheets(definedNames).sheets, reader);
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
  return { workbook, hasUndo };
}

export function ownGrids(workbook: Workbook, grids: readonly ExcelGrid[]): ExcelGrid[] {
  const scored = [...findOwnSheets(workbook).values()].map((sheet) => sheet.name);
  const own = new Set([...scored, ...ownListSheets(workbook)]);
  return grids.filter((grid) => own.has(grid.name));
}

export function requireGoing({ signal }: ReadOptions): void {
  if (signal?.aborted) throw new ExcelProblem(message("excel.cancelled"));
}

/** Sizes, merges and first rows of all sheets, in one sync unless the first rows are very long. */
async function readHeads(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  ours: ReadonlySet<string>,
  reader: BlockReader
): Promise<ExcelGrid[]> {
  const fair = Math.floor(HEAD_CELLS / HEAD_COLUMNS / Math.max(1, sheets.length));
  for (let rows = Math.max(10, Math.min(500, fair)); ; rows = Math.floor(rows / 8)) {
    try {
      return await readHeadRows(context, sheets, ours, rows, reader);
    } catch (cause) {
      if (!isTooLarge(cause) || rows === 0) throw cause;
    }
  }
}

async function readHeadRows(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  ours: ReadonlySet<string>,
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
    const isOurs = ours.has(sheet.name.toLowerCase());
    const formulas = isOurs && !sheet.isProtected ? askFormulaAreas(used) : undefined;
    return { sheet, used, head, merged, formulas };
  });
  await context.sync();
  return asked.map(({ sheet, used, head, merged, formulas }) => {
    const merges = merged && !merged.isNullObject ? mergesOf(sheet.name, merged.areas.items) : [];
    const grid = new ExcelGrid({
      ...sheet,
      merges,
      used: areaOfUsed(used),
      formulaAreas: formulas && formulaAreasIn(formulas),
    });
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
