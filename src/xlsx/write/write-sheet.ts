import { withTableHeaders } from "../../core/workbook/table-headers";
import type { SheetPlan } from "../../core/workbook/write-plan";
import type { PackageDraft } from "../package/package-draft";
import { declareDefault, placeChild, prefixFor, setAttribute } from "../xml/patch-xml";
import { patchText, type Patch } from "../xml/patch-text";
import { child, childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import { XML_DECLARATION, type Namespaces } from "./namespaces";
import { sheetDataXml, type RowsContext } from "./rows-xml";
import {
  columnsXml,
  type KeptColumns,
  dimensionXml,
  linksXml,
  mergesXml,
  paneXml,
  validationsXml,
} from "./sheet-pieces";
import { writeCharts, type ChartTarget } from "./write-charts";
import { writeTable, type TableTarget } from "./write-table";

/** Order of a worksheet's children. Source: ECMA-376, CT_Worksheet. */
export const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** What the plan alone decides; everything else on an existing sheet stays as a person left it. */
const OURS = ["dimension", "cols", "sheetData", "mergeCells", "dataValidations", "hyperlinks"];
/** A sheet's own filter would hide rows that are no longer the same. */
const DROPPED = ["autoFilter", "sortState"];

export interface SheetTarget extends RowsContext, ChartTarget, TableTarget {
  readonly draft: PackageDraft;
  readonly sheetPart: string;
  readonly sheetName: string;
  readonly workbookPart: string;
  readonly namespaces: Namespaces;
  readonly link: (link: string) => string;
}

/** Writes a plan into its sheet's part, new or existing, with its charts and its table. */
export function writeSheet(plan: SheetPlan, target: SheetTarget, isNew: boolean): void {
  const { draft, sheetPart } = target;
  const whole = withTableHeaders(plan);
  if (isNew) draft.set(sheetPart, emptySheet(whole, target.namespaces));
  const text = draft.text(sheetPart);
  const root = parseXml(sheetPart, text, { everything: true, closed: "sheetData" });
  const pieces = planPieces(whole, target, keptColumns(whole, text, root));
  const relationship = prefixFor(root, target.namespaces.relationships) ?? "r";
  const { newDrawing } = writeCharts(plan.charts ?? [], target);
  if (newDrawing !== undefined) {
    pieces.set("drawing", `<drawing ${relationship}:id="${newDrawing}"/>`);
  }
  const { newTable } = writeTable(whole, target);
  if (newTable !== undefined) {
    pieces.set(
      "tableParts",
      tablePartsXml(text, root, `<tablePart ${relationship}:id="${newTable}"/>`)
    );
  }
  const patches = [...declareDefault(root, text), ...panePatches(root, plan.freezeRow)];
  if (!prefixFor(root, target.namespaces.relationships) && (newDrawing ?? newTable)) {
    patches.push(setAttribute(text, root, "xmlns:r", target.namespaces.relationships));
  }
  for (const name of SHEET_ORDER) {
    const xml = pieces.get(name) ?? (DROPPED.includes(name) ? "" : undefined);
    const existing = child(root, name);
    if (xml === undefined || (xml === "" && !existing)) continue;
    patches.push(placeChild(text, root, SHEET_ORDER, name, xml));
  }
  draft.set(sheetPart, patchText(text, patches));
}

function planPieces(plan: SheetPlan, target: SheetTarget, kept: KeptColumns): Map<string, string> {
  const xml = [
    dimensionXml(plan),
    columnsXml(plan, kept),
    sheetDataXml(plan, target),
    mergesXml(plan),
    validationsXml(plan, target.formula),
    linksXml(plan, target.link),
  ];
  return new Map(OURS.map((name, index) => [name, xml[index] ?? ""]));
}

/** A worksheet without cells, as JiHe's own sheets begin: landscape, one page wide. */
export function emptySheet(plan: SheetPlan, namespaces: Namespaces): string {
  return (
    `${XML_DECLARATION}<worksheet xmlns="${namespaces.main}" ` +
    `xmlns:r="${namespaces.relationships}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(plan.freezeRow)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><sheetData/>` +
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" ` +
    `fitToHeight="${String(plan.pagesTall ?? 0)}"/>` +
    `<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

/** Moves the frozen edge when the header moved. A view that a person unfroze stays unfrozen. */
function panePatches(root: XmlNode, freezeRow: number): Patch[] {
  const views = child(root, "sheetViews");
  const patches: Patch[] = [];
  for (const view of views ? childrenNamed(views, "sheetView") : []) {
    const pane = child(view, "pane");
    if (!pane || pane.attributes.get("ySplit") === String(freezeRow)) continue;
    for (const node of [pane, ...childrenNamed(view, "selection")]) {
      patches.push({ start: node.start, end: node.end, text: "" });
    }
    patches.push({ start: pane.start, end: pane.start, text: paneXml(freezeRow) });
  }
  return patches;
}

/** `<col>` elements of a person's own columns: those with kept styles, and those beyond the plan. */
function keptColumns(plan: SheetPlan, text: string, root: XmlNode): KeptColumns {
  const own = new Set<number>();
  for (const row of plan.rows) {
    row.cells.forEach((cell, column) => {
      if (cell?.keepStyleOf?.column === column) own.add(column);
    });
  }
  const within = new Map<number, string>();
  let beyond = "";
  const group = child(root, "cols");
  for (const node of group ? childrenNamed(group, "col") : []) {
    const min = Number(node.attributes.get("min"));
    const max = Number(node.attributes.get("max"));
    for (let number = min; number <= Math.min(max, plan.columns.length); number++) {
      if (own.has(number - 1)) within.set(number - 1, columnAt(text, node, number, number));
    }
    const first = Math.max(min, plan.columns.length + 1);
    if (max >= first) beyond += columnAt(text, node, first, max);
  }
  return { within, beyond };
}

function columnAt(text: string, node: XmlNode, min: number, max: number): string {
  const move = (patch: Patch): Patch => ({
    ...patch,
    start: patch.start - node.start,
    end: patch.end - node.start,
  });
  return patchText(text.slice(node.start, node.end), [
    move(setAttribute(text, node, "min", String(min))),
    move(setAttribute(text, node, "max", String(max))),
  ]);
}

function tablePartsXml(text: string, root: XmlNode, added: string): string {
  const existing = child(root, "tableParts");
  const parts = existing ? childrenNamed(existing, "tablePart") : [];
  const kept = parts.map((node) => text.slice(node.start, node.end)).join("");
  return `<tableParts count="${String(parts.length + 1)}">${kept}${added}</tableParts>`;
}
