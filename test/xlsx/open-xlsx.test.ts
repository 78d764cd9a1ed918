import { isCellError, type CellScalar, type SheetGrid } from "../../src/core/workbook/workbook";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import type { XlsxPackage } from "../../src/xlsx/xlsx-package";
import { workbookFile, workbookParts, zipParts, type WorkbookSpec } from "./package-parts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

async function open(bytes: Uint8Array): Promise<XlsxPackage> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function sheetOf(spec: WorkbookSpec): Promise<SheetGrid> {
  const { workbook } = await open(workbookFile(spec));
  return workbook.sheets[0] as SheetGrid;
}

async function cell(xml: string, rest: Omit<WorkbookSpec, "sheets"> = {}): Promise<CellScalar> {
  const grid = await sheetOf({ sheets: [{ name: "S", xml: `<row r="1">${xml}</row>` }], ...rest });
  return grid.value(0, 0);
}

const STRINGS =
  `<sst xmlns="${MAIN}"><si><t>普通</t></si>` +
  `<si><r><t xml:space="preserve">富 </t></r><r><rPr><b/></rPr><t>文本</t></r>` +
  `<rPh sb="0" eb="1"><t>ふり</t></rPh><phoneticPr fontId="1"/></si>` +
  `<si><t>a_x000D_b _x005F_x0041_ &lt;&amp;&#x4E2D;</t></si><si><t/></si></sst>`;

describe("values of cells", () => {
  it.each<[string, CellScalar]>([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
    ['<c r="A1"><v>0.0900000762939453</v></c>', 0.0900000762939453],
    ['<c r="A1" t="s"><v>0</v></c>', "普通"],
    ['<c r="A1" t="s"><v>1</v></c>', "富 文本"],
    ['<c r="A1" t="s"><v>2</v></c>', "a\rb _x0041_ <&中"],
    ['<c r="A1" t="s"><v>3</v></c>', ""],
    ['<c r="A1" t="inlineStr"><is><t>行内</t></is></c>', "行内"],
    [
      '<c r="A1" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r><rPh><t>x</t></rPh></is></c>',
      "一二",
    ],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[1 < 2]]></t></is></c>', "1 < 2"],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { error: "#REF!" }],
    ['<c r="A1" t="str"><f>B1</f><v>结果</v></c>', "结果"],
    ['<c r="A1" t="str"><f>B1</f><v></v></c>', ""],
    ['<c r="A1"><f>B1</f><v>7</v></c>', 7],
    ['<c r="A1"><f>B1</f></c>', { error: "#UNCACHED!" }],
    ['<c r="A1"><f>B1</f><v/></c>', { error: "#UNCACHED!" }],
    ['<c r="A1" t="d"><v>2023-12-31</v></c>', 45291],
    ['<c r="A1" s="0"/>', null],
    ['<c r="A1" t="s"></c>', null],
    ['<c r="A1"><v>12abc</v></c>', "12abc"],
  ])("%s", async (xml, expected) => {
    expect(await cell(xml, { sharedStrings: STRINGS })).toEqual(expected);
  });

  it("reads ISO dates by the workbook's own date system", async () => {
    const xml = '<c r="A1" t="d"><v>2023-12-31T12:00:00Z</v></c>';
    expect(await cell(xml, { workbookPr: '<workbookPr date1904="1"/>' })).toBe(43829.5);
  });
});

describe("places of cells", () => {
  it("counts cells and rows that have no address", async () => {
    const xml =
      "<row><c><v>1</v></c><c><v>2</v></c></row>" +
      '<row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect([grid.value(0, 0), grid.value(0, 1), grid.value(3, 2), grid.value(3, 3)]).toEqual([
      1, 2, 3, 4,
    ]);
    expect(grid.value(4, 0)).toBe(5);
    expect([grid.rowCount, grid.columnCount]).toEqual([5, 4]);
  });

  it("takes a cell at the far corner without making room for what lies between", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const xml =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect(grid.value(1_048_575, 16_383)).toBe(9);
    expect([grid.rowCount, grid.columnCount]).toEqual([1_048_576, 16_384]);
    expect(grid.value(500_000, 8_000)).toBeNull();
    expect([...(grid.filled?.() ?? [])]).toEqual([
      { row: 0, column: 0 },
      { row: 1_048_575, column: 16_383 },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6);
  });

  it("counts only values into the used size, not cells that are merely formatted", async () => {
    const xml =
      '<row r="2"><c r="B2"><v>1</v></c><c r="Z2" s="0"/></row><row r="900"><c r="A900" s="0"/></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect([grid.rowCount, grid.columnCount]).toEqual([2, 2]);
  });

  it("puts rows and cells in order when a file does not, and lets the later cell win", async () => {
    const xml =
      '<row r="3"><c r="B3"><f>A9</f><v>6</v></c><c r="A3"><v>5</v></c></row>' +
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="C3"><v>7</v></c><c r="A3"><v>8</v></c></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect([grid.value(0, 0), grid.value(2, 0), grid.value(2, 1), grid.value(2, 2)]).toEqual([
      1, 8, 6, 7,
    ]);
    expect(grid.formula(2, 1)).toBe("A9");
    expect(grid.formula(2, 0)).toBeUndefined();
  });

  it.each(["XFE1", "A0", "A1048577", "1", "AAAA1"])("refuses %s", async (address) => {
    const row = Number(/\d+$/.exec(address)?.[0] ?? 1);
    const xml = `<row r="${String(row)}"><c r="${address}"><v>1</v></c></row>`;
    const opened = await openXlsx(workbookFile({ sheets: [{ name: "S", xml }] }));
    expect(opened.ok ? "" : opened.error.code).toBe("xlsx.unexpected-content");
  });
});

