import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../src/core/messages/message";
import { formatAddress } from "../../src/core/values/cell-ref";
import { evaluatingHost } from "../../src/taskpane/evaluating-host";
import { LocalEvaluator } from "../../src/taskpane/evaluator";
import type { CellView } from "../../src/workbench/cell-block";
import { WorkbookSession } from "../../src/workbench/workbook-session";

async function sessionOf(
  fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void
): Promise<WorkbookSession> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("数据"), book);
  const opened = await WorkbookSession.open(new Uint8Array(await book.xlsx.writeBuffer()));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value;
}

function at(cells: readonly CellView[], row: number, column: number): CellView | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

test("cells come as they look, with what is edited behind it", async () => {
  const session = await sessionOf((sheet) => {
    sheet.getCell("A1").value = 0.7483;
    sheet.getCell("A1").numFmt = "0.00%";
    sheet.getCell("B1").value = { formula: "A1*2", result: 1.4966 };
    sheet.getCell("A2").value = "文字";
  });
  const cells = session.block("数据", 0, 0);
  expect(at(cells, 0, 0)).toMatchObject({ text: "74.83%", align: "right", content: "0.7483" });
  expect(at(cells, 0, 1)).toMatchObject({ text: "1.4966", content: "=A1*2" });
  expect(at(cells, 1, 0)).toMatchObject({ text: "文字", align: "left", content: "文字" });
  expect(cells).toHaveLength(3);
});

test("a block holds its own part of the sheet, and no more", async () => {
  const session = await sessionOf((sheet) => {
    sheet.getCell(128, 1).value = "a";
    sheet.getCell(129, 1).value = "b";
    sheet.getCell(1, 33).value = "c";
  });
  expect(session.block("数据", 0, 0).map(({ text }) => text)).toEqual(["a"]);
  expect(session.block("数据", 1, 0).map(({ text }) => text)).toEqual(["b"]);
  expect(session.block("数据", 0, 1).map(({ text }) => text)).toEqual(["c"]);
  expect(session.block("没有这张表", 0, 0)).toEqual([]);
});

test("columns are as wide as the file says, hidden ones have no width, numbers always fit", async () => {
  const session = await sessionOf((sheet) => {
    sheet.columns = [{ width: 30 }, { width: 20, hidden: true }, { width: 3 }, {}];
    sheet.addRow(["甲", "藏", 1234567890, "一二三四五六七八九十"]);
  });
  const [shape] = session.shapes();
  const [wide, hidden, number, fitted] = shape!.columnWidths;
  expect(wide).toBe(215);
  expect(hidden).toBe(0);
  expect(number).toBeGreaterThan(67);
  expect(fitted).toBeGreaterThan(120);
});

test("long texts make tall rows; a caption beside blanks runs over them instead", async () => {
  const session = await sessionOf((sheet) => {
    sheet.addRow(["关于二〇二三年度补贴资金支出情况的说明", null, null, null]);
    sheet.addRow(["项目", "金额", "备注", "说明"]);
    sheet.addRow(["甲", 1, "很长的备注".repeat(30), "乙"]);
  });
  const [shape] = session.shapes();
  const [caption, header, long] = shape!.rowHeights!;
  expect(caption).toBe(header);
  expect(long).toBeGreaterThan(80);
  const cells = session.block("数据", 0, 0);
  expect(at(cells, 0, 0)?.spill).toBe(3);
  expect(at(cells, 1, 0)?.spill).toBe(0);
});

test("hidden sheets are not shown, and no cell of theirs either", async () => {
  const session = await sessionOf((_, book) => {
    book.addWorksheet("草稿", { state: "hidden" }).getCell("A1").value = 1;
  });
  expect(session.shapes().map(({ name }) => name)).toEqual(["数据"]);
  expect(session.canShow({ sheet: "数据", row: 0, column: 0 }).ok).toBe(true);
  expect(session.canShow({ sheet: "草稿", row: 0, column: 0 }).ok).toBe(false);
});

test("an edit shows at once, is told of, grows the sheet, and is in the saved file", async () => {
  const session = await sessionOf((sheet) => {
    sheet.getCell("A1").value = 1;
    sheet.getCell("B1").value = { formula: "A1*2", result: 2 };
  });
  const told: unknown[] = [];
  session.onDataChanged((cell) => told.push(cell));
  const edited = await session.edit({ sheet: "数据", row: 4, column: 2 }, "1,200");
  expect(edited.ok && [edited.value.rowCount, edited.value.columnCount]).toEqual([5, 3]);
  await session.edit({ sheet: "数据", row: 0, column: 1 }, "3");
  expect(told).toEqual([
    { sheet: "数据", row: 4, column: 2 },
    { sheet: "数据", row: 0, column: 1 },
  ]);
  const cells = session.block("数据", 0, 0);
  expect(at(cells, 4, 2)?.text).toBe("1200");
  expect(at(cells, 0, 1)?.content).toBe("3"); // the value took the formula's place
  const saved = await session.host.bytes();
  if (!saved.ok) throw new Error(say(saved.error, "en"));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(saved.value.slice().buffer);
  expect(book.worksheets[0]!.getCell("C5").value).toBe(1200);
  expect(book.worksheets[0]!.getCell("B1").value).toBe(3);
});

