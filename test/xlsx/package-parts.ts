import { zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string | Uint8Array>;

/** A zip file of these parts, in this order. */
export function zipParts(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    files[name] = [bytes, { level, mtime: new Date(2024, 4, 6, 7, 8, 10) }];
  }
  return zipSync(files);
}

interface SheetSpec {
  readonly name: string;
  /** The whole `<worksheet>`, or only what stands inside `<sheetData>`. */
  readonly xml: string;
  readonly state?: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly names?: string;
  readonly extra?: Parts;
}

/** The parts of a small workbook, written by hand. */
export function workbookParts(spec: WorkbookSpec): Parts {
  const rels: string[] = [];
  const overrides: string[] = [];
  const sheets = spec.sheets.map((sheet, index) => {
    const number = String(index + 1);
    rels.push(relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`));
    overrides.push(override(`/xl/worksheets/sheet${number}.xml`, "worksheet"));
    const state = sheet.state === undefined ? "" : ` state="${sheet.state}"`;
    return `<sheet name="${sheet.name}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  const parts: Parts = {};
  const companion = (name: string, xml: string | undefined): void => {
    if (xml === undefined) return;
    rels.push(relationship(`rId${String(rels.length + 1)}`, name, `${name}.xml`));
    overrides.push(override(`/xl/${name}.xml`, name));
    parts[`xl/${name}.xml`] = xml;
  };
  companion("sharedStrings", spec.sharedStrings);
  companion("styles", spec.styles);
  const names = spec.names === undefined ? "" : `<definedNames>${spec.names}</definedNames>`;
  spec.sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = /<(\w+:)?worksheet/.test(sheet.xml)
      ? sheet.xml
      : `<worksheet xmlns="${MAIN}"><sheetData>${sheet.xml}</sheetData></worksheet>`;
  });
  return {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `${overrides.join("")}</Types>`,
    "_rels/.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${spec.workbookPr ?? ""}` +
      `<sheets>${sheets.join("")}</sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${rels.join("")}</Relationships>`,
    ...parts,
    ...spec.extra,
  };
}

/** A small workbook as a file. */
export function workbookFile(spec: WorkbookSpec): Uint8Array {
  return zipParts(workbookParts(spec));
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
}

function override(part: string, kind: string): string {
  return `<Override PartName="${part}" ContentType="${TYPES}.${kind}+xml"/>`;
}
