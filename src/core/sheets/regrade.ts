import type { Evaluation } from "../evaluation";
import { message, say, type Language, type Message } from "../messages/message";
import type { Grade, IndicatorScore } from "../scores/score";
import { isPending } from "../scores/total-of";
import { parseAddress, type CellRef } from "../values/cell-ref";
import { err, ok, type Result } from "../values/result";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { changesOf, Composition, sayChanges, type ScoreChange } from "./compose-scores";
import type { Band } from "./grade-band";
import { COLUMNS_OF, findOwnSheets, settleOwnSheets } from "./own-sheets";
import { decimalIn, overrideProblems, refusalOf } from "./overrides";
import { readJudgements } from "./read-judgements";
import { draftRun, finishPlan } from "./plan-sheets";
import { reviewed } from "./reviewed";
import type { SheetDraft } from "./sheet-draft";
import { isUnchanged } from "./unchanged";
import { readSettings } from "./read-settings";
import { linesOfIndicators, linesOfSheet } from "./score-lines-of";
import { effectsOf, partOf } from "./score-effects";
import { finalScore, type ScoreLine } from "./score-line";
import { settingsOfSheet } from "./settings-model-of";
import { SHEET_KEYS } from "./sheet-layout";
import { typedOverProblems } from "./typed-over";
import { typedOverFormulas } from "./typed-over-formulas";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";

export interface RegradeOptions {
  readonly language: Language;
  readonly now: Date | string;
  /**
   * The workbook as it is now, evaluated. With it everything that changed counts: sources, statuses
   * in 疑点清单, settings and answers; without it (a host that reads only our own sheets) the system
   * scores are those of the last run.
   */
  readonly evaluation?: Evaluation;
  /** 复核人, when the pane or the command line was told one. */
  readonly reviewer?: string;
  /** The workbook's own scale, for a workbook whose 绩核设置 was deleted. */
  readonly scale?: readonly Band[];
}

export interface Regrade {
  /** Only the sheets that would say something else than they do; none when nothing changed. */
  readonly plan: WritePlan;
  readonly grade: Grade;
  /** As the written 评分表 has them; `judged` where a reviewer's score counts. */
  readonly indicators: readonly IndicatorScore[];
  readonly changes: readonly ScoreChange[];
  /** Why, beside scores that a reviewer typed: statuses, settings, sources. */
  readonly causes: readonly string[];
  /** Settings that could not be used, each naming its cell. */
  readonly problems: readonly Message[];
}

/**
 * 重新计算等级: takes what reviewers changed (复核得分 and judgements in 评分表, statuses in 疑点清单,
 * 绩核设置) and, given an evaluation, the sources, and works out final scores, sums, total and level
 * anew, from values and never from a formula's stored result. Nothing typed is lost; only what
 * changed is written, and 复核记录 gets a line only then.
 *
 * An `err` names the cell of a 复核得分 that is no number, is negative or exceeds its 分值, of a
 * judgement that cannot be, and of what was typed where it would not count.
 */
export function regrade(source: Workbook, options: RegradeOptions): Result<Regrade, Message> {
  const workbook = settleOwnSheets(source);
  const own = findOwnSheets(workbook);
  const scores = readWritten(own.get(SHEET_KEYS.scores), COLUMNS_OF[SHEET_KEYS.scores]);
  if (!scores) return err(message("sheet.regrade.none"));
  const linesWritten = linesOfSheet(scores, workbook);
  if (linesWritten.length === 0) {
    return err(message("sheet.regrade.empty", { sheet: scores.grid.name }));
  }
  const { evaluation, language } = options;
  // Sheets that were scored and then parted from their sources still have their scores.
  const known = evaluation && evaluation.indicators.length > 0 ? evaluation : undefined;
  const lines = known ? linesOfIndicators(known.indicators, language, scores) : linesWritten;
  const refusal = refusalOf([
    ...overrideProblems(workbook, lines),
    ...typedOverProblems(scores, lines),
    ...readJudgements(workbook).problems,
  ]);
  if (refusal) return err(refusal);
  return known
    ? regradeEvaluated(known, workbook, options)
    : regradeWritten(scores, lines, workbook, options);
}

