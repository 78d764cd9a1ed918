import { say } from "../../../src/core/messages/message";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { regrade } from "../../../src/core/sheets/regrade";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { evaluation } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

const EMPTY: Workbook = { sheets: [], date1904: false, definedNames: [] };
const OPTIONS = { language: "zh-CN", now: "2026-11-22T15:00" } as const;
const written = () => new EditableWorkbook(planSheets(evaluation(), EMPTY, OPTIONS));
const OVERRIDE = 10;

function typed(value: string | number): EditableWorkbook {
  const book = written();
  book.type("评分表", book.rowOf("评分表", "C4-1 准确性"), OVERRIDE, value);
  return book;
}

describe("regrade", () => {
  test.each([
    [45, "89.85", "良"],
    ["45", "89.85", "良"],
    ["４５", "89.85", "良"],
    ["45分", "89.85", "良"],
    [50, "94.85", "优"],
    [0, "44.85", "差"],
  ])("an overriding score %p gives %s %s, without any stored result", (score, total, level) => {
    const result = regrade(typed(score).workbook({ dropResults: true }), OPTIONS);
    if (!result.ok) throw new Error(say(result.error, "zh-CN"));
    expect(result.value.grade.score.toFixed()).toBe(total);
    expect(result.value.grade.level).toBe(level);
    const judged = result.value.indicators.filter(({ state }) => state === "judged");
    expect(judged.map(({ code }) => code)).toEqual(["C4-1"]);
    expect(result.value.grade.stated?.toFixed()).toBe("85");
    const next = new EditableWorkbook(result.value.plan);
    expect(next.value("评分表", next.rowOf("评分表", "合计"), 11)).toBe(Number(total));
    expect(next.value("得分情况表", next.rowOf("得分情况表", "综合得分与等级"), 4)).toBe(level);
  });

  test.each([
    [50.01, /评分表!K\d+.*50\.01.*超过分值 50/u],
    [-1, /评分表!K\d+.*小于 0/u],
    ["优秀", /评分表!K\d+.*“优秀”不是数/u],
    ["3-5", /不是数/u],
    [true as unknown as string, /不是数/u],
  ])("an overriding score %p is refused, naming its cell", (score, expected) => {
    const result = regrade(typed(score).workbook(), OPTIONS);
    expect(result.ok ? "" : say(result.error, "zh-CN")).toMatch(expected);
  });

  test("a score in a sum's row is refused", () => {
    const book = written();
    book.type("评分表", book.rowOf("评分表", "合计"), OVERRIDE, 90);
    const result = regrade(book.workbook(), OPTIONS);
    expect(result.ok ? "" : result.error.code).toBe("sheet.override.onSum");
  });

  test("the log gets a line only when something changed", () => {
    const lines = (book: EditableWorkbook) =>
      book.sheet("复核记录").rows.filter((cells) => cells[2]?.value === "重新计算等级");
    const once = regrade(typed(45).workbook({ dropResults: true }), OPTIONS);
    if (!once.ok) throw new Error(say(once.error, "zh-CN"));
    const book = new EditableWorkbook(once.value.plan);
    expect(lines(book).map((cells) => cells.slice(3, 8).map((cell) => cell?.value))).toEqual([
      [74.85, 89.85, "中", "良", "C4-1：30 → 45（复核）"],
    ]);
    const twice = regrade(book.workbook({ dropResults: true }), OPTIONS);
    // Results that another program dropped are written anew; the log has nothing to add.
    expect(twice.ok && twice.value.plan.sheets.map(({ name }) => name)).not.toContain("复核记录");
    expect(twice.ok && twice.value.changes).toEqual([]);
  });

  test("clearing the score brings the system's back, with its state", () => {
    const once = regrade(typed(45).workbook(), OPTIONS);
    if (!once.ok) throw new Error(say(once.error, "zh-CN"));
    const book = new EditableWorkbook(once.value.plan);
    book.type("评分表", book.rowOf("评分表", "C4-1 准确性"), OVERRIDE, null);
    const result = regrade(book.workbook({ dropResults: true }), OPTIONS);
    if (!result.ok) throw new Error(say(result.error, "zh-CN"));
    expect(result.value.grade.score.toFixed()).toBe("74.85");
    expect(result.value.indicators.map(({ state }) => state)).toEqual(Array(4).fill("computed"));
  });

  test("a workbook without a written 评分表 says what to do", () => {
    const result = regrade(EMPTY, OPTIONS);
    expect(result.ok ? "" : say(result.error, "zh-CN")).toContain("jihe score");
  });
});
