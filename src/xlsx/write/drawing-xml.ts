import type { PlanChart } from "../../core/workbook/write-plan";
import { escapeAttribute } from "../xml/escape-xml";
import { XML_DECLARATION, type Namespaces } from "./namespaces";

/** By this name our charts are known again among what a person drew on the sheet. */
export const CHART_NAME = "jihe-chart-";

/** A drawing part with nothing on it yet. */
export function emptyDrawing(namespaces: Namespaces): string {
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${namespaces.sheetDrawing}" ` +
    `xmlns:a="${namespaces.drawing}"></xdr:wsDr>`
  );
}

/** The place of one chart on the sheet. Declares its own namespaces, as it may join a foreign drawing. */
export function anchorXml(
  chart: PlanChart,
  number: number,
  shapeId: number,
  relationship: string,
  namespaces: Namespaces
): string {
  const { anchor } = chart;
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${namespaces.sheetDrawing}" xmlns:a="${namespaces.drawing}">` +
    corner("from", anchor.top, anchor.left) +
    corner("to", anchor.bottom + 1, anchor.right + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${String(shapeId)}" name="${CHART_NAME}${String(number)}" ` +
    `descr="${escapeAttribute(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" ` +
    `xmlns:r="${namespaces.relationships}" r:id="${relationship}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
