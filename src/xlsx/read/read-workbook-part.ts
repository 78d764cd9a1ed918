import type { DefinedName, Visibility } from "../../core/workbook/workbook";
import { kindOf, type OpcPackage, type Relationship } from "../package/opc-package";
import { XlsxError } from "../xlsx-error";
import { child, childrenNamed, isOn, prefixedAttribute, type XmlNode } from "../xml/xml-tree";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly visibility: Visibility;
  /** Part name; empty when the relationship is missing. */
  readonly part: string;
  /** `worksheet`, `chartsheet`, `dialogsheet`, … */
  readonly kind: string;
}

/** A defined name with the sheet it belongs to: the index in the order of tabs. */
interface ScopedName extends DefinedName {
  readonly localSheet?: number;
}

/** What workbook.xml says, and where its companions are. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly ScopedName[];
  readonly date1904: boolean;
  /** Namespaces of ISO/IEC 29500 Strict instead of Transitional. */
  readonly strict: boolean;
  readonly stylesPart: string | undefined;
  readonly sharedStringsPart: string | undefined;
  readonly calcChainPart: string | undefined;
}

/** Finds the workbook in a package. Throws {@link XlsxError} saying what the package is instead. */
export function findWorkbookPart(file: OpcPackage): string {
  const root = file.find("_rels/.rels") ? file.relationships("") : [];
  const main = root.find((r) => kindOf(r) === "officeDocument" && !r.external);
  const part = main && file.find(main.target) ? main.target : "xl/workbook.xml";
  if (file.find("xl/workbook.bin") && !file.find(part)) throw new XlsxError("xlsx.binary-workbook");
  if (part.endsWith(".bin")) throw new XlsxError("xlsx.binary-workbook");
  if (file.find("mimetype") && file.find("content.xml")) throw new XlsxError("xlsx.opendocument");
  const entry = file.find(part);
  if (!entry) throw new XlsxError("xlsx.no-workbook");
  return entry.name;
}

export function readWorkbookPart(file: OpcPackage, part: string): WorkbookPart {
  const root = file.tree(part);
  if (root.name !== "workbook") throw new XlsxError("xlsx.no-workbook");
  const relationships = file.relationships(part);
  const companion = (kind: string): string | undefined => {
    const found = relationships.find((r) => kindOf(r) === kind && !r.external);
    return found && file.find(found.target)?.name;
  };
  return {
    part,
    sheets: items(root, "sheets", "sheet").map((node) => readSheet(node, relationships, file)),
    names: items(root, "definedNames", "definedName").map(readName),
    date1904: isOn(child(root, "workbookPr")?.attributes.get("date1904")),
    strict: [...root.attributes.values()].some((v) => v.startsWith("http://purl.oclc.org/ooxml/")),
    stylesPart: companion("styles"),
    sharedStringsPart: companion("sharedStrings"),
    calcChainPart: companion("calcChain"),
  };
}

function readSheet(
  node: XmlNode,
  relationships: readonly Relationship[],
  file: OpcPackage
): SheetEntry {
  const id = prefixedAttribute(node, "id");
  const found = relationships.find((r) => r.id === id);
  const state = node.attributes.get("state");
  return {
    name: node.attributes.get("name") ?? "",
    sheetId: node.attributes.get("sheetId") ?? "",
    visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
    part: found ? (file.find(found.target)?.name ?? found.target) : "",
    kind: found ? kindOf(found) : "missing",
  };
}

function readName(node: XmlNode): ScopedName {
  const local = node.attributes.get("localSheetId");
  return {
    name: node.attributes.get("name") ?? "",
    refersTo: node.text.trim(),
    hidden: isOn(node.attributes.get("hidden")),
    ...(local === undefined ? {} : { localSheet: Number(local) }),
  };
}

function items(root: XmlNode, group: string, item: string): XmlNode[] {
  const found = child(root, group);
  return found ? childrenNamed(found, item) : [];
}
