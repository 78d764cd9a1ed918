import { readPriced } from "../../../../src/core/tables/readers/read-priced";
import { isShareOf, readRowProducts } from "../../../../src/core/tables/readers/read-row-products";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { productLines, sourceOf } from "../drafted-source";

/*
 * Columns that are a share, a product or a quotient of others. What is told from a chance makes right
 * rows wrong; what is not told lets a wrong premium, interest or 完成率 pass.
 */

type Rows = readonly (readonly CellScalar[])[];

const NAMES = ["甲", "乙", "丙", "丁", "戊", "己"];

function sourceFor(headers: string, rows: Rows, roles?: string) {
  const words = headers.split(" ");
  return sourceOf({
    kind: "roster",
    roles: `name ${roles ?? words.map(() => "-").join(" ")}`,
    rows: [
      ["项目", ...words],
      ...rows.map((row, at) => (typeof row[0] === "string" ? row : [NAMES[at] ?? "?", ...row])),
    ],
  });
}

const products = (headers: string, rows: Rows, roles?: string): string[] =>
  productLines(readRowProducts(sourceFor(headers, rows, roles)));
const priced = (headers: string, rows: Rows, roles?: string): string[] =>
  productLines(readPriced(sourceFor(headers, rows, roles)));

describe("a share that the header names", () => {
  const rows: Rows = [
    [1203.5, 541.58],
    [2411.25, 1085.06],
    [3517.75, 1582.99],
  ];

  test.each(["中央财政45%（元）", "中央（45％）（元）", "中央45.0%补贴（元）"])("%s", (header) => {
    expect(
      products(`保费（元） ${header}`, rows).map((line) => line.replace(/^(\S) \S+/u, "$1"))
    ).toEqual([
      "甲 541.58 = 1203.5 × 45%",
      "乙 1085.06 = 2411.25 × 45%",
      "丙 1582.99 = 3517.75 × 45%",
    ]);
  });

  test("is no share of what is no money, nor where the figures deny it", () => {
    expect(products("保费 中央45%（元）", rows)).toHaveLength(3);
    expect(products("里程 中央45%（元）", rows)).toEqual([]);
    expect(products("保费（元） 中央40%（元）", rows)).toEqual([]);
    expect(products("保费（元） 中央45（元）", rows)).toEqual([]);
  });

  test("is told in a row that is wrong, and not in one without it", () => {
    const more: Rows = [...rows, [4129.5, 2000], [4500.5, null], [4600.5, 0]];
    expect(products("保费（元） 中央45%（元）", more).slice(3)).toEqual([
      "丁 中央45% 2000 = 4129.5 × 45%",
    ]);
  });

  test("may be named beside a ratio, and is of money that no ratio is", () => {
    const both = rows.map(([base = null, share = null]) => [base, 0.5, share]);
    expect(products("保费（元） 补贴比例 中央财政比例45%（元）", both)).toHaveLength(3);
    expect(products("保费比例（元） 中央财政45%（元）", rows)).toEqual([]);
  });

  test("is none of a column that is no figure", () => {
    expect(products("保费（元） 中央45%（元）", rows, "- name")).toEqual([]);
    expect(products("保费（元） 中央45%（元）", rows, "score -")).toEqual([]);
    expect(
      products("保费（元） 中央45%（元）", [
        ...rows.slice(0, 2),
        ["丙", "待核", "待核"],
        ["丁", "待核", "待核"],
        ["戊", "待核", "待核"],
      ])
    ).toEqual([]);
  });
});

