import { transposed, viewOf, type SheetView } from "../../../src/core/tables/sheet-view";
import { readCell, shownText, columnStats } from "../../../src/core/tables/read-cell";
import type { Reading } from "../../../src/core/tables/table";
import { NO_UNIT, parseUnit, PERCENT, POINTS, RATIO } from "../../../src/core/tables/unit";
import { formatAddress } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "./book";

function view(draft: SheetDraft): SheetView {
  const [sheet] = book({ name: "表", ...draft }).sheets;
  if (!sheet) throw new Error("no sheet");
  return viewOf(sheet);
}

const unit = (text: string) => parseUnit(text) ?? NO_UNIT;

test("cells are told by what they look like", () => {
  const looks: readonly (readonly [CellScalar, string])[] = [
    [null, "blank"],
    ["", "blank"],
    [" \u3000\u200B", "blank"],
    ["-", "dash"],
    [" — ", "dash"],
    ["无", "dash"],
    ["1,200.50", "number"],
    [" 15元 ", "number"],
    ["95%", "number"],
    ["≥95%", "text"],
    ["100岁及以上", "text"],
    ["合计", "text"],
    [3, "number"],
    [45288, "date"],
    [true, "text"],
    [{ error: "#REF!" }, "error"],
  ];
  const sheet = view({ rows: [looks.map(([value]) => value)], formats: { N1: "yyyy-mm-dd" } });
  expect(looks.map(([value], at) => [value, sheet.look(0, at)])).toEqual(looks);
  // The second time it is known already.
  expect(looks.map(([value], at) => [value, sheet.look(0, at)])).toEqual(looks);
});

