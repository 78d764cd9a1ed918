import { formatRange } from "../../core/values/cell-ref";
import {
  markFormula,
  MARK_LOOKS,
  MARKS_NAME,
  readMarkFormula,
  type MarkGroup,
  type MarkSeverity,
} from "../../core/workbook/cell-marks";
import type { PackageDraft } from "../package/package-draft";
import type { XlsxSource } from "../xlsx-package";
import { XlsxError } from "../xlsx-error";
import { escapeText } from "../xml/escape-xml";
import { declareDefault, placeChild, setAttribute } from "../xml/patch-xml";
import { patchText, type Patch } from "../xml/patch-text";
import { child, childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import { patchNames } from "./patch-workbook";
import { SHEET_ORDER } from "./write-sheet";
import { StyleList } from "./style-list";

/**
 * Highlights `groups` in place of the highlights there are; none: takes those off. Conditional
 * formats alone are added and taken away, so that every cell keeps its own style. Throws
 * {@link XlsxError} for a sheet that is not there or is protected.
 */
export function patchHighlights(
  draft: PackageDraft,
  source: XlsxSource,
  stylesPart: string,
  groups: readonly MarkGroup[]
): void {
  const { sheets, names, part } = source.part;
  const worksheets = sheets.filter(({ kind }) => kind === "worksheet");
  for (const { sheet } of groups) {
    if (!worksheets.some(({ name }) => name === sheet)) {
      throw new XlsxError("xlsx.unknown-sheet", { sheet });
    }
  }
  const isMarked = names.some(({ name }) => name.toLowerCase() === MARKS_NAME);
  const styles = groups.length === 0 ? undefined : addStyles(draft, stylesPart);
  for (const { name, part: sheetPart } of worksheets) {
    const own = groups.filter(({ sheet }) => sheet === name);
    if (own.length === 0 && !isMarked) continue;
    patchSheet(draft, { name, part: sheetPart }, own, styles);
  }
  const wished = groups.length > 0 ? '"marks"' : undefined;
  draft.replace(part, patchNames(part, draft.text(part), MARKS_NAME, wished));
}

/** The place of each severity's look in styles.xml. */
function addStyles(draft: PackageDraft, part: string): (severity: MarkSeverity) => number {
  const text = draft.text(part);
  const root = parseXml(part, text, { everything: true });
  const list = new StyleList(root, "dxfs", "dxf");
  const places = {
    high: lookOf(list, "high"),
    medium: lookOf(list, "medium"),
    low: lookOf(list, "low"),
  };
  const patches = list.patches(text, root);
  if (patches.length > 0) {
    draft.replace(part, patchText(text, [...declareDefault(root, text), ...patches]));
  }
  return (severity) => places[severity];
}

function lookOf(list: StyleList, severity: MarkSeverity): number {
  const { fill, underline } = MARK_LOOKS[severity];
  const font =
    underline === "none" ? "" : `<font><u${underline === "double" ? ' val="double"' : ""}/></font>`;
  return list.place(
    `<dxf>${font}<fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`
  );
}

function patchSheet(
  draft: PackageDraft,
  sheet: { readonly name: string; readonly part: string },
  groups: readonly MarkGroup[],
  styles: ((severity: MarkSeverity) => number) | undefined
): void {
  const text = draft.text(sheet.part);
  const root = parseXml(sheet.part, text, { everything: true, closed: "sheetData" });
  const blocks = childrenNamed(root, "conditionalFormatting");
  const rules = blocks.flatMap((block) => childrenNamed(block, "cfRule"));
  const ours = rules.filter(isOurs);
  if (ours.length === 0 && groups.length === 0) return;
  const lock = child(root, "sheetProtection")?.attributes.get("sheet");
  if (lock === "1" || lock === "true") {
    throw new XlsxError("excel.sheet-protected", { sheet: sheet.name });
  }
  const patches = [
    ...declareDefault(root, text),
    ...removals(blocks),
    ...priorities(text, root, ours, groups.length),
  ];
  if (styles && groups.length > 0) {
    const xml = groups
      .map((group, index) => blockXml(group, styles(group.severity), index + 1))
      .join("");
    const [first] = blocks;
    patches.push(
      first
        ? { start: first.start, end: first.start, text: xml }
        : placeChild(text, root, SHEET_ORDER, "conditionalFormatting", xml)
    );
  }
  draft.replace(sheet.part, patchText(text, patches));
}

function blockXml({ severity, ranges }: MarkGroup, style: number, priority: number): string {
  const places = ranges.map((range) => formatRange({ ...range, sheet: "" })).join(" ");
  return (
    `<conditionalFormatting sqref="${places}"><cfRule type="expression" dxfId="${String(style)}" ` +
    `priority="${String(priority)}"><formula>${escapeText(markFormula(severity))}</formula>` +
    `</cfRule></conditionalFormatting>`
  );
}

function isOurs(rule: XmlNode): boolean {
  return readMarkFormula(child(rule, "formula")?.text ?? "") !== undefined;
}

/** A block goes with its last rule. */
function removals(blocks: readonly XmlNode[]): Patch[] {
  return blocks.flatMap((block) => {
    const rules = childrenNamed(block, "cfRule");
    const ours = rules.filter(isOurs);
    const gone = ours.length > 0 && ours.length === rules.length ? [block] : ours;
    return gone.map(({ start, end }): Patch => ({ start, end, text: "" }));
  });
}

/** Ours come first; what others have moves down by as many, and up again when ours go. */
function priorities(text: string, root: XmlNode, ours: readonly XmlNode[], added: number): Patch[] {
  const gone = ours.map(priorityOf);
  return rulesIn(root)
    .filter((rule) => !ours.includes(rule))
    .flatMap((rule) => {
      const old = priorityOf(rule);
      const now = old - gone.filter((priority) => priority < old).length + added;
      return now === old || old === 0 ? [] : [setAttribute(text, rule, "priority", String(now))];
    });
}

function priorityOf(rule: XmlNode): number {
  return Number(rule.attributes.get("priority") ?? 0);
}

/** Rules of the sheet itself and of its extensions: they share one order. */
function rulesIn(node: XmlNode): XmlNode[] {
  if (/(^|:)cfRule$/.test(node.name)) return [node];
  return node.name === "sheetData" ? [] : node.children.flatMap(rulesIn);
}
