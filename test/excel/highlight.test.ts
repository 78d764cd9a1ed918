import type { CellMark } from "../../src/core/workbook/workbook-host";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import { smallBook } from "./edited-book";
import { openBook, runOn, valueOf } from "./excel-run";
import { differencesBetween, snapshotOfBook } from "./snapshot";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

const mark = (row: number, column: number, severity: CellMark["severity"]): CellMark => ({
  cell: { sheet: "资金支出", row, column },
  severity,
});
const MARKS = [
  mark(3, 4, "low"),
  mark(3, 4, "high"),
  mark(4, 4, "high"),
  mark(4, 1, "medium"),
  { ...mark(1, 1, "low"), cell: { sheet: "补贴标准", row: 1, column: 1 } },
];

/** A book whose cells have looks and conditional formats of their own. */
function colourfulBook(): BookModel {
  const book = smallBook();
  const sheet = book.sheet("资金支出");
  sheet.put(3, 4, {
    ...sheet.cell(3, 4),
    format: "#,##0.00",
    look: { fill: "#00FF00", bold: true },
  });
  const areas = [{ top: 2, left: 4, bottom: 5, right: 4 }];
  sheet.conditionals.push(
    { id: "own-1", type: "CellValue", areas, formula: "5000" },
    { id: "own-2", type: "Custom", areas, formula: "$E3>1000", fill: "#123456" }
  );
  return book;
}

/** The cells that are highlighted, with their looks. */
function highlighted(book: BookModel): string[] {
  return book.sheets.flatMap((sheet) =>
    sheet.conditionals
      .filter(({ formula }) => formula.includes("_jihe_"))
      .flatMap(({ areas, fill, underline }) =>
        areas.map((a) => `${sheet.name} ${a.top}-${a.bottom},${a.left} ${fill} ${underline}`)
      )
  );
}

const EXPECTED = [
  "资金支出 3-4,4 #FFC7CE Double",
  "资金支出 4-4,1 #FFEB9C Single",
  "补贴标准 1-1,1 #DDEBF7 None",
].sort();

describe.each(["1.9", "2021", "365"] as const)("highlights in Excel %s", (profile) => {
  test("mark the cells, stand in for earlier ones, and go without a trace after reopening", async () => {
    const book = colourfulBook();
    const before = snapshotOfBook(book);
    openBook(book, profile);
    const host = new ExcelHost();
    valueOf(await host.highlight([mark(2, 4, "high")]));
    valueOf(await host.highlight(MARKS));
    expect(highlighted(book).sort()).toEqual(EXPECTED);
    expect(await host.inspect()).toMatchObject({ highlighted: true, canUndo: true });
    // The person's own formats keep their order behind ours.
    const own = book.sheet("资金支出").conditionals.map(({ id }) => id);
    expect(own.slice(-2)).toEqual(["own-1", "own-2"]);
    openBook(book, profile);
    valueOf(await new ExcelHost().clearHighlights());
    expect(snapshotOfBook(book)).toEqual(before);
    expect(await new ExcelHost().inspect()).toMatchObject({ highlighted: false, canUndo: false });
    valueOf(await new ExcelHost().clearHighlights());
    expect(snapshotOfBook(book)).toEqual(before);
  });

  test("go with 撤销本次写入 when they were put on after the write, and only then", async () => {
    const book = colourfulBook();
    openBook(book, profile);
    const host = new ExcelHost();
    valueOf(await host.highlight(MARKS));
    valueOf(await runOn(host));
    valueOf(await host.undo());
    expect(highlighted(book).sort()).toEqual(EXPECTED);
    valueOf(await host.clearHighlights());
    const before = snapshotOfBook(book);
    valueOf(await runOn(host));
    valueOf(await host.highlight(MARKS));
    openBook(book, profile);
    valueOf(await new ExcelHost().undo());
    expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
  });

  test("alone are taken back by 撤销本次写入", async () => {
    const book = colourfulBook();
    const before = snapshotOfBook(book);
    openBook(book, profile);
    const host = new ExcelHost();
    valueOf(await host.highlight(MARKS));
    expect(valueOf(await host.undo())).toEqual([]);
    expect(snapshotOfBook(book)).toEqual(before);
    expect(await host.undo()).toMatchObject({ error: { code: "excel.undo.none" } });
  });
});

