import type { PlanChart } from "../../core/workbook/write-plan";
import { formatAddress } from "../../core/values/cell-ref";
import { addressOf } from "./rectangles";

/** By this name our charts are known again among what a person drew on the sheet. */
export const CHART_NAME = "jihe-chart-";

/** Bars leave 60 % of their own width between them. */
const GAP = 60;

/**
 * Brings the charts of a sheet in line with the plan: those of the last run are used again in
 * place, those left over are taken off, a person's own stay.
 */
export function writeCharts(
  sheet: Excel.Worksheet,
  charts: readonly PlanChart[],
  existing: readonly string[]
): void {
  charts.forEach((chart, index) => {
    const name = `${CHART_NAME}${String(index + 1)}`;
    const values = sheet.getRange(addressOf(chart.series.range));
    const isKnown = existing.includes(name);
    const drawn = isKnown
      ? sheet.charts.getItem(name)
      : sheet.charts.add("BarClustered", values, "Columns");
    if (!isKnown) drawn.name = name;
    fill(drawn, chart, sheet);
  });
  for (const name of existing) {
    const number = Number(name.slice(CHART_NAME.length));
    if (name.startsWith(CHART_NAME) && number > charts.length) sheet.charts.getItem(name).delete();
  }
}

function fill(drawn: Excel.Chart, chart: PlanChart, sheet: Excel.Worksheet): void {
  const { anchor, categories, series, title, max } = chart;
  drawn.title.text = title;
  drawn.legend.visible = false;
  const bars = drawn.series.getItemAt(0);
  bars.setValues(sheet.getRange(addressOf(series.range)));
  bars.setXAxisValues(sheet.getRange(addressOf(categories.range)));
  bars.name = series.name;
  bars.hasDataLabels = true;
  bars.gapWidth = GAP;
  drawn.axes.valueAxis.minimum = 0;
  if (max !== undefined) drawn.axes.valueAxis.maximum = max;
  // Excel draws the first bar at the bottom; read from the top it comes first.
  drawn.axes.categoryAxis.reversePlotOrder = true;
  drawn.setPosition(
    formatAddress(anchor.top, anchor.left),
    formatAddress(anchor.bottom, anchor.right)
  );
}
