import { parseRubric } from "../rubric/parse-rubric";
import type { ParsedRubric } from "../rubric/parsed-rubric";
import type { RuleClause, ScoringRule } from "../rubric/scoring-rule";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Figure, Label } from "../tables/table";
import { Decimal, sum } from "../values/decimal";
import { oncePer } from "../values/once-per";
import { isHundredScale, pointsOf, weightScale } from "./score-points";

/** An indicator with a 评分细则 that was understood to its last word. */
export interface RubricRow {
  readonly table: ScoreTable;
  readonly row: ScoreRow;
  readonly rubric: Label;
  /** 分值 in points, as read. */
  readonly weight: Figure;
  readonly rule: ScoringRule;
}

function rubricRow(table: ScoreTable, row: ScoreRow, scale: Decimal): RubricRow[] {
  const { rubric } = row;
  const read = pointsOf(row.weight);
  if (!rubric || !read?.value.gt(0)) return [];
  const weight = { ...read, value: read.value.times(scale) };
  const parsed: ParsedRubric = parseRubric(rubric.text, weight.value);
  if (!parsed.understood || !parsed.rule) return [];
  return [{ table, row, rubric, weight, rule: parsed.rule }];
}

/** Every indicator whose 评分细则 is understood; what is not understood makes no claim. Two checks ask. */
export const rubricRows = oncePer((facts: Facts): readonly RubricRow[] =>
  facts.scoreTables
    .filter((table) => !isHundredScale(table))
    .flatMap((table) => {
      const scale = weightScale(table);
      return table.leaves.flatMap((row) => rubricRow(table, row, scale));
    })
);

const SUM_PLACES = 6;

/** What the rule can give at most, clause by clause: for ①1 ②1 ③1 that is 3, whatever the 分值. */
export function fullMarks(rule: ScoringRule): Decimal {
  if (rule.kind !== "sum-of-clauses") return rule.points;
  // Three times a third of 10 points is 10, and not 9.9999999999.
  return sum(rule.clauses.map((clause) => pointsOfClause(clause))).toDecimalPlaces(SUM_PLACES);
}

export function pointsOfClause({ rule }: RuleClause): Decimal {
  return rule && rule.kind !== "veto" ? fullMarks(rule) : new Decimal(0);
}
