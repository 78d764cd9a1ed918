import { evaluate } from "../../src/core/evaluate";
import type { Evaluation } from "../../src/core/evaluation";
import type { Workbook } from "../../src/core/workbook/workbook";
import type { Decisions } from "../../src/core/sheets/finding-review";
import { planDecisions } from "../../src/core/sheets/plan-sheets";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import { placeOf, smallBook, typeInto, withOwn } from "./edited-book";
import { openBook, runOn, valueOf } from "./excel-run";
import { differencesBetween, snapshotOfBook } from "./snapshot";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

interface Scored {
  readonly book: BookModel;
  readonly read: Workbook;
  readonly evaluation: Evaluation;
}

/** What the pane does when a reviewer decides. */
async function decide(
  host: ExcelHost,
  { read, evaluation }: Scored,
  decisions: Decisions,
  language: "zh-CN" | "en" = "zh-CN"
) {
  const own = await host.read({ only: "own-sheets" });
  if (!own.ok) return own;
  const options = { language, now: "2026-11-23T09:00:00", decisions } as const;
  return host.apply(planDecisions(evaluation, withOwn(read, own.value), options));
}

async function scored(): Promise<Scored> {
  const book = smallBook();
  openBook(book);
  const host = new ExcelHost();
  valueOf(await runOn(host));
  const read = valueOf(await host.read());
  return { book, read, evaluation: evaluate(read) };
}

/** Row of 疑点清单 that a finding has, and what stands there under a heading. */
function cellOf(book: BookModel, id: string, heading: string) {
  const sheet = book.sheet("疑点清单");
  const { row } = placeOf(sheet, id);
  const { column } = placeOf(sheet, heading);
  return { sheet, row, column, value: sheet.cell(row, column).value };
}

/** Columns that tell who decided, and what the decision is worth, may change with it. */
const ONLY_KEYS = ["绩核编号", "对象", "疑点描述"];

function headingsOf(book: BookModel, name: string): unknown[] {
  const sheet = book.sheet(name);
  const { right } = sheet.used(true)!;
  return Array.from({ length: right + 1 }, (_, column) => sheet.cell(2, column).value);
}

test("a decision sets its own cells: rows stay where a person sorted them to", async () => {
  const start = await scored();
  const { book, evaluation } = start;
  const sheet = book.sheet("疑点清单");
  const [first, second] = evaluation.findings.map(({ id }) => id);
  const { row: a } = placeOf(sheet, first!);
  const { row: b } = placeOf(sheet, second!);
  for (let column = 0; column <= sheet.used(true)!.right; column++) {
    const [one, other] = [sheet.cell(a, column), sheet.cell(b, column)];
    sheet.put(a, column, other);
    sheet.put(b, column, one);
  }
  const columns = ONLY_KEYS.map((heading) => placeOf(sheet, heading).column);
  const texts = () => [a, b].map((row) => columns.map((column) => sheet.cell(row, column).value));
  const before = texts();
  const standIn = openBook(book);
  const host = new ExcelHost();
  const decisions: Decisions = new Map([[first!, { status: "confirmed", remark: "已核实" }]]);
  valueOf(await decide(host, start, decisions));
  expect(standIn.counts.syncs).toBeLessThanOrEqual(9);
  expect(texts()).toEqual(before);
  expect(cellOf(book, first!, "状态")).toMatchObject({ row: b, value: "属实" });
  expect(cellOf(book, first!, "核实情况").value).toBe("已核实");
  expect(cellOf(book, second!, "状态")).toMatchObject({ row: a, value: "待核实" });
});

test("a row that a filter hides is shown before it is written", async () => {
  const start = await scored();
  const { book, evaluation } = start;
  const [{ id } = { id: "" }] = evaluation.findings;
  const { sheet, row } = cellOf(book, id, "状态");
  sheet.filteredRows.add(row);
  openBook(book);
  valueOf(await decide(new ExcelHost(), start, new Map([[id, { status: "excluded" }]])));
  expect(cellOf(book, id, "状态").value).toBe("排除");
  expect(sheet.filteredRows.size).toBe(0);
});

test("a filter that hides other rows stays", async () => {
  const start = await scored();
  const { book, evaluation } = start;
  const [first, second] = evaluation.findings.map(({ id }) => id);
  const { sheet, row } = cellOf(book, second!, "状态");
  sheet.filteredRows.add(row);
  openBook(book);
  valueOf(await decide(new ExcelHost(), start, new Map([[first!, { status: "corrected" }]])));
  expect(cellOf(book, first!, "状态").value).toBe("已整改");
  expect([...sheet.filteredRows]).toEqual([row]);
});

test("a protected list says so and stays as it is", async () => {
  const start = await scored();
  const { book, evaluation } = start;
  book.sheet("疑点清单").isProtected = true;
  const before = snapshotOfBook(book);
  openBook(book);
  const [{ id } = { id: "" }] = evaluation.findings;
  const failed = await decide(new ExcelHost(), start, new Map([[id, { status: "excluded" }]]));
  expect(failed).toMatchObject({ error: { code: "excel.sheet-protected" } });
  expect(snapshotOfBook(book)).toEqual(before);
});

