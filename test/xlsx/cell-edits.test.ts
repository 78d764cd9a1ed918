import { unzipSync } from "fflate";
import { parseAddress } from "../../src/core/values/cell-ref";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import type { CellEdit, XlsxPackage } from "../../src/xlsx/xlsx-package";
import { workbookFile } from "./package-parts";
import { richWorkbook } from "./rich-workbook";
import { hasSchemas, schemaErrors } from "./schema-check";

function edit(address: string, value: CellEdit["value"], sheet = "资金支出"): CellEdit {
  const place = parseAddress(address) ?? { row: -1, column: -1 };
  return { cell: { sheet, ...place }, value };
}

async function open(bytes: Uint8Array): Promise<XlsxPackage> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function apply(bytes: Uint8Array, ...edits: CellEdit[]): Promise<Uint8Array> {
  const written = await (await open(bytes)).apply({ sheets: [] }, edits);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

async function refusal(bytes: Uint8Array, ...edits: CellEdit[]): Promise<string> {
  const written = await (await open(bytes)).apply({ sheets: [] }, edits);
  return written.ok ? "" : written.error.code;
}

const textOf = (bytes: Uint8Array, part: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[part]);
const SHEET = "xl/worksheets/sheet1.xml";

describe("editing a cell of a source sheet", () => {
  it("changes that cell's text and nothing else of the sheet", async () => {
    const before = textOf(richWorkbook(), SHEET);
    const after = await apply(richWorkbook(), edit("B3", 540));
    expect(textOf(after, SHEET)).toBe(
      before.replace('<c r="B3"><v>539</v></c>', '<c r="B3"><v>540</v></c>')
    );
    expect(textOf(after, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(unzipSync(after)["xl/calcChain.xml"]).toBeDefined();
  });

  it("keeps the style, whatever the value becomes", async () => {
    const after = await apply(
      richWorkbook(),
      edit("C2", "一百"),
      edit("C3", null),
      edit("C4", true),
      edit("E2", "=1+1")
    );
    const xml = textOf(after, SHEET);
    expect(xml).toContain('<c r="C2" s="1" t="inlineStr"><is><t>一百</t></is></c>');
    expect(xml).toContain('<c r="C3" s="1"/>');
    expect(xml).toContain('<c r="C4" s="1" t="b"><v>1</v></c>');
    const grid = (await open(after)).workbook.sheets[0];
    expect([grid?.value(1, 2), grid?.value(2, 2), grid?.value(3, 2)]).toEqual(["一百", null, true]);
    expect([grid?.value(1, 4), grid?.formula(1, 4)]).toEqual(["=1+1", undefined]);
  });

  it("adds cells and rows where they belong, in the style of their row or column", async () => {
    const after = await apply(
      richWorkbook(),
      edit("H9", 9),
      edit("A5", "新行"),
      edit("C6", 1),
      edit("B5", 5),
      edit("Z1", "右")
    );
    const xml = textOf(after, SHEET);
    expect(xml).toContain(
      '<row r="5"><c r="A5" t="inlineStr"><is><t>新行</t></is></c><c r="B5"><v>5</v></c></row><row r="6"'
    );
    expect(xml).toContain('<c r="C6" s="2"><v>1</v></c><c r="D6"');
    expect(xml).toContain('<row r="9"><c r="H9" s="2"><v>9</v></c></row></sheetData>');
    expect(xml).toContain('<dimension ref="A1:Z9"/>');
    expect(xml).toMatch(/<row r="1" x14ac:dyDescent="0.25">.*<c r="Z1"/);
    const grid = (await open(after)).workbook.sheets[0];
    expect([grid?.value(4, 0), grid?.value(5, 2), grid?.value(8, 7), grid?.value(0, 25)]).toEqual([
      "新行",
      1,
      9,
      "右",
    ]);
  });

  it("fills an empty sheet", async () => {
    const sheet = "隐藏'的";
    const after = await apply(richWorkbook(), edit("B2", 2, sheet), edit("A1", 1, sheet));
    expect(textOf(after, "xl/worksheets/sheet3.xml")).toContain(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>'
    );
  });

  it("lets a value take a formula's place, and drops the calculation chain with it", async () => {
    const after = await apply(richWorkbook(), edit("D6", 177_000));
    expect(textOf(after, SHEET)).toContain('<c r="D6" s="1"><v>177000</v></c>');
    expect(unzipSync(after)["xl/calcChain.xml"]).toBeUndefined();
    expect(textOf(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("spells a shared formula out when the cell that held its text is overwritten", async () => {
    const after = await apply(richWorkbook(), edit("D2", 14_600));
    const xml = textOf(after, SHEET);
    expect(xml).toContain('<c r="D3" s="1"><f>B3*C3</f><v>80850</v></c>');
    expect(xml).toContain('<c r="D4" s="1"><f>B4*C4</f><v>82000</v></c>');
    expect(xml).not.toContain('t="shared"');
  });

  it("leaves a shared formula alone when another cell of it is overwritten", async () => {
    const after = await apply(richWorkbook(), edit("D3", 1));
    const grid = (await open(after)).workbook.sheets[0];
    expect([grid?.formula(1, 3), grid?.formula(2, 3), grid?.formula(3, 3)]).toEqual([
      "B2*C2",
      undefined,
      "B4*C4",
    ]);
  });

  it("takes the last of several edits of one cell", async () => {
    const after = await apply(richWorkbook(), edit("B3", 1), edit("B3", 2));
    expect((await open(after)).workbook.sheets[0]?.value(2, 1)).toBe(2);
  });

  it("finds cells and rows that have no address, and a prefix", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData></x:worksheet>`;
    const file = workbookFile({ sheets: [{ name: "S", xml }] });
    const after = await apply(
      file,
      edit("B1", 20, "S"),
      edit("A2", "二", "S"),
      edit("C1", 30, "S")
    );
    const grid = (await open(after)).workbook.sheets[0];
    expect([0, 1, 2].map((column) => grid?.value(0, column))).toEqual([1, 20, 30]);
    expect(grid?.value(1, 0)).toBe("二");
  });

  it.each<[string, string, CellEdit]>([
    ["part of an array formula", "xlsx.array-formula", edit("F6", 1)],
    ["the array formula itself", "xlsx.array-formula", edit("E6", 1)],
    ["a header of an Excel table", "xlsx.table-header", edit("B1", "人数")],
    ["a sheet that is not there", "xlsx.unknown-sheet", edit("A1", 1, "没有")],
    ["a chart sheet", "xlsx.unknown-sheet", edit("A1", 1, "图")],
    ["a place outside the sheet", "xlsx.outside-sheet", edit("XFE1", 1)],
  ])("refuses %s", async (_what, code, refused) => {
    expect(await refusal(richWorkbook(), edit("B2", 1), refused)).toBe(code);
  });

  (hasSchemas ? it : it.skip)("leaves every part valid", async () => {
    const after = await apply(
      richWorkbook(),
      edit("D2", 1),
      edit("A5", "新"),
      edit("H9", "\u0001_x0041_"),
      edit("C6", null)
    );
    const parts = new Map(
      [SHEET, "xl/workbook.xml", "[Content_Types].xml"].map((p) => [p, textOf(after, p)])
    );
    expect(await schemaErrors(parts)).toEqual([]);
  });
});
