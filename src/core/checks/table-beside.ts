import type { Facts } from "../tables/facts";
import type { CellRef } from "../values/cell-ref";
import type { FindingDraft } from "./finding-draft";

/** Where a finding about a sentence or a lone cell belongs: the first table on its sheet, else the cell alone. */
export function tableBeside(facts: Facts, cell: CellRef): FindingDraft["table"] {
  const beside = facts.tables.find((table) => table.range.sheet === cell.sheet);
  const { sheet, row, column } = cell;
  return (
    beside ?? {
      id: "",
      kind: "grade-scale",
      range: { sheet, top: row, left: column, bottom: row, right: column },
    }
  );
}
