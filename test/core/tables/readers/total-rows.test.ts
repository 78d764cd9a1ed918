import { readTotals, summedParents } from "../../../../src/core/tables/readers/read-totals";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { claimLines, sourceOf, type SourceDraft } from "../drafted-source";

/*
 * What a total row claims to be the sum of. A row too many or too few among the parts makes a right
 * total wrong, on the page that everybody adds up first.
 */

type Rows = readonly (readonly CellScalar[])[];

function totals(roles: string, rows: Rows, over: Partial<SourceDraft> = {}): string[] {
  return claimLines(readTotals(sourceOf({ kind: "budget-detail", roles, rows, ...over })));
}

const list = (...rows: Rows): string[] => totals("name budget", [["项目", "预算"], ...rows]);

describe("columns that are summed", () => {
  const summed = (
    roles: string,
    headers: string,
    values: readonly number[] = [1, 2, 3]
  ): string => {
    const columns = headers.split(" ");
    const [a = 0, b = 0, all = 0] = values;
    return totals(roles, [
      ["项目", ...columns],
      ["甲", ...columns.map(() => a)],
      ["乙", ...columns.map(() => b)],
      ["合计", ...columns.map(() => all)],
    ])
      .map((line) => line.split(" ")[1])
      .join(" ");
  };

  test("are those of money and heads by their roles", () => {
    const words = "一 二 三 四 五 六 七 八 九 十 百";
    expect(
      summed(
        "name amount due budget received paid quantity quantity-total applied audited rate score",
        words
      )
    ).toBe("一 二 三 四 五 六 七 八 九");
  });

  test("are others that say so by their unit or their words", () => {
    expect(
      summed(
        "name - - - - - - - - -",
        "甲（元） 乙（人） 丙（月） 丁（%） 戊（分） 己（元/人） 教师数 配套资金 年龄"
      )
    ).toBe("甲 乙 教师数 配套资金");
    expect(summed("name - -", "合计 年龄")).toBe("合计");
    expect(summed("name rate -", "金额（元） 金额（元）")).toBe("金额");
  });

  test("are those that others of the table add up", () => {
    const months = (unit: string): string[] =>
      totals("name - - -", [
        ["项目", `1月${unit}`, `2月${unit}`, `合计${unit}`],
        ["甲", 11, 22, 33],
        ["乙", 13, 25, 38],
        ["丙", 17, 29, 46],
        ["丁", 19, 31, 50],
        ["合计", 60, 107, 167],
      ]);
    expect(months("").map((line) => line.split(" ")[1])).toEqual(["1月", "2月", "合计"]);
    expect(months("（人）").map((line) => line.split(" ")[1])).toEqual(["1月", "2月", "合计"]);
    expect(months("（分）")).toEqual([]);
  });
});

describe("a plain list", () => {
  test("is summed by the last total, and each other one by the rows above it", () => {
    expect(
      list(["甲", 10], ["乙", 5], ["合计", 15], ["丙", 20], ["合计", 20], ["总计", 35])
    ).toEqual(["合计 预算 15 = +10 +5", "合计 预算 20 = +20", "总计 预算 35 = +10 +5 +20"]);
  });

  test("has its total on top where no total is below", () => {
    expect(
      list(["合计", 37], ["小计", 30], ["甲", 10], ["乙", 20], ["小计", 7], ["丙", 7])
    ).toEqual(["合计 预算 37 = +10 +20 +7", "小计 预算 30 = +10 +20", "小计 预算 7 = +7"]);
    expect(list(["合计", 9], ["甲", 9], ["总计", 9])).toEqual([
      "合计 预算 9 = +9",
      "总计 预算 9 = +9",
    ]);
    expect(list(["甲", 10], ["合计", 10], ["乙", 4])).toEqual(["合计 预算 10 = +10 +4"]);
  });

  test("has its subtotals above their rows where the figures say so, else below", () => {
    const rows: Rows = [
      ["小计", 30],
      ["甲", 10],
      ["乙", 20],
      ["小计", 7],
      ["丙", 3],
      ["丁", 4],
    ];
    expect(list(...rows, ["合计", 37])).toEqual([
      "小计 预算 30 = +10 +20",
      "小计 预算 7 = +3 +4",
      "合计 预算 37 = +10 +20 +3 +4",
    ]);
    expect(list(["甲", 10], ["小计", 15], ["乙", 20], ["合计", 30])).toEqual([
      "小计 预算 15 = +10",
      "合计 预算 30 = +10 +20",
    ]);
    // One that is wrong below is right above by chance in no other row.
    expect(
      list(["甲", 10], ["小计", 4], ["乙", 4], ["小计", 4], ["丙", 50], ["小计", 50], ["合计", 64])
    ).toEqual([
      "小计 预算 4 = +10",
      "小计 预算 4 = +4",
      "小计 预算 50 = +50",
      "合计 预算 64 = +10 +4 +50",
    ]);
  });

  test("claims nothing of a total that is no figure, or of rows that are blank", () => {
    expect(list(["甲", 10], ["合计", "-"])).toEqual([]);
    const blank = (cell: CellScalar): string[] =>
      totals("name budget paid", [
        ["项目", "预算", "支出"],
        ["甲", null, 1],
        ["乙", cell, 2],
        ["合计", 5, 3],
      ]);
    expect(blank(null)).toEqual(["合计 支出 3 = +1 +2"]);
    expect(blank("-")).toEqual(["合计 预算 5 = +_ +-", "合计 支出 3 = +1 +2"]);
    expect(list(["合计", 5])).toEqual([]);
    expect(list(["甲", 5], ["乙", 6])).toEqual([]);
  });

  test("has the words of all levels of its header", () => {
    const rows: Rows = [
      ["项目", "预算", null],
      [null, "市级", "县级"],
      ["甲", 1, 2],
      ["合计", 1, 2],
    ];
    expect(
      totals("name budget budget", rows, { header: [0, 1], merges: ["B1:C1", "A1:A2"] })
    ).toEqual(["合计 预算·市级 1 = +1", "合计 预算·县级 2 = +2"]);
  });
});

