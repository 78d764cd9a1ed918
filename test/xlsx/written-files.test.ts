import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook as ExcelJs } from "exceljs";
import { unzipSync } from "fflate";
import type { CellScalar, Workbook } from "../../src/core/workbook/workbook";
import type { WritePlan } from "../../src/core/workbook/write-plan";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { readZip } from "../../src/xlsx/zip/zip-archive";
import { convert, hasLibreOffice } from "./libre-office";
import { richWorkbook } from "./rich-workbook";
import { samplePlan, scoreSheet, summarySheet } from "./sample-plan";
import { hasSchemas, schemaErrors } from "./schema-check";

const SAMPLES = join(__dirname, "../../assets/samples");

async function read(bytes: Uint8Array): Promise<Workbook> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.workbook;
}

async function write(bytes: Uint8Array, plan: WritePlan): Promise<Uint8Array> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  const written = await opened.value.apply(plan);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** Parts that are new or changed. */
function writtenParts(before: Uint8Array, after: Uint8Array): Map<string, string> {
  const old = new Map(readZip(before).map((entry) => [entry.name, entry.crc]));
  const texts = unzipSync(after);
  const parts = new Map<string, string>();
  for (const entry of readZip(after)) {
    if (old.get(entry.name) === entry.crc) continue;
    parts.set(entry.name, new TextDecoder().decode(texts[entry.name]));
  }
  return parts;
}

/** A workbook that another library wrote. */
async function foreignWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJs();
  const sheet = book.addWorksheet("资金支出", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["机构", "人次", "金额"]);
  sheet.addRow(["五老峰", 147, { formula: "B2*100", result: 14700 }]);
  sheet.addRow([
    { richText: [{ text: "常" }, { font: { bold: true }, text: "青" }] },
    83,
    new Date(0),
  ]);
  sheet.getColumn(3).numFmt = "#,##0.00";
  sheet.getCell("A2").note = "说明";
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [
      {
        type: "dataBar",
        cfvo: [{ type: "min" }, { type: "max" }],
        priority: 1,
        gradient: true,
      } as never,
    ],
  });
  book.addWorksheet("空表");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const books: [string, () => Promise<Uint8Array>][] = [
  ["a workbook full of foreign parts", () => Promise.resolve(richWorkbook())],
  ["a workbook that another library wrote", foreignWorkbook],
  [
    "the yongji sample",
    () => Promise.resolve(new Uint8Array(readFileSync(join(SAMPLES, "yongji-2023.xlsx")))),
  ],
];

const whenSchemas = hasSchemas ? describe : describe.skip;
if (!hasSchemas)
  process.stderr.write("Skipped: ../shared/schemas/ooxml is not there; parts are not validated.\n");

whenSchemas("every written part is valid against ECMA-376", () => {
  it.each(books)(
    "in %s, on the first run and the second",
    async (_name, make) => {
      const before = await make();
      const first = await write(before, samplePlan);
      expect(await schemaErrors(writtenParts(before, first))).toEqual([]);
      const again = {
        sheets: [scoreSheet({ charts: [], merges: [] }), summarySheet({ freezeRow: 0 })],
      };
      const second = await write(first, again);
      expect(await schemaErrors(writtenParts(first, second))).toEqual([]);
    },
    60_000
  );
});

