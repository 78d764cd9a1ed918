import { message } from "../messages/message";
import type { Facts, ScoreTable } from "../tables/facts";
import type { Figure, Reading } from "../tables/table";
import { Decimal } from "../values/decimal";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { figureOf } from "./readings";
import {
  allRows,
  indicatorText,
  isHundredScale,
  pointsOf,
  scaleOfWeight,
  scoreTablesAndForms,
  tableName,
} from "./score-points";

interface RatedRow {
  readonly subject: string;
  readonly weight: Reading;
  readonly score: Reading;
  readonly rate: Reading;
}

function ratedRows(table: ScoreTable): RatedRow[] {
  return [
    ...allRows(table).map((row) => ({ ...row, subject: indicatorText(row) })),
    ...table.sums.map((line) => ({
      ...line,
      subject: line.of
        ? `${indicatorText(line.of)} ${line.label.text.replace(/\s+/g, "")}`
        : line.label.text.replace(/\s+/g, ""),
    })),
  ];
}

/** A rate may be written as 80, 0.8 or 80 %; each with the error of its own last place. */
function readings(rate: Figure): { readonly ratio: Decimal; readonly error: Decimal }[] {
  const last = new Decimal(10).pow(-rate.decimals).dividedBy(2);
  return [
    { ratio: rate.shown.dividedBy(100), error: last.dividedBy(100) },
    // 0.8 under a % header is 80 %; 1.5 and more is no share.
    ...(rate.shown.abs().lte("1.5") ? [{ ratio: rate.shown, error: last }] : []),
  ];
}

function draftOf(table: ScoreTable, row: RatedRow): FindingDraft[] {
  const weight = pointsOf(row.weight);
  const score = pointsOf(row.score);
  const rate = figureOf(row.rate);
  if (!weight || !score || !rate || !weight.value.gt(0)) return [];
  const full = weight.value.times(scaleOfWeight(table, weight));
  const expected = score.value.dividedBy(full);
  const scoreError = possibleError(score).dividedBy(full);
  const isRight = readings(rate).some(({ ratio, error }) =>
    ratio.minus(expected).abs().lte(error.plus(scoreError))
  );
  if (isRight) return [];
  const isShare = rate.unit.scale.eq(1) && rate.shown.abs().lte("1.5");
  const stated = isShare ? rate.shown.times(100) : rate.shown;
  const shown = expected.times(100).toDecimalPlaces(Math.max(rate.decimals, 2));
  return [
    {
      rule: "score-rate",
      severity: "medium",
      subject: row.subject,
      place: "rate",
      table: table.table,
      cells: [rate.cell, score.cell, weight.cell],
      stated,
      expected: shown,
      difference: stated.minus(shown),
      unit: "%",
      message: message("check.score-rate", {
        subject: row.subject,
        table: tableName(table.table),
        cell: addressText(rate.cell),
        score: amountText(score.value, 0, ""),
        weight: amountText(full, 0, ""),
        stated: amountText(stated, 0, "%"),
        expected: amountText(shown, 0, "%"),
      }),
    },
  ];
}

/** 得分率 = 得分 ÷ 分值, within the decimals shown. Source: domain.md 2, #17. */
export function scoreRate(facts: Facts): FindingDraft[] {
  return scoreTablesAndForms(facts)
    .filter((table) => !isHundredScale(table))
    .flatMap((table) => ratedRows(table).flatMap((row) => draftOf(table, row)));
}

export const scoreRateDoc: CheckDoc = {
  title: "得分率 ≠ 得分 ÷ 分值",
  what: "得分率 as printed, for indicators and sums. Severity: medium.",
  formula: "得分 ÷ 分值.",
  inputs: "得分率, 得分 and 分值 of 得分 tables.",
  tolerance: "Half of the last decimal of the rate, plus the rounding of the score.",
  source: "#17",
  trap: "The rate may be written as 80, 0.8 or 80 %.",
};