describe("formulas", () => {
  it("spells a shared formula out for each cell", async () => {
    const xml =
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+SUM(A$1:A1)</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect(grid.formula(0, 2)).toBe("A1*$B$1+SUM(A$1:A1)");
    expect(grid.formula(2, 2)).toBe("A3*$B$1+SUM(A$1:A3)");
    expect(grid.value(2, 2)).toBe(3);
  });

  it("shows functions without the prefix that files need", async () => {
    const xml =
      '<row r="1"><c r="A1"><f>_xlfn.IFS(B1&gt;1,"_xlfn",TRUE,_xlfn._xlws.FILTER(C:C,D:D))</f><v>1</v></c></row>';
    const grid = await sheetOf({ sheets: [{ name: "S", xml }] });
    expect(grid.formula(0, 0)).toBe('IFS(B1>1,"_xlfn",TRUE,FILTER(C:C,D:D))');
  });
});

describe("the workbook", () => {
  it("knows formats, the body font, visibility, names and merges", async () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.00&quot;万&quot;"/></numFmts>` +
      `<fonts count="1"><font><sz val="12"/><name val="仿宋"/></font></fonts>` +
      `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const sheet =
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>` +
      `<c r="C1" s="99"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
    const file = workbookFile({
      sheets: [
        { name: "甲", xml: sheet },
        { name: "乙", xml: "", state: "hidden" },
        { name: "丙", xml: "", state: "veryHidden" },
      ],
      styles,
      names:
        '<definedName name="_jihe_x" hidden="1">甲!$A$1</definedName><definedName name="局部" localSheetId="0">甲!$B$1</definedName>',
      workbookPr: '<workbookPr date1904="true"/>',
    });
    const { workbook, bodyFont } = await open(file);
    expect(bodyFont).toEqual({ name: "仿宋", size: 12 });
    expect(workbook.date1904).toBe(true);
    expect(workbook.sheets.map((s) => s.visibility)).toEqual(["visible", "hidden", "very-hidden"]);
    expect(workbook.definedNames).toEqual([{ name: "_jihe_x", refersTo: "甲!$A$1", hidden: true }]);
    const [first] = workbook.sheets;
    expect([0, 1, 2].map((column) => first?.format(0, column))).toEqual([
      '0.00"万"',
      "0.00%",
      "General",
    ]);
    expect(first?.merges).toEqual([{ sheet: "甲", top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it("reads prefixed namespaces, strict files and alternate content alike", async () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const sheet =
      `<x:worksheet xmlns:x="${strict}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:v">` +
      `<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c>` +
      `<mc:AlternateContent><mc:Choice Requires="v"><x:c r="B1"><x:v>666</x:v></x:c></mc:Choice>` +
      `<mc:Fallback><x:c r="B1"><x:v>2</x:v></x:c></mc:Fallback></mc:AlternateContent>` +
      `<v:c r="C1"><v:v>777</v:v></v:c></x:row></x:sheetData></x:worksheet>`;
    const parts = workbookParts({ sheets: [{ name: "S", xml: "" }] });
    const relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const workbook =
      `<x:workbook xmlns:x="${strict}" xmlns:q="${relationships}" conformance="strict">` +
      `<x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`;
    const rels = (xml: string): string =>
      xml.replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        relationships
      );
    const { workbook: read } = await open(
      zipParts({
        ...parts,
        "_rels/.rels": rels(parts["_rels/.rels"] as string),
        "xl/_rels/workbook.xml.rels": rels(parts["xl/_rels/workbook.xml.rels"] as string),
        "xl/workbook.xml": workbook,
        "xl/worksheets/sheet1.xml": sheet,
      })
    );
    const grid = read.sheets[0];
    expect([0, 1, 2].map((column) => grid?.value(0, column))).toEqual([1, 2, null]);
  });

  it("reads parts in UTF-16, and part names in another case or with backslashes", async () => {
    const parts = workbookParts({ sheets: [{ name: "S", xml: "" }] });
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>汉字</t></is></c></row></sheetData></worksheet>`;
    const utf16 = new Uint8Array(2 + sheet.length * 2);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < sheet.length; i++) {
      const unit = sheet.charCodeAt(i);
      utf16.set([unit & 0xff, unit >> 8], 2 + i * 2);
    }
    const { "xl/worksheets/sheet1.xml": _sheet, ...rest } = parts;
    const { workbook } = await open(zipParts({ ...rest, "XL\\worksheets\\Sheet1.xml": utf16 }));
    expect(workbook.sheets[0]?.value(0, 0)).toBe("汉字");
  });
});

describe("long reading", () => {
  const rows = Array.from(
    { length: 30_000 },
    (_unused, i) =>
      `<row r="${String(i + 1)}"><c r="A${String(i + 1)}"><v>${String(i)}</v></c></row>`
  ).join("");
  const file = workbookFile({ sheets: [{ name: "长表", xml: rows }] });

  it("reports rows that only grow, and ends with all of them", async () => {
    const seen: number[] = [];
    await openXlsx(file, {
      onProgress: ({ sheet, rowsRead, rowsTotal }) => {
        expect(sheet).toBe("长表");
        expect(rowsTotal).toBeGreaterThanOrEqual(rowsRead);
        seen.push(rowsRead);
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).toBe(30_000);
  });

  it("stops when it is cancelled", async () => {
    const signal = { aborted: false };
    const opened = await openXlsx(file, { signal, onProgress: () => (signal.aborted = true) });
    expect(opened.ok ? "" : opened.error.code).toBe("xlsx.cancelled");
  });

  it("takes an error cell for what it is", async () => {
    const value = await cell('<c r="A1" t="e"><v>#DIV/0!</v></c>');
    expect(isCellError(value)).toBe(true);
  });
});