describe("money that is a ratio of other money", () => {
  const rows: Rows = [
    [12000, 0.06, 720],
    [23500, 0.05, 1175],
    [31700, 0.07, 2219],
  ];

  test.each([
    "费率",
    "补贴比例",
    "税率",
    "利率",
    "收益率",
    "考核系数",
    "占比",
    "成数",
    "折扣",
    "折扣率",
  ])("by %s", (header) => {
    const lines = products(`保额（元） ${header} 保费（元）`, rows);
    expect(lines.filter((line) => line.includes(" 保费 "))).toEqual([
      "甲 保费 720 = 12000 × 0.06",
      "乙 保费 1175 = 23500 × 0.05",
      "丙 保费 2219 = 31700 × 0.07",
    ]);
  });

  test("is none by other words, or of what is no money", () => {
    for (const header of ["完成数", "里程", "调整"])
      expect(products(`保额（元） ${header} 保费（元）`, rows)).toEqual([]);
    expect(products("保额（元） 费率 保费（人）", rows)).toEqual([]);
    expect(products("面积（亩） 费率 保费（元）", rows)).toEqual([]);
  });

  test("is told by money without a unit, if its words say so", () => {
    expect(products("保额 费率 保费", rows)).toHaveLength(3);
    expect(products("里程 费率 公里", rows)).toEqual([]);
    expect(products("保额（元） 费率 年龄", rows)).toEqual([]);
  });

  test("may fail in one row of three and of four", () => {
    const off = (row: Rows[number]) => row.with(2, 9999);
    const fourth = [40100, 0.08, 3208];
    const count = (...body: Rows): number => products("保额（元） 费率 保费（元）", body).length;
    const [a = [], b = [], c = []] = rows;
    expect(count(a, b, off(c))).toBe(3);
    expect(count(a, off(b), off(c))).toBe(0);
    expect(count(a, b, c, off(fourth))).toBe(4);
    expect(count(a, b, off(c), off(fourth))).toBe(0);
    expect(count(a, b)).toBe(2);
    expect(count(a)).toBe(0);
  });

  test("of two columns of money that say the same is neither", () => {
    const twice = rows.map(([base = null, ratio = null, money = null]) => [
      base,
      base,
      ratio,
      money,
    ]);
    expect(products("保额（元） 金额（元） 费率 保费（元）", twice)).toEqual([]);
  });

  test("may have a quantity for a factor as well", () => {
    const area: Rows = [
      [120.5, 500, 0.06, 3615],
      [230.25, 500, 0.05, 5756.25],
      [310.75, 400, 0.07, 8701],
    ];
    expect(products("面积（亩） 保额（元/亩） 费率 保费（元）", area)).toEqual([
      "甲 保费 3615 = 120.5 × 500 × 0.06",
      "乙 保费 5756.25 = 230.25 × 500 × 0.05",
      "丙 保费 8701 = 310.75 × 400 × 0.07",
    ]);
  });

  test("is interest by the days or the months of a year", () => {
    const days = (per: number): Rows =>
      [
        [100_000, 0.045, 73],
        [250_000, 0.05, 146],
        [380_000, 0.039, 219],
      ].map(([base = 0, rate = 0, time = 0]) => [
        base,
        rate,
        time,
        Math.round((base * rate * time * 100) / per) / 100,
      ]);
    const per = (line: string): string => line.slice(line.lastIndexOf(" ") + 1);
    expect(products("本金（元） 年利率 天数 利息（元）", days(360)).map(per)).toEqual([
      "360",
      "360",
      "360",
    ]);
    expect(products("本金（元） 年利率 计息日数 利息（元）", days(365)).map(per)).toEqual([
      "365",
      "365",
      "365",
    ]);
    expect(products("本金（元） 年利率 月数 利息（元）", days(12)).map(per)).toEqual([
      "12",
      "12",
      "12",
    ]);
    expect(products("本金（元） 年利率 期限 利息（元）", days(365))).toHaveLength(3);
    expect(products("本金（元） 年利率 贷款天 利息（元）", days(365))).toHaveLength(3);
    expect(products("本金（元） 年利率 次数 利息（元）", days(365))).toEqual([]);
    expect(products("本金（元） 年利率 天气 利息（元）", days(365))).toEqual([]);
    expect(products("本金（元） 系数 天数 利息（元）", days(365))).toEqual([]);
    expect(products("本金（元） 年利率 天数 利息（元）", days(365))[0]).toBe(
      "甲 利息 900 = 100000 × 0.045 × 73 ÷ 365"
    );
  });

  test("is a part of the whole by 分配系数, and not by 占比", () => {
    const parted: Rows = [
      [0.2, 201],
      [0.3, 301.5],
      [0.5, 502.5],
      ["合计", 1, 1005],
    ];
    expect(products("分配系数 分配额（元）", parted)).toEqual([
      "甲 分配额 201 = 0.2 × 1005",
      "乙 分配额 301.5 = 0.3 × 1005",
      "丙 分配额 502.5 = 0.5 × 1005",
    ]);
    expect(products("分配系数 分配额（元）", parted.slice(0, 3))).toEqual([]);
    expect(products("占比 分配额（元）", parted)[0]).toBe("甲 占比 0.2 = 201 ÷ 1005");
  });
});

