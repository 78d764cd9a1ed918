import { quoteSheet } from "../../core/values/cell-ref";
import { escapeAttribute, escapeText } from "../xml/escape-xml";
import {
  appendInside,
  declareDefault,
  placeChild,
  prefixFor,
  setAttribute,
} from "../xml/patch-xml";
import { patchText, type Patch } from "../xml/patch-text";
import { child, childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import type { Namespaces } from "./namespaces";

/** Order of a workbook's children. Source: ECMA-376, CT_Workbook. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A written sheet, as workbook.xml has to know it. */
export interface WrittenSheet {
  readonly key: string;
  readonly name: string;
  /** Place among the tabs. */
  readonly index: number;
  /** Rows to repeat on each page, both included, from zero. */
  readonly printTitles?: { readonly top: number; readonly bottom: number } | undefined;
  /** For a sheet that is new: the id of its relationship. */
  readonly relationship?: string;
}

/** workbook.xml with new sheets, their names, and the order to recalculate on load. */
export function patchWorkbook(
  part: string,
  text: string,
  sheets: readonly WrittenSheet[],
  namespaces: Namespaces
): string {
  const root = parseXml(part, text, { everything: true });
  const patches: Patch[] = [...declareDefault(root, text)];
  const tabs = child(root, "sheets");
  const added = sheetElements(sheets, tabs, root, namespaces);
  if (tabs && added !== "") patches.push(appendInside(text, tabs, added));
  patches.push(...namePatches(text, root, sheets));
  const calc = child(root, "calcPr");
  patches.push(
    calc
      ? setAttribute(text, calc, "fullCalcOnLoad", "1")
      : placeChild(text, root, ORDER, "calcPr", '<calcPr fullCalcOnLoad="1"/>')
  );
  return patchText(text, patches);
}

/** workbook.xml with a hidden name that stands for `formula`; undefined: without the name. */
export function patchNames(
  part: string,
  text: string,
  name: string,
  formula: string | undefined
): string {
  const root = parseXml(part, text, { everything: true });
  const group = child(root, "definedNames");
  const all = group ? childrenNamed(group, "definedName") : [];
  const existing = all.filter((node) => node.attributes.get("name")?.toLowerCase() === name);
  const patches: Patch[] = [];
  if (formula === undefined) {
    // The schema wants at least one name in the group.
    const gone = group && existing.length === all.length ? [group] : existing;
    if (existing.length > 0) {
      patches.push(...gone.map(({ start, end }) => ({ start, end, text: "" })));
    }
  } else if (existing.length === 0) {
    const xml = `<definedName name="${escapeAttribute(name)}" hidden="1">${escapeText(formula)}</definedName>`;
    patches.push(
      group
        ? appendInside(text, group, xml)
        : placeChild(text, root, ORDER, "definedNames", `<definedNames>${xml}</definedNames>`)
    );
  }
  return patches.length === 0 ? text : patchText(text, [...declareDefault(root, text), ...patches]);
}

function sheetElements(
  sheets: readonly WrittenSheet[],
  tabs: XmlNode | undefined,
  root: XmlNode,
  namespaces: Namespaces
): string {
  const known = tabs ? childrenNamed(tabs, "sheet") : [];
  let nextId = Math.max(0, ...known.map((node) => Number(node.attributes.get("sheetId")) || 0)) + 1;
  const prefix = prefixFor(root, namespaces.relationships);
  // Only if no prefix is declared does the sheet bring its own.
  const declaration = prefix === undefined ? ` xmlns:r="${namespaces.relationships}"` : "";
  return sheets
    .filter((sheet) => sheet.relationship !== undefined)
    .map(
      (sheet) =>
        `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${String(nextId++)}"${declaration} ` +
        `${prefix ?? "r"}:id="${sheet.relationship ?? ""}"/>`
    )
    .join("");
}

function namePatches(text: string, root: XmlNode, sheets: readonly WrittenSheet[]): Patch[] {
  const group = child(root, "definedNames");
  const existing = group ? childrenNamed(group, "definedName") : [];
  const patches: Patch[] = [];
  const added: string[] = [];
  const put = (old: XmlNode | undefined, xml: string): void => {
    if (old) patches.push({ start: old.start, end: old.end, text: xml });
    else if (xml !== "") added.push(xml);
  };
  for (const sheet of sheets) {
    const isKey = (node: XmlNode): boolean =>
      node.attributes.get("name")?.toLowerCase() === sheet.key.toLowerCase() &&
      !node.attributes.has("localSheetId");
    const isTitles = (node: XmlNode): boolean =>
      node.attributes.get("name")?.toLowerCase() === "_xlnm.print_titles" &&
      node.attributes.get("localSheetId") === String(sheet.index);
    put(existing.find(isKey), keyXml(sheet));
    put(existing.find(isTitles), titlesXml(sheet));
  }
  if (added.length === 0) return patches;
  const xml = added.join("");
  patches.push(
    group
      ? appendInside(text, group, xml)
      : placeChild(text, root, ORDER, "definedNames", `<definedNames>${xml}</definedNames>`)
  );
  return patches;
}

function keyXml(sheet: WrittenSheet): string {
  const target = escapeText(`${quoteSheet(sheet.name)}!$A$1`);
  return `<definedName name="${escapeAttribute(sheet.key)}" hidden="1">${target}</definedName>`;
}

function titlesXml(sheet: WrittenSheet): string {
  const { printTitles, index } = sheet;
  if (!printTitles) return "";
  const rows = `$${String(printTitles.top + 1)}:$${String(printTitles.bottom + 1)}`;
  const target = escapeText(`${quoteSheet(sheet.name)}!${rows}`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${target}</definedName>`;
}
