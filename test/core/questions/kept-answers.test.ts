import { evaluate } from "../../../src/core/evaluate";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { readSettings } from "../../../src/core/sheets/read-settings";
import { say } from "../../../src/core/messages/message";
import type { Answers } from "../../../src/core/tables/doubt";
import { book, type SheetDraft } from "../tables/book";
import { EditableWorkbook } from "../sheets/workbook-of-plan";

const SETTINGS = "绩核设置";
const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02" } as const;
const BUDGET: SheetDraft = {
  name: "预算",
  rows: [["预算执行表"], ["项目", "预算数", "实际支出"], ["设备", 100, 90]],
};
const UNIT = "unit.预算执行表";

/** Evaluates what stands there and writes our sheets beside it. */
function run(source: SheetDraft, before?: EditableWorkbook, answers?: Answers): EditableWorkbook {
  const { sheets } = book(source);
  const existing = { ...book(source), ...(before ? { definedNames: before.names } : {}) };
  const own = before?.workbook().sheets.filter(({ name }) => name !== source.name) ?? [];
  const workbook = { ...existing, sheets: [...sheets, ...own] };
  const evaluation = evaluate(workbook, answers ? { answers } : {});
  return new EditableWorkbook(planSheets(evaluation, workbook, OPTIONS));
}
const read = (written: EditableWorkbook, source: SheetDraft) => {
  const workbook = {
    ...written.workbook(),
    sheets: [...book(source).sheets, ...written.workbook().sheets],
  };
  return evaluate(workbook);
};
const unitOf = (written: EditableWorkbook, source: SheetDraft) =>
  read(written, source).facts.tables[0]?.unit;

test("an open question stands in 绩核设置, undecided; an answer typed there counts", () => {
  const written = run(BUDGET);
  const row = written.rowOf(SETTINGS, `answer:${UNIT}`);
  expect(written.value(SETTINGS, row, 1)).toBe("未定");
  expect(unitOf(written, BUDGET)).toBeUndefined();
  written.type(SETTINGS, row, 1, " 万元 ");
  expect(unitOf(written, BUDGET)).toBe("万元");
});

test("an answer given in the pane or by --set is written, and survives re-runs, moves and names", () => {
  const first = run(BUDGET, undefined, { [UNIT]: "千元" });
  expect(unitOf(first, BUDGET)).toBe("千元");
  const moved: SheetDraft = { ...BUDGET, name: "新名", at: [9, 4] };
  const second = run(moved, run(BUDGET, first));
  expect(unitOf(second, moved)).toBe("千元");
  expect(second.value(SETTINGS, second.rowOf(SETTINGS, `answer:${UNIT}`), 1)).toBe("千元");
});

test("an answer waits for its table while that is gone, and goes when it is taken back", () => {
  const answered = run(BUDGET, undefined, { [UNIT]: "千元" });
  const other: SheetDraft = {
    name: "别的",
    rows: [["另一张表（元）"], ["项目", "预算数"], ["设备", 1]],
  };
  const without = run(other, answered);
  expect(unitOf(run(BUDGET, without), BUDGET)).toBe("千元");
  const back = run(BUDGET, answered, { [UNIT]: "" });
  expect(back.value(SETTINGS, back.rowOf(SETTINGS, `answer:${UNIT}`), 1)).toBe("未定");
  expect(unitOf(back, BUDGET)).toBeUndefined();
});

test("words that are no answer are named with their cell, and count as undecided", () => {
  const written = run(BUDGET);
  const row = written.rowOf(SETTINGS, `answer:${UNIT}`);
  written.type(SETTINGS, row, 1, "百万");
  const { problems, answers } = readSettings(written.workbook());
  expect(answers).toEqual({});
  expect(problems.map((problem) => say(problem, "zh-CN"))).toEqual([
    expect.stringMatching(/绩核设置!B\d+ 的“百万”不是这个问题的回答.*元 \/ 千元 \/ 万元/u),
  ]);
});

test("a table left out by an answer stays out, moved or renamed, until it is used again", () => {
  const left = run(BUDGET, undefined, { "table.预算执行表": "ignore" });
  const moved: SheetDraft = { ...BUDGET, name: "新名", at: [3, 1] };
  expect(read(left, moved).facts.tables).toEqual([]);
  const again = run(moved, left);
  const row = again.rowOf(SETTINGS, "table:预算执行表");
  expect(again.value(SETTINGS, row, 1)).toBe("忽略");
  again.type(SETTINGS, row, 1, "采用");
  expect(read(again, moved).facts.tables).toHaveLength(1);
});
