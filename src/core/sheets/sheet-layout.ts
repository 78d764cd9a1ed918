import type { MessageCode } from "../messages/message";

/** The sheets JiHe writes, by the hidden defined name that marks each of them. */
export const SHEET_KEYS = {
  scores: "_jihe_scores",
  summary: "_jihe_summary",
  clauses: "_jihe_clauses",
  findings: "_jihe_findings",
  survey: "_jihe_survey",
  self: "_jihe_self",
  settings: "_jihe_settings",
  log: "_jihe_log",
} as const;
export type SheetKey = (typeof SHEET_KEYS)[keyof typeof SHEET_KEYS];

/** One column of a written sheet. */
export interface ColumnLayout {
  readonly id: string;
  readonly header: MessageCode;
  /** Characters; a hidden column keeps what the next run needs and has no width of its own. */
  readonly width: number;
  readonly hidden?: boolean;
  /** A person fills it in: yellow, and carried over from run to run. */
  readonly input?: boolean;
  /** What to type there; shown when the header cell is selected. */
  readonly prompt?: MessageCode;
}

export const hidden = <const Id extends string>(id: Id, header: MessageCode) => ({
  id,
  header,
  width: 8,
  hidden: true,
});

/** A column that a person fills in. */
export const typed = <const Id extends string>(
  id: Id,
  header: MessageCode,
  width: number,
  prompt: MessageCode
) => ({ id, header, width, input: true, prompt });

/** 评分表. Widths and order: ux.md. The hidden columns are what 重新计算等级 reads back. */
export const SCORE_COLUMNS = [
  { id: "dimension", header: "sheet.head.dimension", width: 10 },
  { id: "dimensionWeight", header: "sheet.head.weight", width: 6 },
  { id: "second", header: "sheet.head.second", width: 12 },
  { id: "secondWeight", header: "sheet.head.weight", width: 6 },
  { id: "indicator", header: "sheet.head.third", width: 18 },
  { id: "weight", header: "sheet.head.weight", width: 6 },
  { id: "target", header: "sheet.head.target", width: 10 },
  { id: "actual", header: "sheet.head.actual", width: 10 },
  { id: "rubric", header: "sheet.head.rubric", width: 40 },
  { id: "system", header: "sheet.head.system", width: 8 },
  typed("override", "sheet.head.override", 8, "sheet.prompt.override"),
  { id: "final", header: "sheet.head.final", width: 8 },
  { id: "rate", header: "sheet.head.rate", width: 8 },
  { id: "lost", header: "sheet.head.lost", width: 6 },
  { id: "reason", header: "sheet.head.reason", width: 30 },
  { id: "state", header: "sheet.head.state", width: 9 },
  { id: "evidence", header: "sheet.head.evidence", width: 16 },
  typed("opinion", "sheet.head.opinion", 20, "sheet.prompt.opinion"),
  hidden("key", "sheet.head.key"),
  hidden("systemState", "sheet.head.systemState"),
  hidden("stated", "sheet.head.stated"),
  hidden("rule", "sheet.head.rule"),
  hidden("findings", "sheet.head.findingKeys"),
  hidden("last", "sheet.head.last"),
  hidden("effect", "sheet.head.effectOnTotal"),
  hidden("change", "sheet.head.changeOfTotal"),
  hidden("lastSystem", "sheet.head.lastSystem"),
] as const satisfies readonly ColumnLayout[];

/** 条款判断: what a person judges, clause by clause. */
export const CLAUSE_COLUMNS = [
  { id: "indicator", header: "sheet.head.third", width: 18 },
  { id: "clause", header: "sheet.head.clause", width: 6 },
  { id: "text", header: "sheet.head.clauseText", width: 38 },
  { id: "points", header: "sheet.head.weight", width: 6 },
  { id: "question", header: "sheet.head.asked", width: 26 },
  { id: "data", header: "sheet.head.byData", width: 22 },
  typed("judgement", "sheet.head.judgement", 9, "sheet.prompt.judgement"),
  { id: "places", header: "sheet.head.places", width: 14, input: true },
  { id: "reason", header: "sheet.head.why", width: 20, input: true },
  typed("evidence", "sheet.head.proof", 18, "sheet.prompt.proof"),
  { id: "score", header: "sheet.head.score", width: 7 },
  { id: "note", header: "sheet.head.note", width: 24 },
  typed("metric", "sheet.head.metric", 14, "sheet.prompt.metric"),
  hidden("key", "sheet.head.key"),
  hidden("need", "sheet.head.need"),
  hidden("indicatorKey", "sheet.head.indicatorKey"),
  hidden("clauseId", "sheet.head.clauseKey"),
  hidden("metricChoices", "sheet.head.memo"),
] as const satisfies readonly ColumnLayout[];

/** 疑点清单. */
export const FINDING_COLUMNS = [
  { id: "number", header: "sheet.head.number", width: 8 },
  { id: "severity", header: "sheet.head.severity", width: 8 },
  { id: "category", header: "sheet.head.category", width: 14 },
  { id: "subject", header: "sheet.head.subject", width: 22 },
  { id: "description", header: "sheet.head.description", width: 50 },
  { id: "statedFigure", header: "sheet.head.statedFigure", width: 14 },
  { id: "expectedFigure", header: "sheet.head.expectedFigure", width: 14 },
  { id: "difference", header: "sheet.head.difference", width: 12 },
  { id: "unit", header: "sheet.head.unit", width: 8 },
  { id: "amount", header: "sheet.head.amount", width: 14 },
  { id: "place", header: "sheet.head.place", width: 16 },
  typed("status", "sheet.head.status", 9, "sheet.prompt.status"),
  typed("verified", "sheet.head.verified", 24, "sheet.prompt.verified"),
  typed("handling", "sheet.head.handling", 20, "sheet.prompt.handling"),
  typed("reviewer", "sheet.head.verifiedBy", 10, "sheet.prompt.verifiedBy"),
  typed("reviewedOn", "sheet.head.verifiedOn", 12, "sheet.prompt.verifiedOn"),
  { id: "effect", header: "sheet.head.effect", width: 20 },
  hidden("key", "sheet.head.key"),
  hidden("rule", "sheet.head.rule"),
  hidden("cells", "sheet.head.cells"),
  hidden("sources", "sheet.head.sources"),
  hidden("decided", "sheet.head.decided"),
] as const satisfies readonly ColumnLayout[];

