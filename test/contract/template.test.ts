import { evaluate } from "../../src/core/evaluate";
import { planTemplate } from "../../src/core/templates/plan-template";
import { gridFromRows, type Workbook } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { pourWorkbook } from "../excel-host/pour-workbook";
import { openBook, valueOf } from "../excel/excel-run";
import { Workbook as ExcelJs } from "exceljs";
import type { WorkbookHost } from "../../src/core/workbook/workbook-host";
import { XlsxHost } from "../../src/xlsx/xlsx-host";

type Typing = (sheet: string, row: number, column: number, value: string | number) => void;

interface NewBook {
  readonly host: WorkbookHost;
  readonly type: Typing;
}

const plan = planTemplate({ language: "zh-CN" });

function inExcel(): Promise<NewBook> {
  const book = pourWorkbook({
    sheets: [gridFromRows("Sheet1", [])],
    date1904: false,
    definedNames: [],
  });
  const planned = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  book.calculate = (sheet, row, column) =>
    planned.get(sheet)?.rows[row]?.cells[column]?.value ?? undefined;
  openBook(book);
  return Promise.resolve({
    host: new ExcelHost(),
    type: (sheet, row, column, value) => {
      const model = book.sheet(sheet);
      model.put(row, column, { ...model.cell(row, column), value });
    },
  });
}

async function inFile(): Promise<NewBook> {
  const empty = new ExcelJs();
  empty.addWorksheet("Sheet1");
  const host = new XlsxHost(new Uint8Array(await empty.xlsx.writeBuffer()));
  return {
    host,
    type: (sheet, row, column, value) => {
      host.edit({ cell: { sheet, row, column }, value });
    },
  };
}

function placeIn(workbook: Workbook, sheet: string, text: string) {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  for (let row = 0; row < (grid?.rowCount ?? 0); row++) {
    for (let column = 0; column < (grid?.columnCount ?? 0); column++) {
      if (grid?.value(row, column) === text) return { row, column };
    }
  }
  throw new Error(`no ${text} on ${sheet}`);
}

/** The second is 50 short of 60 × 100 + 36 × 150. */
const PAYEES = [
  ["仁德养老院", 120, 24, 12, 18_000],
  ["康宁养老院", 60, 36, 0, 11_350],
  ["福寿养老院", 12, 0, 48, 10_800],
];

test.each([
  ["Excel", inExcel],
  ["a file", inFile],
] as const)("a new project in %s: template, a few cells, an evaluation", async (_name, start) => {
  const { host, type } = await start();
  valueOf(await host.apply(plan));
  const blank = valueOf(await host.read());
  expect(blank.sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    ...plan.sheets.map(({ name }) => name),
  ]);
  const before = evaluate(blank);
  expect(before.findings).toEqual([]);
  expect(before.indicators.length).toBeGreaterThan(10);

  // 补贴标准 by class; then one row a payee: people by class, and what was paid.
  const rate = placeIn(blank, "补贴标准", "自理");
  [100, 150, 200].forEach((value, index) => {
    type("补贴标准", rate.row + index, rate.column + 1, value);
  });
  const name = placeIn(blank, "资金支出", "机构名称");
  PAYEES.forEach((payee, index) => {
    payee.forEach((value, place) => {
      type("资金支出", name.row + 1 + index, name.column + place, value);
    });
  });
  const filled = valueOf(await host.read());
  const found = evaluate(filled).findings.filter(({ rule }) => rule === "quantity-times-rate");
  expect(found.map(({ subject, difference }) => [subject, difference?.toString()])).toEqual([
    ["康宁养老院", "-50"],
  ]);
});
