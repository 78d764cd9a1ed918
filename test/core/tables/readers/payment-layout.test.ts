import { fittingLayout } from "../../../../src/core/tables/readers/fitting-layout";
import {
  paymentLayout,
  paymentLayouts,
  type PaymentLayout,
} from "../../../../src/core/tables/readers/payment-layout";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { stubSource, type StubColumn } from "./stub-source";

/*
 * Which columns of a payment table are multiplied, and what comes out: heads of one column with the
 * rate of another make every row of a right table look wrong, and every wrong one unseen.
 */

const NAME: StubColumn = ["name", "单位"];
const tableOf = (
  columns: readonly StubColumn[],
  rows: readonly (readonly CellScalar[])[] = [["甲", ...columns.map(() => 1)]]
) => stubSource({ columns: [NAME, ...columns], rows });
type Source = ReturnType<typeof tableOf>;

/** `小学人数+中学人数 × 标准 × 月数 = 金额`, and what else is known of it. */
function tell(source: Source, layout: PaymentLayout): string {
  const of = (column: number | undefined): string =>
    column === undefined ? "?" : (source.header(column)?.path.join("·") ?? "?");
  const { quantities, rate, moreRates = [], rates, months, countsMonths, amount } = layout;
  const { due, outstanding, perClass } = layout;
  const product = [
    quantities.map(of).join("+"),
    [rate, ...moreRates].map(of).join("&"),
    ...(months === undefined ? [] : [of(months)]),
  ].join(" × ");
  return [
    `${product} = ${of(amount)}`,
    ...[...rates].map(([name, column]) => `${name} ${of(column)}`),
    ...perClass.map(
      ({ className, label, quantity, rate: own, amount: money }) =>
        `${className}（${label}）: ${of(quantity)} × ${of(own)} = ${of(money)}`
    ),
    ...(countsMonths ? ["months are counted"] : []),
    ...(due === undefined ? [] : [`due ${of(due)}`]),
    ...(outstanding === undefined ? [] : [`open ${of(outstanding)}`]),
  ].join("; ");
}

const first = (columns: readonly StubColumn[], known: readonly string[] = []): string => {
  const source = tableOf(columns);
  return tell(source, paymentLayout(source, new Set(known)));
};
const all = (...columns: readonly StubColumn[]): string[] => {
  const source = tableOf(columns);
  return paymentLayouts(source, new Set()).map((layout) => tell(source, layout));
};