describe("rows of 其中", () => {
  const open = (...wrong: readonly number[]): number => {
    const columns = ["budget", "received", "paid", "amount"];
    const row = (name: string, value: number): CellScalar[] => [name, ...columns.map(() => value)];
    const last = row("合计", 30).map((value, at) => (wrong.includes(at) ? 99 : value));
    return totals(`name ${columns.join(" ")}`, [
      ["项目", "一", "二", "三", "四"],
      row("甲", 10),
      row("其中：本级", 4),
      row("乙", 20),
      last,
    ]).length;
  };

  test("leave a total open where most of its columns do not add up", () => {
    expect([open(), open(1), open(1, 2), open(1, 2, 3)]).toEqual([4, 4, 0, 0]);
  });

  test("need two columns that add up", () => {
    expect(list(["甲", 10], ["其中：本级", 4], ["乙", 20], ["合计", 30])).toEqual([]);
    const two: Rows = [
      ["甲", 10, 1],
      ["其中：本级", 4, 1],
      ["乙", 20, 2],
      ["合计", 30, 3],
    ];
    expect(totals("name budget paid", [["项目", "预算", "支出"], ...two])).toHaveLength(2);
  });
});

describe("an outline", () => {
  const NESTED: Rows = [
    ["一、人员", 30],
    ["1.工资", 10],
    ["2.津贴", 20],
    ["二、办公", 7],
    ["1.水电", 3],
    ["2.差旅", 4],
    ["合计", 37],
  ];

  test("is summed level by level, its parents by what stands first in their rows", () => {
    const expected = ["30 = +10 +20", "7 = +3 +4", "37 = +30 +7"];
    for (const role of ["name", "class", "-"]) {
      const lines = totals(`${role} budget`, [["项目", "预算"], ...NESTED]);
      expect(lines).toEqual(
        ["一、人员", "二、办公", "合计"].map((name, at) => `${name} 预算 ${expected[at] ?? ""}`)
      );
    }
  });

  test("is a plain list where that is right at least as often", () => {
    const wrong = NESTED.map(([name = null], at) => [name, [50, 10, 20, 60, 3, 4, 999][at] ?? 0]);
    expect(list(...wrong)).toEqual(["合计 预算 999 = +50 +10 +20 +60 +3 +4"]);
    const flat = NESTED.map(([name = null], at) => [name, [31, 10, 20, 7, 3, 4, 75][at] ?? 0]);
    expect(list(...flat)).toEqual(["合计 预算 75 = +31 +10 +20 +7 +3 +4"]);
  });

  test("has parents that are no parts for others", () => {
    const source = (rows: Rows) =>
      sourceOf({ kind: "budget-detail", roles: "name budget", rows: [["项目", "预算"], ...rows] });
    expect([...summedParents(source(NESTED))].map(({ row }) => row)).toEqual([1, 4]);
    expect(
      summedParents(
        source([
          ["甲", 1],
          ["合计", 1],
        ])
      ).size
    ).toBe(0);
  });
});
