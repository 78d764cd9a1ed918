import { unzipSync, strFromU8 } from "fflate";
import type { CellMark } from "../../src/core/workbook/workbook-host";
import { XlsxHost } from "../../src/xlsx/xlsx-host";
import { convert, hasLibreOffice } from "./libre-office";
import { richWorkbook } from "./rich-workbook";
import { hasSchemas, schemaErrors } from "./schema-check";

const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

async function bytesOf(host: XlsxHost): Promise<Uint8Array> {
  const bytes = await host.bytes();
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

let sheet = "";
beforeAll(async () => {
  const read = await new XlsxHost(richWorkbook()).read();
  sheet = (read.ok && read.value.sheets[0]?.name) || "";
});

const marks = (): CellMark[] => [
  { cell: { sheet, row: 1, column: 3 }, severity: "high" },
  { cell: { sheet, row: 2, column: 3 }, severity: "high" },
  { cell: { sheet, row: 2, column: 3 }, severity: "low" },
  { cell: { sheet, row: 1, column: 1 }, severity: "medium" },
];

const SHEET = "xl/worksheets/sheet1.xml";

test("adds conditional formats and nothing else, and takes them off to the last byte of the sheet", async () => {
  const before = partsOf(richWorkbook());
  const host = new XlsxHost(richWorkbook());
  expect(await host.highlight(marks())).toEqual({ ok: true, value: undefined });
  expect(await host.inspect()).toMatchObject({ highlighted: true });
  const marked = partsOf(await bytesOf(host));
  const changed = [...marked].filter(([name, text]) => before.get(name) !== text);
  expect(changed.map(([name]) => name).sort()).toEqual(
    [SHEET, "xl/styles.xml", "xl/workbook.xml"].sort()
  );
  const text = marked.get(SHEET) ?? "";
  expect(text).toMatch(/<conditionalFormatting sqref="D2:D3"><cfRule [^>]*priority="1">/);
  // The workbook's own rule comes behind ours.
  expect(text).toMatch(/<cfRule type="cellIs" dxfId="0" priority="3"/);
  expect(text.replace(/.*<sheetData>|<\/sheetData>.*/gs, "")).toBe(
    before.get(SHEET)?.replace(/.*<sheetData>|<\/sheetData>.*/gs, "")
  );
  if (hasSchemas) expect(await schemaErrors(marked)).toEqual([]);
  // Opened anew, by whoever: they are found again, and go.
  const again = new XlsxHost(await bytesOf(host));
  expect(await again.highlight(marks().slice(0, 1))).toMatchObject({ ok: true });
  expect(await again.clearHighlights()).toMatchObject({ ok: true });
  const cleared = partsOf(await bytesOf(again));
  expect(cleared.get(SHEET)).toBe(before.get(SHEET));
  expect(cleared.get("xl/workbook.xml")).toBe(before.get("xl/workbook.xml"));
  expect(await again.inspect()).toMatchObject({ highlighted: false });
});

test("without any highlight, clearing keeps the very file", async () => {
  const file = richWorkbook();
  const host = new XlsxHost(file);
  expect(await host.clearHighlights()).toMatchObject({ ok: true });
  expect(await bytesOf(host)).toBe(file);
});

test("a sheet that is not there, or is protected, says so and the file stays", async () => {
  const file = richWorkbook();
  const host = new XlsxHost(file);
  const gone = await host.highlight([
    { cell: { sheet: "没有", row: 0, column: 0 }, severity: "low" },
  ]);
  expect(gone).toMatchObject({ error: { code: "xlsx.unknown-sheet" } });
  expect(await bytesOf(host)).toBe(file);
});

(hasLibreOffice ? test : test.skip)("LibreOffice reads them as they are meant", async () => {
  const host = new XlsxHost(richWorkbook());
  await host.highlight(marks());
  const seen = strFromU8(convert(await bytesOf(host), "fods"));
  expect(seen).toContain('calcext:value="formula-is(LEN(&quot;_jihe_high&quot;)&gt;0)"');
  expect(seen.toLowerCase()).toContain("#ffc7ce");
});