describe("the layout that the headers speak for", () => {
  it("names who is paid, for which class, what is due and what is still open", () => {
    const source = tableOf([
      ["class", "类别"],
      ["quantity", "人数", "人"],
      ["rate", "标准", "元/人/月"],
      ["months", "月数", "月"],
      ["due", "应发金额", "元"],
      ["amount", "实发金额", "元"],
      ["outstanding", "尚欠金额", "元"],
    ]);
    expect(paymentLayout(source, new Set(["自理"]))).toEqual({
      name: 0,
      class: 1,
      quantities: [2],
      rate: 3,
      rates: new Map(),
      months: 4,
      due: 5,
      amount: 6,
      outstanding: 7,
      perClass: [],
      knownClasses: new Set(["自理"]),
    });
  });

  it("takes what is due for what was paid where nothing else is money", () => {
    const heads: StubColumn = ["quantity", "人数", "人"];
    expect(first([heads, ["due", "应发金额", "元"]])).toBe("人数 × ? = 应发金额");
    expect(first([heads])).toBe("人数 × ? = ?");
  });

  it("takes the money that was paid out, wherever it stands", () => {
    const heads: StubColumn = ["quantity", "人数", "人"];
    const money = (header: string): StubColumn => ["amount", header, "元"];
    expect(first([heads, money("补贴合计"), money("实发金额")])).toBe("人数 × ? = 实发金额");
    expect(first([heads, money("岗位补贴"), money("补贴合计")])).toBe("人数 × ? = 岗位补贴");
  });

  it("counts the classes, and not their total beside them", () => {
    const heads = (header: string): StubColumn => ["quantity", header, "人"];
    const rate: StubColumn = ["rate", "标准", "元/人"];
    expect(first([heads("合计人数"), heads("小学人数"), heads("中学人数"), rate])).toBe(
      "小学人数+中学人数 × 标准 = ?"
    );
    expect(first([heads("总人数"), heads("小学人数"), rate])).toBe("总人数 × 标准 = ?");
    expect(first([heads("人数"), heads("小学人数"), heads("中学人数"), rate])).toBe(
      "小学人数+中学人数 × 标准 = ?"
    );
  });

  it("counts what the rate of the row is paid for", () => {
    const households: StubColumn = ["quantity", "户数", "户"];
    expect(first([households, ["other", "种植面积", "亩"], ["rate", "标准", "元/亩"]])).toBe(
      "种植面积 × 标准 = ?"
    );
    expect(first([households, ["quantity", "种植面积", "亩"], ["rate", "标准", "元/亩"]])).toBe(
      "种植面积 × 标准 = ?"
    );
    // A column that says no unit may count anything.
    expect(first([households, ["quantity", "种植面积"], ["rate", "标准", "元/亩"]])).toBe(
      "种植面积 × 标准 = ?"
    );
    expect(first([households, ["quantity", "种植面积", "亩"], ["rate", "标准", "元/次"]])).toBe(
      "户数 × 标准 = ?"
    );
    expect(first([households, ["quantity", "种植面积", "亩"]])).toBe("户数 × ? = ?");
  });

  it("has no rate of the row where each class has its own", () => {
    const columns: StubColumn[] = [
      ["quantity", "人数", "人"],
      ["quantity", "种植面积", "亩"],
      ["rate", "小学/标准", "元/人"],
      ["rate", "中学/标准", "元/人"],
    ];
    expect(first(columns)).toBe("人数 × ? = ?; 小学 小学·标准; 中学 中学·标准");
    expect(first([...columns, ["rate", "标准", "元/亩"]])).toBe(
      "种植面积 × 标准 = ?; 小学 小学·标准; 中学 中学·标准"
    );
    // 补助 is no class: one class alone is the row's.
    const one: StubColumn[] = [
      ["quantity", "人数", "人"],
      ["rate", "补助/标准", "元/人"],
      ["rate", "小学/标准", "元/人"],
    ];
    expect(first(one)).toBe("人数 × 补助·标准 = ?");
    expect(first(one.slice(0, 2))).toBe("人数 × 补助·标准 = ?");
  });

  it("counts under headers that are nothing but a class of a rate table", () => {
    const rows: CellScalar[][] = [
      ["甲", 1, 2, 3, 4, "无人", null, 9],
      ["乙", 1, 2, 3, 4, "很多", null, 9],
    ];
    const source = stubSource({
      columns: [
        NAME,
        ["other", "一级"],
        ["other", "二级"],
        ["other", "三级"],
        ["other", "四级", "元"],
        ["other", "五级"],
        ["other", "六级"],
        ["amount", "七级", "元"],
      ],
      rows,
    });
    const known = new Set(["一级", "二级", "四级", "五级", "六级", "七级"]);
    expect(tell(source, paymentLayout(source, known))).toBe("一级+二级 × ? = 七级");
    expect(tell(source, paymentLayout(source, new Set()))).toBe(" × ? = 七级");
  });
});

