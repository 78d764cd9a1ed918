import { distinctCells } from "../checks/figure-text";
import { cellOf, shownOf } from "../checks/readings";
import { message } from "../messages/message";
import type { ScoreRow } from "../tables/facts";
import { type Decimal, ZERO } from "../values/decimal";
import { describeRubric } from "./describe-rubric";
import type { IndicatorRow } from "./indicator-rows";
import type { IndicatorScore } from "./score";

/** Everything about an indicator that does not depend on its score. */
export function frameOf({ row, above }: IndicatorRow, weight: Decimal): IndicatorScore {
  const stated = shownOf(row.score);
  return {
    code: row.code ?? row.name,
    name: row.name,
    path: above.map((level) => {
      const levelWeight = shownOf(level.weight);
      return {
        name: level.name,
        ...(level.code !== undefined && { code: level.code }),
        ...(levelWeight && { weight: levelWeight }),
      };
    }),
    weight,
    state: "pending",
    findings: [],
    explanation: message("score.pending", { reason: message("score.nothing-stated") }),
    cells: distinctCells([row.label.cell, cellOf(row.score)]),
    ...(stated && { stated }),
    ...(row.rubric && { rubric: row.rubric.text }),
    ...(row.target && { target: row.target.text }),
    ...(row.actual && { actual: row.actual.text }),
  };
}

/** 分值; full marks as the 评分细则 has them, where it is missing. */
export function weightOf(row: ScoreRow): Decimal {
  const stated = shownOf(row.weight);
  if (stated || !row.rubric) return stated ?? ZERO;
  const described = describeRubric(row.rubric.text);
  return described.understood ? described.weight : ZERO;
}
