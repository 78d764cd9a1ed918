import { evaluate } from "../../src/core/evaluate";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { gridFromRows } from "../../src/core/workbook/workbook";
import type { PlanRow, SheetPlan } from "../../src/core/workbook/write-plan";
import { ExcelHost } from "../../src/excel/excel-host";
import { clearCells } from "../excel-host/cell-work";
import { ExcelError } from "../excel-host/protocol";
import { editedBook, emptyBook, lostTexts, placeOf, typeInto } from "./edited-book";
import { excelWith, NOW, openBook, runOn, valueOf } from "./excel-run";
import { differencesBetween, snapshotOf, snapshotOfBook } from "./snapshot";

// Whole runs: on a busy machine each takes seconds.
jest.setTimeout(60_000);

const MB = 1024 * 1024;

async function planOf(host: ExcelHost) {
  const read = valueOf(await host.read());
  return planSheets(evaluate(read), read, { language: "zh-CN", now: NOW });
}

describe("a person is typing into a cell", () => {
  test("reading and writing say so, nothing is changed, and then it works", async () => {
    const book = await emptyBook();
    const standIn = openBook(book);
    const host = new ExcelHost();
    const plan = await planOf(host);
    const before = snapshotOfBook(book);
    standIn.startEditing();
    expect(await host.read()).toMatchObject({ error: { code: "excel.editing.read" } });
    expect(await host.apply(plan)).toMatchObject({ error: { code: "excel.editing.write" } });
    expect(await host.undo()).toMatchObject({ error: { code: "excel.editing.write" } });
    expect(snapshotOfBook(book)).toEqual(before);
    standIn.endEditing();
    valueOf(await host.apply(plan));
  });

  test("who begins to type during a write is waited for before it is taken back", async () => {
    const book = await emptyBook();
    const standIn = openBook(book);
    const host = new ExcelHost();
    const plan = await planOf(host);
    const before = snapshotOfBook(book);
    standIn.resetCounts();
    // Copies are made and part of it is written when it breaks off: now somebody double-clicks a cell.
    standIn.faults = [{ at: 2, mode: "middle" }];
    standIn.beforeSync = (sync) => {
      if (sync !== 3) return;
      standIn.startEditing();
      setTimeout(() => standIn.endEditing(), 50);
    };
    expect(await host.apply(plan)).toMatchObject({ ok: false });
    expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
  });
});

describe("protection", () => {
  test("of a written sheet stops the write before anything is changed", async () => {
    const book = await editedBook("365");
    openBook(book);
    book.sheet("疑点清单").isProtected = true;
    const before = snapshotOfBook(book);
    const failed = await runOn(new ExcelHost());
    expect(failed).toMatchObject({
      error: { code: "excel.sheet-protected", params: { sheet: "疑点清单" } },
    });
    expect(snapshotOfBook(book)).toEqual(before);
  });

  test("of the workbook's structure stops it too", async () => {
    const book = await emptyBook();
    openBook(book);
    book.isStructureProtected = true;
    const before = snapshotOfBook(book);
    expect(await runOn(new ExcelHost())).toMatchObject({
      error: { code: "excel.structure-protected" },
    });
    expect(snapshotOfBook(book)).toEqual(before);
  });

  test("of source sheets is in nobody's way", async () => {
    const book = await emptyBook();
    openBook(book);
    for (const sheet of book.sheets) sheet.isProtected = true;
    valueOf(await runOn(new ExcelHost()));
  });
});

