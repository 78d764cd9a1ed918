import type { Area } from "./excel-grid";

/** Where a range that has been loaded is (`rowIndex,columnIndex,rowCount,columnCount`). */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** As {@link areaOf}; undefined for a sheet that holds nothing. */
export function areaOfUsed(used: Excel.Range): Area | undefined {
  return used.isNullObject ? undefined : areaOf(used);
}

export function cellsOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
