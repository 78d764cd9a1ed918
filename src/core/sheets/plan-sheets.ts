import type { Evaluation } from "../evaluation";
import { message, say, type Language, type Message } from "../messages/message";
import { err, ok, type Result } from "../values/result";
import { sheetOfKey } from "../workbook/sheet-names";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { changedCells } from "./changed-cells";
import {
  sayBasisChanges,
  saySourceChange,
  sayStatusChanges,
  sayWeightChanges,
} from "./change-causes";
import { changesOf, Composition, sayChanges, type ScoreChange } from "./compose-scores";
import { clauseSheet } from "./clause-sheet";
import type { Decisions } from "./finding-review";
import { findingSheet } from "./finding-sheet";
import type { Moves } from "./move-formula";
import { overrideProblems, refusalOf } from "./overrides";
import { COLUMNS_OF, findOwnSheets, settleOwnSheets } from "./own-sheets";
import { reviewed } from "./reviewed";
import { lastBasis } from "./log-sheet";
import { layOutScores } from "./score-layout";
import { projectOf } from "./project-name";
import { selfEvaluationSheet } from "./self-evaluation-sheet";
import { surveySheet } from "./survey-sheet";
import type { ScoreLine } from "./score-line";
import { linesOfIndicators } from "./score-lines-of";
import { settingsOfEvaluation } from "./settings-model-of";
import type { SheetDraft } from "./sheet-draft";
import { SHEET_KEYS } from "./sheet-layout";
import { typedOverProblems } from "./typed-over";
import { typedOverFormulas } from "./typed-over-formulas";
import { readWritten } from "./written-sheet";

export interface PlanOptions {
  readonly language: Language;
  /** The moment of the run; core has no clock. */
  readonly now: Date | string;
  /** 项目名称, shown at the head of every sheet until a person types another in 绩核设置. */
  readonly projectName?: string;
  /** 复核人, where the pane or the command line was told; else the name in 绩核设置 counts. */
  readonly reviewer?: string;
  /** What was decided of findings in the pane since 疑点清单 was written. */
  readonly decisions?: Decisions;
}

/**
 * The sheets to write for an evaluation: 评分表, 得分情况表, 疑点清单, 复核记录, 绩核设置. What a person
 * typed into earlier ones in `existing` is carried along, by key and never by row number. A
 * workbook without indicators gets no 评分表 and no 得分情况表.
 */
export function planSheets(
  evaluation: Evaluation,
  existing: Workbook,
  options: PlanOptions
): WritePlan {
  return planOf(draftRun(evaluation, existing, options), evaluation, options);
}

/**
 * 核对并评分: as {@link planSheets}, unless that would lose something typed into an earlier 评分表,
 * 得分情况表, 满意度测算 or 自评复核, or count it elsewhere; the `err` names its cell, by the same
 * rule as 重新计算等级.
 */
export function planWrite(
  evaluation: Evaluation,
  existing: Workbook,
  options: PlanOptions
): Result<WritePlan, Message> {
  const run = draftRun(evaluation, existing, options);
  const { composition } = run;
  const written = composition.written(SHEET_KEYS.scores);
  const refusal = refusalOf([
    ...overrideProblems(composition.input.workbook, run.lines),
    ...(written ? typedOverProblems(written, run.lines) : []),
    ...typedOverFormulas([...run.scores, ...run.tables], composition),
  ]);
  return refusal ? err(refusal) : ok(planOf(run, evaluation, options));
}

function planOf(
  run: RunDrafts,
  evaluation: Evaluation,
  { language }: Pick<PlanOptions, "language">
): WritePlan {
  const count = message("sheet.log.findings", { count: String(evaluation.findings.length) });
  const isFirst = run.isFirst && run.lines.length > 0;
  const log = run.composition.log({
    operation: say(message("sheet.log.run"), language),
    changes: [
      say(count, language),
      isFirst ? say(message("sheet.log.first"), language) : "",
      sayChanges(run.changes, language),
      ...run.causes,
    ]
      .filter(Boolean)
      .join("\n"),
  });
  return finishPlan(
    [...run.scores, run.findings, ...run.tables, log, run.settings],
    run.composition
  );
}