describe("a quotient", () => {
  const rows: Rows = [
    [120, 96, 0.8],
    [250, 200, 0.8],
    [310, 279, 0.9],
    [400, 400, 1],
  ];

  test.each([
    "完成率",
    "资金使用率",
    "覆盖率",
    "支付进度率",
    "满意率",
    "占比",
    "比重",
    "增长率",
    "节约率",
    "增幅",
    "降幅",
  ])("%s", (header) => {
    expect(products(`计划（个） 实际（个） ${header}`, rows)).toEqual([
      `甲 ${header} 0.8 = 96 ÷ 120`,
      `乙 ${header} 0.8 = 200 ÷ 250`,
      `丙 ${header} 0.9 = 279 ÷ 310`,
      `丁 ${header} 1 = 400 ÷ 400`,
    ]);
  });

  test("is none by other words, in two rows, or where two say the same", () => {
    expect(products("计划（个） 实际（个） 完成情况", rows)).toEqual([]);
    expect(products("计划（个） 实际（个） 完成率情况", rows)).toEqual([]);
    expect(products("计划（个） 实际（个） 完成率", rows.slice(0, 2))).toEqual([]);
    expect(products("计划（个） 实际（个） 完成率", rows, "- - execution-rate")).toEqual([]);
    const twice = rows.map(([a = null, b = null, rate = null]) => [a, a, b, rate]);
    expect(products("计划（个） 任务（个） 实际（个） 完成率", twice)).toEqual([]);
  });

  test("is a share of the total where the row has nothing to divide by", () => {
    const shares: Rows = [
      [201, 0.2],
      [301.5, 0.3],
      [502.5, 0.5],
      ["合计", 1005, 1],
    ];
    expect(products("金额（元） 占比", shares)).toEqual([
      "甲 占比 0.2 = 201 ÷ 1005",
      "乙 占比 0.3 = 301.5 ÷ 1005",
      "丙 占比 0.5 = 502.5 ÷ 1005",
    ]);
    expect(products("金额（元） 比重", shares)).toHaveLength(3);
    expect(products("金额（元） 完成率", shares)).toEqual([]);
    expect(products("金额（元） 占比", shares.slice(0, 3))).toEqual([]);
  });
});

