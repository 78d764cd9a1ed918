import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { reviewed } from "../../../src/core/sheets/reviewed";
import { Decimal } from "../../../src/core/values/decimal";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { evaluation, INDICATORS, said } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

const EMPTY: Workbook = { sheets: [], date1904: false, definedNames: [] };
const assumption = said("若差额算1处");
const given = evaluation({
  indicators: INDICATORS.map((indicator) =>
    indicator.code === "C4-1"
      ? { ...indicator, alternatives: [{ assumption, score: new Decimal(40) }] }
      : indicator
  ),
});

function withScore(code: string, score: number): Workbook {
  const plan = planSheets(given, EMPTY, { language: "zh-CN", now: "2026-11-22" });
  const book = new EditableWorkbook(plan);
  book.type("评分表", book.rowOf("评分表", code), 10, score);
  return book.workbook();
}

test("without a reviewer's score the evaluation stays as it is", () => {
  expect(reviewed(given, EMPTY)).toBe(given);
});

test("a reviewer's score counts in the total, the level and the alternatives", () => {
  const { grade, indicators } = reviewed(given, withScore("A1", 20));
  expect(indicators.filter(({ state }) => state === "judged").map(({ code }) => code)).toEqual([
    "A1",
  ]);
  // 20 + 12.345 + 15 + 30, and 40 instead of 30 under the other reading.
  expect([grade?.score.toFixed(), grade?.level]).toEqual(["77.35", "中"]);
  expect(grade?.alternatives.map(({ score, level }) => [score.toFixed(), level])).toEqual([
    ["87.35", "良"],
  ]);
});

test("a question is settled once its indicator is judged", () => {
  expect(reviewed(given, withScore("C4-1", 35)).grade?.alternatives).toEqual([]);
});
