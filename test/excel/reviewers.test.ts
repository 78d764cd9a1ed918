import { evaluate } from "../../src/core/evaluate";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { regrade, type Regrade } from "../../src/core/sheets/regrade";
import type { WritePlan } from "../../src/core/workbook/write-plan";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import type { ExcelStandIn } from "../excel-host/excel-stand-in";
import { placeOf, smallBook, typeInto } from "./edited-book";
import { NOW, openBook, valueOf } from "./excel-run";

/** Stands for Excel's own calculation: a formula that is written results in what the plan says. */
function calculateBy(book: BookModel, plan: WritePlan): void {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  book.calculate = (sheet, row, column) =>
    sheets.get(sheet)?.rows[row]?.cells[column]?.value ?? undefined;
}

// Two people at one workbook, one after the other, each with an add-in of their own.
async function recompute(book: BookModel, reviewer: string, now: string): Promise<Regrade> {
  const host = new ExcelHost();
  const workbook = valueOf(await host.read());
  const evaluation = evaluate(workbook);
  const done = valueOf(regrade(workbook, { language: "zh-CN", now, evaluation, reviewer }));
  calculateBy(book, done.plan);
  valueOf(await host.apply(done.plan));
  return done;
}

function cellAt(book: BookModel, sheet: string, row: string, column: string) {
  const model = book.sheet(sheet);
  return { model, row: placeOf(model, row).row, column: placeOf(model, column).column };
}

function type(book: BookModel, at: ReturnType<typeof cellAt>, value: string | number): void {
  typeInto(book, at.model, at.row, at.column, value);
}

const valueIn = ({ model, row, column }: ReturnType<typeof cellAt>): unknown =>
  model.cell(row, column).value;

async function scored(): Promise<{ book: BookModel; standIn: ExcelStandIn }> {
  const book = smallBook();
  const standIn = openBook(book);
  const read = valueOf(await new ExcelHost().read());
  const plan = planSheets(evaluate(read), read, { language: "zh-CN", now: NOW });
  calculateBy(book, plan);
  valueOf(await new ExcelHost().apply(plan));
  return { book, standIn };
}

const GRANTED = "C4-1 补贴资金发放准确性";
const FOUNDED = "A1-1 立项依据";

test("two reviewers in turn: what each typed and what each changed is there", async () => {
  const { book } = await scored();
  type(book, cellAt(book, "疑点清单", "乙院", "状态"), "排除");
  type(book, cellAt(book, "疑点清单", "乙院", "核实情况"), "甲已核实");
  const first = await recompute(book, "甲", "2026-11-22T15:00:00");
  type(book, cellAt(book, "评分表", FOUNDED, "复核得分"), 30);
  type(book, cellAt(book, "评分表", FOUNDED, "复核意见"), "乙的意见");
  const second = await recompute(book, "乙", "2026-11-22T16:00:00");

  expect(first.changes.map(({ code }) => code)).toEqual(["C4-1"]);
  expect(second.changes.map(({ code }) => code)).toEqual(["A1-1"]);
  expect(second.grade.score.minus(first.grade.score).toString()).toBe("-10");
  expect(valueIn(cellAt(book, "疑点清单", "乙院", "状态"))).toBe("排除");
  expect(valueIn(cellAt(book, "疑点清单", "乙院", "核实情况"))).toBe("甲已核实");
  expect(valueIn(cellAt(book, "评分表", FOUNDED, "复核得分"))).toBe(30);
  expect(valueIn(cellAt(book, "评分表", FOUNDED, "复核意见"))).toBe("乙的意见");
  expect(valueIn(cellAt(book, "评分表", GRANTED, "系统得分"))).toBe(55);
  const log = book.sheet("复核记录");
  const people = Array.from({ length: 12 }, (_, row) => log.cell(row, 1).value);
  expect(people.filter((name) => name === "甲" || name === "乙")).toHaveLength(2);
});

test("an impossible score is refused by its cell, and nothing is written", async () => {
  const { book, standIn } = await scored();
  const at = cellAt(book, "评分表", FOUNDED, "复核得分");
  const host = new ExcelHost();
  for (const typed of [41, -1, "很好"]) {
    type(book, at, typed);
    standIn.resetCounts();
    const workbook = valueOf(await host.read());
    const result = regrade(workbook, {
      language: "zh-CN",
      now: NOW,
      evaluation: evaluate(workbook),
    });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).toContain(`K${String(at.row + 1)}`);
    expect(standIn.counts.cellsWritten).toBe(0);
  }
});

test("doing it once more asks Excel for nothing but a look", async () => {
  const { book, standIn } = await scored();
  type(book, cellAt(book, "评分表", FOUNDED, "复核得分"), 30);
  await recompute(book, "甲", "2026-11-22T15:00:00");
  standIn.resetCounts();
  const host = new ExcelHost();
  const workbook = valueOf(await host.read());
  const reads = standIn.counts.syncs;
  const evaluation = evaluate(workbook);
  const { plan } = valueOf(
    regrade(workbook, { language: "zh-CN", now: "2026-11-22T16:00:00", evaluation })
  );
  valueOf(await host.apply(plan));
  expect({ sheets: plan.sheets.map(({ name }) => name), syncs: standIn.counts.syncs }).toEqual({
    sheets: [],
    syncs: reads,
  });
});
