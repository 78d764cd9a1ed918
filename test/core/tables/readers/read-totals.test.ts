import { readFacts } from "../../../../src/core/tables/find-tables";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { book } from "../book";
import { factsLines } from "../facts-lines";

type Rows = readonly (readonly CellScalar[])[];

/** What each total claims to be the sum of: `合计 C5 1,200+2,400`. */
function totals(...rows: Rows): string[] {
  return readFacts(book({ name: "表", rows })).totals.map(
    ({ label, header, total, parts, signs }) =>
      `${label.text} ${header} ${total.shown.toFixed()} = ${parts
        .map((part, at) => {
          const sign = signs?.[at] === -1 ? "-" : "+";
          return part.state === "figure" ? `${sign}${part.figure.shown.toFixed()}` : `${sign}_`;
        })
        .join("")}`
  );
}

describe("totals add up the rows that they stand for", () => {
  const HEAD = ["项目", "预算（万元）", "支出（万元）"];

  it("above or below them, group by group", () => {
    expect(totals(HEAD, ["合计", 30, 27], ["甲", 10, 9], ["乙", 20, 18])).toEqual([
      "合计 预算 30 = +10+20",
      "合计 支出 27 = +9+18",
    ]);
    expect(
      totals(
        HEAD,
        ["甲", 10, 9],
        ["乙", 20, 18],
        ["小计", 30, 27],
        ["丙", 5, 5],
        ["小计", 5, 5],
        ["合计", 35, 32]
      )
    ).toEqual([
      "小计 预算 30 = +10+20",
      "小计 支出 27 = +9+18",
      "小计 预算 5 = +5",
      "小计 支出 5 = +5",
      "合计 预算 35 = +10+20+5",
      "合计 支出 32 = +9+18+5",
    ]);
  });

  it("of an outline are of each level, by numbers, by indents and by codes", () => {
    const numbered = totals(
      HEAD,
      ["一、人员", 30, 27],
      ["1.工资", 10, 9],
      ["2.津贴", 20, 18],
      ["二、办公", 7, 6],
      ["1.水电", 3, 3],
      ["2.差旅", 4, 3],
      ["合计", 37, 33]
    );
    expect(numbered).toEqual([
      "一、人员 预算 30 = +10+20",
      "一、人员 支出 27 = +9+18",
      "二、办公 预算 7 = +3+4",
      "二、办公 支出 6 = +3+3",
      "合计 预算 37 = +30+7",
      "合计 支出 33 = +27+6",
    ]);
    const indented = totals(
      HEAD,
      ["人员", 30, 27],
      ["　工资", 10, 9],
      ["　津贴", 20, 18],
      ["办公", 7, 6],
      ["　水电", 3, 3],
      ["　差旅", 4, 3],
      ["合计", 37, 33]
    );
    expect(indented.filter((line) => line.startsWith("合计"))).toEqual([
      "合计 预算 37 = +30+7",
      "合计 支出 33 = +27+6",
    ]);
    const coded = totals(
      ["科目编码", ...HEAD],
      ["208", "社保", 30, 27],
      ["20801", "养老", 10, 9],
      ["20802", "救助", 20, 18],
      ["210", "卫生", 7, 6],
      [null, "合计", 37, 33]
    );
    expect(coded.slice(0, 2)).toEqual(["社保 预算 30 = +10+20", "社保 支出 27 = +9+18"]);
  });

  it("leave out what 其中 repeats", () => {
    expect(
      totals(
        HEAD,
        ["甲", 10, 9],
        ["其中：本级", 4, 3],
        ["乙", 20, 18],
        ["其中：本级", 6, 5],
        ["  上级", 14, 13],
        ["合计", 30, 27]
      )
    ).toEqual(["合计 预算 30 = +10+20", "合计 支出 27 = +9+18"]);
  });

  it("are of money and heads, and of nothing that is a rate", () => {
    expect(
      totals(
        [
          "机构",
          "人数",
          "标准（元/人）",
          "补贴金额（元）",
          "到位率",
          "教师数",
          "配套资金（元）",
          "年龄",
        ],
        ["甲", 10, 100, 1000, 0.5, 3, 7, 60],
        ["乙", 20, 100, 2000, 0.6, 4, 8, 70],
        ["合计", 30, 100, 3000, 0.55, 7, 15, 65]
      ).map((line) => line.split(" ")[1])
    ).toEqual(["人数", "补贴金额", "教师数", "配套资金"]);
  });
});

test("what others of a row give is claimed of each row", () => {
  expect(
    totals(
      ["项目", "预算（万元）", "支出（万元）", "结余（万元）"],
      ["甲", 120.35, 100.21, 20.14],
      ["乙", 230.47, 200.13, 30.34],
      ["丙", 340.59, 300.17, 40.42],
      ["丁", 450.61, 400.19, 51]
    )
  ).toEqual([
    "甲 结余 20.14 = +120.35-100.21",
    "乙 结余 30.34 = +230.47-200.13",
    "丙 结余 40.42 = +340.59-300.17",
    "丁 结余 51 = +450.61-400.19",
  ]);
});

test("tables of one sheet come from the top down and from left to right", () => {
  const lines = factsLines(
    readFacts(
      book({
        name: "表",
        rows: [
          ["养老机构", "人数", "补贴金额（元）", null, "项目", "预算（元）", "支出（元）"],
          ["甲院", 10, 1200, null, "甲", 5, 4],
          ["乙院", 20, 2400, null, "乙", 6, 5],
          [],
          [],
          [],
          ["类别", "标准（元/人/年）"],
          ["自理", 120],
          ["失能", 240],
        ],
      })
    )
  );
  expect(
    lines.filter((line) => line.startsWith("table")).map((line) => line.split(" ")[2])
  ).toEqual(["表!A1:C3", "表!E1:G3", "表!A7:B9"]);
});

describe("fees are what people pay, class by class", () => {
  const fees = (...rows: Rows) =>
    readFacts(book({ name: "收费", rows })).said.fees.map(
      ({ className, low, high, unit }) =>
        `${className} ${low.toFixed()}-${high.toFixed()} ${unit.text}`
    );

  it.each<[string, Rows, string[]]>([
    [
      "a stretch in one cell",
      [
        ["收费标准"],
        ["类别", "收费标准（元/人/月）"],
        ["自理", "600-800"],
        ["半失能", "约900元～1,500元"],
        ["失能", 1300],
        ["特困", "面议"],
      ],
      ["自理 600-800 元/人/月", "半失能 900-1500 元/人/月", "失能 1300-1300 元/人/月"],
    ],
    [
      "its ends in two columns",
      [
        ["收费标准"],
        ["类别", "最低收费标准（元/人/月）", "最高收费标准（元/人/月）"],
        ["自理", 600, 800],
        ["失能", 1300.5, 3000],
      ],
      ["自理 600-800 元/人/月", "失能 1300.5-3000 元/人/月"],
    ],
    [
      "with a unit of its own",
      [
        ["收费标准"],
        ["类别", "收费标准（元/人/月）"],
        ["自理", "600-800元/人/年"],
        ["失能", "1300元/人/年"],
      ],
      ["自理 600-800 元/人/年", "失能 1300-1300 元/人/年"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(fees(...rows)).toEqual(expected);
  });
});
