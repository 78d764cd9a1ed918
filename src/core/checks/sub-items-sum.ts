import { message } from "../messages/message";
import type { ScoringRule } from "../rubric/scoring-rule";
import type { Facts } from "../tables/facts";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { fullMarks, pointsOfClause, rubricRows, type RubricRow } from "./rubric-rows";
import { indicatorText } from "./score-points";

/** `①1 + ②1 + ③1`: clauses with points of their own; a veto (④) has none. */
function arithmeticOf(rule: ScoringRule): string {
  if (rule.kind !== "sum-of-clauses") return numberText(rule.points);
  return rule.clauses
    .filter((clause) => pointsOfClause(clause).gt(0))
    .map((clause) => `${clause.mark}${numberText(pointsOfClause(clause))}`)
    .join(" + ");
}

function draftOf({ table, row, rubric, weight, rule }: RubricRow): FindingDraft[] {
  const stated = fullMarks(rule);
  // A rule that is nothing but a veto has no points to compare.
  if (!stated.gt(0) || stated.minus(weight.value).abs().lte(possibleError(weight))) return [];
  const subject = indicatorText(row);
  const difference = stated.minus(weight.value);
  return [
    {
      rule: "sub-items-sum",
      severity: "medium",
      subject,
      known: row.code ?? row.name,
      place: "rubric",
      table: table.table,
      cells: [rubric.cell, weight.cell],
      stated,
      expected: weight.value,
      difference,
      unit: "分",
      message: message(`check.sub-items-sum.${difference.lt(0) ? "short" : "over"}`, {
        subject,
        cell: addressText(rubric.cell),
        arithmetic: arithmeticOf(rule),
        sum: numberText(stated),
        weight: numberText(weight.value),
        weightCell: addressText(weight.cell),
        difference: numberText(difference.abs()),
      }),
    },
  ];
}

/** The points of ①②③ in a 评分细则 make up the 分值 of the indicator. Source: domain.md 2, #20. */
export function subItemsSum(facts: Facts): FindingDraft[] {
  return rubricRows(facts).flatMap(draftOf);
}

export const subItemsSumDoc: CheckDoc = {
  title: "评分细则各项之和 ≠ 分值",
  what:
    "The points that the clauses of a 评分细则 offer (①②③, or the full marks of a single rule) " +
    "make up the 分值 of the indicator. Severity: medium.",
  formula: "Σ full marks of the clauses = 分值.",
  inputs: "指标体系 tables: 评分细则 and 分值.",
  source: "#20",
  trap:
    "A veto (出现挪用的，本指标不得分) has no points of its own. A 评分细则 with words that are not " +
    "understood makes no claim.",
  sample: "B1-3 in yongji-2023: 1 + 1 + 1 of 4 points.",
};