describe("a merge", () => {
  const sheet = view({
    rows: [
      ["甲", null, null, 5],
      [null, null, "乙", null],
      [null, 7, null, null],
    ],
    merges: ["A1:B2", "D1:D3"],
  });

  it("shows its first cell in all of them, and its value in the first only", () => {
    const all = [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => sheet.text(row, column)));
    expect(all).toEqual([
      ["甲", "甲", "", "5"],
      ["甲", "甲", "乙", "5"],
      ["", "7", "", "5"],
    ]);
    expect([sheet.value(1, 1), sheet.filled(1, 1), sheet.value(0, 0)]).toEqual([null, "甲", "甲"]);
    expect([sheet.look(1, 0), sheet.look(2, 3), sheet.look(2, 0)]).toEqual([
      "text",
      "number",
      "blank",
    ]);
  });

  it("is one cell, wherever one looks", () => {
    const cells = [sheet.cell(1, 1), sheet.cell(2, 3), sheet.cell(1, 2), sheet.cell(2, 0)];
    expect(cells.map(({ row, column }) => formatAddress(row, column))).toEqual([
      "A1",
      "D1",
      "C2",
      "A3",
    ]);
    expect(sheet.merge(1, 1)).toMatchObject({ top: 0, left: 0, bottom: 1, right: 1 });
    expect([sheet.merge(2, 1), sheet.merge(1, 2), sheet.merge(2, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("makes its rows as wide as it reaches", () => {
    expect([0, 1, 2, 3].map((row) => sheet.extent(row))).toEqual([
      { left: 0, right: 3 },
      { left: 0, right: 3 },
      { left: 1, right: 3 },
      undefined,
    ]);
    const empty = view({ rows: [["甲"], [null, null, 1], []], merges: ["A2:B2"] });
    expect([0, 1, 2].map((row) => empty.extent(row))).toEqual([
      { left: 0, right: 0 },
      { left: 2, right: 2 },
      undefined,
    ]);
  });

  it("turned on its side has rows for columns", () => {
    const turned = transposed(sheet);
    expect([turned.sheet, turned.rowCount, turned.columnCount]).toEqual(["表", 4, 3]);
    expect([turned.text(2, 1), turned.value(1, 2), turned.filled(1, 1), turned.look(3, 2)]).toEqual(
      ["乙", 7, "甲", "number"]
    );
    expect(turned.merge(3, 1)).toEqual({ top: 3, left: 0, bottom: 3, right: 2 });
    expect(turned.merge(1, 2)).toBeUndefined();
    expect(formatAddress(turned.cell(2, 1).row, turned.cell(2, 1).column)).toBe("C2");
    expect(turned.extent(0)).toEqual({ left: 0, right: 2 });
    expect([...turned.texts()].map(({ text }) => text)).toEqual(["甲", "乙"]);
  });
});

test("figures are shown as a reader sees them", () => {
  const sheet = view({ rows: [[0.9, 0.9, "90 ％\n以上", 0.1 + 0.2]], formats: { A: "0%" } });
  expect([0, 1, 2, 3].map((column) => shownText(sheet, 0, column))).toEqual([
    "90%",
    "0.9",
    "90 ％\n以上",
    "0.3",
  ]);
});

describe("the figures of a column", () => {
  const stats = (values: readonly CellScalar[], words: string, format = "General") => {
    const sheet = view({ rows: values.map((value) => [value]), formats: { A: format } });
    const of = words === "ratio" ? RATIO : words === "points" ? POINTS : unit(words);
    const rows = values.map((_, row) => ({ row, type: "body" as const }));
    const { unit: found, decimals } = columnStats(sheet, rows, 0, of);
    return `${found.dimension} ${found.text} ${String(decimals)}`;
  };

  it.each([
    [[9.75, 10.2125, 3, null], "万元", "General", "money 万元 4"],
    [[9.75, "10.2125", "说明"], "万元", "General", "money 万元 4"],
    [[3], "万元", "0.00", "money 万元 2"],
    [[1 / 3], "万元", "0.0", "money 万元 1"],
    [[0.1234567891], "万元", "General", "money 万元 10"],
    [[0.85], "ratio", "General", "ratio  2"],
    [[1.5], "ratio", "General", "ratio  1"],
    [[1.6], "ratio", "General", "ratio % 1"],
    [[-85], "ratio", "General", "ratio % 0"],
    [["85"], "ratio", "General", "ratio % 0"],
    [["0.85"], "ratio", "General", "ratio  2"],
    [["85.5%"], "ratio", "General", "ratio % 1"],
    [[0.855], "ratio", "0%", "ratio % 1"],
    [[0.85, 1], "%", "General", "ratio  2"],
    [[1, 1], "%", "General", "ratio  0"],
    [[0, 0], "%", "General", "ratio % 0"],
    [[85.5], "%", "General", "ratio % 1"],
    [[null], "%", "General", "ratio % 0"],
    [["85%"], "%", "General", "ratio % 0"],
    [[0.5], "‰", "General", "ratio ‰ 1"],
    [["0.00"], "%", "General", "ratio  2"],
    [[0.005], "ratio", "0.0%", "ratio % 1"],
    [["略", true], "%", "General", "ratio % 0"],
    [["0.5", "150%"], "ratio", "General", "ratio % 1"],
  ])("%j under %s, shown as %s: %s", (values, words, format, told) => {
    expect(stats(values, words, format)).toBe(told);
  });

  const told = (reading: Reading): string => {
    switch (reading.state) {
      case "figure": {
        const { shown, value, unit: of, raw, decimals } = reading.figure;
        return [
          shown.toFixed(),
          value.toFixed(),
          of.text,
          of.dimension,
          of.per ?? "-",
          raw,
          decimals,
        ].join(" ");
      }
      case "blank":
        return "blank";
      default:
        return `${reading.state} ${reading.raw}`;
    }
  };
  const read = (value: CellScalar, words: string, format = "General"): string => {
    const sheet = view({ rows: [[value]], formats: { A: format } });
    const of =
      words === "" ? NO_UNIT : words === "ratio" ? RATIO : words === "%" ? PERCENT : unit(words);
    return told(readCell(sheet, 0, 0, { unit: of, decimals: 2 }));
  };

  it.each([
    [null, "元", "blank"],
    [" \u3000", "元", "blank"],
    [" — ", "元", "dash —"],
    [true, "元", "text TRUE"],
    [false, "元", "text FALSE"],
    [{ error: "#N/A" }, "元", "error #N/A"],
    [" 已\n拨 ", "元", "text 已拨"],
    [1.5, "万元", "1.5 15000 万元 money - 1.5 2"],
    [0.85, "ratio", "0.85 0.85  ratio - 0.85 2"],
    ["1.2万元", "元", "12000 12000 元 money - 1.2万元 2"],
    ["12000元", "万元", "1.2 12000 万元 money - 12000元 2"],
    ["1.2万元", "", "1.2 12000 万元 money - 1.2万元 2"],
    ["15户", "", "15 15 户 count - 15户 2"],
    ["15户", "人", "15 15 人 count - 15户 2"],
    ["100元", "元/人/年", "100 100 元 rate year 100元 2"],
    ["100元/人/月", "元/人/年", "100 100 元/人/月 rate month 100元/人/月 2"],
    ["100元/人/月", "元", "100 100 元/人/月 rate month 100元/人/月 2"],
    ["15人", "元", "15 15 元 money - 15人 2"],
    ["5分", "%", "5 0.05 % ratio - 5分 2"],
    ["20%", "分", "20 20 分 points - 20% 2"],
    ["95%", "ratio", "95 0.95 % ratio - 95% 2"],
    ["约3人左右", "人", "3 3 人 count - 约3人左右 2"],
    ["3所", "分", "3 3 分 points - 3所 2"],
    ["3分", "人", "3 3 人 count - 3分 2"],
    ["100元", "分", "100 100 分 points - 100元 2"],
    ["100元/人", "人", "100 100 人 count - 100元/人 2"],
    ["15人", "元/人/年", "15 15 元/人/年 rate year 15人 2"],
    ["15", "元/人/年", "15 15 元/人/年 rate year 15 2"],
    ["2百万元", "万元", "200 2000000 万元 money - 2百万元 2"],
  ])("%j in a column of %s reads %s", (value, words, expected) => {
    expect(read(value, words)).toBe(expected);
  });

  it("reads a percent as its column counts", () => {
    expect(read(0.855, "%", "0.0%")).toBe("85.5 0.855 % ratio - 0.855 2");
    expect(read(0.855, "ratio", "0.0%")).toBe("0.855 0.855  ratio - 0.855 2");
    expect(read(85.5, "%")).toBe("85.5 0.855 % ratio - 85.5 2");
  });
});