describe("others at work in the same workbook", () => {
  test("rename a written sheet between reading and writing", async () => {
    const book = await editedBook("365");
    openBook(book);
    const host = new ExcelHost();
    const plan = await planOf(host);
    book.rename(book.sheet("我的评分"), "张三的评分");
    valueOf(await host.apply(plan));
    expect(lostTexts(book)).toEqual([]);
    const summary = book.sheet("得分情况表");
    const used = summary.used(true)!;
    const formulas = Array.from({ length: used.bottom }, (_, row) => summary.cell(row, 3).formula);
    expect(formulas.join()).toContain("张三的评分!");
    expect(formulas.join()).not.toContain("我的评分");
  });

  test("delete a written sheet between reading and writing: it is written anew", async () => {
    const book = await editedBook("365");
    openBook(book);
    const host = new ExcelHost();
    const plan = await planOf(host);
    book.deleteSheet(book.sheet("复核记录"));
    valueOf(await host.apply(plan));
    expect(book.findSheet("复核记录")).toBeDefined();
    valueOf(await runOn(host));
  });

  test("delete a source sheet while it is read: the others are read", async () => {
    const book = await emptyBook();
    const standIn = openBook(book);
    standIn.beforeSync = (sync) => {
      if (sync === 2) book.deleteSheet(book.sheet("预算测算"));
    };
    const read = valueOf(await new ExcelHost().read());
    expect(read.sheets.map((sheet) => sheet.name)).not.toContain("预算测算");
    expect(read.sheets).toHaveLength(book.sheets.length);
  });

  test("change source cells during a write: what they typed stands", async () => {
    const book = await emptyBook();
    const standIn = openBook(book);
    const source = book.sheet("资金支出");
    standIn.resetCounts();
    standIn.beforeSync = (sync) => typeInto(book, source, 20 + sync, 8, `第${String(sync)}次`);
    valueOf(await runOn(new ExcelHost()));
    const last = standIn.counts.syncs;
    const typed = Array.from({ length: last }, (_, i) => source.cell(21 + i, 8).value);
    expect(typed).toEqual(Array.from({ length: last }, (_, i) => `第${String(i + 1)}次`));
  });
});

test("a foreign sheet with the wished name is left alone", async () => {
  const book = await emptyBook();
  openBook(book);
  const foreign = book.addSheet("评分表");
  typeInto(book, foreign, 0, 0, "别人的");
  const before = snapshotOf(foreign);
  valueOf(await runOn(new ExcelHost()));
  expect(snapshotOf(foreign)).toEqual(before);
  expect(book.findName("_jihe_scores")?.refersTo).toBe("'评分表 (2)'!$A$1");
  valueOf(await runOn(new ExcelHost()));
  expect(book.sheets.filter((sheet) => sheet.name.startsWith("评分表"))).toHaveLength(2);
});

test("a filtered written sheet is written row by row, not into the rows in sight", async () => {
  const undisturbed = await editedBook("365");
  openBook(undisturbed);
  valueOf(await runOn(new ExcelHost()));
  const book = await editedBook("365");
  openBook(book);
  const findings = book.sheet("疑点清单");
  findings.tables[0]!.isFiltered = true;
  for (const row of [4, 5, 7, 9]) findings.filteredRows.add(row);
  valueOf(await runOn(new ExcelHost()));
  expect(differencesBetween(snapshotOfBook(book), snapshotOfBook(undisturbed))).toEqual([]);
});

