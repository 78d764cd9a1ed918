import type { SheetPlan } from "../../core/workbook/write-plan";
import type { Area } from "../read/excel-grid";
import { supports } from "../requirements";
import { addressOf } from "./rectangles";

export interface TableNow {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

/** The plainest style Excel has: the cells' own borders and fills are what shows. */
const STYLE = "TableStyleLight1";

/**
 * Makes the plan's cells an Excel table. The table of the last run is resized, because a person's
 * formulas may use it; only where Excel cannot (below 1.13, or a header row that moved) does
 * another of the same name take its place.
 */
export function writeTable(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  now: TableNow | undefined
): void {
  const wished = plan.table;
  const known = now && sheet.tables.getItem(now.id);
  if (!wished) {
    known?.convertToRange();
    return;
  }
  placeTable(sheet, now, { name: now?.name ?? wished.name, area: wished.range });
}

/** A table of this name over these cells. */
export function placeTable(
  sheet: Excel.Worksheet,
  now: TableNow | undefined,
  wished: { readonly name: string; readonly area: Area }
): void {
  if (now && canResize(now.area, wished.area)) {
    sheet.tables.getItem(now.id).resize(addressOf(wished.area));
    return;
  }
  if (now) sheet.tables.getItem(now.id).convertToRange();
  const table = sheet.tables.add(addressOf(wished.area), true);
  table.name = wished.name;
  table.style = STYLE;
  table.showBandedRows = false;
}

function canResize(now: Area, wished: Area): boolean {
  return supports("1.13") && now.top === wished.top && wished.left <= now.right;
}
