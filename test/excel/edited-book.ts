import { say } from "../../src/core/messages/message";
import { gridFromRows, type Workbook } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../excel-host/book-model";
import { writeEntries } from "../excel-host/cell-work";
import type { Profile } from "../excel-host/excel-stand-in";
import type { SheetModel } from "../excel-host/sheet-model";
import { pourWorkbook } from "../excel-host/pour-workbook";
import { openBook, runOn, sampleBook } from "./excel-run";

/** A person types into a cell. */
export function typeInto(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  value: string | number
): void {
  writeEntries(book, sheet, { top: row, left: column, bottom: row, right: column }, value);
}

/** Row and column of the first cell that shows this text. */
export function placeOf(sheet: SheetModel, text: string): { row: number; column: number } {
  const used = sheet.used(true);
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      if (sheet.cell(row, column).value === text) return { row, column };
    }
  }
  throw new Error(`no cell with ${text} on ${sheet.name}`);
}

/** What was typed, and where it can be found again after any number of runs. */
export const TYPED = ["复核意见一", "自己的一列", "自己的内容", "自己加的一行", "已打电话核实"];

/** Three tables, two wrong payments and two indicators: for tests that run often. */
export function smallBook(): BookModel {
  const sheets = [
    gridFromRows("补贴标准", [
      ["类别", "标准（元/人次）"],
      ["自理", 100],
      ["失能", 200],
    ]),
    gridFromRows("资金支出", [
      ["资金支出情况表"],
      ["序号", "养老机构", "自理老人（人次）", "失能老人（人次）", "补贴金额（元）"],
      [1, "甲院", 10, 20, 5000],
      [2, "乙院", 5, 5, 1400],
      [3, "丙院", 1, 1, 200],
      [null, "合计", 16, 26, 6600],
    ]),
    gridFromRows("指标体系", [
      ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分细则", "得分"],
      ["A 决策", 40, "A1 立项", 40, "A1-1 立项依据", 40, "依据充分得40分，否则不得分。", 40],
      ["C 产出", 60, "C4 发放", 60, "C4-1 补贴资金发放准确性", 60, "每发现1处错误扣5分。", 60],
      ["合计", 100, null, 100, null, 100, null, 100],
    ]),
  ];
  return pourWorkbook({ sheets, date1904: false, definedNames: [] });
}

/** yongji, as it was read from its file. */
export async function emptyBook(): Promise<BookModel> {
  return pourWorkbook(await sampleBook("yongji-2023"));
}

/** yongji, scored once, then worked on: scores, remarks, a column and a row of one's own, a new name. */
export async function editedBook(profile: Profile): Promise<BookModel> {
  const book = await emptyBook();
  openBook(book, profile);
  const run = await runOn(new ExcelHost());
  if (!run.ok) throw new Error(say(run.error, "en"));
  const scores = book.sheet("评分表");
  const { row: header, column: override } = placeOf(scores, "复核得分");
  const { column: opinion } = placeOf(scores, "复核意见");
  typeInto(book, scores, header + 2, override, 1);
  typeInto(book, scores, header + 2, opinion, "复核意见一");
  const right = (scores.used(true)?.right ?? 0) + 1;
  typeInto(book, scores, header, right, "自己的一列");
  typeInto(book, scores, header + 3, right, "自己的内容");
  const own = scores.cell(header + 3, right);
  scores.put(header + 3, right, { ...own, look: { fill: "#FF00FF", bold: true } });
  typeInto(book, scores, (scores.used(true)?.bottom ?? 0) + 2, 1, "自己加的一行");
  const findings = book.sheet("疑点清单");
  const status = placeOf(findings, "状态");
  typeInto(book, findings, status.row + 1, status.column, "属实");
  typeInto(book, findings, status.row + 1, placeOf(findings, "核实情况").column, "已打电话核实");
  book.rename(scores, "我的评分");
  return book;
}

/** A workbook that was read, with our own sheets as they were read since; what the pane does. */
export function withOwn(read: Workbook, own: Workbook): Workbook {
  const before = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = own.sheets.map((sheet) =>
    sheet.rowCount === 0 ? (before.get(sheet.name) ?? sheet) : sheet
  );
  return { ...own, sheets };
}

/** Whether every typed text still stands somewhere on the written sheets. */
export function lostTexts(book: BookModel): string[] {
  const texts = new Set<unknown>();
  for (const sheet of book.sheets) {
    if (sheet.name === "_jihe_undo") continue;
    const used = sheet.used(true);
    for (let row = 0; row <= (used?.bottom ?? -1); row++) {
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        texts.add(sheet.cell(row, column).value);
      }
    }
  }
  return TYPED.filter((text) => !texts.has(text));
}
