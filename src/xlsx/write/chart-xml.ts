import { formatAddress, quoteSheet } from "../../core/values/cell-ref";
import type { PlanChart, PlanRange } from "../../core/workbook/write-plan";
import { escapeAttribute, escapeText } from "../xml/escape-xml";
import { XML_DECLARATION, type Namespaces } from "./namespaces";

const BAR_COLOUR = "4472C4";
const GRID_COLOUR = "D9D9D9";

/** A chart part: horizontal bars, because Chinese labels are long, the first one on top. */
export function chartXml(
  chart: PlanChart,
  sheet: string,
  fontName: string,
  namespaces: Namespaces
): string {
  // A little room beyond the largest value, so that the labels of full bars stay on the chart.
  const max = chart.max === undefined ? "" : `<c:max val="${String(chart.max * 1.1)}"/>`;
  const unit = chart.max === undefined ? "" : `<c:majorUnit val="${String(chart.max / 5)}"/>`;
  const series =
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${escapeText(chart.series.name)}</c:v></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${BAR_COLOUR}"/></a:solidFill></c:spPr>` +
    `<c:invertIfNegative val="0"/>${labelsXml(fontName)}` +
    `<c:cat><c:strRef><c:f>${reference(sheet, chart.categories.range)}</c:f>` +
    `<c:strCache>${pointsXml(chart.categories.values)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet, chart.series.range)}</c:f>` +
    `<c:numCache><c:formatCode>General</c:formatCode>` +
    `${pointsXml(chart.series.values.map(String))}</c:numCache></c:numRef></c:val></c:ser>`;
  const categoryAxis =
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="maxMin"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${textXml(fontName, 900)}<c:crossAx val="222"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const valueAxis =
    `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>` +
    `<a:srgbClr val="${GRID_COLOUR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${textXml(fontName, 900)}` +
    // The category axis runs downwards, so its far end is the bottom.
    `<c:crossAx val="111"/><c:crosses val="max"/><c:crossBetween val="between"/>${unit}</c:valAx>`;
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" ` +
    `xmlns:r="${namespaces.relationships}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title, fontName)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="222"/></c:barChart>` +
    `${categoryAxis}${valueAxis}</c:plotArea><c:plotVisOnly val="1"/>` +
    `<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function titleXml(title: string, fontName: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1100" b="1">${fontXml(fontName)}</a:rPr>` +
    `<a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function labelsXml(fontName: string): string {
  return (
    `<c:dLbls>${textXml(fontName, 900)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/>` +
    `<c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>` +
    `<c:showBubbleSize val="0"/></c:dLbls>`
  );
}

function textXml(fontName: string, size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${String(size)}">` +
    `${fontXml(fontName)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

function fontXml(name: string): string {
  const typeface = escapeAttribute(name);
  return `<a:latin typeface="${typeface}"/><a:ea typeface="${typeface}"/>`;
}

function pointsXml(values: readonly string[]): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${String(index)}"><c:v>${escapeText(value)}</c:v></c:pt>`
  );
  return `<c:ptCount val="${String(values.length)}"/>${points.join("")}`;
}

function reference(sheet: string, range: PlanRange): string {
  const absolute = (row: number, column: number): string =>
    formatAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const start = absolute(range.top, range.left);
  const end = absolute(range.bottom, range.right);
  return escapeText(`${quoteSheet(sheet)}!${start === end ? start : `${start}:${end}`}`);
}
