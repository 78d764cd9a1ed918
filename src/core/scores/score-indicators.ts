import type { Finding } from "../checks/finding";
import type { Settings } from "../evaluation";
import type { Facts } from "../tables/facts";
import { indicatorRows } from "./indicator-rows";
import type { IndicatorScore } from "./score";
import { scoreIndicator } from "./score-indicator";

/** Scores every indicator of the workbook's indicator system, or of its 得分情况 tables. */
export function scoreIndicators(
  facts: Facts,
  findings: readonly Finding[],
  settings: Settings
): readonly IndicatorScore[] {
  const evidence = { facts, findings, settings };
  return indicatorRows(facts).map((indicator) => scoreIndicator(indicator, evidence));
}
