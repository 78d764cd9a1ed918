import { evaluate } from "../../src/core/evaluate";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { regrade } from "../../src/core/sheets/regrade";
import { gridFromRows, type CellScalar } from "../../src/core/workbook/workbook";
import type { WritePlan } from "../../src/core/workbook/write-plan";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import { pourWorkbook } from "../excel-host/pour-workbook";
import { placeOf, typeInto } from "./edited-book";
import { NOW, openBook, valueOf } from "./excel-run";
import { differencesBetween, snapshotOfBook } from "./snapshot";

// A list of findings that is long enough to be set cell by cell; whole runs take a while.
jest.setTimeout(60_000);

const PAYMENTS = 110;
const LATER = "2026-11-23T09:00:00";

/** Payments of which none is what the rates make it. */
function longBook(): BookModel {
  const payments: CellScalar[][] = [["机构", "高龄老人（人次）", "补贴金额（元）"]];
  for (let at = 1; at <= PAYMENTS; at++) payments.push([`第${String(at)}敬老院`, at, at * 93 - 7]);
  const sheets = [
    gridFromRows("补贴标准", [
      ["类别", "标准（元/人次）"],
      ["高龄", 100],
    ]),
    gridFromRows("资金支出", payments),
    gridFromRows("指标体系", [
      ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分细则", "得分"],
      ["A 决策", 40, "A1 立项", 40, "A1-1 立项依据", 40, "依据充分得40分，否则不得分。", 40],
      ["C 产出", 60, "C4 发放", 60, "C4-1 补贴发放准确性", 60, "每发现1处错误扣0.1分。", 60],
      ["合计", 100, null, 100, null, 100, null, 100],
    ]),
  ];
  return pourWorkbook({ sheets, date1904: false, definedNames: [] });
}

/** Stands for Excel's own calculation: a formula that is written results in what the plan says. */
function calculateBy(book: BookModel, plan: WritePlan): void {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  book.calculate = (sheet, row, column) =>
    sheets.get(sheet)?.rows[row]?.cells[column]?.value ?? undefined;
}

async function scored(): Promise<BookModel> {
  const book = longBook();
  openBook(book);
  const host = new ExcelHost();
  const read = valueOf(await host.read());
  const plan = planSheets(evaluate(read), read, { language: "zh-CN", now: NOW });
  calculateBy(book, plan);
  valueOf(await host.apply(plan));
  return book;
}

function exclude(book: BookModel, subject: string): void {
  const list = book.sheet("疑点清单");
  typeInto(book, list, placeOf(list, subject).row, placeOf(list, "状态").column, "排除");
}

/** What 重新计算等级 does; `writer` may be another add-in, which has not read anything. */
async function recompute(book: BookModel, host = new ExcelHost(), writer = host) {
  const read = valueOf(await host.read());
  const evaluation = evaluate(read);
  const { plan } = valueOf(regrade(read, { language: "zh-CN", now: LATER, evaluation }));
  calculateBy(book, plan);
  return { plan, applied: await writer.apply(plan) };
}

/** Headers of a table that was written anew carry an apostrophe, which nobody sees. */
function visibleDifferences(one: BookModel, other: BookModel): string[] {
  const all = differencesBetween(snapshotOfBook(one), snapshotOfBook(other), 1000);
  return all.filter((line) => !line.includes("/quoted:"));
}

const listIn = ({ sheets }: WritePlan) => sheets.find(({ name }) => name === "疑点清单");

test("a reviewer's score or status costs five syncs: three to read, one to look, one to write", async () => {
  const book = await scored();
  const standIn = openBook(book);
  const scores = book.sheet("评分表");
  const { column } = placeOf(scores, "复核得分");
  typeInto(book, scores, placeOf(scores, "A1-1 立项依据").row, column, 30);
  const { plan } = await recompute(book);
  expect(plan.sheets.map(({ name }) => name)).toContain("评分表");
  expect(standIn.counts.syncs).toBeLessThanOrEqual(5);

  exclude(book, "第7敬老院");
  standIn.resetCounts();
  const { plan: second } = await recompute(book);
  // The total after each of the others is another one; nothing else of them changed.
  expect(listIn(second)?.changed?.cells.length).toBeLessThan(PAYMENTS * 2);
  expect(standIn.counts.syncs).toBeLessThanOrEqual(5);

  standIn.resetCounts();
  expect((await recompute(book)).plan.sheets).toEqual([]);
  expect(standIn.counts.syncs).toBeLessThanOrEqual(3);
});