/** All sheets of a run but its line in 复核记录, with what changed since the last one and why. */
export interface RunDrafts {
  readonly composition: Composition;
  readonly lines: readonly ScoreLine[];
  readonly scores: readonly SheetDraft[];
  readonly findings: SheetDraft;
  /** 满意度测算 and 自评复核, where the workbook has such tables. */
  readonly tables: readonly SheetDraft[];
  readonly settings: SheetDraft;
  readonly changes: readonly ScoreChange[];
  readonly causes: readonly string[];
  /** No 评分表 stood there before. */
  readonly isFirst: boolean;
}

export function draftRun(
  evaluation: Evaluation,
  source: Workbook,
  options: PlanOptions
): RunDrafts {
  const existing = settleOwnSheets(source);
  const { language } = options;
  const own = findOwnSheets(existing);
  const writtenScores = readWritten(own.get(SHEET_KEYS.scores), COLUMNS_OF[SHEET_KEYS.scores]);
  const lines = linesOfIndicators(evaluation.indicators, language, writtenScores);
  const composition = new Composition({
    workbook: existing,
    language,
    now: options.now,
    lines,
    model: settingsOfEvaluation(
      evaluation,
      language,
      options.projectName ?? projectOf(source) ?? "",
      options.reviewer
    ),
    ...(evaluation.grade?.stated ? { stated: evaluation.grade.stated } : {}),
    ...(evaluation.grade?.statedLevel === undefined
      ? {}
      : { statedLevel: evaluation.grade.statedLevel }),
  });
  const writtenFindings = composition.written(SHEET_KEYS.findings);
  const findings = findingSheet(
    {
      name: composition.names[SHEET_KEYS.findings],
      evaluation: reviewed(evaluation, existing),
      workbook: existing,
      ...(options.decisions ? { decisions: options.decisions } : {}),
    },
    composition.frame,
    writtenFindings
  );
  const clauses = clauseSheet(
    composition.names[SHEET_KEYS.clauses],
    evaluation,
    composition.frame,
    composition.written(SHEET_KEYS.clauses)
  );
  const changes = changesOf(lines, writtenScores);
  const { scores, settings } = composition.sheets();
  const survey = surveySheet(
    composition.names[SHEET_KEYS.survey],
    evaluation.facts,
    composition.frame,
    composition.written(SHEET_KEYS.survey)
  );
  const self = selfEvaluationSheet(
    {
      name: composition.names[SHEET_KEYS.self],
      evaluation,
      lines,
      scores: layOutScores(composition.names[SHEET_KEYS.scores], lines),
    },
    composition.frame,
    composition.written(SHEET_KEYS.self)
  );
  const before = lastBasis(composition.written(SHEET_KEYS.log));
  const set = [
    ...sayStatusChanges(findings, writtenFindings, language),
    ...sayBasisChanges(before, composition.basis, language),
  ];
  const weights = scores.flatMap((draft) => sayWeightChanges(draft, writtenScores, language));
  return {
    composition,
    lines,
    scores: [...scores, ...(clauses ? [clauses] : [])],
    settings,
    findings,
    tables: [survey, self].filter((draft) => draft !== undefined),
    changes,
    causes: [...set, ...weights, ...saySourceChange(changes, set, language)],
    isFirst: writtenScores === undefined,
  };
}

/** 疑点清单 alone with `decisions`, for a workbook whose other sheets stand as they are. */
export function planDecisions(
  evaluation: Evaluation,
  existing: Workbook,
  options: PlanOptions
): WritePlan {
  const { sheets } = planSheets(evaluation, existing, options);
  return { sheets: sheets.filter(({ key }) => key === SHEET_KEYS.findings), amends: true };
}

/** Turns drafts into a plan; a person's own formulas follow the cells they point at. */
export function finishPlan(drafts: readonly SheetDraft[], composition: Composition): WritePlan {
  const moves = drafts.flatMap((draft): Moves[] => {
    const written = composition.written(draft.key);
    return written ? [draft.movesFrom(written)] : [];
  });
  const { workbook } = composition.input;
  const sheets = drafts.map((draft) => {
    const finished = draft.finish(moves);
    const written = composition.written(draft.key);
    const changed = written && changedCells(finished, draft, written);
    const plan = changed ? { ...finished, changed } : finished;
    const isLost = sheetOfKey(workbook, draft.key) === undefined;
    const takesOver = isLost ? written?.grid.name : undefined;
    return takesOver === undefined ? plan : { ...plan, takesOver };
  });
  return { sheets };
}
