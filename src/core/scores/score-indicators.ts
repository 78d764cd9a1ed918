import type { Finding } from "../checks/finding";
import type { Settings } from "../evaluation";
import type { Facts } from "../tables/facts";
import type { IndicatorScore } from "./score";

/** Scores every indicator of the workbook's indicator system, or of its 得分情况 tables. */
export function scoreIndicators(
  facts: Facts,
  findings: readonly Finding[],
  settings: Settings
): readonly IndicatorScore[] {
  void facts;
  void findings;
  void settings;
  return [];
}