test("whatever sync fails, deciding again gives the same, and the write before can be undone", async () => {
  const decisions = (evaluation: Evaluation): Decisions =>
    new Map(evaluation.findings.slice(0, 3).map(({ id }) => [id, { status: "confirmed" }]));
  const reference = await scored();
  const counting = openBook(reference.book);
  valueOf(await decide(new ExcelHost(), reference, decisions(reference.evaluation)));
  const expected = snapshotOfBook(reference.book);
  const last = counting.counts.syncs;
  // What comes before the last two only reads.
  for (let at = last - 1; at <= last; at++) {
    for (const mode of ["middle", "after"] as const) {
      const start = await scored();
      const { book, evaluation } = start;
      const standIn = openBook(book);
      standIn.faults = [{ at, mode }];
      await decide(new ExcelHost(), start, decisions(evaluation));
      standIn.faults = [];
      valueOf(await decide(new ExcelHost(), start, decisions(evaluation)));
      expect([at, mode, ...differencesBetween(snapshotOfBook(book), expected)]).toEqual([at, mode]);
      expect(await new ExcelHost().inspect()).toMatchObject({ canUndo: true });
    }
  }
}, 60_000);

describe("撤销本次写入 after decisions and typing", () => {
  test("of a write that rewrote sheets keeps every decision and every typed cell", async () => {
    const start = await scored();
    const { book, evaluation } = start;
    openBook(book);
    const host = new ExcelHost();
    const headings = ["评分表", "疑点清单"].map((name) => headingsOf(book, name));
    valueOf(await runOn(host, "en"));
    expect(["评分表", "疑点清单"].map((name) => headingsOf(book, name))).not.toEqual(headings);
    const [first, second] = evaluation.findings.map(({ id }) => id);
    const decisions: Decisions = new Map([[first!, { status: "confirmed", remark: "电话核实" }]]);
    valueOf(await decide(host, start, decisions, "en"));
    const scores = book.sheet("评分表");
    const { row, column } = placeOf(scores, "Reviewer's remarks");
    typeInto(book, scores, row + 2, column, "'=不是公式");
    const { right } = scores.used(true)!;
    typeInto(book, scores, row, right + 1, "自己的一列");
    typeInto(book, scores, row + 2, right + 1, "旁注");
    const list = cellOf(book, second!, "Action");
    typeInto(book, list.sheet, list.row, list.column, "退回");
    valueOf(await host.undo());
    expect(["评分表", "疑点清单"].map((name) => headingsOf(book, name).slice(0, 18))).toEqual(
      headings.map((texts) => texts.slice(0, 18))
    );
    expect(cellOf(book, first!, "核实情况").value).toBe("电话核实");
    expect(cellOf(book, second!, "处理意见").value).toBe("退回");
    expect(scores.cell(row + 2, column)).toMatchObject({ value: "=不是公式" });
    expect(scores.cell(row + 2, column).formula).toBeUndefined();
    expect(scores.cell(row, right + 1).value).toBe("自己的一列");
    expect(scores.cell(row + 2, right + 1).value).toBe("旁注");
    expect(await host.inspect()).toEqual({ ownSheets: true, canUndo: false, highlighted: false });
  });

  test("of the first write asks before anything typed goes, and goes on when asked again", async () => {
    const { book } = await scored();
    openBook(book);
    const scores = book.sheet("评分表");
    const { row, column } = placeOf(scores, "复核意见");
    typeInto(book, scores, row + 1, column, "很重要");
    const before = snapshotOfBook(book);
    // A ribbon button without a shared runtime begins anew with every click.
    const undo = () => new ExcelHost().undo();
    const asked = await undo();
    expect(asked).toMatchObject({ error: { code: "excel.undo.typed", params: { count: "1" } } });
    expect(snapshotOfBook(book)).toEqual(before);
    // Another cell was typed meanwhile: it has not been asked about yet.
    typeInto(book, scores, row + 2, column, "也重要");
    expect(await undo()).toMatchObject({ error: { params: { count: "2" } } });
    // Who comes back much later is told again.
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
    expect(await undo()).toMatchObject({ error: { params: { count: "2" } } });
    valueOf(await undo());
    clock.mockRestore();
    expect(book.findSheet("评分表")).toBeUndefined();
  });

  test("an undo that breaks off anywhere keeps what was typed", async () => {
    const start = async (): Promise<BookModel> => {
      const { book } = await scored();
      openBook(book);
      valueOf(await runOn(new ExcelHost(), "en"));
      const scores = book.sheet("评分表");
      const { row, column } = placeOf(scores, "Reviewer's remarks");
      typeInto(book, scores, row + 1, column, "第一条");
      typeInto(book, scores, row + 2, column, "第二条");
      return book;
    };
    const undisturbed = await start();
    const counting = openBook(undisturbed);
    valueOf(await new ExcelHost().undo());
    const expected = snapshotOfBook(undisturbed);
    const last = counting.counts.syncs;
    // What comes before only reads.
    for (let at = last - 3; at <= last; at++) {
      for (const mode of ["middle", "after"] as const) {
        const book = await start();
        const standIn = openBook(book);
        standIn.faults = [{ at, mode }];
        const first = await new ExcelHost().undo();
        standIn.faults = [];
        if (!first.ok) valueOf(await new ExcelHost().undo());
        const found = differencesBetween(snapshotOfBook(book), expected);
        expect([at, mode, ...found]).toEqual([at, mode]);
      }
    }
  }, 60_000);
});
