import { unzipSync } from "fflate";
import type { CellStyle, SheetPlan } from "../../src/core/workbook/write-plan";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { displayWidth, fitRows, lineCount } from "../../src/core/workbook/fit-rows";
import { hasLibreOffice, withBestHeights } from "./libre-office";
import { workbookFile } from "./package-parts";

const sheet = (change: Partial<SheetPlan>): SheetPlan => ({
  key: "_jihe_x",
  name: "高",
  columns: [{ width: 10 }],
  rows: [],
  merges: [],
  freezeRow: 0,
  validations: [],
  ...change,
});

describe("how many lines a text takes", () => {
  it.each<[string, number, number]>([
    ["", 10, 1],
    ["分值", 10, 1],
    ["一二三四五六", 10, 2],
    ["一\n二\r\n三", 10, 3],
    ["一\n", 10, 2],
    ["abcdefghij", 10, 1],
    ["abcdefghijk", 10, 2],
    ["one two three", 8, 2],
    ["a".repeat(100), 10, 10],
  ])("%j in %i", (text, width, lines) => {
    expect(lineCount(text, width)).toBe(lines);
  });

  it("does not let a line begin with a full stop", () => {
    expect(lineCount("一二三四五。", 10)).toBe(2);
    expect(lineCount("一二三四。五六七八。", 10)).toBe(2);
  });

  it("counts ideographs, full-width forms and circled digits as wide", () => {
    expect(displayWidth("中，①“—𠮷")).toBeGreaterThan(11);
    expect(displayWidth("ab1.")).toBe(4);
  });
});

describe("fitRows", () => {
  const row = (value: string, style: CellStyle = "text"): SheetPlan["rows"][number] => ({
    cells: [{ value, style }],
  });

  it("takes the tallest cell, and leaves a height that the plan sets", () => {
    const rows = [row("短"), row("很长的一段文字".repeat(5)), { ...row("短"), height: 30 }];
    const heights = fitRows(sheet({ rows }));
    const [one, many, fixed] = [0, 1, 2].map((index) => heights.get(index));
    expect(many?.height).toBeGreaterThan((one?.height ?? 0) * 4);
    expect(fixed).toEqual({ height: 30, custom: true });
    expect(one?.custom).toBe(false);
  });

  it("gives merged text the width of its merge, and holds the row there", () => {
    const merged = { top: 0, left: 0, bottom: 0, right: 3 };
    const columns = Array.from({ length: 4 }, () => ({ width: 10 }));
    const rows = [row("一二三四五六七八九十一二", "title")];
    const wide = fitRows(sheet({ rows, columns, merges: [merged] })).get(0);
    expect(wide?.custom).toBe(true);
    expect(wide?.height).toBeLessThan(30);
  });

  it("never exceeds what Excel allows", () => {
    expect(fitRows(sheet({ rows: [row("长".repeat(5000))] })).get(0)?.height).toBe(409);
  });
});

const RUBRIC =
  "①立项依据充分，符合国家法律法规、国民经济发展规划和相关政策，得2分；②立项程序规范，得2分；③绩效目标明确。否则酌情扣分，扣完为止。";
const TEXTS = [
  "短",
  RUBRIC,
  `${RUBRIC}\n${RUBRIC}\n${RUBRIC}`,
  "五老峰仁德养老中心 (F3): 147×100 + 539×150 + 410×200 = 177,550 元, 报表 176,350 元, 少 1,200 元。核对 F3, 或更正 C3:E3 的人次。",
  "Paid 176,350 yuan against 177,550 due for Wulaofeng Rende Elderly Care Centre; check cell F3 or the headcount.",
  "资金支出!F3、资金支出!F4、资金支出!F5",
  "“引用”（未核实）：“目标与实际工作内容全部相关”是否成立；②“不匹配”共有几处？",
  "A1-1 立项依据充分性",
];

(hasLibreOffice ? describe : describe.skip)(
  "heights beside those that LibreOffice finds best",
  () => {
    it.each([["宋体"], ["Calibri"], ["微软雅黑"]])(
      "never cut text off in %s, and waste little",
      async (font) => {
        const styles: CellStyle[] = ["text", "header", "input-text", "total-text"];
        const columns = [8, 12, 20, 30, 40, 60].map((width) => ({ width }));
        const rows = TEXTS.flatMap((text) =>
          styles.flatMap((style) =>
            columns.map((_column, index) => ({
              cells: columns.map((_c, at) => (at === index ? { value: text, style } : null)),
            }))
          )
        );
        const plan = sheet({ columns, rows });
        const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const book = workbookFile({
          sheets: [{ name: "S", xml: "" }],
          styles: `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="${font}"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
        });
        const opened = await openXlsx(book);
        const written = opened.ok ? await opened.value.apply({ sheets: [plan] }) : opened;
        if (!written.ok) throw new Error(written.error.code);
        const part = "xl/worksheets/sheet2.xml";
        const ours = rowHeights(written.value, part);
        const theirs = rowHeights(withBestHeights(written.value), part);
        expect(theirs).toHaveLength(rows.length);
        const cut = ours.filter((height, index) => height < Math.min(409, theirs[index] ?? 0));
        expect(cut).toEqual([]);
        const total = (heights: number[]): number =>
          heights.reduce((sum, height) => sum + height, 0);
        expect(total(ours) / total(theirs)).toBeLessThan(1.4);
      },
      120_000
    );
  }
);

function rowHeights(file: Uint8Array, part: string): number[] {
  const xml = new TextDecoder().decode(unzipSync(file)[part]);
  return [...xml.matchAll(/<row [^>]*?ht="([\d.]+)"/g)].map((match) => Number(match[1]));
}
