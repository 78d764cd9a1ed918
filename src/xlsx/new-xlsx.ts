import { zipSync, strToU8 } from "fflate";
import { message, type Message } from "../core/messages/message";
import { err, type Result } from "../core/values/result";
import { legalSheetName } from "../core/workbook/sheet-names";
import { quoteSheet } from "../core/values/cell-ref";
import type { SheetPlan, WritePlan } from "../core/workbook/write-plan";
import { openXlsx } from "./open-xlsx";
import { CONTENT_TYPES, XML_DECLARATION, namespacesOf } from "./write/namespaces";
import { emptySheet } from "./write/write-sheet";
import { escapeAttribute, escapeText } from "./xml/escape-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
/** A fixed day: the same plan gives the same bytes. */
const DAY = "1980-01-01T00:00:00";

/**
 * A new .xlsx file that holds the plan's sheets and nothing else. A workbook needs one sheet from
 * the start: it is the plan's first, known by its key, so that writing fills it.
 */
export async function newXlsx(plan: WritePlan): Promise<Result<Uint8Array, Message>> {
  const [first] = plan.sheets;
  if (!first) return err(message("xlsx.no-worksheet"));
  const opened = await openXlsx(blank(first));
  return opened.ok ? opened.value.apply(plan) : opened;
}

function blank(first: SheetPlan): Uint8Array {
  const sheet = legalSheetName(first.name);
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT_TYPES.worksheet}"/>` +
      `</Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
      `</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
      `<sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="${escapeAttribute(first.key)}" hidden="1">${escapeText(quoteSheet(sheet))}!$A$1</definedName>` +
      `</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `</Relationships>`,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(XML_DECLARATION + xml)])
  );
  files["xl/worksheets/sheet1.xml"] = strToU8(emptySheet(first, namespacesOf(false)));
  return zipSync(files, { mtime: DAY });
}
