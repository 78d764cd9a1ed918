import { readFileSync } from "node:fs";
import {
  regradeWorkbook,
  scoreWorkbook,
  undoLastWrite,
  type RibbonCommand,
} from "../../src/commands/ribbon-commands";
import { say } from "../../src/core/messages/message";
import { gridFromRows } from "../../src/core/workbook/workbook";
import { ExcelHost } from "../../src/excel/excel-host";
import { emptyBook, placeOf, smallBook, typeInto } from "../excel/edited-book";
import { excelWith, openBook, valueOf } from "../excel/excel-run";
import { differencesBetween, snapshotOfBook } from "../excel/snapshot";

const press = (command: RibbonCommand) =>
  command(new ExcelHost(), { language: "zh-CN", now: new Date("2026-11-22T14:02:00") });

test("核对并评分 writes the sheets, shows 评分表 and leaves a line in 复核记录", async () => {
  const book = await emptyBook();
  openBook(book);
  valueOf(await press(scoreWorkbook));
  expect(book.selection?.sheet).toBe("评分表");
  const log = book.sheet("复核记录");
  const { row } = placeOf(log, "时间");
  expect(log.cell(row + 1, 0).value).not.toBeNull();
});

test("重新计算等级 uses the reviewer's score, shows 得分情况表 and notes the change", async () => {
  const book = await emptyBook();
  openBook(book);
  valueOf(await press(scoreWorkbook));
  const scores = book.sheet("评分表");
  const { row, column } = placeOf(scores, "复核得分");
  typeInto(book, scores, row + 1, column, 0);
  const log = book.sheet("复核记录");
  const lines = log.used(true)?.bottom ?? 0;
  valueOf(await press(regradeWorkbook));
  expect(book.selection?.sheet).toBe("得分情况表");
  expect(log.used(true)?.bottom).toBe(lines + 1);
});

test.each([
  ["核对并评分", scoreWorkbook],
  ["重新计算等级", regradeWorkbook],
])(
  "%s refuses a score typed over a formula by its cell, and writes nothing",
  async (_, command) => {
    const book = await emptyBook();
    openBook(book);
    valueOf(await press(scoreWorkbook));
    const scores = book.sheet("评分表");
    const { row, column } = placeOf(scores, "最终得分");
    typeInto(book, scores, row + 1, column, 0.25);
    const before = snapshotOfBook(book);
    const refused = await press(command);
    expect(refused.ok ? "" : say(refused.error, "zh-CN")).toMatch(
      /^评分表!L4 .*0\.25.*填 评分表!K4 的复核得分，并清空 评分表!L4/u
    );
    expect(differencesBetween(before, snapshotOfBook(book))).toEqual([]);
  }
);

test("重新计算等级 counts statuses, settings and sources that were changed since", async () => {
  const book = smallBook();
  openBook(book);
  valueOf(await press(scoreWorkbook));
  const findings = book.sheet("疑点清单");
  const ruled = placeOf(findings, "乙院");
  const scoreOf = (): unknown => {
    const scores = book.sheet("评分表");
    return scores.cell(
      placeOf(scores, "C4-1 补贴资金发放准确性").row,
      placeOf(scores, "系统得分").column
    ).value;
  };
  expect(scoreOf()).toBe(50);
  typeInto(book, findings, ruled.row, placeOf(findings, "状态").column, "排除");
  valueOf(await press(regradeWorkbook));
  expect(scoreOf()).toBe(55);
  // 甲院 was right so far; now it is 100 short.
  typeInto(book, book.sheet("资金支出"), 2, 4, 4900);
  valueOf(await press(regradeWorkbook));
  expect(scoreOf()).toBe(50);
});

test("a finding that was settled opens again when its source cell changes, and says why", async () => {
  const book = smallBook();
  openBook(book);
  valueOf(await press(scoreWorkbook));
  const findings = book.sheet("疑点清单");
  const at = (header: string) => ({
    row: placeOf(findings, "乙院").row,
    column: placeOf(findings, header).column,
  });
  const shown = (header: string) => findings.cell(at(header).row, at(header).column).value;
  typeInto(book, findings, at("状态").row, at("状态").column, "属实");
  valueOf(await press(regradeWorkbook));
  expect(shown("状态")).toBe("属实");
  typeInto(book, book.sheet("资金支出"), 3, 4, 1300);
  valueOf(await press(regradeWorkbook));
  expect(shown("状态")).toBe("待核实");
  expect(shown("核实情况")).toMatch(/数据由 1400 变为 1300，重新打开；原状态：属实/u);
});

test("撤销本次写入 brings back what was there", async () => {
  const book = await emptyBook();
  openBook(book);
  valueOf(await press(scoreWorkbook));
  const before = snapshotOfBook(book);
  typeInto(book, book.sheet("评分表"), 3, 10, 1);
  const typed = snapshotOfBook(book);
  valueOf(await press(regradeWorkbook));
  valueOf(await press(undoLastWrite));
  expect(differencesBetween(snapshotOfBook(book), typed)).toEqual([]);
  expect(differencesBetween(typed, before)).toHaveLength(1);
});

test.each([
  ["核对并评分 in a workbook without tables", scoreWorkbook, "excel.command.no-tables"],
  ["重新计算等级 before anything was scored", regradeWorkbook, "sheet.regrade.none"],
  ["撤销本次写入 before anything was written", undoLastWrite, "excel.undo.none"],
] as const)("%s says so and changes nothing", async (_name, command, code) => {
  const standIn = excelWith({
    sheets: [gridFromRows("笔记", [["今天开会"]])],
    date1904: false,
    definedNames: [],
  });
  const before = snapshotOfBook(standIn.book);
  expect(await press(command)).toMatchObject({ ok: false, error: { code } });
  expect(snapshotOfBook(standIn.book)).toEqual(before);
});

test("the manifest's buttons are the commands there are", () => {
  const named = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)</g)];
  const source = readFileSync("src/commands/associate-commands.ts", "utf8");
  for (const [, name] of named) expect(source).toMatch(new RegExp(`^  ${name},$`, "m"));
  expect(named).toHaveLength(3);
});
