import { say, type Message } from "../../src/core/messages/message";
import type { Judgements } from "../../src/core/scores/judgement";
import type { Result } from "../../src/core/values/result";
import { Decimal, plain } from "../../src/core/values/decimal";
import { gridFromRows } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { evaluatingHost } from "../../src/taskpane/evaluating-host";
import { LocalEvaluator } from "../../src/taskpane/evaluator";
import type { PaneHost } from "../../src/taskpane/pane-host";
import type { BookModel } from "../excel-host/book-model";
import type { ExcelStandIn } from "../excel-host/excel-stand-in";
import { pourWorkbook } from "../excel-host/pour-workbook";
import { placeOf, typeInto } from "./edited-book";
import { openBook, valueOf } from "./excel-run";
import { snapshotOfBook } from "./snapshot";

// Judgements go between the pane and 条款判断 both ways; each side is a person's.
jest.setTimeout(60_000);

const SHEET = "条款判断";

function source(): BookModel {
  const rows = [
    ["一级指标", "三级指标", "分值", "评分细则", "得分"],
    ["过程", "制度健全性", 4, "①制定办法，得2分，否则不得分；②内容完整，得2分，否则不得分。", null],
    ["过程", "会计核算", 6, "每发现1处不规范扣2分，扣完为止。", null],
    ["效益", "可持续影响", 10, "由评价组视情况评分，0-10分。", null],
  ];
  return pourWorkbook({
    sheets: [gridFromRows("指标", rows)],
    date1904: false,
    definedNames: [],
  });
}

/** A pane of one's own at the same workbook; its clock goes on by a minute. */
function pane(): PaneHost {
  let minute = 0;
  const now = () => new Date(2026, 10, 22, 14, minute++);
  return evaluatingHost(new ExcelHost(), new LocalEvaluator(), { now });
}

function type(book: BookModel, key: string, header: string, value: string | number): void {
  const at = cellAt(book, key, header);
  typeInto(book, at.sheet, at.row, at.column, value);
}

/** The cell of a clause, by its key (`会计核算|`), under a header. */
function cellAt(book: BookModel, key: string, header: string) {
  const sheet = book.sheet(SHEET);
  return { sheet, row: placeOf(sheet, key).row, column: placeOf(sheet, header).column };
}

function shown(book: BookModel, key: string, header: string): unknown {
  const { sheet, row, column } = cellAt(book, key, header);
  return sheet.cell(row, column).value;
}

/** Scores as the pane shows them, of what stands in the workbook now. */
async function scores(host: PaneHost): Promise<unknown> {
  const { indicators } = valueOf(await host.evaluate());
  return indicators.map(({ score }) => (score ? plain(score) : null));
}

async function opened(): Promise<{ book: BookModel; standIn: ExcelStandIn; host: PaneHost }> {
  const book = source();
  const standIn = openBook(book);
  const host = pane();
  valueOf(await host.evaluate());
  valueOf(await host.write("zh-CN"));
  return { book, standIn, host };
}

/** The pane judges, and writes. */
async function judge(host: PaneHost, judgements: Judgements): Promise<void> {
  valueOf(await host.evaluate({ settings: { judgements }, again: true }));
  valueOf(await host.write("zh-CN"));
}

const sentence = (result: Result<unknown, Message>): string =>
  result.ok ? "" : say(result.error, "zh-CN");

test("是, 否, a count and a pick with its reason, from the sheet to the pane and back", async () => {
  const { book, host } = await opened();
  expect(await scores(host)).toEqual([null, null, null]);
  type(book, "制度健全性|①", "判断", "是");
  type(book, "制度健全性|②", "判断", "否");
  type(book, "会计核算|", "判断", 2);
  type(book, "会计核算|", "发生位置", "第3、8号凭证");
  type(book, "可持续影响|", "判断", 8);
  type(book, "可持续影响|", "理由", "两年后仍在运行");
  expect(await scores(host)).toEqual(["2", "2", "8"]);

  await judge(host, {
    制度健全性: { "②": { holds: true, evidence: "办法第 4 页" } },
    会计核算: { "": { count: new Decimal(1), places: "第3号凭证" } },
    可持续影响: { "": { points: new Decimal(9), reason: "复评" } },
  });
  expect(["判断", "证据"].map((header) => shown(book, "制度健全性|②", header))).toEqual([
    "是",
    "办法第 4 页",
  ]);
  expect(["判断", "发生位置"].map((header) => shown(book, "会计核算|", header))).toEqual([
    1,
    "第3号凭证",
  ]);
  expect(["判断", "理由"].map((header) => shown(book, "可持续影响|", header))).toEqual([9, "复评"]);
  // What the pane did not touch stays as it was typed.
  expect(shown(book, "制度健全性|①", "判断")).toBe("是");
  expect(await scores(host)).toEqual(["4", "4", "9"]);
});

