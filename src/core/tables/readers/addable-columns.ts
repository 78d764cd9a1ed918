import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import { isFigureColumn } from "./sum-header";

/** Roles whose figures are never parts of a sum across the row. */
const SKIPPED = new Set(["index", "name", "class", "months", "rate", "fee"]);

/** Columns whose figures may be parts of what `total` is the sum of. */
export function addableColumns(source: TableSource, total: HeaderColumn): HeaderColumn[] {
  return source.headers.filter(
    (header) =>
      header !== total && isFigureColumn(header) && !SKIPPED.has(source.role(header.column))
  );
}

/** Of these, those that count in what the sum counts in. */
export function alikeColumns(source: TableSource, total: HeaderColumn): HeaderColumn[] {
  const { dimension } = source.unit(total.column);
  // 1月 … 12月 say no unit where their sum does, and 里程合计 none where its parts have 公里.
  return addableColumns(source, total).filter(({ column }) => {
    const unit = source.unit(column);
    return (
      ["none", dimension].includes(unit.dimension) || (dimension === "none" && unit.scale.eq(1))
    );
  });
}
