import type { Evaluation } from "../evaluation";
import { effectsOf } from "../outlook/effects-of";
import { outlookOf } from "../outlook/outlook-of";
import { gradeScaleOf } from "../scores/grade-scale";
import type { Alternative, Grade, IndicatorScore } from "../scores/score";
import { sum, type Decimal } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { findOwnSheets } from "./own-sheets";
import { linesOfIndicators } from "./score-lines-of";
import { finalScore } from "./score-line";
import { levelOf, totalsOf } from "./score-totals";
import { SCORE_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { readWritten } from "./written-sheet";

/**
 * The evaluation with the overriding scores (复核得分) of an earlier 评分表 in `workbook`: those
 * indicators are `judged`, and total, level and alternatives follow. Without any, the evaluation
 * itself.
 */
export function reviewed(evaluation: Evaluation, workbook: Workbook): Evaluation {
  const { grade } = evaluation;
  const written = readWritten(findOwnSheets(workbook).get(SHEET_KEYS.scores), SCORE_COLUMNS);
  if (!written || !grade) return evaluation;
  const lines = linesOfIndicators(evaluation.indicators, "zh-CN", written);
  if (!lines.some((line) => line.override)) return evaluation;
  const indicators = evaluation.indicators.map((indicator, index): IndicatorScore => {
    const override = lines[index]?.override;
    return override ? overridden(indicator, override) : indicator;
  });
  const { bands } = gradeScaleOf(evaluation.facts);
  const { scoreDecimals } = evaluation.settings;
  const levelFor = (scores: readonly (Decimal | undefined)[]): { level?: string } => {
    const assumed = lines.map((line, index) => {
      const { system: _old, override: _typed, ...rest } = line;
      const score = scores[index];
      return score ? { ...rest, system: score } : rest;
    });
    const level = levelOf(totalsOf(assumed), bands, scoreDecimals);
    return level === undefined ? {} : { level };
  };
  const finals = lines.map(finalScore);
  // A question is settled when a reviewer scored every indicator that it touches.
  const isOpen = (alternative: Alternative): boolean =>
    indicators.some((each) => isTouched(each, alternative));
  const { level: _level, ...rest } = grade;
  const judged: Grade = {
    ...rest,
    score: total(finals, scoreDecimals),
    ...levelFor(finals),
    pending: indicators.filter(({ score }) => !score).map(({ code }) => code),
    alternatives: grade.alternatives.filter(isOpen).map((alternative): Alternative => {
      const scores = indicators.map((indicator) => scoreUnder(indicator, alternative));
      const { assumption } = alternative;
      return { assumption, score: total(scores, scoreDecimals), ...levelFor(scores) };
    }),
  };
  const effects = effectsOf(evaluation.facts, indicators, scoreDecimals);
  const outlook = evaluation.outlook && outlookOf(evaluation.facts, indicators, scoreDecimals);
  return { ...evaluation, indicators, effects, grade: judged, ...(outlook && { outlook }) };
}

function isTouched(indicator: IndicatorScore, { assumption }: Alternative): boolean {
  const wanted = JSON.stringify(assumption);
  const own = indicator.alternatives ?? [];
  return own.some((alternative) => JSON.stringify(alternative.assumption) === wanted);
}

/** A reviewer's score stands whatever becomes of findings and open questions. */
function overridden(indicator: IndicatorScore, score: Decimal): IndicatorScore {
  const { alternatives: _a, byFinding: _f, openFindings: _o, range: _r, ...rest } = indicator;
  return { ...rest, score, state: "judged" };
}

/** An indicator's score under another answer. */
function scoreUnder(indicator: IndicatorScore, alternative: Alternative): Decimal | undefined {
  const wanted = JSON.stringify(alternative.assumption);
  const other = indicator.alternatives?.find(
    ({ assumption }) => JSON.stringify(assumption) === wanted
  );
  return other?.score ?? indicator.score;
}

function total(scores: readonly (Decimal | undefined)[], decimals: number): Decimal {
  return sum(scores.flatMap((score) => score ?? [])).toDecimalPlaces(decimals);
}
