import { message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import { Decimal } from "../values/decimal";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import {
  indicatorText,
  isHundredScale,
  pointsOf,
  scoreTablesAndForms,
  tableName,
  weightScale,
} from "./score-points";

/** The bound that a score breaks; undefined when it keeps both or says nothing. */
function brokenBound(row: ScoreRow, scale: Decimal): Decimal | undefined {
  const weight = pointsOf(row.weight);
  const score = pointsOf(row.score);
  if (!weight || !score) return undefined;
  const full = weight.value.times(scale);
  // A 扣分项 has a negative weight: it may cost that much and earn nothing.
  const highest = Decimal.max(full, 0);
  const lowest = Decimal.min(full, 0);
  const error = possibleError(weight).times(scale).plus(possibleError(score));
  if (score.value.minus(highest).gt(error)) return highest;
  return lowest.minus(score.value).gt(error) ? lowest : undefined;
}

function draftsOf(table: ScoreTable): FindingDraft[] {
  if (isHundredScale(table)) return [];
  const scale = weightScale(table);
  const ofRow = (row: ScoreRow): FindingDraft[] => {
    const below = row.children.flatMap(ofRow);
    const bound = brokenBound(row, scale);
    const weight = pointsOf(row.weight);
    const score = pointsOf(row.score);
    // A parent that merely adds up a wrong indicator is not wrong once more.
    if (below.length > 0 || !bound || !weight || !score) return below;
    const isOver = score.value.gt(bound);
    return [
      {
        rule: "score-within-weight",
        severity: "high",
        subject: indicatorText(row),
        place: "score",
        table: table.table,
        cells: [score.cell, weight.cell],
        stated: score.value,
        expected: bound,
        difference: score.value.minus(bound),
        unit: "分",
        message: message(
          isOver ? "check.score-within-weight.over" : "check.score-within-weight.below",
          {
            subject: indicatorText(row),
            table: tableName(table.table),
            cell: addressText(score.cell),
            score: amountText(score.value, 0, ""),
            weight: amountText(weight.value.times(scale), 0, ""),
            weightCell: addressText(weight.cell),
          }
        ),
      },
    ];
  };
  return table.roots.flatMap(ofRow);
}

/** 0 ≤ 得分 ≤ 分值, for every indicator and dimension. Source: domain.md 2, #14. */
export function scoreWithinWeight(facts: Facts): FindingDraft[] {
  return scoreTablesAndForms(facts).flatMap(draftsOf);
}

export const scoreWithinWeightDoc: CheckDoc = {
  title: "得分超出分值",
  what:
    "0 ≤ 得分 ≤ 分值 for every indicator and dimension; for a negative weight (扣分项) the " +
    "other way round. Severity: high.",
  inputs: "分值 and 得分 of every row of a 得分 table.",
  tolerance: "Half of the last place of both.",
  source: "#14",
  trap:
    "A parent that only adds up a wrong indicator is not named again. Indicators that are " +
    "scored from 0 to 100 are not held to their weights.",
  sample: "One in yongji-2023: C1-1, 10 of 5 points.",
};