function regradeEvaluated(
  evaluation: Evaluation,
  workbook: Workbook,
  { language, now, reviewer }: RegradeOptions
): Result<Regrade, Message> {
  const run = draftRun(evaluation, workbook, {
    language,
    now,
    ...(reviewer === undefined ? {} : { reviewer }),
  });
  const { composition, changes, causes } = run;
  const refusal = refusalOf(typedOverFormulas([...run.scores, ...run.tables], composition));
  if (refusal) return err(refusal);
  const { indicators, grade } = reviewed(evaluation, workbook);
  return ok({
    plan: planChanges(
      [...run.scores, run.findings, ...run.tables],
      run.settings,
      composition,
      changes,
      causes
    ),
    grade: grade ?? gradeOfLines(composition, run.lines),
    indicators,
    changes,
    causes,
    problems: readSettings(workbook).problems,
  });
}

function regradeWritten(
  scores: WrittenSheet,
  lines: readonly ScoreLine[],
  workbook: Workbook,
  { language, now, scale = [], reviewer }: RegradeOptions
): Result<Regrade, Message> {
  const own = findOwnSheets(workbook);
  const summary = readWritten(own.get(SHEET_KEYS.summary), COLUMNS_OF[SHEET_KEYS.summary]);
  const settings = readWritten(own.get(SHEET_KEYS.settings), COLUMNS_OF[SHEET_KEYS.settings]);
  const typed = readSettings(workbook);
  const model = settingsOfSheet(settings, workbook, typed);
  const composition = new Composition({
    workbook,
    language,
    now,
    lines,
    model: {
      ...model,
      ...(model.scale.length > 0 ? {} : { scale }),
      ...(reviewer === undefined ? {} : { reviewer }),
    },
    ...statedIn(summary),
  });
  const changes = changesOf(lines, scores);
  const drafts = composition.sheets();
  const refusal = refusalOf(typedOverFormulas(drafts.scores, composition));
  if (refusal) return err(refusal);
  return ok({
    plan: planChanges(drafts.scores, drafts.settings, composition, changes, []),
    grade: gradeOfLines(composition, lines),
    indicators: lines.map(indicatorOf),
    changes,
    causes: [],
    problems: typed.problems,
  });
}

/** The sheets that changed, and a line in 复核记录 when scores, level or what they rest on did. */
function planChanges(
  drafts: readonly SheetDraft[],
  settings: SheetDraft,
  composition: Composition,
  changes: readonly ScoreChange[],
  causes: readonly string[]
): WritePlan {
  const { language } = composition.input;
  const hasLevelChanged = composition.before().level !== composition.level;
  const hasChanged = changes.length > 0 || causes.length > 0 || hasLevelChanged;
  const said = [sayChanges(changes, language), ...causes].filter(Boolean).join("\n");
  const log = composition.log(
    hasChanged
      ? {
          operation: say(message("sheet.log.regrade"), language),
          changes: said || say(message("sheet.log.levelOnly"), language),
        }
      : undefined
  );
  const changed = [...drafts, log, settings].filter(
    (draft) => !isUnchanged(draft, composition.written(draft.key))
  );
  return finishPlan(changed, composition);
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
  const pending = lines.filter((line) => isPending(partOf(line)));
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
  const effects = effectsOf(line);
  return {
    code: line.code,
    name: line.name,
    path: line.path.map(({ label, weight }) => ({ name: label, ...(weight ? { weight } : {}) })),
    weight: line.weight,
    state: line.override ? "judged" : line.state,
    findings: line.findings,
    explanation: message("sheet.said", { text: line.reason }),
    cells: cellsOf(line),
    ...(effects.length > 0 && { effects }),
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
