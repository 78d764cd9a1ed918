import { message, say } from "../../../src/core/messages/message";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { readSettings } from "../../../src/core/sheets/read-settings";
import type { Facts } from "../../../src/core/tables/facts";
import type { TableChoice } from "../../../src/core/tables/table";
import { Decimal } from "../../../src/core/values/decimal";
import type { Workbook } from "../../../src/core/workbook/workbook";
import type { PlanCell } from "../../../src/core/workbook/write-plan";
import { BANDS, evaluation, NO_FACTS } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

const EMPTY: Workbook = { sheets: [], date1904: false, definedNames: [] };
const SHEET = "绩核设置";
const money = { text: "元/人/年", dimension: "rate", scale: new Decimal(1) } as const;
const cell = { sheet: "补贴标准", row: 2, column: 1 };
const table = {
  id: "t1",
  kind: "subsidy-payment",
  range: { sheet: "资金!支出", top: 1, left: 0, bottom: 14, right: 5 },
  columns: [],
  rows: [],
} as const;
const facts = {
  ...NO_FACTS,
  tables: [table],
  gradeScales: [{ bands: BANDS }],
  rates: [
    {
      table: { ...table, kind: "rate-standard" } as const,
      className: "自理",
      label: { cell, text: "自理老人" },
      rate: {
        cell,
        raw: "1200",
        shown: new Decimal(1200),
        value: new Decimal(1200),
        unit: money,
        decimals: 0,
      },
    },
  ],
};

function settingsWith(edits: [key: string, column: number, value: PlanCell["value"]][]) {
  const plan = planSheets(evaluation({ facts }), EMPTY, { language: "zh-CN", now: "2026-11-22" });
  const book = new EditableWorkbook(plan);
  for (const [key, column, value] of edits) book.type(SHEET, book.rowOf(SHEET, key), column, value);
  return readSettings(book.workbook());
}

test("a sheet nobody changed says nothing beyond the defaults", () => {
  expect(settingsWith([])).toEqual({
    settings: { scoreDecimals: 2 },
    rates: [],
    tableChoices: [],
    answers: {},
    problems: [],
  });
});

test("what was set is read, in either language and in full-width digits", () => {
  const read = settingsWith([
    ["occurrence", 1, "one flat cut once"],
    ["decimals", 1, "１"],
    ["rate:自理", 1, 1300],
    ["table:资金!支出!A2", 1, "忽略"],
    ["band:2", 1, "75"],
  ]);
  expect(read.settings).toEqual({ scoreDecimals: 1, occurrenceUnit: "flat-cut-once" });
  expect(read.rates.map(({ className, rate }) => [className, rate.toFixed()])).toEqual([
    ["自理", "1300"],
  ]);
  expect(read.tableChoices).toEqual([{ sheet: "资金!支出", topLeft: "A2", ignore: true }]);
  expect(read.bands?.map(({ level, min }) => [level, min?.toFixed()])).toEqual([
    ["优", "90"],
    ["良", "75"],
    ["中", "60"],
    ["差", undefined],
  ]);
  expect(read.problems).toEqual([]);
});

test.each<[string, number, PlanCell["value"], RegExp]>([
  ["decimals", 1, 7, /绩核设置!B\d+.*“7”/u],
  ["decimals", 1, "两位", /两位/u],
  ["occurrence", 1, "看情况", /看情况/u],
  ["rate:自理", 1, "按文件", /按文件/u],
  ["band:2", 1, "八十", /绩核设置!A\d+/u],
])("%s: a value that cannot be used is named with its cell", (key, column, value, expected) => {
  const { problems, settings } = settingsWith([[key, column, value]]);
  expect(problems.map((problem) => say(problem, "zh-CN"))).toEqual([
    expect.stringMatching(expected),
  ]);
  expect(settings).toEqual({ scoreDecimals: 2 });
});

test.each([
  ["预算执行", "budget-execution"],
  ["Budget execution", "budget-execution"],
  ["补贴发放", undefined],
  ["", undefined],
  ["别的表", undefined],
])("a table whose kind is typed as %j", (typed, kind) => {
  const { tableChoices } = settingsWith([["table:资金!支出!A2", 2, typed]]);
  expect(tableChoices.map((choice) => choice.kind)).toEqual(kind === undefined ? [] : [kind]);
});

describe("what the pane said of tables", () => {
  const place = { sheet: "资金!支出", topLeft: "A2" };
  const other = { ...table, kind: "budget-detail" } as const;
  const withTables = (tables: readonly TableChoice[], found: Facts, before?: EditableWorkbook) =>
    new EditableWorkbook(
      planSheets(
        evaluation({ facts: found, settings: { scoreDecimals: 2, tables } }),
        before?.workbook() ?? EMPTY,
        { language: "zh-CN", now: "2026-11-22" }
      )
    );
  const choices = (book: EditableWorkbook) => readSettings(book.workbook()).tableChoices;

  test("a kind is kept, through runs that know nothing of it, until the cell is emptied", () => {
    const chosen = withTables([{ ...place, kind: "budget-detail" }], { ...facts, tables: [other] });
    expect(choices(chosen)).toEqual([{ ...place, kind: "budget-detail" }]);
    const again = withTables([], { ...facts, tables: [other] }, chosen);
    expect(choices(again)).toEqual([{ ...place, kind: "budget-detail" }]);
    again.type(SHEET, again.rowOf(SHEET, "table:资金!支出!A2"), 2, null);
    expect(choices(again)).toEqual([]);
    const freed = withTables([], facts, again);
    expect(choices(freed)).toEqual([]);
    expect(freed.value(SHEET, freed.rowOf(SHEET, "table:资金!支出!A2"), 2)).toBe("补贴发放");
  });

  test("a table left out before anything was written stays listed, and can come back", () => {
    const reason = message("table.ignored");
    const without = { ...facts, tables: [], unrecognised: [{ range: table.range, reason }] };
    const left = withTables([{ ...place, ignore: true }], without);
    expect(choices(left)).toEqual([{ ...place, ignore: true }]);
    expect(choices(withTables([], without, left))).toEqual([{ ...place, ignore: true }]);
    expect(choices(withTables([place], facts, left))).toEqual([]);
  });
});

test("an emptied scale is the workbook's own again", () => {
  const blanks = [1, 2, 3, 4].flatMap((band) =>
    [0, 1, 2, 3, 4].map((column): [string, number, null] => [`band:${String(band)}`, column, null])
  );
  expect(settingsWith(blanks).bands).toBeUndefined();
});
