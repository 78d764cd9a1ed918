import { quoteSheet } from "../../../src/core/values/cell-ref";
import { areaText, parseArea } from "../area";
import { requireWritable } from "../cell-work";
import { invalidArgument, itemNotFound, type Json } from "../protocol";
import type { ChartModel, SheetModel } from "../sheet-model";
import { areaOf } from "./range-members";
import { define, isThing, text, type Argument, type Surroundings, type Thing } from "./member";

interface ChartIt {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

function write(it: ChartIt, change: (chart: ChartModel) => void): undefined {
  requireWritable(it.sheet);
  if (!it.sheet.charts.includes(it.chart)) throw itemNotFound();
  change(it.chart);
  return undefined;
}

const chart = define<ChartIt>({
  kind: "Chart",
  identity: (it) => ({ Id: it.chart.id }),
  get: { Id: (it) => it.chart.id, Name: (it) => it.chart.name },
  set: { Name: (it, value) => write(it, (own) => (own.name = text(value))) },
  to: {
    Title: (it) => title.as(it),
    Legend: (it) => legend.as(it),
    Axes: (it) => axes.as(it),
    Series: (it) => seriesCollection.as(it),
    DataLabels: (it) => labels.as(it),
    Format: (it) => chartFormat.as(it),
  },
  call: {
    SetPosition: (it, [start, end]) =>
      write(it, (own) => {
        own.start = text(start);
        own.end = text(end);
      }),
    Delete: (it) => {
      requireWritable(it.sheet);
      it.sheet.charts.splice(it.sheet.charts.indexOf(it.chart), 1);
      return undefined;
    },
  },
});

const title = define<ChartIt>({
  kind: "ChartTitle",
  set: {
    Text: (it, value) => write(it, (own) => (own.title = text(value))),
    Visible: (it, value) => write(it, (own) => (own.titleVisible = value === true)),
  },
});

const legend = define<ChartIt>({
  kind: "ChartLegend",
  set: { Visible: (it, value) => write(it, (own) => (own.legendVisible = value === true)) },
});

const labels = define<ChartIt>({
  kind: "ChartDataLabels",
  set: { ShowValue: (it, value) => write(it, (own) => (own.hasDataLabels = value === true)) },
});

const chartFormat = define<ChartIt>({
  kind: "ChartAreaFormat",
  to: { Font: (it) => chartFont.as(it) },
});
const chartFont = define<ChartIt>({
  kind: "ChartFont",
  set: { Size: (it, value) => write(it, (own) => (own.fontSize = Number(value))) },
});

const axes = define<ChartIt>({
  kind: "ChartAxes",
  to: {
    ValueAxis: (it) => axis.as({ ...it, name: "value" }),
    CategoryAxis: (it) => axis.as({ ...it, name: "category" }),
  },
});

interface AxisIt extends ChartIt {
  readonly name: string;
}

const axisSetter = (property: string) => (it: AxisIt, value: Json) =>
  write(it, (own) => {
    own.axes[it.name] = { ...own.axes[it.name], [property]: value };
  });

const axis = define<AxisIt>({
  kind: "ChartAxis",
  set: {
    Minimum: axisSetter("minimum"),
    Maximum: axisSetter("maximum"),
    ReversePlotOrder: axisSetter("reversePlotOrder"),
  },
});

interface SeriesIt extends ChartIt {
  readonly index: number;
}

const seriesCollection = define<ChartIt>({
  kind: "ChartSeriesCollection",
  get: { Count: (it) => it.chart.series.length },
  items: (it) => it.chart.series.map((_, index) => series.as({ ...it, index })),
  call: {
    GetItemAt: (it, [index]) => {
      if (!it.chart.series[Number(index)]) throw invalidArgument();
      return series.as({ ...it, index: Number(index) });
    },
    Add: (it, [name]) => {
      write(it, (own) => own.series.push({ name: text(name), values: "", categories: "" }));
      return series.as({ ...it, index: it.chart.series.length - 1 });
    },
  },
});

const ofSeries = (it: SeriesIt, change: (own: ChartModel["series"][number]) => void): undefined =>
  write(it, (own) => {
    const found = own.series[it.index];
    if (!found) throw itemNotFound();
    change(found);
  });

const series = define<SeriesIt>({
  kind: "ChartSeries",
  get: { Name: (it) => it.chart.series[it.index]?.name ?? null },
  set: {
    Name: (it, value) => ofSeries(it, (own) => (own.name = text(value))),
    HasDataLabels: (it, value) => write(it, (own) => (own.hasDataLabels = value === true)),
    GapWidth: (it, value) => ofSeries(it, (own) => (own.gapWidth = Number(value))),
  },
  to: { DataLabels: (it) => labels.as(it) },
  call: {
    SetValues: (it, [source], around) =>
      ofSeries(it, (own) => (own.values = sourceText(source, it.sheet, around))),
    SetXAxisValues: (it, [source], around) =>
      ofSeries(it, (own) => (own.categories = sourceText(source, it.sheet, around))),
    Delete: (it) => write(it, (own) => own.series.splice(it.index, 1)),
  },
});

function sourceText(source: Argument | undefined, home: SheetModel, around: Surroundings): string {
  if (!isThing(source)) throw invalidArgument();
  const { sheet, area } = areaOf(source, home, around);
  return `${quoteSheet(sheet.name)}!${areaText(area)}`;
}

export const chartCollection = define<SheetModel>({
  kind: "ChartCollection",
  items: (it): Thing[] => it.charts.map((own) => chart.as({ sheet: it, chart: own })),
  index: (it, key) => chart.as({ sheet: it, chart: found(it, key) }),
  call: {
    Add: (it, [type, source], around) => {
      requireWritable(it);
      const { area } = areaOf(source, it, around);
      const own: ChartModel = {
        id: `{C-${around.book.newId()}}`,
        name: `图表 ${String(it.charts.length + 1)}`,
        type: text(type),
        title: "",
        titleVisible: true,
        legendVisible: true,
        hasDataLabels: false,
        start: "A1",
        end: "H15",
        series: Array.from({ length: Math.max(1, area.right - area.left) }, (_, index) => ({
          name: `系列${String(index + 1)}`,
          values: `${quoteSheet(it.name)}!${areaText(parseArea(areaText(area)))}`,
          categories: "",
        })),
        axes: {},
      };
      it.charts.push(own);
      return chart.as({ sheet: it, chart: own });
    },
    GetItemOrNullObject: (it, [key]) => {
      const own = it.charts.find((candidate) => candidate.name === key || candidate.id === key);
      return own ? chart.as({ sheet: it, chart: own }) : null;
    },
  },
});

function found(sheet: SheetModel, key: Json): ChartModel {
  const own = sheet.charts.find((candidate) => candidate.name === key || candidate.id === key);
  if (!own) throw itemNotFound();
  return own;
}

export const chartMembers = [
  chart,
  title,
  legend,
  labels,
  chartFormat,
  chartFont,
  axes,
  axis,
  seriesCollection,
  series,
  chartCollection,
];