test("what is paid is a share of what is due, or of what 人口 × 标准 come to", () => {
  const plain = sourceFor("应补（元） 考核系数 核定（元）", [
    [1000, 0.9, 900],
    [2500, 0.8, 2000],
    [3100, 0.95, 2945],
  ]);
  expect([isShareOf(plain, 3, 1), isShareOf(plain, 3, 4), isShareOf(plain, 1, 3)]).toEqual([
    true,
    false,
    false,
  ]);
  const long = sourceFor("人口（人） 标准（元/人） 系数 核定（元） 应补（元）", [
    [100, 12, 0.9, 1080, 1200],
    [250, 11, 0.8, 2200, 2750],
    [310, 13, 0.7, 2821, 4030],
  ]);
  expect(isShareOf(long, 4, 5)).toBe(true);
  const quotient = sourceFor("计划（元） 实际（元） 完成率", [
    [120, 96, 0.8],
    [250, 200, 0.8],
    [310, 279, 0.9],
  ]);
  expect(isShareOf(quotient, 3, 2)).toBe(false);
  const two = sourceFor("应补（元） 系数 核定（元） 另计（元）", [
    [1000, 0.9, 900, 17],
    [2500, 0.8, 2000, 31],
    [3100, 0.95, 2945, 43],
  ]);
  expect([isShareOf(two, 3, 1), isShareOf(two, 3, 4), isShareOf(two, 4, 1)]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("quantity × price", () => {
  const rows: Rows = [
    [12.5, 103, 1287.5],
    [23.5, 97, 2279.5],
    [31.25, 88, 2750],
  ];

  test.each(["单价", "价格", "标准", "定额", "保额", "结算（元/吨）"])(
    "%s is a price",
    (header) => {
      expect(priced(`数量（吨） ${header} 合价（元）`, rows)).toEqual([
        "甲 合价 1287.5 = 12.5 × 103",
        "乙 合价 2279.5 = 23.5 × 97",
        "丙 合价 2750 = 31.25 × 88",
      ]);
    }
  );

  test("needs a price, a quantity and money", () => {
    expect(priced("数量（吨） 其他 合价（元）", rows)).toEqual([]);
    expect(priced("数量（吨） 其他 合价（元）", rows, "- fee -")).toHaveLength(3);
    expect(priced("数量（吨） 其他 合价（元）", rows, "- rate -")).toHaveLength(3);
    expect(priced("编号 单价 合价（元）", rows)).toEqual([]);
    expect(priced("数量（吨） 单价 合价（元）", rows, "index - -")).toEqual([]);
    expect(priced("数量（吨） 单价 结果（吨）", rows)).toEqual([]);
    expect(priced("数量（吨） 单价 合价", rows)).toHaveLength(3);
    expect(priced("数量（吨） 单价 结果", rows)).toEqual([]);
    expect(priced("数量 单价 合价（元）", rows)).toHaveLength(3);
    expect(priced("天数 单价 合价（元）", rows)).toHaveLength(3);
    expect(priced("数量（吨） 单价 合价（元）", [...rows.slice(0, 2), [5, 6, 31]])).toHaveLength(3);
    expect(priced("数量（吨） 单价 合价（元）", [rows[0] ?? [], [7, 8, 60], [5, 6, 41]])).toEqual(
      []
    );
  });

  test("may be paid several times", () => {
    const times: Rows = [
      [12, 3, 103, 3708],
      [23, 5, 97, 11155],
      [31, 7, 88, 19096],
    ];
    for (const word of ["月数", "天数", "日数", "次数", "期数", "课时", "课时数"])
      expect(priced(`人数（人） ${word} 标准 金额（元）`, times)[0]).toBe(
        "甲 金额 3708 = 12 × 3 × 103"
      );
    expect(priced("人数（人） 级数 标准 金额（元）", times)).toEqual([]);
  });

  test("is told of 送审 and 审定 each by its own quantity, though most are alike", () => {
    const works: Rows = [
      [12.5, 12.5, 100, 1250, 1250],
      [20, 20, 90, 1800, 1800],
      [30, 30, 80, 2400, 2400],
      [40, 38, 70, 2800, 2660],
    ];
    const last = (headers: string): string[] =>
      priced(headers, works).filter((line) => line.startsWith("丁"));
    expect(last("送审工程量 审定工程量 单价 送审合价（元） 审定合价（元）")).toEqual([
      "丁 送审合价 2800 = 40 × 70",
      "丁 审定合价 2660 = 38 × 70",
    ]);
    const words = [
      "工程量 合价",
      "数量 总价",
      "用量 造价",
      "面积 价款",
      "人数 金额",
      "人次 资金",
      "次数 总额",
      "用量 产值",
      "用量 投资额",
      "用量 费",
      "用量 费用",
      "用量 款",
      "用量 额",
      "用量 价",
    ];
    for (const pair of words) {
      const [count = "", money = ""] = pair.split(" ");
      const headers = `送审${count} 审定${count} 单价 送审${money}（元） 审定${money}（元）`;
      expect([pair, last(headers).map((line) => line.slice(line.indexOf("=")))]).toEqual([
        pair,
        ["= 40 × 70", "= 38 × 70"],
      ]);
    }
    // By the figures alone each would be of either.
    const alike = works.map((row, at) => (at === 3 ? [40, 38, 70, 2790, 2650] : row));
    const wrong = productLines(
      readPriced(sourceFor("送审工程量 审定工程量 单价 送审合价（元） 审定合价（元）", alike))
    ).filter((line) => line.startsWith("丁"));
    expect(wrong).toEqual(["丁 送审合价 2790 = 40 × 70", "丁 审定合价 2650 = 38 × 70"]);
    // Where the words say nothing, the figures do.
    expect(last("甲数量 乙数量 单价 丙合价（元） 丁合价（元）")).toEqual([
      "丁 丙合价 2800 = 40 × 70",
      "丁 丁合价 2660 = 38 × 70",
    ]);
  });
});
