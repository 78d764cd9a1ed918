import { word, type Language, type MessageCode } from "../messages/message";
import type { PlanChart, PlanRange } from "../workbook/write-plan";
import { rateOf, type Totals } from "./score-totals";
import { columnOf, SUMMARY_COLUMNS } from "./sheet-layout";

/** A bar chart of 得分率 to the right of the table; what is pending has no bar. */
export function rateChart(
  language: Language,
  title: MessageCode,
  place: { readonly top: number; readonly size: number },
  categories: PlanRange,
  names: readonly string[],
  totals: readonly Totals[]
): PlanChart {
  const rate = columnOf(SUMMARY_COLUMNS, "rate");
  const left = SUMMARY_COLUMNS.length + 1;
  return {
    title: word(title, language),
    kind: "bar",
    anchor: { top: place.top, left, bottom: place.top + place.size, right: left + 8 },
    categories: { range: categories, values: names },
    series: {
      name: word("sheet.head.rate", language),
      range: { ...categories, left: rate, right: rate },
      values: totals.map(({ final, applied, pendingCount }) =>
        final && pendingCount === 0 ? (rateOf(final, applied)?.toNumber() ?? 0) : 0
      ),
    },
    max: 100,
  };
}
