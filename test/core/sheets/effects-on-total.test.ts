import { evaluate } from "../../../src/core/evaluate";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { regrade } from "../../../src/core/sheets/regrade";
import { Decimal, plain } from "../../../src/core/values/decimal";
import { indicatorSheet, workbookOf } from "../scores/score-workbook";
import { EditableWorkbook } from "./workbook-of-plan";

/** A total that no workbook has: the test fails when there is none. */
const NONE = new Decimal(-1);
const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02", projectName: "甲" } as const;
const ROWS = [
  ["数量", 60, "", null, "数量达标得60分，否则不得分", 54],
  ["质量", 30, "", null, "质量达标得30分，否则不得分；存在套取资金的，总分为0分", 27],
  ["采购", 10, "", null, "程序合规得10分，否则不得分；不涉及政府采购的，该指标不适用", 6],
] as const;

function written(judgements: Parameters<typeof evaluate>[1] = {}) {
  const source = workbookOf({ 指标: indicatorSheet(ROWS) });
  const evaluation = evaluate(source, judgements);
  const book = new EditableWorkbook(planSheets(evaluation, source, OPTIONS), source.sheets);
  return { evaluation, book };
}

test.each([
  ["不适用", { 采购: { "2": { holds: true } } }, "90", "优"],
  ["a veto on the total", { 质量: { "2": { holds: true } } }, "0", "差"],
] as const)("%s: sheets, and regrading from the sheets alone, give the total", (...given) => {
  const [, judgements, total, level] = given;
  const { evaluation, book } = written({ judgements });
  expect(plain(evaluation.grade?.score ?? NONE)).toBe(total);
  const row = book.rowOf("评分表", "total");
  const final = book.columnOf("评分表", "最终得分");
  expect(book.sheet("评分表").rows[row]?.[final]?.value).toBe(Number(total));
  const again = regrade(book.workbook(), OPTIONS);
  if (!again.ok) throw new Error(again.error.code);
  expect(plain(again.value.grade.score)).toBe(total);
  expect(again.value.grade.level).toBe(level);
  expect(again.value.grade.pending).toEqual([]);
  expect(again.value.plan.sheets).toEqual([]);
});

test("a score typed for what did not apply makes it count again", () => {
  const { book } = written({ judgements: { 采购: { "2": { holds: true } } } });
  const override = book.columnOf("评分表", "复核得分");
  book.type("评分表", book.rowOf("评分表", "采购"), override, 5);
  const again = regrade(book.workbook(), OPTIONS);
  if (!again.ok) throw new Error(again.error.code);
  expect(plain(again.value.grade.score)).toBe("86");
  const evaluated = regrade(book.workbook(), { ...OPTIONS, evaluation: evaluate(book.workbook()) });
  if (!evaluated.ok) throw new Error(evaluated.error.code);
  expect(plain(evaluated.value.grade.score)).toBe("86");
});
