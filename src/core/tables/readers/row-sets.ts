import type { SourceRow } from "../body-rows";
import type { TableSource } from "../table-source";
import { parentRows } from "./outline";

/**
 * All rows; all but the totals; and those that are no sum of others at all: a total that follows its
 * rows is wrong where they are.
 */
export function rowSets(source: TableSource): readonly (readonly SourceRow[])[] {
  const body = source.rows.filter(({ type }) => type === "body");
  const parents = parentRows(source);
  const leaves = parents.size > 0 ? [body.filter((row) => !parents.has(row))] : [];
  return [source.rows, body, ...leaves];
}
