import type { PlanCell, SheetPlan } from "../../core/workbook/write-plan";
import { cellXml, looksLikeFormula } from "./cell-xml";
import { fitRows, wraps } from "../../core/workbook/fit-rows";
import type { StyleBook } from "./style-book";

export interface RowsContext {
  readonly styles: StyleBook;
  /** Style index of the cell that stands in the sheet now. */
  readonly currentStyle: (row: number, column: number) => number | undefined;
  /** Formula with sheets under the names they really have. */
  readonly formula: (formula: string) => string;
}

/** `<sheetData>` of a plan. */
export function sheetDataXml(plan: SheetPlan, context: RowsContext): string {
  const heights = fitRows(plan);
  const merged = new Set(plan.merges.map((m) => `${String(m.top)},${String(m.left)}`));
  const rows = plan.rows.map((row, rowIndex) => {
    const cells = row.cells.map((cell, column) => {
      if (!cell) return "";
      const style = styleOf(cell, merged.has(`${String(rowIndex)},${String(column)}`), context);
      const formula = cell.formula === undefined ? undefined : context.formula(cell.formula);
      return cellXml(rowIndex, column, style, { value: cell.value, formula });
    });
    const fitted = heights.get(rowIndex);
    const height = fitted
      ? ` ht="${String(fitted.height)}"${fitted.custom ? ' customHeight="1"' : ""}`
      : "";
    return `<row r="${String(rowIndex + 1)}"${height}>${cells.join("")}</row>`;
  });
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function styleOf(cell: PlanCell, merged: boolean, context: RowsContext): number | undefined {
  if (cell.keepStyleOf) {
    const kept = context.currentStyle(cell.keepStyleOf.row, cell.keepStyleOf.column);
    if (kept !== undefined) return kept;
  }
  const quoted = cell.formula === undefined && looksLikeFormula(cell.value);
  if (cell.style === undefined && cell.format === undefined && !quoted) return undefined;
  return context.styles.index({
    style: cell.style,
    format: cell.format,
    quoted,
    wrap: cell.style === undefined ? undefined : wraps(cell, merged),
  });
}
