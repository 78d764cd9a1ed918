import type { SourceRow } from "../body-rows";
import type { TableSource } from "../table-source";

/** All rows, and all but the totals: a total that follows its rows is wrong where they are. */
export function rowSets(source: TableSource): readonly (readonly SourceRow[])[] {
  return [source.rows, source.rows.filter(({ type }) => type === "body")];
}
