import type { Evaluation } from "../evaluation";
import { effectsOf } from "../outlook/effects-of";
import { outlookOf } from "../outlook/outlook-of";
import { gradeOf } from "../scores/grade-of";
import type { IndicatorScore } from "../scores/score";
import type { Decimal } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { findOwnSheets } from "./own-sheets";
import { linesOfIndicators } from "./score-lines-of";
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
  const { facts, settings } = evaluation;
  // What cannot be read counts as no score, as on the sheet itself.
  const counted = indicators.map((indicator, index) =>
    lines[index]?.unreadable === undefined ? indicator : unscored(indicator)
  );
  const judged = gradeOf(facts, counted, settings);
  const effects = effectsOf(facts, indicators, settings.scoreDecimals);
  const outlook = evaluation.outlook && outlookOf(facts, indicators, settings.scoreDecimals);
  return {
    ...evaluation,
    indicators,
    effects,
    ...(judged && { grade: judged }),
    ...(outlook && { outlook }),
  };
}

/** A reviewer's score stands whatever becomes of findings and open questions. */
function overridden(indicator: IndicatorScore, score: Decimal): IndicatorScore {
  const { alternatives: _a, byFinding: _f, openFindings: _o, range: _r, ...rest } = indicator;
  return { ...rest, score, state: "judged" };
}

function unscored({ score: _score, ...rest }: IndicatorScore): IndicatorScore {
  return { ...rest, state: "pending" };
}
