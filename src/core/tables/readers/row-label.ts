import type { Label } from "../table";
import type { TableSource } from "../table-source";

/** What a row is called by: its name or class, else what stands in its first column. */
export function rowLabel(source: TableSource, row: number): Label | undefined {
  const named = source.columns("name")[0] ?? source.columns("class")[0];
  return source.label(row, named ?? source.headers[0]?.column);
}
