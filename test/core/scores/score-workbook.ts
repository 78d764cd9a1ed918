import { runChecks } from "../../../src/core/checks/catalogue";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/core/evaluation";
import type { Message } from "../../../src/core/messages/message";
import { say } from "../../../src/core/messages/message";
import { gradeOf } from "../../../src/core/scores/grade-of";
import type { Grade, IndicatorScore } from "../../../src/core/scores/score";
import { scoreIndicators } from "../../../src/core/scores/score-indicators";
import { readFacts } from "../../../src/core/tables/find-tables";
import { plain } from "../../../src/core/values/decimal";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";

export type Rows = readonly (readonly CellScalar[])[];

/** A workbook of plain sheets, one table each. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows)),
    date1904: false,
    definedNames: [],
  };
}

export interface Scored {
  readonly indicators: readonly IndicatorScore[];
  readonly grade: Grade | undefined;
  /** `3 computed`, `pending`: by code or name. */
  readonly short: Readonly<Record<string, string>>;
}

export function scoreWorkbook(workbook: Workbook, settings: Partial<Settings> = {}): Scored {
  const used = { ...DEFAULT_SETTINGS, ...settings };
  const facts = readFacts(workbook);
  const { findings } = runChecks(facts);
  const indicators = scoreIndicators(facts, findings, used);
  const grade = gradeOf(facts, indicators, used);
  const short = Object.fromEntries(
    indicators.map(({ code, score, state }) => [code, score ? `${plain(score)} ${state}` : state])
  );
  return { indicators, grade, short };
}

export function inChinese(message: Message | undefined): string {
  return message ? say(message, "zh-CN") : "";
}

export type IndicatorRow = readonly [
  name: string,
  weight: CellScalar,
  explanation: string,
  target: CellScalar,
  rubric: string,
  score: CellScalar,
];

/** An indicator table with one dimension: name, 分值, explanation, 目标值, 评分细则, 得分. */
export function indicatorSheet(rows: readonly IndicatorRow[]): Rows {
  return [
    ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "目标值", "评分细则", "得分"],
    ...rows.map((row, at) => [at === 0 ? "产出" : null, at === 0 ? "产出指标" : null, ...row]),
  ];
}
