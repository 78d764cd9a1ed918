import { evaluate } from "../../src/core/evaluate";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { regrade } from "../../src/core/sheets/regrade";
import { ExcelHost } from "../../src/excel/excel-host";
import { editedBook, emptyBook, withOwn } from "./edited-book";
import { NOW, openBook, runOn, valueOf } from "./excel-run";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

const OPTIONS = { language: "zh-CN", now: NOW } as const;

describe.each(["2021", "365"] as const)("our own sheets alone, in Excel %s", (profile) => {
  test("give the same plans as the whole workbook, in two syncs and a fraction of the cells", async () => {
    const book = await editedBook(profile);
    const standIn = openBook(book, profile);
    const whole = valueOf(await new ExcelHost().read());
    const { cellsRead } = standIn.counts;
    standIn.resetCounts();
    const own = valueOf(await new ExcelHost().read({ only: "own-sheets" }));
    expect(standIn.counts.syncs).toBeLessThanOrEqual(3);
    expect(standIn.counts.cellsRead).toBeLessThan(cellsRead);
    const sources = own.sheets.filter((sheet) => sheet.rowCount === 0).map(({ name }) => name);
    expect(sources).toContain("资金支出");
    expect(sources).not.toContain("我的评分");
    const evaluation = evaluate(whole);
    const merged = withOwn(whole, own);
    expect(planSheets(evaluation, merged, OPTIONS)).toEqual(planSheets(evaluation, whole, OPTIONS));
    expect(valueOf(regrade(own, OPTIONS))).toEqual(valueOf(regrade(whole, OPTIONS)));
  });

  test("are found by their headers when another program dropped the hidden names", async () => {
    const book = await editedBook(profile);
    openBook(book, profile);
    const before = valueOf(await new ExcelHost().read());
    book.names.splice(0, book.names.length);
    const lost = valueOf(await new ExcelHost().read({ only: "own-sheets" }));
    const evaluation = evaluate(before);
    const whole = valueOf(await new ExcelHost().read());
    const merged = withOwn(whole, lost);
    expect(planSheets(evaluation, merged, OPTIONS)).toEqual(planSheets(evaluation, whole, OPTIONS));
  });

  test("a read that broke a write off brings it back first", async () => {
    const book = await emptyBook();
    const standIn = openBook(book, profile);
    const sources = book.sheets.map(({ name }) => name);
    const run = async (): Promise<boolean> => (await runOn(new ExcelHost())).ok;
    expect(await run()).toBe(true);
    const { syncs } = standIn.counts;
    const again = await emptyBook();
    const failing = openBook(again, profile);
    failing.faults = Array.from({ length: 30 }, (_, index) => ({
      at: syncs + index,
      mode: index === 0 ? ("middle" as const) : ("before" as const),
    }));
    expect(await run()).toBe(false);
    failing.faults = [];
    const read = valueOf(await new ExcelHost().read({ only: "own-sheets" }));
    expect(read.sheets.map(({ name }) => name)).toEqual(sources);
  });
});

test("what the workbook holds is told in two syncs, also after it was opened anew", async () => {
  const book = await emptyBook();
  const standIn = openBook(book);
  const ask = async (): Promise<unknown> => {
    standIn.resetCounts();
    const state = await new ExcelHost().inspect();
    expect(standIn.counts.syncs).toBeLessThanOrEqual(2);
    return state;
  };
  expect(await ask()).toEqual({ ownSheets: false, canUndo: false, highlighted: false });
  valueOf(await runOn(new ExcelHost()));
  expect(await ask()).toEqual({ ownSheets: true, canUndo: true, highlighted: false });
  valueOf(await new ExcelHost().undo());
  expect(await ask()).toEqual({ ownSheets: false, canUndo: false, highlighted: false });
  standIn.faults = [{ at: standIn.counts.syncs + 1, mode: "before" }];
  expect(await new ExcelHost().inspect()).toMatchObject({ ownSheets: false });
});