test("a formula is refused, and nothing is told of", async () => {
  const session = await sessionOf((sheet) => {
    sheet.getCell("A1").value = 1;
  });
  const told: unknown[] = [];
  session.onDataChanged((cell) => told.push(cell));
  const edited = await session.edit({ sheet: "数据", row: 0, column: 0 }, "=B1");
  expect(edited.ok).toBe(false);
  expect(told).toEqual([]);
  expect(at(session.block("数据", 0, 0), 0, 0)?.text).toBe("1");
});

test("typing into a written sheet is a review; only its settings make results stale", async () => {
  const sample = readFileSync(join(__dirname, "../../assets/samples/yongji-2023.xlsx"));
  const opened = await WorkbookSession.open(new Uint8Array(sample));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  const session = opened.value;
  const host = evaluatingHost(session.host, new LocalEvaluator(), { now: () => new Date(0) });
  await host.evaluate();
  const written = await host.write("zh-CN");
  expect(written.ok && written.value.sheets).toEqual(
    expect.arrayContaining(["评分表", "绩核设置"])
  );
  await session.refresh();
  const told: string[] = [];
  session.onDataChanged(({ sheet }) => told.push(sheet));
  for (const sheet of ["评分表", "疑点清单", "绩核设置", "资金支出"]) {
    await session.edit({ sheet, row: 5, column: 12 }, "8");
  }
  expect(told).toEqual(["绩核设置", "资金支出"]);
});

test("undo takes back the last write and nothing that was typed into other sheets since", async () => {
  const sample = readFileSync(join(__dirname, "../../assets/samples/yongji-2023.xlsx"));
  const opened = await WorkbookSession.open(new Uint8Array(sample));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  const session = opened.value;
  const names = () => session.shapes().map(({ name }) => name);
  const before = names();
  const told: string[] = [];
  session.onDataChanged(({ sheet }) => told.push(sheet));
  expect((await session.undo()).ok).toBe(false);
  const host = evaluatingHost(session, new LocalEvaluator(), { now: () => new Date(0) });
  await host.evaluate();
  await session.edit({ sheet: "资金支出", row: 4, column: 5 }, "1");
  const written = await host.write("zh-CN");
  if (!written.ok) throw new Error(say(written.error, "en"));
  expect(written.value.report?.ownSheets).toEqual(expect.arrayContaining(["疑点清单"]));
  await session.refresh();
  expect(names()).not.toEqual(before);
  await session.edit({ sheet: "资金支出", row: 5, column: 5 }, "2");
  const undone = await host.undo?.();
  if (!undone?.ok) throw new Error("not undone");
  expect(undone.value.report?.ownSheets).toEqual([]);
  await session.refresh();
  expect(names()).toEqual(before);
  const cells = session.block("资金支出", 0, 0);
  expect([at(cells, 4, 5)?.content, at(cells, 5, 5)?.content]).toEqual(["1", "2"]);
  await session.edit({ sheet: "资金支出", row: 6, column: 5 }, "3");
  expect(told).toHaveLength(3);
  expect((await session.undo()).ok).toBe(false);
});

test("a status goes into the list that stands, and the kind of a table into the settings", async () => {
  const sample = readFileSync(join(__dirname, "../../assets/samples/yongji-2023.xlsx"));
  const opened = await WorkbookSession.open(new Uint8Array(sample));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  const host = evaluatingHost(opened.value, new LocalEvaluator(), {
    now: () => new Date(2024, 4, 6),
  });
  const first = await host.evaluate();
  if (!first.ok) throw new Error(say(first.error, "en"));
  const [table] = first.value.tables;
  const [finding] = first.value.findings;
  if (!table || !finding) throw new Error("the sample has tables and findings");
  const place = {
    sheet: table.range.sheet,
    topLeft: formatAddress(table.range.top, table.range.left),
  };
  await host.evaluate({ settings: { tables: [{ ...place, ignore: true }] } });
  await host.write("zh-CN");
  const again = await host.evaluate();
  if (!again.ok) throw new Error(say(again.error, "en"));
  expect(again.value.unrecognised.map(({ reason }) => reason.code)).toContain("table.ignored");
  expect(again.value.tables).toHaveLength(first.value.tables.length - 1);
  await host.evaluate({ settings: { tables: [place] } });
  await host.write("zh-CN", [{ id: finding.id, status: "confirmed" }]);
  const decided = await host.decide("zh-CN", [{ id: finding.id, remark: "已核对" }]);
  expect(decided.ok && decided.value.sheets).toEqual(["疑点清单"]);
  const last = await host.evaluate();
  if (!last.ok) throw new Error(say(last.error, "en"));
  expect(last.value.tables).toHaveLength(first.value.tables.length);
  expect(last.value.reviews.find(({ id }) => id === finding.id)).toEqual({
    id: finding.id,
    status: "confirmed",
    remark: "已核对",
    reviewedOn: "2024-05-06",
  });
});
