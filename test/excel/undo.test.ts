import { ExcelHost } from "../../src/excel/excel-host";
import { quoteSheet } from "../../src/core/values/cell-ref";
import { editedBook, emptyBook, lostTexts, placeOf, smallBook, typeInto } from "./edited-book";
import { openBook, runOn, valueOf } from "./excel-run";
import { differencesBetween, snapshotOfBook } from "./snapshot";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

describe.each(["2021", "365"] as const)("撤销本次写入 in Excel %s", (profile) => {
  test("takes the first write back: no sheet, no name, nothing of ours is left", async () => {
    const book = await emptyBook();
    openBook(book, profile);
    const before = snapshotOfBook(book);
    valueOf(await runOn(new ExcelHost()));
    expect(book.findName("_jihe_scores")).toBeDefined();
    valueOf(await new ExcelHost().undo());
    expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
    expect(book.sheets.map((sheet) => sheet.name)).not.toContain("_jihe_undo");
  });

  test("takes a later write back, after the workbook was closed and opened", async () => {
    const book = await editedBook(profile);
    openBook(book, profile);
    const before = snapshotOfBook(book);
    valueOf(await runOn(new ExcelHost(), "en"));
    expect(differencesBetween(snapshotOfBook(book), before)).not.toEqual([]);
    openBook(book, profile);
    const names = valueOf(await new ExcelHost().undo());
    expect(names).toContain("我的评分");
    expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
    expect(lostTexts(book)).toEqual([]);
    const again = await new ExcelHost().undo();
    expect(again).toMatchObject({ ok: false, error: { code: "excel.undo.none" } });
  });

  test("leaves alone what a person did elsewhere since", async () => {
    const book = await emptyBook();
    const sources = book.sheets.map((sheet) => sheet.name);
    openBook(book, profile);
    valueOf(await runOn(new ExcelHost()));
    const source = book.sheet("资金支出");
    const { row, column } = placeOf(source, "常青养老院");
    typeInto(book, source, row, column, "改过的名称");
    book.rename(book.sheet("评分表"), "打分");
    book.addSheet("后来加的");
    valueOf(await new ExcelHost().undo());
    expect(source.cell(row, column).value).toBe("改过的名称");
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([...sources, "后来加的"]);
  });

  test("a failing undo can be repeated", async () => {
    const reference = await editedBook(profile);
    const before = snapshotOfBook(reference);
    for (const mode of ["before", "middle", "after"] as const) {
      for (let at = 1; at < 6; at++) {
        const book = await editedBook(profile);
        const standIn = openBook(book, profile);
        valueOf(await runOn(new ExcelHost()));
        standIn.resetCounts();
        standIn.faults = [{ at, mode }];
        const first = await new ExcelHost().undo();
        standIn.faults = [];
        if (!first.ok) valueOf(await new ExcelHost().undo());
        expect([at, mode, ...differencesBetween(snapshotOfBook(book), before)]).toEqual([at, mode]);
      }
    }
  }, 60_000);
});

test("an Excel that will not keep a copy of what was written still writes and takes back", async () => {
  const book = smallBook();
  book.refusesFormulaCopies = true;
  openBook(book);
  const before = snapshotOfBook(book);
  valueOf(await runOn(new ExcelHost()));
  const { row, column } = placeOf(book.sheet("评分表"), "复核意见");
  typeInto(book, book.sheet("评分表"), row + 1, column, "一条意见");
  valueOf(await new ExcelHost().undo());
  expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
});

test("the workbook that was written is read without what is kept for undo", async () => {
  const book = await editedBook("365");
  openBook(book);
  const read = valueOf(await new ExcelHost().read());
  expect(read.sheets.map((sheet) => sheet.name)).not.toContain("_jihe_undo");
  const undo = book.sheet("_jihe_undo");
  expect(undo.visibility).toBe("VeryHidden");
  expect(book.names.some(({ refersTo }) => refersTo.includes(quoteSheet("_jihe_undo")))).toBe(
    false
  );
});