test("setting what changed leaves the same workbook as writing every sheet whole", async () => {
  const [one, other] = [await scored(), await scored()];
  for (const book of [one, other]) exclude(book, "第7敬老院");
  const few = openBook(one);
  expect(listIn((await recompute(one)).plan)?.changed).toBeDefined();
  const whole = openBook(other);
  // It has not read the workbook itself, so it knows no sheet by its name.
  await recompute(other, new ExcelHost(), new ExcelHost());
  expect(few.counts.cellsWritten).toBeLessThan(whole.counts.cellsWritten);
  expect(visibleDifferences(one, other)).toEqual([]);
  valueOf(await new ExcelHost().undo());
  openBook(one);
  valueOf(await new ExcelHost().undo());
  expect(visibleDifferences(one, other)).toEqual([]);
});

const MEANWHILE: Record<string, (book: BookModel) => void> = {
  "a row was put in": (book) => {
    const list = book.sheet("疑点清单");
    const used = list.used(true)!;
    for (let row = used.bottom; row >= 5; row--) {
      for (let column = 0; column <= used.right; column++) {
        list.put(row + 1, column, list.cell(row, column));
        if (row === 5) list.put(row, column, { value: null });
      }
    }
  },
  "the list was renamed": (book) => {
    book.rename(book.sheet("疑点清单"), "清单");
  },
  "the table was made a range": (book) => {
    book.sheet("疑点清单").tables.splice(0, 1);
  },
};

test.each(Object.keys(MEANWHILE))("%s between reading and writing: written whole", async (what) => {
  const book = await scored();
  exclude(book, "第7敬老院");
  const host = new ExcelHost();
  const standIn = openBook(book);
  const read = valueOf(await host.read());
  const evaluation = evaluate(read);
  const { plan } = valueOf(regrade(read, { language: "zh-CN", now: LATER, evaluation }));
  calculateBy(book, plan);
  MEANWHILE[what]?.(book);
  standIn.resetCounts();
  valueOf(await host.apply(plan));
  const list = book.sheets.find(({ name }) => name === "疑点清单" || name === "清单")!;
  const rows = listIn(plan)!.rows.length;
  expect(standIn.counts.cellsWritten).toBeGreaterThan(rows * 10);
  expect(list.used(true)?.bottom).toBe(rows - 1);
  expect(list.tables).toHaveLength(1);
  const { row } = placeOf(list, "第7敬老院");
  expect(list.cell(row, placeOf(list, "状态").column).value).toBe("排除");
});

test("whatever sync fails, what stood there is back at once, and the next run is whole", async () => {
  const undisturbed = await scored();
  exclude(undisturbed, "第7敬老院");
  const counting = openBook(undisturbed);
  await recompute(undisturbed);
  const expected = snapshotOfBook(undisturbed);
  const last = counting.counts.syncs;
  for (const [at, mode] of [
    [last, "middle"],
    [last, "after"],
  ] as const) {
    const book = await scored();
    exclude(book, "第7敬老院");
    const before = snapshotOfBook(book);
    const standIn = openBook(book);
    standIn.faults = [{ at, mode }];
    const { applied } = await recompute(book);
    const isWhole = mode === "after";
    expect([at, mode, applied.ok]).toEqual([at, mode, isWhole]);
    const found = differencesBetween(snapshotOfBook(book), isWhole ? expected : before);
    expect([at, mode, ...found]).toEqual([at, mode]);
    standIn.faults = [];
    valueOf((await recompute(book)).applied);
    expect(differencesBetween(snapshotOfBook(book), expected)).toEqual([]);
  }
});