describe("money per class", () => {
  it("goes with the heads beside it under the same headers", () => {
    expect(
      first([
        ["quantity", "春季/一档/人数", "人"],
        ["amount", "春季/一档/金额", "元"],
        ["quantity", "秋季/一档/人数", "人"],
        ["amount", "秋季/一档/金额", "元"],
        ["amount", "其他补助", "元"],
        ["amount", "合计/金额", "元"],
      ])
    ).toBe(
      "春季·一档·人数+秋季·一档·人数 × ? = 合计·金额; 一档（春季·一档）: 春季·一档·人数 × ? = 春季·一档·金额; 一档（秋季·一档）: 秋季·一档·人数 × ? = 秋季·一档·金额"
    );
  });

  it("goes with the heads of its class, wherever they stand", () => {
    const columns: StubColumn[] = [
      ["quantity", "中学人数", "人"],
      ["quantity", "小学人数", "人"],
      ["rate", "小学/标准", "元/人"],
      ["amount", "小学/金额", "元"],
      ["rate", "中学/标准", "元/人"],
      ["amount", "中学/金额", "元"],
    ];
    expect(first(columns)).toBe(
      "中学人数+小学人数 × ? = ?; 小学 小学·标准; 中学 中学·标准; 小学（小学）: 小学人数 × 小学·标准 = 小学·金额; 中学（中学）: 中学人数 × 中学·标准 = 中学·金额"
    );
    // Where one of them is paid for nobody, the money is that of the row.
    expect(first([...columns, ["amount", "大学/金额", "元"]])).toBe(
      "中学人数+小学人数 × ? = 小学·金额; 小学 小学·标准; 中学 中学·标准"
    );
    expect(first(columns.slice(0, 4))).toBe("中学人数+小学人数 × 小学·标准 = 小学·金额");
  });

  it("is paid for the same heads where only the rates are per class", () => {
    const heads: StubColumn = ["quantity", "人数", "人"];
    const columns: StubColumn[] = [
      ["rate", "药物补助/标准", "元/人"],
      ["amount", "药物补助/金额", "元"],
      ["rate", "养老补助/标准", "元/人"],
      ["amount", "养老补助/金额", "元"],
    ];
    const rates = "药物 药物补助·标准; 养老 养老补助·标准";
    expect(first([heads, ...columns])).toBe(
      `人数 × ? = ?; ${rates}; 药物（药物补助）: 人数 × 药物补助·标准 = 药物补助·金额; 养老（养老补助）: 人数 × 养老补助·标准 = 养老补助·金额`
    );
    // Of two counts nobody knows which one; and what has no rate is paid for nobody.
    expect(first([heads, ["quantity", "户数", "户"], ...columns])).toBe(
      `人数 × ? = 药物补助·金额; ${rates}`
    );
    expect(first([["quantity", "医生/人数", "人"], ...columns])).toBe(
      `医生·人数 × ? = 药物补助·金额; ${rates}`
    );
    expect(first([heads, ...columns, ["amount", "体检补助/金额", "元"]])).toBe(
      `人数 × ? = 药物补助·金额; ${rates}`
    );
    expect(
      first([
        heads,
        ["rate", "药物补助/标准", "元/人"],
        ["amount", "药物补助/上半年金额", "元"],
        ["amount", "药物补助/下半年金额", "元"],
      ])
    ).toBe("人数 × 药物补助·标准 = 药物补助·上半年金额");
  });

  it("goes with the heads before it under flat headers that are alike", () => {
    expect(
      first([
        ["quantity", "小学人数", "人"],
        ["rate", "标准", "元/人"],
        ["amount", "补助金额", "元"],
        ["quantity", "初中人数", "人"],
        ["amount", "补助金额", "元"],
      ])
    ).toBe(
      "小学人数+初中人数 × ? = ?; 小学（小学）: 小学人数 × 标准 = 补助金额; 初中（初中）: 初中人数 × ? = 补助金额"
    );
  });

  it("goes with the rate of its name under flat headers", () => {
    const columns: StubColumn[] = [
      ["rate", "岗位补贴标准", "元/人"],
      ["amount", "岗位补贴金额", "元"],
      ["rate", "社保补贴标准", "元/人"],
      ["amount", "社保补贴金额", "元"],
      ["amount", "总金额", "元"],
    ];
    expect(first([["quantity", "人数", "人"], ...columns])).toBe(
      "人数 × ? = 总金额; 岗位补贴（岗位补贴）: 人数 × 岗位补贴标准 = 岗位补贴金额; 社保补贴（社保补贴）: 人数 × 社保补贴标准 = 社保补贴金额"
    );
    const two: StubColumn[] = [
      ["quantity", "男", "人"],
      ["quantity", "女", "人"],
    ];
    const source = tableOf([...two, ...columns]);
    expect(paymentLayout(source, new Set()).perClass).toEqual([]);
  });
});

