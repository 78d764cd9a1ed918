import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CLASSES = ["自理", "半失能", "失能"];

/**
 * The workbooks to measure with: made once, kept in the temporary folder. 200,000 rows are 82 MB
 * of XML.
 */
export function makeFiles(work, here) {
  const [rows100k, sheet80] = [100_000, 200_000].map((rows) => {
    const file = join(work, `list-${rows}.xlsx`);
    if (!existsSync(file)) writeFileSync(file, roster(rows));
    return file;
  });
  return { rows100k, sheet80, yongji: join(here, "..", "assets", "samples", "yongji-2023.xlsx") };
}

/** A list of people with 12 columns: numbers, shared strings, dates, formulas, 18-digit IDs. */
function roster(rows) {
  const strings = new Map();
  const shared = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const text = (ref, value) => `<c r="${ref}" t="s"><v>${shared(value)}</v></c>`;
  const lines = [];
  for (let row = 1; row <= rows; row++) {
    const months = (row % 12) + 1;
    const rate = [100, 150, 200][row % 3];
    lines.push(
      `<row r="${row}" spans="1:12"><c r="A${row}"><v>${row}</v></c>` +
        text(`B${row}`, `姓名${row % 5000}`) +
        text(`C${row}`, `142701195${String(100000000 + row).slice(1)}X`) +
        text(`D${row}`, `养老机构${row % 40}`) +
        text(`E${row}`, CLASSES[row % 3]) +
        `<c r="F${row}"><v>${months}</v></c><c r="G${row}"><v>${rate}</v></c>` +
        `<c r="H${row}" s="1"><f>F${row}*G${row}</f><v>${months * rate}</v></c>` +
        `<c r="I${row}" s="2"><v>${45000 + (row % 365)}</v></c>` +
        (row % 7 === 0 ? text(`J${row}`, "补发上月差额") : "") +
        text(`K${row}`, "已核") +
        `<c r="L${row}"><v>${(row % 100) / 100}</v></c></row>`
    );
  }
  const sst = [...strings.keys()].map((value) => `<si><t>${value}</t></si>`).join("");
  const part = (name, type) =>
    `<Override PartName="/xl/${name}" ContentType="${SML}.${type}+xml"/>`;
  const rel = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
  const xml = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${part("worksheets/sheet1.xml", "worksheet")}${part("styles.xml", "styles")}${part("sharedStrings.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${rel("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${rel("rId1", "worksheet", "worksheets/sheet1.xml")}${rel("rId2", "styles", "styles.xml")}${rel("rId3", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${sst}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><dimension ref="A1:L${rows}"/><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(xml).map(([name, content]) => [name, strToU8(content)]))
  );
}
