import { strToU8, zipSync } from "fflate";
import { formatAddress } from "../../src/core/values/cell-ref";
import type { SheetGrid, Workbook } from "../../src/core/workbook/workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx file of numbers and texts, for workbooks that are made to be measured with. */
export function writeBook({ sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet) => sheetData(sheet, strings));
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      [
        ["workbook.xml", "sheet.main"],
        ["sharedStrings.xml", "sharedStrings"],
      ]
        .concat(sheets.map((_, at) => [`worksheets/sheet${String(at + 1)}.xml`, "worksheet"]))
        .map(
          ([name, type]) =>
            `<Override PartName="/xl/${name ?? ""}" ContentType="${SML}.${type ?? ""}+xml"/>`
        )
        .join("") +
      `</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${sheets
      .map(
        ({ name }, at) =>
          `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${String(at + 1)}" Type="${REL}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`
      )
      .join(
        ""
      )}<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": "",
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])
  );
  bodies.forEach((body, at) => {
    files[`xl/worksheets/sheet${String(at + 1)}.xml`] = body;
  });
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`);
  files["xl/sharedStrings.xml"] = strToU8(`<sst xmlns="${MAIN}">${items.join("")}</sst>`);
  return zipSync(files, { level: 1 });
}

/** In pieces: a sheet of a million rows is too long for one text. */
function sheetData(sheet: SheetGrid, strings: Map<string, number>): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let text = `<worksheet xmlns="${MAIN}"><sheetData>`;
  for (let row = 0; row < sheet.rowCount; row++) {
    text += `<row r="${String(row + 1)}">`;
    for (let column = 0; column < sheet.columnCount; column++) {
      const value = sheet.value(row, column);
      if (value === null) continue;
      const place = `r="${formatAddress(row, column)}"`;
      if (typeof value === "number") text += `<c ${place}><v>${String(value)}</v></c>`;
      else if (typeof value === "string") {
        const known = strings.get(value) ?? strings.size;
        strings.set(value, known);
        text += `<c ${place} t="s"><v>${String(known)}</v></c>`;
      } else throw new Error(`${sheet.name} holds neither numbers nor texts only.`);
    }
    text += "</row>";
    if (text.length > 1 << 20) {
      pieces.push(strToU8(text));
      text = "";
    }
  }
  pieces.push(strToU8(`${text}</sheetData></worksheet>`));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
