import type { CellRange, CellRef } from "../../values/cell-ref";
import { type Said, NOTHING_SAID } from "../said";
import type { SheetView } from "../sheet-view";
import type { TableSource } from "../table-source";
import { squeeze } from "../text";
import { isInOneOf } from "./outside-tables";
import { saidCounts } from "./said-counts";
import { deadlines } from "./said-dates";
import { feeRanges, saidRanges, saidRates } from "./said-rates";
import { samplesInCells } from "./samples-in-cells";
import { declaredMethods, saidSatisfaction, surveySamples } from "./said-survey";

const LONGEST = 5000;

/** Everything that one text says. White space is gone and width folded. */
export function saidIn(cell: CellRef, raw: string): Said {
  const text = squeeze(raw);
  // Every sentence of interest holds a figure.
  if (text.length < 4 || !/\d/u.test(text)) return NOTHING_SAID;
  return {
    ...NOTHING_SAID,
    samples: surveySamples(cell, text),
    methods: declaredMethods(cell, text),
    satisfaction: saidSatisfaction(cell, text),
    rates: saidRates(cell, text),
    fees: feeRanges(cell, text),
    ranges: saidRanges(cell, text),
    counts: saidCounts(cell, text),
    deadlines: deadlines(cell, text),
  };
}

/** Reads what the cells of one sheet outside of `tables` say. */
export function readSaid(view: SheetView, tables: readonly CellRange[]): Said {
  const found: Said[] = [];
  for (const { row, column, text: value } of view.texts()) {
    if (value.length > LONGEST) continue;
    if (isInOneOf(tables, row, column)) continue;
    found.push(saidIn(view.cell(row, column), value));
  }
  const samples = samplesInCells(view, (row, column) => isInOneOf(tables, row, column));
  return joinSaid([...found, { ...NOTHING_SAID, samples }]);
}

/** Columns of a table whose texts say as much as sentences beside it: 备注, 得分说明. */
const SPEAKING = ["note", "reason"];

/** Reads what the notes and reasons in the rows of a table say. */
export function readSaidInTable(source: TableSource): Said {
  const columns = SPEAKING.flatMap((role) => source.columns(role));
  return joinSaid(
    columns.flatMap((column) =>
      source.rows.flatMap(({ row }) => {
        const label = source.label(row, column);
        return label ? [saidIn(label.cell, label.text)] : [];
      })
    )
  );
}

/** What several texts say, together. */
export function joinSaid(all: readonly Said[]): Said {
  return {
    samples: all.flatMap(({ samples }) => samples),
    methods: all.flatMap(({ methods }) => methods),
    satisfaction: all.flatMap(({ satisfaction }) => satisfaction),
    rates: all.flatMap(({ rates }) => rates),
    fees: all.flatMap(({ fees }) => fees),
    ranges: all.flatMap(({ ranges }) => ranges),
    counts: all.flatMap(({ counts }) => counts),
    deadlines: all.flatMap(({ deadlines }) => deadlines),
  };
}
