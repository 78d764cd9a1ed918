import type { Workbook } from "../../core/workbook/workbook";
import type { ReadOptions } from "../../core/workbook/workbook-host";
import { areaOfUsed } from "./area-of";
import { BlockReader } from "./block-reader";
import { ExcelGrid } from "./excel-grid";
import { askFormulaAreas, formulaAreasIn } from "./formula-areas";
import { listSheets, type SheetHead } from "./list-sheets";
import { namedSheets } from "./named-sheets";
import { ownGrids, requireGoing, type ReadBook } from "./read-workbook";

/** First cells of a sheet of ours, read together with its size. */
const HEAD = "A1:AN500";
/** Where the header row of a sheet that lost its hidden name is looked for. */
const PROBE = "A1:BH30";

/**
 * Reads the sheets that JiHe wrote and names the others, whose cells stay where they are: two
 * syncs, and one a block where a sheet of ours is long. Throws what Excel throws.
 */
export async function readOwnSheets(
  context: Excel.RequestContext,
  options: ReadOptions = {}
): Promise<ReadBook> {
  const { sheets, definedNames, date1904, hasUndo } = await listSheets(context);
  requireGoing(options);
  const reader = new BlockReader(context, options);
  const heads = await readHeads(context, sheets, namedSheets(definedNames));
  const all: Workbook = { sheets: heads.map(({ grid }) => grid), date1904, definedNames };
  const own = new Set(
    ownGrids(
      all,
      heads.map(({ grid }) => grid)
    )
  );
  const grids = heads.map(({ sheet, grid, values }) => {
    if (!own.has(grid)) return new ExcelGrid({ ...sheet, merges: [], used: undefined });
    // What the probe took in is taken in again: the reader plans the rest from there.
    reader.start(grid, values);
    return grid;
  });
  reader.askFormulas(grids.filter((grid) => own.has(grid)));
  await reader.readRest(() => {
    requireGoing(options);
  });
  return { workbook: { sheets: grids, date1904, definedNames }, hasUndo };
}

interface Head {
  readonly sheet: SheetHead;
  readonly grid: ExcelGrid;
  readonly values: readonly (string | number | boolean | null)[][];
}

/** Sizes and first rows, in one sync. Sheets that cannot be ours are not even asked. */
async function readHeads(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  known: ReturnType<typeof namedSheets>
): Promise<Head[]> {
  const asked = sheets.map((sheet) => {
    const isOurs = known.sheets.has(sheet.name.toLowerCase());
    // Another program may have dropped a hidden name; the sheet's own headers tell then.
    if (!isOurs && known.isComplete) return { sheet };
    const used = context.workbook.worksheets.getItem(sheet.id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const head = used.getIntersectionOrNullObject(isOurs ? HEAD : PROBE).load("values");
    const formulas = isOurs && !sheet.isProtected ? askFormulaAreas(used) : undefined;
    return { sheet, used, head, formulas };
  });
  await context.sync();
  return asked.map(({ sheet, used, head, formulas }) => {
    const area = used && areaOfUsed(used);
    const formulaAreas = formulas && formulaAreasIn(formulas);
    const values = head && !head.isNullObject ? (head.values as Head["values"]) : [];
    const grid = new ExcelGrid({ ...sheet, merges: [], used: area, formulaAreas });
    if (area) grid.addValues(area.top, area.left, values);
    return { sheet, grid, values };
  });
}
