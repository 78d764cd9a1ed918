import { columnName } from "../../core/values/cell-ref";
import type { SheetPlan } from "../../core/workbook/write-plan";
import { customHeights } from "../../core/workbook/fit-rows";
import { addressOf } from "./rectangles";
import type { Area } from "../read/excel-grid";

/** Pixels of a digit of the body font, and what Excel adds around a column's text. */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;
const WIDEST_POINTS = 1_340;
const POINTS_PER_INCH = 72;

/** Widths in characters become points; a column that a person widened as their own stays. */
export function writeColumns(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const own = new Set<number>();
  for (const { cells } of plan.rows) {
    cells.forEach((cell, column) => {
      if (cell?.keepStyleOf?.column === column) own.add(column);
    });
  }
  plan.columns.forEach((column, index) => {
    if (own.has(index)) return;
    const name = columnName(index);
    const range = sheet.getRange(`${name}:${name}`);
    range.format.columnWidth = widthInPoints(column.width);
    range.columnHidden = column.hidden === true;
  });
}

export function widthInPoints(characters: number): number {
  return Math.min(WIDEST_POINTS, Math.round(characters * DIGIT + MARGIN) * POINTS_PER_PIXEL);
}

/** Heights that Excel does not find by itself: rows whose text stands in merged cells. */
export function ownHeights(plan: SheetPlan): [row: number, points: number][] {
  return [...customHeights(plan)];
}

type Heights = readonly (readonly [row: number, points: number])[];

/** Fits rows to their text; merged cells and wished heights are set by hand. */
export function writeHeights(sheet: Excel.Worksheet, area: Area, heights: Heights): void {
  fitHeights(sheet, area);
  setHeights(sheet, heights);
}

export function fitHeights(sheet: Excel.Worksheet, area: Area): void {
  sheet.getRange(addressOf(area)).format.autofitRows();
}

/** After all that is fitted: a row that is fitted once more loses its own height. */
export function setHeights(sheet: Excel.Worksheet, heights: Heights): void {
  for (const [row, points] of heights) {
    sheet.getRange(`${String(row + 1)}:${String(row + 1)}`).format.rowHeight = points;
  }
}

/** A4 landscape, one page wide, page numbers: set once, a person's own choice afterwards. */
export function writePageLayout(sheet: Excel.Worksheet, pagesTall?: number): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = {
    horizontalFitToPages: 1,
    ...(pagesTall === undefined ? {} : { verticalFitToPages: pagesTall }),
  };
  page.leftMargin = 0.5 * POINTS_PER_INCH;
  page.rightMargin = 0.5 * POINTS_PER_INCH;
  page.topMargin = 0.6 * POINTS_PER_INCH;
  page.bottomMargin = 0.6 * POINTS_PER_INCH;
  page.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

/** Header rows repeat on every printed page. */
export function writePrintTitles(sheet: Excel.Worksheet, titles: SheetPlan["printTitles"]): void {
  if (!titles) return;
  sheet.pageLayout.setPrintTitleRows(`$${String(titles.top + 1)}:$${String(titles.bottom + 1)}`);
}
