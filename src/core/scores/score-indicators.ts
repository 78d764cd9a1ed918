import type { Finding } from "../checks/finding";
import type { Settings } from "../evaluation";
import type { Facts } from "../tables/facts";
import { indicatorKeys } from "./indicator-key";
import { indicatorRows } from "./indicator-rows";
import type { IndicatorScore } from "./score";
import { scoreIndicator } from "./score-indicator";

/**
 * Scores every indicator of the workbook's indicator system, or of its 得分情况 tables. `kept` gives
 * the score of an indicator (by its place) that is known to be what it was under other settings.
 */
export function scoreIndicators(
  facts: Facts,
  findings: readonly Finding[],
  settings: Settings,
  kept?: (index: number) => IndicatorScore | undefined
): readonly IndicatorScore[] {
  const evidence = { facts, findings, settings };
  const rows = indicatorRows(facts);
  const keys = indicatorKeys(rows.map(({ row }) => ({ code: row.code ?? row.name })));
  return rows.map((indicator, at) => {
    const known = kept?.(at);
    if (known) return known;
    const key = keys[at] ?? "";
    return scoreIndicator(indicator, evidence, {
      judgements: settings.judgements?.[key] ?? {},
      metrics: settings.metrics?.[key] ?? {},
    });
  });
}