test("a protected sheet, and one that is gone, say so before anything is changed", async () => {
  const book = colourfulBook();
  openBook(book);
  const host = new ExcelHost();
  const before = snapshotOfBook(book);
  const gone = await host.highlight([
    ...MARKS,
    { ...mark(1, 1, "low"), cell: { sheet: "没有", row: 0, column: 0 } },
  ]);
  expect(gone).toMatchObject({ error: { code: "excel.unknown-sheet" } });
  book.sheet("资金支出").isProtected = true;
  expect(await host.highlight(MARKS)).toMatchObject({
    error: { code: "excel.sheet-protected", params: { sheet: "资金支出" } },
  });
  expect(snapshotOfBook(book)).toEqual(before);
  // Protected after it was highlighted: the highlights stay, and the sentence says why.
  book.sheet("资金支出").isProtected = false;
  valueOf(await host.highlight(MARKS));
  book.sheet("资金支出").isProtected = true;
  expect(await host.clearHighlights()).toMatchObject({ error: { code: "excel.sheet-protected" } });
  expect(highlighted(book).sort()).toEqual(EXPECTED);
});

test("highlights follow a renamed sheet, and a person who is typing is told so", async () => {
  const book = colourfulBook();
  const standIn = openBook(book);
  const host = new ExcelHost();
  valueOf(await host.highlight(MARKS));
  book.rename(book.sheet("资金支出"), "支出");
  standIn.startEditing();
  expect(await host.clearHighlights()).toMatchObject({ ok: false });
  standIn.endEditing();
  valueOf(await host.clearHighlights());
  expect(highlighted(book)).toEqual([]);
});

test("whatever sync fails, no highlight is left and nothing else has changed; then it works", async () => {
  for (const work of ["highlight", "clear"] as const) {
    const start = async (): Promise<BookModel> => {
      const book = colourfulBook();
      openBook(book);
      if (work === "clear") valueOf(await new ExcelHost().highlight(MARKS));
      return book;
    };
    const perform = (host: ExcelHost) =>
      work === "clear" ? host.clearHighlights() : host.highlight(MARKS);
    const undisturbed = await start();
    const counting = openBook(undisturbed);
    valueOf(await perform(new ExcelHost()));
    const expected = work === "clear" ? [] : EXPECTED;
    const clean = snapshotOfBook(colourfulBook());
    for (let at = 1; at <= counting.counts.syncs; at++) {
      for (const mode of ["before", "middle", "after"] as const) {
        const book = await start();
        const standIn = openBook(book);
        standIn.faults = [{ at, mode }];
        expect((await perform(new ExcelHost())).ok).toBe(false);
        if (work === "highlight") expect([at, mode, ...highlighted(book)]).toEqual([at, mode]);
        standIn.faults = [];
        valueOf(await perform(new ExcelHost()));
        expect(highlighted(book).sort()).toEqual(expected);
        valueOf(await new ExcelHost().clearHighlights());
        expect(snapshotOfBook(book)).toEqual(clean);
      }
    }
  }
}, 60_000);

test("thousands of cells go in messages that Excel takes", async () => {
  const book = colourfulBook();
  const standIn = openBook(book);
  const many = Array.from({ length: 20_000 }, (_, index) => mark(index * 2, index % 7, "medium"));
  valueOf(await new ExcelHost().highlight(many));
  expect(standIn.counts.largest).toBeLessThan(2_000_000);
  expect(highlighted(book)).toHaveLength(20_000);
});