test("what is typed in the sheet after the pane wrote is newer than what the pane said", async () => {
  const { book, host } = await opened();
  await judge(host, { 会计核算: { "": { count: new Decimal(1), reason: "初评" } } });
  type(book, "会计核算|", "判断", 3);
  type(book, "会计核算|", "理由", "复核时又发现2处");
  const regraded = valueOf(await host.regrade("zh-CN"));
  expect(shown(book, "会计核算|", "判断")).toBe(3);
  expect(shown(book, "会计核算|", "理由")).toBe("复核时又发现2处");
  expect(regraded.changes.map(({ before, after }) => [before, after].map((d) => d && plain(d)))) //
    .toEqual([["4", "0"]]);
  const counted = regraded.report?.indicators[1]?.clauses?.[0]?.judgement;
  expect(counted).toMatchObject({ reason: "复核时又发现2处" });
});

test("two reviewers in turn, each with a pane that knows the workbook of before", async () => {
  const { book, host: first } = await opened();
  const second = pane();
  valueOf(await second.evaluate());
  await judge(first, { 会计核算: { "": { count: new Decimal(1) } } });
  await judge(second, { 制度健全性: { "①": { holds: true }, "②": { holds: false } } });
  expect(shown(book, "会计核算|", "判断")).toBe(1);
  type(book, "可持续影响|", "判断", "7分");
  valueOf(await first.regrade("zh-CN", { reviewer: "甲" }));
  type(book, "制度健全性|②", "判断", "是");
  valueOf(await second.regrade("zh-CN", { reviewer: "乙" }));
  expect(await scores(first)).toEqual(["4", "4", "7"]);
  expect(await scores(second)).toEqual(["4", "4", "7"]);
  const log = book.sheet("复核记录");
  const people = Array.from({ length: 12 }, (_, row) => log.cell(row, 1).value);
  expect(people.filter((name) => name === "甲" || name === "乙")).toEqual(["甲", "乙"]);
});

test("rows that a person sorted or filtered still take what the pane says", async () => {
  const { book, host } = await opened();
  const sheet = book.sheet(SHEET);
  const [a, b] = ["制度健全性|①", "会计核算|"].map((key) => placeOf(sheet, key).row);
  for (let column = 0; column <= sheet.used(true)!.right; column++) {
    const [one, other] = [sheet.cell(a!, column), sheet.cell(b!, column)];
    sheet.put(a!, column, other);
    sheet.put(b!, column, one);
  }
  sheet.autoFilter = sheet.used(true);
  sheet.filteredRows.add(a!);
  await judge(host, { 会计核算: { "": { count: new Decimal(2) } } });
  expect(shown(book, "会计核算|", "判断")).toBe(2);
  expect(shown(book, "制度健全性|①", "判断")).toBeNull();
  expect(await scores(host)).toEqual([null, "2", null]);
});

test("a protected sheet and a cell that is being edited are told in a sentence, and nothing is lost", async () => {
  const { book, standIn, host } = await opened();
  const judgements: Judgements = { 会计核算: { "": { count: new Decimal(1) } } };
  valueOf(await host.evaluate({ settings: { judgements }, again: true }));
  const before = snapshotOfBook(book);
  book.sheet(SHEET).isProtected = true;
  expect(sentence(await host.write("zh-CN"))).toMatch(/条款判断.*保护/u);
  book.sheet(SHEET).isProtected = false;
  standIn.startEditing();
  expect(sentence(await host.write("zh-CN"))).toMatch(/单元格.*编辑|编辑.*单元格/u);
  standIn.endEditing();
  expect(snapshotOfBook(book)).toEqual(before);
  // What was said in the pane is still there, and goes in now.
  valueOf(await host.write("zh-CN"));
  expect(shown(book, "会计核算|", "判断")).toBe(1);
});

test("what cannot be taken is refused by its cell, from the ribbon's way too", async () => {
  const { book, host } = await opened();
  type(book, "会计核算|", "判断", 1.5);
  const { row, column } = cellAt(book, "会计核算|", "判断");
  const refused = sentence(await host.regrade("zh-CN"));
  expect(refused).toContain(`${SHEET}!${String.fromCharCode(65 + column)}${String(row + 1)}`);
  expect(shown(book, "会计核算|", "判断")).toBe(1.5);
});