/** 得分情况表: several blocks under one set of columns. */
export const SUMMARY_COLUMNS = [
  { id: "first", header: "sheet.head.dimension", width: 16 },
  { id: "second", header: "sheet.head.indicatorCount", width: 28 },
  { id: "weight", header: "sheet.head.weight", width: 8 },
  { id: "score", header: "sheet.head.score", width: 8 },
  { id: "rate", header: "sheet.head.rate", width: 9 },
  { id: "state", header: "sheet.head.state", width: 10 },
  hidden("key", "sheet.head.key"),
] as const satisfies readonly ColumnLayout[];

/** 满意度测算: a block a survey; the answers' columns are headed in each block. */
export const SURVEY_COLUMNS = [
  { id: "number", header: "sheet.head.questionNumber", width: 7 },
  { id: "question", header: "sheet.head.surveyQuestion", width: 36 },
  { id: "issued", header: "sheet.head.issued", width: 8 },
  { id: "valid", header: "sheet.head.valid", width: 8 },
  { id: "a1", header: "sheet.head.answer1", width: 9 },
  { id: "a2", header: "sheet.head.answer2", width: 9 },
  { id: "a3", header: "sheet.head.answer3", width: 9 },
  { id: "a4", header: "sheet.head.answer4", width: 9 },
  { id: "a5", header: "sheet.head.answer5", width: 9 },
  { id: "a6", header: "sheet.head.answer6", width: 9 },
  { id: "a7", header: "sheet.head.answer7", width: 9 },
  { id: "a8", header: "sheet.head.answer8", width: 9 },
  { id: "a9", header: "sheet.head.answer9", width: 9 },
  { id: "a10", header: "sheet.head.answer10", width: 9 },
  { id: "a11", header: "sheet.head.answer11", width: 9 },
  { id: "single", header: "sheet.head.single", width: 9 },
  { id: "weighted", header: "sheet.head.weighted", width: 9 },
  { id: "stated", header: "sheet.head.statedSurvey", width: 9 },
  { id: "difference", header: "sheet.head.difference", width: 8 },
  { id: "note", header: "sheet.head.note", width: 28 },
  hidden("key", "sheet.head.key"),
] as const satisfies readonly ColumnLayout[];

/** 自评复核. */
export const SELF_COLUMNS = [
  { id: "item", header: "sheet.head.selfItem", width: 34 },
  { id: "selfValue", header: "sheet.head.selfValue", width: 12 },
  { id: "ourValue", header: "sheet.head.ourValue", width: 12 },
  { id: "valueDiff", header: "sheet.head.difference", width: 10 },
  { id: "selfScore", header: "sheet.head.selfScore", width: 9 },
  { id: "ourScore", header: "sheet.head.ourScore", width: 9 },
  { id: "scoreDiff", header: "sheet.head.scoreDiff", width: 9 },
  { id: "verdict", header: "sheet.head.verdict", width: 12 },
  { id: "basis", header: "sheet.head.evidence", width: 30 },
  { id: "remark", header: "sheet.head.selfRemark", width: 22, input: true },
  hidden("key", "sheet.head.key"),
] as const satisfies readonly ColumnLayout[];

/** 复核记录. */
export const LOG_COLUMNS = [
  { id: "time", header: "sheet.head.time", width: 17 },
  { id: "reviewer", header: "sheet.head.reviewer", width: 10 },
  { id: "operation", header: "sheet.head.operation", width: 14 },
  { id: "oldScore", header: "sheet.head.oldScore", width: 9 },
  { id: "newScore", header: "sheet.head.newScore", width: 9 },
  { id: "oldLevel", header: "sheet.head.oldLevel", width: 9 },
  { id: "newLevel", header: "sheet.head.newLevel", width: 9 },
  { id: "changes", header: "sheet.head.changes", width: 60 },
  hidden("key", "sheet.head.key"),
  hidden("basis", "sheet.head.basis"),
] as const satisfies readonly ColumnLayout[];

/** 绩核设置: blocks with headers of their own over one set of columns. */
export const SETTINGS_COLUMNS = [
  { id: "item", header: "sheet.head.item", width: 22 },
  { id: "value", header: "sheet.head.value", width: 22 },
  { id: "extra1", header: "sheet.head.blank", width: 14 },
  { id: "extra2", header: "sheet.head.blank", width: 10 },
  { id: "extra3", header: "sheet.head.blank", width: 10 },
  { id: "source", header: "sheet.head.source", width: 16 },
  { id: "hit", header: "sheet.head.blank", width: 10 },
  { id: "note", header: "sheet.head.note", width: 56 },
  hidden("key", "sheet.head.key"),
  hidden("written", "sheet.head.written"),
  hidden("memo", "sheet.head.memo"),
] as const satisfies readonly ColumnLayout[];

/** Place of a column by its id; a slip in the id is a compile error at the call. */
export function columnOf<const C extends readonly ColumnLayout[]>(
  columns: C,
  id: C[number]["id"]
): number {
  return columns.findIndex((column) => column.id === id);
}