describe("other programs open what was written", () => {
  it("exceljs reads values, formulas, formats and the table", async () => {
    const book = new ExcelJs();
    await book.xlsx.load((await write(await foreignWorkbook(), samplePlan)).buffer as ArrayBuffer);
    const sheet = book.getWorksheet("评分表");
    expect(sheet?.getCell("A5").value).toBe("=SUM(不是公式)");
    expect(sheet?.getCell("B5").value).toMatchObject({ formula: "SUM(B4:B4)*2", result: 12 });
    expect(sheet?.getCell("C5").value).toMatchObject({ result: "良" });
    expect(sheet?.getCell("E5").numFmt).toBe('#,##0.00"元"');
    expect(sheet?.getCell("A1").font).toMatchObject({ size: 14, bold: true, name: "Calibri" });
    expect(sheet?.getCell("D3").value).toBe("复核\n得分");
    expect(sheet?.getCell("E4").text).toBe("资金支出!D3");
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "3:3",
    });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
  });

  const python = ["/usr/bin/python3", "python3"].find(
    (command) => spawnSync(command, ["-c", "import openpyxl"]).status === 0
  );
  if (!python) process.stderr.write("Skipped: python3 with openpyxl is not there.\n");
  (python ? it : it.skip)("openpyxl reads values, validations, charts and names", async () => {
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book["评分表"]
print(json.dumps({
  "names": book.sheetnames,
  "a5": sheet["A5"].value, "a5_type": sheet["A5"].data_type, "quote": sheet["A5"].quotePrefix,
  "b5": sheet["B5"].value,
  "validations": [(v.type, str(v.sqref), v.formula1, v.prompt) for v in sheet.data_validations.dataValidation],
  "charts": len(sheet._charts), "tables": list(sheet.tables.keys()),
  "link": sheet["E4"].hyperlink.location, "freeze": sheet.freeze_panes, "font": sheet["A4"].font.name,
}))`;
    const folder = mkdtempSync(join(tmpdir(), "jihe-"));
    try {
      const file = join(folder, "book.xlsx");
      writeFileSync(file, await write(richWorkbook(), samplePlan));
      const said = execFileSync(python ?? "python3", ["-W", "ignore", "-c", script, file], {
        encoding: "utf8",
        env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      });
      expect(JSON.parse(said)).toEqual({
        names: ["资金支出", "图", "透视", "隐藏'的", "评分表", "得分情况表"],
        a5: "=SUM(不是公式)",
        a5_type: "s",
        quote: true,
        b5: "=SUM(B4:B4)*2",
        validations: [
          ["decimal", "D4:D5", "0", "填 0 到分值之间的数_x000a_不填则用系统得分"],
          ["list", "A4", '"待核实,属实,排除"', null],
          [null, "A5", null, "说明"],
        ],
        charts: 1,
        tables: ["评分"],
        link: "'资金支出'!D3",
        freeze: "A4",
        font: "仿宋_GB2312",
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

if (!hasLibreOffice) {
  process.stderr.write("Skipped: LibreOffice is not there; cached values are not recalculated.\n");
}

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  it.each(books)(
    "recalculates %s to the values we wrote",
    async (_name, make) => {
      const ours = await write(await make(), samplePlan);
      const theirs = await read(convert(ours, "xlsx"));
      const written = await read(ours);
      for (const name of ["评分表", "得分情况表"]) {
        const mine = valuesOf(written, name);
        expect(mine.length).toBeGreaterThan(1);
        expect(valuesOf(theirs, name)).toEqual(mine);
      }
    },
    120_000
  );

  it("is a witness: a wrong cached value is put right", async () => {
    const [, total] = summarySheet().rows[1]?.cells ?? [];
    const wrong = summarySheet({
      rows: [
        { cells: [{ value: 5, style: "number" }] },
        { cells: [null, { ...total, value: 9, formula: "A1*2" }] },
      ],
    });
    const ours = await write(await foreignWorkbook(), { sheets: [wrong] });
    expect(valuesOf(await read(ours), "得分情况表")[1]).toEqual([null, 9]);
    expect(valuesOf(await read(convert(ours, "xlsx")), "得分情况表")[1]).toEqual([null, 10]);
  }, 120_000);
});

function valuesOf(workbook: Workbook, name: string): CellScalar[][] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_row, row) =>
    Array.from(
      { length: sheet?.columnCount ?? 0 },
      (_cell, column) => sheet?.value(row, column) ?? null
    )
  );
}
