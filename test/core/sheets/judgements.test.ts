import { evaluate } from "../../../src/core/evaluate";
import { say } from "../../../src/core/messages/message";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { readAnswer, readJudgements } from "../../../src/core/sheets/read-judgements";
import { regrade } from "../../../src/core/sheets/regrade";
import type { Settings } from "../../../src/core/evaluation";
import type { Judgement } from "../../../src/core/scores/judgement";
import { Decimal } from "../../../src/core/values/decimal";
import { book } from "../tables/book";
import { EditableWorkbook } from "./workbook-of-plan";

const SHEET = "条款判断";
const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02" } as const;
const SOURCES = book({
  name: "指标",
  rows: [
    ["一级指标", "三级指标", "分值", "评分细则"],
    [
      "过程",
      "制度健全性",
      4,
      "①制定管理办法，得2分，否则不得分；②办法内容完整，得2分，否则不得分。",
    ],
    ["过程", "会计核算", 6, "每发现1处不规范扣2分，扣完为止。"],
  ],
}).sheets;

function run(before?: EditableWorkbook, settings: Partial<Settings> = {}): EditableWorkbook {
  const workbook = workbookOf(before);
  return new EditableWorkbook(planSheets(evaluate(workbook, settings), workbook, OPTIONS));
}
const workbookOf = (before?: EditableWorkbook) => {
  const own = before?.workbook() ?? { sheets: [], date1904: false, definedNames: [] };
  return { ...own, sheets: [...SOURCES, ...own.sheets] };
};
const at = (book: EditableWorkbook, key: string, header: string): [string, number, number] => [
  SHEET,
  book.rowOf(SHEET, key),
  book.columnOf(SHEET, header),
];
const value = (book: EditableWorkbook, key: string, header: string) =>
  book.value(...at(book, key, header));
const type = (book: EditableWorkbook, key: string, header: string, text: string | number) => {
  const [sheet, row, column] = at(book, key, header);
  book.type(sheet, row, column, text);
};
const scores = (book: EditableWorkbook) =>
  evaluate(workbookOf(book)).indicators.map(({ name, score }) => [name, score?.toString()]);

describe("条款判断", () => {
  test("has a row a clause, with what is asked and nothing judged", () => {
    const written = run();
    expect(value(written, "制度健全性|①", "条款原文")).toMatch(/制定管理办法/u);
    expect(value(written, "制度健全性|②", "判断")).toBeNull();
    expect(value(written, "会计核算|", "分值")).toBe(6);
  });

  test("what is typed there scores, with its place, reason and evidence; unknown stays pending", () => {
    const written = run();
    type(written, "制度健全性|①", "判断", "是");
    type(written, "会计核算|", "判断", "2处");
    type(written, "会计核算|", "发生位置", "第3、8号凭证");
    expect(scores(written)).toEqual([
      ["制度健全性", undefined],
      ["会计核算", "2"],
    ]);
    type(written, "制度健全性|②", "判断", "否");
    type(written, "制度健全性|②", "证据", "办法第 4 页");
    expect(scores(written)[0]).toEqual(["制度健全性", "2"]);
    const next = run(run(written));
    expect([value(next, "制度健全性|②", "判断"), value(next, "制度健全性|②", "证据")]).toEqual([
      "否",
      "办法第 4 页",
    ]);
    expect(value(next, "会计核算|", "发生位置")).toBe("第3、8号凭证");
    expect(value(next, "会计核算|", "得分")).toBe(2);
  });

  test("a judgement of the pane is newer than the sheet's, is written, and can be taken back", () => {
    const judged = (judgement: Judgement): Partial<Settings> => ({
      judgements: { 会计核算: { "": judgement } },
    });
    const written = run(undefined, judged({ count: new Decimal(1), reason: "抽查" }));
    expect([value(written, "会计核算|", "判断"), value(written, "会计核算|", "理由")]).toEqual([
      1,
      "抽查",
    ]);
    const changed = run(written, judged({ count: new Decimal(3) }));
    expect(value(changed, "会计核算|", "判断")).toBe(3);
    expect(scores(run(changed, judged({})))[1]).toEqual(["会计核算", undefined]);
  });

  test.each([
    ["看情况", /条款判断!G\d+ 的判断“看情况”读不懂/u],
    [-1, /条款判断!G\d+ 的处数 -1/u],
    [1.5, /处数 1\.5/u],
    ["7分", /得分 7 不在 0 至 6 之间/u],
  ])("%p is refused by 重新计算等级, naming its cell, and kept as typed", (typed, expected) => {
    const written = run();
    type(written, "会计核算|", "判断", typed);
    const result = regrade(workbookOf(written), OPTIONS);
    expect(result.ok ? "" : say(result.error, "zh-CN")).toMatch(expected);
    expect(value(run(written), "会计核算|", "判断")).toBe(typed);
    expect(readJudgements(written.workbook()).judgements).toEqual({});
  });

  test("a formula without a result is told apart from words that cannot be read", () => {
    const written = run();
    const [, row, column] = at(written, "会计核算|", "判断");
    const { sheets, ...rest } = written.workbook();
    const isThere = (r: number, c: number): boolean => r === row && c === column;
    const typed = sheets.map((sheet) =>
      sheet.name === SHEET
        ? {
            ...sheet,
            value: (r: number, c: number) =>
              isThere(r, c) ? { error: "#UNCACHED!" } : sheet.value(r, c),
            formula: (r: number, c: number) => (isThere(r, c) ? "1+1" : sheet.formula(r, c)),
          }
        : sheet
    );
    const { problems } = readJudgements({ ...rest, sheets: typed });
    expect(problems.map((problem) => say(problem, "zh-CN"))).toEqual([
      expect.stringMatching(/^条款判断!G\d+ 的判断是公式/u),
    ]);
  });

  test("a judged clause whose indicator is gone keeps what was typed", () => {
    const written = run();
    type(written, "会计核算|", "判断", 1);
    const without = { ...written.workbook(), sheets: [...written.workbook().sheets] };
    const rest = book({
      name: "指标",
      rows: [
        ["一级指标", "三级指标", "分值", "评分细则"],
        ["过程", "别的指标", 4, "①制定办法，得4分，否则不得分。"],
      ],
    }).sheets;
    const workbook = { ...without, sheets: [...rest, ...without.sheets] };
    const next = new EditableWorkbook(planSheets(evaluate(workbook), workbook, OPTIONS));
    expect(value(next, "会计核算|", "判断")).toBe(1);
  });
});

test.each([
  ["yes", "holds", { holds: true }],
  ["√", "holds", { holds: true }],
  ["不清楚", "holds", { unclear: true }],
  ["３处", "count", { count: "3" }],
  ["87％", "value", { value: "0.87" }],
  ["得8分", "points", { points: "8" }],
  ["  ", "holds", {}],
  ["87%", "count", undefined],
  ["约3", "count", undefined],
  ["≥3", "count", undefined],
] as const)("%p asked for %s", (text, need, expected) => {
  const read = readAnswer(text, need);
  const plain =
    read &&
    Object.fromEntries(
      Object.entries(read).map(([key, each]) => [
        key,
        each instanceof Decimal ? each.toString() : each,
      ])
    );
  expect(plain).toEqual(expected);
});