describe("every way to read a payment table, the likeliest first", () => {
  it("is one where money or rates are told per class", () => {
    const heads: StubColumn[] = [
      ["quantity", "小学/人数", "人"],
      ["quantity", "中学/人数", "人"],
    ];
    const more: StubColumn[] = [
      ["rate", "标准", "元/人"],
      ["other", "到校人数", "人"],
    ];
    expect(
      all(...heads, ["amount", "小学/金额", "元"], ["amount", "中学/金额", "元"], ...more)
    ).toEqual([
      "小学·人数+中学·人数 × 标准 = ?; 小学（小学）: 小学·人数 × ? = 小学·金额; 中学（中学）: 中学·人数 × ? = 中学·金额",
    ]);
    expect(
      all(
        ...heads,
        ["rate", "小学/标准", "元/人"],
        ["rate", "中学/标准", "元/人"],
        ["amount", "金额", "元"],
        ...more
      )
    ).toEqual(["小学·人数+中学·人数 × 标准 = 金额; 小学 小学·标准; 中学 中学·标准"]);
  });

  it("tries each fee where nothing else is a rate", () => {
    expect(
      all(
        ["quantity", "签约人数", "人"],
        ["fee", "收费标准", "元/人"],
        ["fee", "服务费", "元"],
        ["other", "到场人数", "人"],
        ["amount", "补助金额", "元"]
      )
    ).toEqual([
      "签约人数 × ? = 补助金额",
      "签约人数 × 收费标准 = 补助金额",
      "到场人数 × 收费标准 = 补助金额",
      "签约人数 × 服务费 = 补助金额",
      "到场人数 × 服务费 = 补助金额",
    ]);
  });

  it("tries the months of one person a row where nobody is counted", () => {
    const columns: StubColumn[] = [
      ["rate", "标准", "元/人/月"],
      ["amount", "金额", "元"],
    ];
    expect(all(...columns, ["months", "月数", "月"])).toEqual([
      " × 标准 × 月数 = 金额",
      "月数 × 标准 = 金额; months are counted",
    ]);
    expect(all(...columns)).toEqual([" × 标准 = 金额"]);
    expect(all(...columns, ["months", "月数", "月"], ["quantity", "人数", "人"])).toEqual([
      "人数 × 标准 × 月数 = 金额",
    ]);
  });

  it("tries every count but that of months and rows, what was done before what was planned", () => {
    const rest: StubColumn[] = [
      ["rate", "标准", "元/场"],
      ["amount", "金额", "元"],
    ];
    for (const word of ["计划", "任务", "申报", "申请", "指标", "目标"])
      expect(all(["quantity", `${word}场次`, "场"], ["other", "实际场次", "场"], ...rest)).toEqual([
        "实际场次 × 标准 = 金额",
        `${word}场次 × 标准 = 金额`,
      ]);
    expect(
      all(
        ["quantity", "培训人数", "人"],
        ["other", "取证人数", "人"],
        ["months", "培训月数", "月"],
        ["index", "序号", "个"],
        ["other", "经费", "元"],
        ["rate", "标准", "元/人"],
        ["amount", "金额", "元"]
      )
    ).toEqual(["培训人数 × 标准 × 培训月数 = 金额", "取证人数 × 标准 × 培训月数 = 金额"]);
    expect(
      all(
        ["quantity", "人数", "人"],
        ["months", "应发月数", "月"],
        ["months", "实发月数", "月"],
        ["rate", "标准", "元/人/月"],
        ["amount", "金额", "元"]
      )
    ).toEqual(["人数 × 标准 × 应发月数 = 金额"]);
  });

  it("tries classes together before each of them", () => {
    expect(
      all(
        ["quantity", "计划小学人数", "人"],
        ["quantity", "计划中学人数", "人"],
        ["other", "实到人数", "人"],
        ["rate", "标准", "元/人"],
        ["amount", "金额", "元"]
      )
    ).toEqual([
      "计划小学人数+计划中学人数 × 标准 = 金额",
      "实到人数 × 标准 = 金额",
      "计划小学人数 × 标准 = 金额",
      "计划中学人数 × 标准 = 金额",
    ]);
  });

  it("tries each rate, each money, and all rates together", () => {
    expect(
      all(
        ["quantity", "人数", "人"],
        ["rate", "月报酬", "元/人/月"],
        ["rate", "年绩效", "元/人/年"],
        ["amount", "岗位补贴", "元"],
        ["amount", "补贴合计", "元"]
      )
    ).toEqual([
      "人数 × 月报酬 = 岗位补贴",
      "人数 × 月报酬 = 补贴合计",
      "人数 × 年绩效 = 岗位补贴",
      "人数 × 年绩效 = 补贴合计",
      "人数 × 月报酬&年绩效 = 岗位补贴",
    ]);
    const together = all(
      ["quantity", "小学人数", "人"],
      ["quantity", "中学人数", "人"],
      ["rate", "月报酬", "元/人/月"],
      ["rate", "年绩效", "元/人/年"],
      ["amount", "金额", "元"]
    );
    expect(together.at(-1)).toBe("小学人数 × 月报酬&年绩效 = 金额");
    expect(together).toHaveLength(7);
  });

  it("tries days that say no unit", () => {
    expect(
      all(
        ["quantity", "人数", "人"],
        ["days", "天数"],
        ["rate", "标准", "元/人"],
        ["amount", "金额", "元"]
      )
    ).toContain("天数 × 标准 = 金额");
  });

  it("tries days as what is counted and as how often it is paid, the latter first of a daily rate", () => {
    const columns = (per: string): StubColumn[] => [
      ["quantity", "人数", "人"],
      ["days", "天数", "天"],
      ["rate", "标准", `元/人${per}`],
      ["amount", "金额", "元"],
    ];
    const [plain, paid, days] = [
      "人数 × 标准 = 金额",
      "人数 × 标准 × 天数 = 金额",
      "天数 × 标准 = 金额",
    ];
    expect(all(...columns(""))).toEqual([plain, paid, days]);
    expect(all(...columns("/天"))).toEqual([paid, plain, days]);
    expect(all(...columns("/天"), ["months", "月数", "月"])).toEqual([
      "人数 × 标准 × 月数 = 金额",
      "天数 × 标准 × 月数 = 金额",
    ]);
  });
});