test("cells that a person set to text do not keep a formula from being one", async () => {
  const book = await editedBook("365");
  openBook(book);
  const scores = book.sheet("我的评分");
  for (let row = 0; row < 40; row++) {
    for (let column = 0; column < 24; column++) {
      scores.put(row, column, { ...scores.cell(row, column), format: "@" });
    }
  }
  valueOf(await runOn(new ExcelHost()));
  const { row, column } = placeOf(scores, "最终得分");
  expect(scores.cell(row + 1, column).formula).toMatch(/^IF\(/);
});

test("texts that look like formulas, numbers and dates stay what they are, run after run", async () => {
  const texts = [
    "=1+1",
    "+86 手机",
    "-　",
    "@张三",
    "100%",
    "2023年12月",
    "3-1",
    "'引号",
    "TRUE",
    "（2）",
    "１２",
    "#N/A 说明",
  ];
  const book = await editedBook("365");
  openBook(book);
  const scores = book.sheet("我的评分");
  const { row, column } = placeOf(scores, "复核意见");
  texts.forEach((text, index) => typeInto(book, scores, row + 1 + index, column, `'${text}`));
  const shown = () => texts.map((_, index) => scores.cell(row + 1 + index, column));
  for (let run = 0; run < 2; run++) {
    valueOf(await runOn(new ExcelHost()));
    expect(shown().map((cell) => [cell.value, cell.formula])).toEqual(
      texts.map((text) => [text, undefined])
    );
  }
});

test("a person's own look goes with the cell it was given to", async () => {
  const book = await editedBook("365");
  openBook(book);
  const scores = book.sheet("我的评分");
  valueOf(await runOn(new ExcelHost()));
  const { row, column } = placeOf(scores, "自己的内容");
  expect(scores.cell(row, column).look).toMatchObject({ fill: "#FF00FF", bold: true });
});

describe("an Excel that does not take a part that no figure hangs on", () => {
  const refuse = () => {
    throw new ExcelError("GeneralException", "not here");
  };

  test.each(["pageLayout", "validations", "charts", "links", "columnWidths", "frozenRows"])(
    "%s: gets the sheets without it, and nothing else is missing",
    async (part) => {
      const whole = await emptyBook();
      openBook(whole);
      valueOf(await runOn(new ExcelHost()));
      const book = await emptyBook();
      openBook(book);
      const addSheet = book.addSheet.bind(book);
      book.addSheet = (name) => {
        const sheet = addSheet(name);
        const isFrozen = part === "frozenRows";
        return Object.defineProperty(sheet, part, {
          get: isFrozen ? () => 0 : refuse,
          set: refuse,
          configurable: true,
        });
      };
      valueOf(await runOn(new ExcelHost()));
      for (const name of ["评分表", "得分情况表", "疑点清单", "复核记录", "绩核设置"]) {
        const { row, column } = { row: 4, column: 0 };
        expect(book.sheet(name).used(true)).toEqual(whole.sheet(name).used(true));
        expect(book.sheet(name).cell(row, column)).toEqual(whole.sheet(name).cell(row, column));
      }
    }
  );
});

test("days are counted from 1904 where the workbook does", async () => {
  for (const date1904 of [true, false]) {
    excelWith({ sheets: [gridFromRows("表", [[1]])], date1904, definedNames: [] });
    expect(valueOf(await new ExcelHost().read()).date1904).toBe(date1904);
  }
});

test("very long texts are read in smaller pieces", async () => {
  const text = "评".repeat(30_000);
  const rows = Array.from({ length: 120 }, (_, row) => [`${String(row)}${text}`, row]);
  const standIn = excelWith({
    sheets: [gridFromRows("长", rows)],
    date1904: false,
    definedNames: [],
  });
  const read = valueOf(await new ExcelHost().read());
  expect(read.sheets[0]?.value(119, 0)).toBe(`119${text}`);
  expect(read.sheets[0]?.value(0, 1)).toBe(0);
  expect(standIn.counts.syncs).toBeLessThan(20);
});

test("a sheet of 6,000 rows with links is written in messages under 5 MB, and taken back", async () => {
  const row = (index: number): PlanRow => ({
    cells: [
      { value: `疑点 ${String(index)}：应发与实发不一致`, style: "text" },
      { value: index * 1.5, style: "number", format: "#,##0.00" },
      { value: `表!A${String(index + 1)}`, style: "link", link: `'表'!A${String(index + 1)}` },
      { value: null, style: index % 2 ? "input-text" : "text" },
    ],
  });
  const plan: SheetPlan = {
    key: "_jihe_findings",
    name: "疑点清单",
    columns: [{ width: 50 }, { width: 14 }, { width: 16 }, { width: 20 }],
    rows: Array.from({ length: 6_000 }, (_, index) => row(index)),
    merges: [],
    freezeRow: 1,
    validations: [],
  };
  const standIn = excelWith({
    sheets: [gridFromRows("表", [[1]])],
    date1904: false,
    definedNames: [],
  });
  const before = snapshotOfBook(standIn.book);
  const host = new ExcelHost();
  valueOf(await host.apply({ sheets: [plan] }));
  expect(standIn.counts.largest).toBeLessThan(5 * MB);
  const sheet = standIn.book.sheet("疑点清单");
  expect(sheet.links.size).toBe(6_000);
  expect(sheet.cell(5_999, 1)).toMatchObject({ value: 8_998.5, format: "#,##0.00" });
  valueOf(await host.undo());
  expect(snapshotOfBook(standIn.book)).toEqual(before);
}, 30_000);

test("a person clears a written sheet: it is written again", async () => {
  const book = await editedBook("365");
  openBook(book);
  const log = book.sheet("复核记录");
  clearCells(log, { top: 0, left: 0, bottom: 200, right: 40 }, "All");
  valueOf(await runOn(new ExcelHost()));
  expect(placeOf(log, "时间")).toBeDefined();
});

test("the oldest Excel that is served writes, writes again and takes back", async () => {
  const book = await editedBook("1.9");
  openBook(book, "1.9");
  const before = snapshotOfBook(book);
  valueOf(await runOn(new ExcelHost()));
  expect(lostTexts(book)).toEqual([]);
  expect(book.sheet("疑点清单").tables.map((table) => table.name)).toEqual(["JiheFindings"]);
  valueOf(await new ExcelHost().undo());
  expect(differencesBetween(snapshotOfBook(book), before)).toEqual([]);
});
