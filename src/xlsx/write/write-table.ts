import { tableHeaders } from "../../core/workbook/table-headers";
import type { SheetPlan } from "../../core/workbook/write-plan";
import type { PackageDraft } from "../package/package-draft";
import { kindOf } from "../package/opc-package";
import { folderOf } from "../package/part-names";
import { escapeXstringAttribute } from "../xml/escape-xml";
import { parseXml } from "../xml/xml-tree";
import { CONTENT_TYPES, XML_DECLARATION, type Namespaces } from "./namespaces";
import { rangeText } from "./sheet-pieces";

export interface TableTarget {
  readonly draft: PackageDraft;
  readonly sheetPart: string;
  readonly workbookPart: string;
  readonly namespaces: Namespaces;
  /** Defined names of the workbook: a table must not be called like one of them. */
  readonly takenNames: readonly string[];
}

interface KnownTable {
  readonly part: string;
  readonly id: number;
  readonly name: string;
}

/**
 * Writes a plan's Excel table. The table of the last run keeps its part, its id and its name,
 * because a person's formulas may use it. Returns the id for `<tablePart>` when it is new.
 */
export function writeTable(plan: SheetPlan, target: TableTarget): { readonly newTable?: string } {
  const { table } = plan;
  if (!table) return {};
  const { draft, namespaces } = target;
  const all = knownTables(draft);
  const onSheet = draft
    .relationships(target.sheetPart)
    .filter((r) => kindOf(r) === "table")
    .flatMap((r) => all.find((known) => known.part.toLowerCase() === r.target.toLowerCase()) ?? []);
  const mine =
    onSheet.find((known) => known.name === table.name) ??
    (onSheet.length === 1 ? onSheet[0] : undefined);
  const id = mine?.id ?? Math.max(0, ...all.map((known) => known.id)) + 1;
  const others = all.filter((known) => known !== mine).map((known) => known.name);
  const name = mine?.name ?? freeTableName(table.name, [...others, ...target.takenNames]);
  const xml = tableXml(id, name, rangeText(table.range), tableHeaders(plan), namespaces);
  if (mine) {
    draft.set(mine.part, xml);
    return {};
  }
  const part = draft.freePart(`${folderOf(target.workbookPart)}tables/table`);
  draft.add(part, CONTENT_TYPES.table, xml);
  return { newTable: draft.relate(target.sheetPart, `${namespaces.relationships}/table`, part) };
}

function tableXml(
  id: number,
  name: string,
  ref: string,
  headers: readonly string[],
  namespaces: Namespaces
): string {
  const written = escapeXstringAttribute(name);
  const columns = headers.map(
    (header, index) =>
      `<tableColumn id="${String(index + 1)}" name="${escapeXstringAttribute(header)}"/>`
  );
  return (
    `${XML_DECLARATION}<table xmlns="${namespaces.main}" id="${String(id)}" name="${written}" ` +
    `displayName="${written}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>` +
    `</table>`
  );
}

function knownTables(draft: PackageDraft): KnownTable[] {
  return draft
    .partsBeginning("xl/tables/")
    .filter((part) => /\.xml$/i.test(part))
    .map((part) => {
      const root = parseXml(part, draft.text(part));
      const name = root.attributes.get("displayName") ?? root.attributes.get("name") ?? "";
      return { part, id: Number(root.attributes.get("id")) || 0, name };
    });
}

function freeTableName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wished;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wished}_${String(number)}`;
  return name;
}