describe("the layout that the figures bear out", () => {
  const columns: StubColumn[] = [
    ["quantity", "培训人数", "人"],
    ["other", "取证人数", "人"],
    ["rate", "标准", "元/人"],
    ["amount", "金额", "元"],
  ];
  const fitting = (rows: readonly (readonly CellScalar[])[], of = columns): string => {
    const source = tableOf(of, rows);
    const layout = fittingLayout(source, paymentLayouts(source, new Set()));
    return layout ? tell(source, layout) : "none";
  };
  const [SAID, BORNE_OUT] = ["培训人数 × 标准 = 金额", "取证人数 × 标准 = 金额"];

  it("is that of two rows, in half of all", () => {
    const right = ["甲", 30, 20, 100, 2000];
    const other = ["乙", 31, 17, 100, 1700];
    const wrong = ["丙", 40, 20, 100, 1234];
    expect(fitting([right, other])).toBe(BORNE_OUT);
    expect(fitting([right])).toBe(SAID);
    expect(fitting([right, other, wrong, wrong])).toBe(BORNE_OUT);
    expect(fitting([right, other, wrong, wrong, wrong])).toBe(SAID);
    expect(fitting([right, wrong])).toBe(SAID);
    // A total row is no payment.
    expect(fitting([right, ["合计", 61, 37, 100, 3700]])).toBe(SAID);
    expect(fitting([right, ["乙", 31, 17, null, 1700], ["丙", 31, 17, 100, null]])).toBe(SAID);
    // None is paid where none has passed.
    expect(fitting([right, ["乙", 31, 0, 100, 0], ["丙", 31, 0, 100, 0]])).toBe(BORNE_OUT);
    expect(fittingLayout(tableOf(columns), [])).toBeUndefined();
  });

  it("is the one that more rows bear out, whatever is tried after it", () => {
    const three: StubColumn[] = [...columns, ["other", "缺勤人数", "人"]];
    const rows = [
      ["甲", 41, 30, 200, 6000, 7],
      ["乙", 34, 18, 200, 3600, 5],
    ];
    expect(fitting(rows, three)).toBe(BORNE_OUT);
  });

  it("counts nobody where a class has no figure", () => {
    const classes: StubColumn[] = [
      ["quantity", "小学人数", "人"],
      ["quantity", "中学人数", "人"],
      ["rate", "标准", "元/人"],
      ["amount", "奖金", "元"],
      ["amount", "金额", "元"],
    ];
    const rows = [
      ["甲", 30, null, 100, 7, 3000],
      ["乙", 20, 15, 100, 7, 3500],
    ];
    expect(fitting(rows, classes)).toBe("小学人数+中学人数 × 标准 = 金额");
  });

  it("is told by sixty rows of a long table", () => {
    const rows = Array.from({ length: 121 }, (_, at) => [
      `第${String(at)}`,
      41 + at,
      30 + at,
      100,
      at % 3 === 0 ? (30 + at) * 100 : 1234,
    ]);
    expect(fitting(rows)).toBe(BORNE_OUT);
  });

  it.each([
    [12, BORNE_OUT],
    [7, BORNE_OUT],
    [1, BORNE_OUT],
    [1 / 12, BORNE_OUT],
    [13, SAID],
    [0.5, SAID],
    [0, SAID],
  ])("may be paid %s times, the same in all rows", (times, told) => {
    const rows = [30, 18, 24].map((heads, at) => [
      `第${String(at)}`,
      heads + 11 + 5 * at,
      heads,
      200,
      heads * 200 * times,
    ]);
    expect(fitting(rows)).toBe(told);
  });

  it("is not paid once here and twice there", () => {
    const rows = [
      ["甲", 41, 30, 200, 6000],
      ["乙", 34, 18, 200, 7200],
      ["丙", 45, 24, 200, 14400],
    ];
    expect(fitting(rows)).toBe(SAID);
  });

  it("allows for what rounding hides", () => {
    const inWan: StubColumn[] = [...columns.slice(0, 3), ["amount", "金额", "万元"]];
    const rows = (off: number): CellScalar[][] => [
      ["甲", 41, 30, 211, 0.63 + off],
      ["乙", 34, 18, 211, 0.38 + off],
    ];
    expect(fitting(rows(0), inWan)).toBe(BORNE_OUT);
    expect(fitting(rows(0.01), inWan)).toBe(SAID);
    expect(fitting(rows(-0.01), inWan)).toBe(SAID);
  });

  it("is paid by the months of each row, or a twelfth of them by a yearly rate", () => {
    const monthly: StubColumn[] = [...columns, ["months", "月数", "月"]];
    const rows = (share: number): CellScalar[][] => [
      ["甲", 41, 30, 240, 30 * 240 * 3 * share, 3],
      ["乙", 34, 18, 240, 18 * 240 * 5 * share, 5],
    ];
    const told = "取证人数 × 标准 × 月数 = 金额";
    expect(fitting(rows(1), monthly)).toBe(told);
    expect(fitting(rows(1 / 12), monthly)).toBe(told);
    expect(fitting(rows(2), monthly)).toBe("培训人数 × 标准 × 月数 = 金额");
  });

  it("is what was paid where 应发 follows from one count and 实发 from another", () => {
    const both: StubColumn[] = [
      ["quantity", "应享受人数", "人"],
      ["other", "实享受人数", "人"],
      ["rate", "标准", "元/人"],
      ["due", "应发金额", "元"],
      ["amount", "实发金额", "元"],
    ];
    const row = (name: string, due: number, paid: number, by = paid): CellScalar[] => [
      name,
      due,
      paid,
      100,
      due * 100,
      by * 100,
    ];
    expect(fitting([row("甲", 30, 20), row("乙", 31, 17)], both)).toBe(
      "实享受人数 × 标准 = 实发金额"
    );
    // 实发 that follows from no count, or from the same, is held to what was due.
    expect(fitting([row("甲", 30, 20, 19), row("乙", 31, 17, 23)], both)).toBe(
      "应享受人数 × 标准 = 实发金额; due 应发金额"
    );
    expect(fitting([row("甲", 30, 20, 30), row("乙", 31, 17, 31)], both)).toBe(
      "应享受人数 × 标准 = 实发金额; due 应发金额"
    );
  });

  it("is all rates together, the monthly one by the months of the row", () => {
    const rates = (...more: readonly StubColumn[]): StubColumn[] => [
      ["quantity", "人数", "人"],
      ["rate", "报酬", "元/人/月"],
      ["rate", "绩效", "元/人/年"],
      ["amount", "金额", "元"],
      ...more,
    ];
    const rows = [
      ["甲", 3, 700, 1300, 3 * (700 * 5 + 1300), 5],
      ["乙", 4, 800, 1100, 4 * (800 * 7 + 1100), 7],
    ];
    expect(fitting(rows, rates(["months", "月数", "月"]))).toBe("人数 × 报酬&绩效 × 月数 = 金额");
    expect(
      fitting(
        [
          ["甲", 3, 700, 1300, 6000],
          ["乙", 4, 800, 1100, 7600],
        ],
        rates()
      )
    ).toBe("人数 × 报酬&绩效 = 金额");
    expect(
      fitting(
        [
          ["甲", 3, 700, 1300, 6000],
          ["乙", 4, 800, 1100, 7600],
          ["丙", 4, 800, null, 3200],
        ],
        rates()
      )
    ).toBe("人数 × 报酬&绩效 = 金额");
    expect(
      fitting(
        [
          ["甲", 3, 700, 1300, 6001],
          ["乙", 4, 800, 1100, 7590],
        ],
        rates()
      )
    ).toBe("人数 × 报酬 = 金额");
  });
});
