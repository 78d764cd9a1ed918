import type { ScoreRow } from "../../../../src/core/tables/facts";

const cell = { sheet: "指标", row: 1, column: 0 };

/** An indicator of that name, of which nothing is known but the name. */
export function unscoredRow(name: string): ScoreRow {
  return {
    name,
    label: { text: name, cell },
    level: 3,
    weight: { state: "blank", cell },
    score: { state: "blank", cell },
    rate: { state: "blank", cell },
    children: [],
  };
}
