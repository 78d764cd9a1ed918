import { message, say, type Language, type Message } from "../messages/message";
import type { Grade, IndicatorScore } from "../scores/score";
import { parseAddress, type CellRef } from "../values/cell-ref";
import { err, ok, type Result } from "../values/result";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { changesOf, Composition, sayChanges, type ScoreChange } from "./compose-scores";
import type { Band } from "./grade-band";
import { COLUMNS_OF, findOwnSheets } from "./own-sheets";
import { decimalIn, overrideProblems } from "./overrides";
import { finishPlan } from "./plan-sheets";
import { readSettings } from "./read-settings";
import { linesOfSheet } from "./score-lines-of";
import { finalScore, type ScoreLine } from "./score-line";
import { settingsOfSheet } from "./settings-model-of";
import { SHEET_KEYS } from "./sheet-layout";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";

export interface RegradeOptions {
  readonly language: Language;
  readonly now: Date | string;
  /** The workbook's own scale, for a workbook whose 绩核设置 was deleted. */
  readonly scale?: readonly Band[];
}

export interface Regrade {
  readonly plan: WritePlan;
  readonly grade: Grade;
  /** As the written 评分表 has them; `judged` where a reviewer's score counts. */
  readonly indicators: readonly IndicatorScore[];
  readonly changes: readonly ScoreChange[];
  /** Settings that could not be used, each naming its cell. */
  readonly problems: readonly Message[];
}

/**
 * 重新计算等级: takes the written 评分表 with the reviewer's overriding scores and works out final
 * scores, sums, total and level anew, from values and never from a formula's stored result.
 * Nothing typed is lost; 复核记录 gets a line only when a score or the level changed.
 *
 * An `err` names the cell of a 复核得分 that is no number, is negative or exceeds its 分值.
 */
export function regrade(workbook: Workbook, options: RegradeOptions): Result<Regrade, Message> {
  const { language, now } = options;
  const own = findOwnSheets(workbook);
  const scores = readWritten(own.get(SHEET_KEYS.scores), COLUMNS_OF[SHEET_KEYS.scores]);
  if (!scores) return err(message("sheet.regrade.none"));
  const lines = linesOfSheet(scores, workbook);
  if (lines.length === 0) {
    return err(message("sheet.regrade.empty", { sheet: scores.grid.name }));
  }
  const [problem, ...more] = overrideProblems(workbook);
  if (problem) {
    return err(
      more.length === 0
        ? problem
        : message("sheet.override.andMore", { first: problem, count: String(more.length) })
    );
  }
  const summary = readWritten(own.get(SHEET_KEYS.summary), COLUMNS_OF[SHEET_KEYS.summary]);
  const settings = readWritten(own.get(SHEET_KEYS.settings), COLUMNS_OF[SHEET_KEYS.settings]);
  const typed = readSettings(workbook);
  const model = settingsOfSheet(settings, workbook, typed);
  const composition = new Composition({
    workbook,
    language,
    now,
    lines,
    model: model.scale.length > 0 ? model : { ...model, scale: options.scale ?? [] },
    ...statedIn(summary),
  });
  const changes = changesOf(lines, scores);
  const before = composition.before();
  const hasChanged = changes.length > 0 || before.level !== composition.level;
  const entry = {
    operation: say(message("sheet.log.regrade"), language),
    changes: sayChanges(changes, language) || say(message("sheet.log.levelOnly"), language),
  };
  const log = composition.log(hasChanged ? entry : undefined);
  const sheets = composition.sheets();
  return ok({
    plan: finishPlan([...sheets.scores, log, sheets.settings], composition),
    grade: gradeOfLines(composition, lines),
    indicators: lines.map(indicatorOf),
    changes,
    problems: typed.problems,
  });
}

/** 原表: total and level that the workbook prints, as 得分情况表 keeps them. */
function statedIn(summary: WrittenSheet | undefined): Pick<Grade, "stated" | "statedLevel"> {
  const row = summary?.rows.get("stated");
  if (!summary || row === undefined) return {};
  const stated = decimalIn(valueAt(summary, row, "score"));
  const statedLevel = textAt(summary, row, "rate");
  return { ...(stated ? { stated } : {}), ...(statedLevel === "" ? {} : { statedLevel }) };
}

function gradeOfLines(composition: Composition, lines: readonly ScoreLine[]): Grade {
  const { totals, level, input } = composition;
  const pending = lines.filter((line) => finalScore(line) === undefined);
  return {
    weight: totals.weight,
    score: totals.final ?? totals.weight.minus(totals.weight),
    pending: pending.map((line) => line.code),
    alternatives: [],
    ...(level === undefined ? {} : { level }),
    ...(input.stated ? { stated: input.stated } : {}),
    ...(input.statedLevel === undefined ? {} : { statedLevel: input.statedLevel }),
  };
}

function indicatorOf(line: ScoreLine): IndicatorScore {
  const score = finalScore(line);
  const { stated, rule, target, actual, rubric } = line;
  return {
    code: line.code,
    name: line.name,
    path: line.path.map(({ label, weight }) => ({ name: label, ...(weight ? { weight } : {}) })),
    weight: line.weight,
    state: line.override ? "judged" : line.state,
    findings: line.findings,
    explanation: message("sheet.said", { text: line.reason }),
    cells: cellsOf(line),
    ...(score ? { score } : {}),
    ...(stated ? { stated } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(target === undefined ? {} : { target }),
    ...(actual === undefined ? {} : { actual }),
    ...(rubric === undefined ? {} : { rubric }),
  };
}

function cellsOf(line: ScoreLine): readonly CellRef[] {
  const match = /^'((?:[^']|'')+)'!([A-Z]+\d+)/u.exec(line.evidence?.link ?? "");
  const address = parseAddress(match?.[2] ?? "");
  return match && address ? [{ sheet: (match[1] ?? "").replaceAll("''", "'"), ...address }] : [];
}
