import { message, type Message } from "../messages/message";
import type { ScoringRule } from "../rubric/scoring-rule";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import { Decimal, sum } from "../values/decimal";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { clauseScores } from "./clause-scores";
import { addressText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { isSameIndicator } from "./indicator-match";
import { fullMarks, pointsOfClause, type RubricRow, rubricRows } from "./rubric-rows";
import { allRows, indicatorText, pointsOf, tableName } from "./score-points";

/** Points from one end to the other, both included; a single score is a range of no width. */
type PointRange = readonly [low: Decimal, high: Decimal];

/** What the checks need to know of how rules are applied. */
export interface Scoring {
  /** Every score that a rule can give, whatever the facts turn out to be. */
  readonly possiblePoints: (rule: ScoringRule) => readonly PointRange[];
}

/** Thirds of the weight add up to a hair less than all of it. */
const THIRDS = new Decimal("1e-6");

function holds(ranges: readonly PointRange[], score: Decimal, error: Decimal): boolean {
  const slack = error.plus(THIRDS);
  return ranges.some(([low, high]) => score.gte(low.minus(slack)) && score.lte(high.plus(slack)));
}

/** `0、3、6` or `0–4`: at most a handful, from the least up. */
function rangesText(ranges: readonly PointRange[]): string {
  const texts = [...ranges]
    .sort((a, b) => a[0].comparedTo(b[0]))
    .map(([low, high]) =>
      low.eq(high) ? numberText(low) : `${numberText(low)}–${numberText(high)}`
    );
  const all = [...new Set(texts)];
  return all.length > 12 ? `${all.slice(0, 11).join("、")}…${all.at(-1) ?? ""}` : all.join("、");
}

interface Unattainable {
  readonly table: ScoreTable;
  readonly row: ScoreRow;
  readonly place: string;
  readonly score: Decimal;
  readonly cells: readonly CellRef[];
  readonly said: Message;
}

function draftOf({ table, row, place, score, cells, said }: Unattainable): FindingDraft {
  return {
    rule: "attainable-score",
    severity: "high",
    subject: indicatorText(row),
    known: row.code ?? row.name,
    place,
    table: table.table,
    cells,
    stated: score,
    unit: "分",
    message: said,
  };
}

/** The printed score of an indicator against its own 评分细则. */
function ofScore(table: ScoreTable, row: ScoreRow, ruled: RubricRow, scoring: Scoring) {
  const score = pointsOf(row.score);
  const { rule, weight, rubric } = ruled;
  if (!score) return [];
  const error = possibleError(score).plus(possibleError(weight));
  // Beyond the 分值, and clauses that do not make it up, are findings of their own.
  if (score.value.gt(weight.value.plus(error)) || score.value.lt(0)) return [];
  if (fullMarks(rule).minus(weight.value).abs().gt(possibleError(weight))) return [];
  const ranges = scoring.possiblePoints(rule);
  if (ranges.length === 0 || holds(ranges, score.value, error)) return [];
  const said = message("check.attainable-score", {
    subject: indicatorText(row),
    table: tableName(table.table),
    cell: addressText(score.cell),
    score: numberText(score.value),
    possible: rangesText(ranges),
    rubricCell: formatCell(rubric.cell),
  });
  const cells = [score.cell, rubric.cell];
  return [draftOf({ table, row, place: "score", score: score.value, cells, said })];
}

/** The clauses with these marks as a rule of their own; undefined when one is not among them. */
function partOf(rule: ScoringRule, marks: readonly string[]): ScoringRule | undefined {
  if (rule.kind !== "sum-of-clauses") return undefined;
  const clauses = marks.flatMap((mark) => rule.clauses.filter((clause) => clause.mark === mark));
  if (clauses.length !== marks.length || clauses.some((clause) => !clause.rule)) return undefined;
  return { kind: "sum-of-clauses", points: sum(clauses.map(pointsOfClause)), clauses };
}

/** ①②得2分 in a 得分说明, where the 评分细则 gives 0, 3 or 6 for them. */
function ofReason(table: ScoreTable, row: ScoreRow, ruled: RubricRow, scoring: Scoring) {
  const { reason } = row;
  if (!reason) return [];
  return clauseScores(reason.text).flatMap(({ marks, points, text }) => {
    const part = partOf(ruled.rule, marks);
    const ranges = part ? scoring.possiblePoints(part) : [];
    if (!part || ranges.length === 0 || holds(ranges, points, new Decimal(0))) return [];
    const isOver = points.gt(part.points);
    const said = message(
      isOver ? "check.attainable-score.over-clause" : "check.attainable-score.clause",
      {
        subject: indicatorText(row),
        table: tableName(table.table),
        cell: addressText(reason.cell),
        text,
        points: numberText(points),
        full: numberText(part.points),
        possible: rangesText(ranges),
        rubricCell: formatCell(ruled.rubric.cell),
      }
    );
    const cells = [reason.cell, ruled.rubric.cell];
    return [draftOf({ table, row, place: marks.join(""), score: points, cells, said })];
  });
}

/** The one rule that every table with this indicator's 评分细则 gives it. */
function rubricOf(row: ScoreRow, rows: readonly RubricRow[]): RubricRow | undefined {
  const own = rows.find((ruled) => ruled.row === row);
  if (own) return own;
  const same = rows.filter((ruled) => isSameIndicator(ruled.row, row));
  return same.length === 1 ? same[0] : undefined;
}

/**
 * A printed score is one that the indicator's 评分细则 can give; so is what a 得分说明 gives to
 * single clauses. Source: domain.md 2, #18 and #19.
 */
export function attainableScore(facts: Facts, scoring?: Scoring): FindingDraft[] {
  if (!scoring) return [];
  const rows = rubricRows(facts);
  return facts.scoreTables.flatMap((table) =>
    allRows(table).flatMap((row) => {
      const ruled = rubricOf(row, rows);
      if (!ruled) return [];
      const printed = ruled.row === row ? ofScore(table, row, ruled, scoring) : [];
      return [...printed, ...ofReason(table, row, ruled, scoring)];
    })
  );
}

export const attainableScoreDoc: CheckDoc = {
  title: "得分按细则得不出",
  what:
    "A printed 得分 is one that the indicator's 评分细则 can give at all; so are the points that a " +
    "得分说明 gives to single clauses (①②得2分). Severity: high.",
  formula:
    "The set of points that the rule can give over all answers: 0 or 3 for 符合得3分，否则不得分; " +
    "5, 4.5, 4 … for 每处扣0.5分; the points of the bands; sums of these for ①②③.",
  inputs: "指标体系: 评分细则, 分值, 得分; 得分说明 or 扣分原因 in any 得分 table.",
  tolerance: "Half of the last place of the score.",
  source: "#18, #19",
  trap:
    "Only a 评分细则 that is understood to its last word makes a claim. A score beyond its 分值, and " +
    "clauses that do not make up the 分值, are told by score-within-weight and sub-items-sum alone. " +
    "Where a person judges (酌情, 8–10分), every score of that range is attainable.",
  sample: "Two in yongji-2023, D2-1: ①② given 2 of 0, 3 or 6; ③ given 5 of at most 4.",
};
