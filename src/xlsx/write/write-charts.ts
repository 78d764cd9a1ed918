import type { PlanChart } from "../../core/workbook/write-plan";
import type { PackageDraft } from "../package/package-draft";
import { folderOf } from "../package/part-names";
import { kindOf } from "../package/opc-package";
import { appendInside } from "../xml/patch-xml";
import { patchText } from "../xml/patch-text";
import { parseXml, prefixedAttribute, type XmlNode } from "../xml/xml-tree";
import { chartXml } from "./chart-xml";
import { anchorXml, CHART_NAME, emptyDrawing } from "./drawing-xml";
import { CONTENT_TYPES, type Namespaces } from "./namespaces";

export interface ChartTarget {
  readonly draft: PackageDraft;
  readonly sheetPart: string;
  readonly sheetName: string;
  readonly workbookPart: string;
  readonly fontName: string;
  readonly namespaces: Namespaces;
}

/**
 * Writes the charts of a sheet. Charts of the last run are rewritten in their own parts; what a
 * person put on the sheet beside them stays. Returns the id for `<drawing>` when the sheet has
 * none yet.
 */
export function writeCharts(
  charts: readonly PlanChart[],
  target: ChartTarget
): { readonly newDrawing?: string } {
  const { draft, namespaces } = target;
  const existing = draft.relationships(target.sheetPart).find((r) => kindOf(r) === "drawing");
  if (!existing && charts.length === 0) return {};
  const xl = folderOf(target.workbookPart);
  const drawing = existing?.target ?? draft.freePart(`${xl}drawings/drawing`);
  if (!existing) draft.add(drawing, CONTENT_TYPES.drawing, emptyDrawing(namespaces));
  const text = draft.text(drawing);
  const root = parseXml(drawing, text, { everything: true });
  const old = ourAnchors(root);
  const anchors = charts.map((chart, index) => {
    const reused = old[index] && partOfAnchor(old[index], drawing, draft);
    const xml = chartXml(chart, target.sheetName, target.fontName, namespaces);
    const part = reused?.part ?? draft.freePart(`${xl}charts/chart`);
    if (reused) draft.set(part, xml);
    else draft.add(part, CONTENT_TYPES.chart, xml);
    const type = `${namespaces.relationships}/chart`;
    const id = reused?.id ?? draft.relate(drawing, type, part);
    return anchorXml(chart, index + 1, firstFreeShapeId(root, old) + index, id, namespaces);
  });
  for (const anchor of old.slice(charts.length)) {
    const gone = partOfAnchor(anchor, drawing, draft);
    if (!gone) continue;
    draft.unrelate(drawing, gone.id);
    draft.remove(gone.part);
  }
  const removals = old.map((node) => ({ start: node.start, end: node.end, text: "" }));
  const added = anchors.length === 0 ? [] : [appendInside(text, root, anchors.join(""))];
  draft.set(drawing, patchText(text, [...removals, ...added]));
  if (existing) return {};
  return {
    newDrawing: draft.relate(target.sheetPart, `${namespaces.relationships}/drawing`, drawing),
  };
}

function ourAnchors(root: XmlNode): XmlNode[] {
  return root.children.filter((anchor) =>
    descendants(anchor).some(
      (node) => node.name === "cNvPr" && node.attributes.get("name")?.startsWith(CHART_NAME)
    )
  );
}

function partOfAnchor(
  anchor: XmlNode,
  drawing: string,
  draft: PackageDraft
): { readonly id: string; readonly part: string } | undefined {
  const chart = descendants(anchor).find((node) => /^(?:\w+:)?chart$/.test(node.name));
  const id = chart && prefixedAttribute(chart, "id");
  const found = draft.relationships(drawing).find((r) => r.id === id);
  return found && draft.has(found.target) ? { id: found.id, part: found.target } : undefined;
}

/** Ours do not count: they are written anew. */
function firstFreeShapeId(root: XmlNode, ours: readonly XmlNode[]): number {
  const ids = root.children
    .filter((anchor) => !ours.includes(anchor))
    .flatMap(descendants)
    .filter((node) => node.name === "cNvPr")
    .map((node) => Number(node.attributes.get("id")) || 0);
  return Math.max(1, ...ids) + 1;
}

function descendants(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(descendants)];
}
