import type { CellScalar } from "../../../src/core/workbook/workbook";
import { indicatorSheet, inChinese, scoreWorkbook, workbookOf, type Rows } from "./score-workbook";

type Row = Parameters<typeof indicatorSheet>[0][number];

function score(indicators: readonly Row[], sheets: Readonly<Record<string, Rows>> = {}) {
  return scoreWorkbook(workbookOf({ ...sheets, 指标: indicatorSheet(indicators) }));
}

const budget = (values: readonly CellScalar[]): Rows => [
  ["项目名称", "预算安排（万元）", "到位资金（万元）", "实际支出（万元）"],
  ["建设补助", ...values],
];
const bands = "≥95%得5分；80%≤x＜95%得3分；＜80%不得分";

describe("received and executed", () => {
  const rate = (name: string, explanation = ""): Row => [name, 5, explanation, null, bands, null];

  test.each([
    ["资金到位率", "5 computed"],
    ["预算资金到位率", "5 computed"],
    ["财政资金到位情况", "5 computed"],
  ])("%s is received over budget", (name, expected) => {
    const { short } = score([rate(name), rate("知晓程度")], { 资金: budget([200, 198, 150]) });
    expect(short[name]).toBe(expected.replace("5", "5"));
    expect(short["知晓程度"]).toBe("pending");
  });

  test.each(["预算执行率", "资金支付率", "预算资金执行率", "资金使用率", "支出进度"])(
    "%s follows the formula of its own explanation",
    (name) => {
      const ofBudget = score([rate(name, "=（实际支出/预算安排数）×100%"), rate("其他")], {
        资金: budget([200, 160, 152]),
      });
      const ofReceived = score([rate(name, "=（实际支出÷实际到位资金）×100%"), rate("其他")], {
        资金: budget([200, 160, 152]),
      });
      expect(ofBudget.short[name]).toBe("0 computed"); // 76 %
      expect(ofReceived.short[name]).toBe("5 computed"); // 95 %
    }
  );

  test("without a formula the lower score counts and the other is an alternative", () => {
    const { short, grade } = score([rate("预算执行率"), rate("其他")], {
      资金: budget([200, 160, 152]),
    });
    expect(short["预算执行率"]).toBe("0 computed");
    expect(grade?.alternatives.map(({ score }) => score.toFixed())).toEqual(["5"]);
  });

  test("without a budget table the stated score stands, and without one it is pending", () => {
    const stated = score([["预算执行率", 5, "", null, bands, 4], rate("其他")]);
    expect(stated.short["预算执行率"]).toBe("4 stated");
    const nothing = score([rate("预算执行率"), ["其他", 5, "", null, bands, 5]]);
    expect(nothing.short["预算执行率"]).toBe("pending");
    expect(nothing.grade?.pending).toEqual(["预算执行率"]);
  });

  test("资金到位及时率 is about dates and is not bound to money", () => {
    const { short } = score([rate("资金到位及时率"), rate("其他")], {
      资金: budget([200, 200, 1]),
    });
    expect(short["资金到位及时率"]).toBe("pending");
  });
});

describe("quantity", () => {
  const payments: Rows = [
    ["机构名称", "老人（人）", "标准（元/人）", "补贴金额（元）"],
    ["甲敬老院", 10, 100, 1000],
    ["乙敬老院", 20, 100, 2000],
    ["丙养老院", 5, 100, 500],
    ["丁养老院", 0, 100, 0],
    ["合计", 35, null, 3500],
  ];

  test("payees with money against the target of the rule", () => {
    const rule = "补贴机构4家，得8分；未完成的按比例得分，低于60%不得分";
    const { short } = score(
      [
        ["补贴机构数量", 8, "", null, rule, 8],
        ["其他", 2, "", null, "好", 1],
      ],
      {
        发放: payments,
      }
    );
    expect(short["补贴机构数量"]).toBe("6 computed"); // 3 of 4
  });

  test("against 目标值, and against the targets of the workbook", () => {
    const rule = "按完成率得分，低于60%不得分";
    const own = score(
      [
        ["补贴机构数量完成率", 8, "", "≥4家", rule, 8],
        ["其他", 2, "", null, "好", 1],
      ],
      { 发放: payments }
    );
    expect(own.short["补贴机构数量完成率"]).toBe("6 computed");
    const elsewhere = score(
      [
        ["补贴机构数量完成率", 8, "", "100%", rule, 8],
        ["其他", 2, "", null, "好", 1],
      ],
      {
        发放: payments,
        绩效目标: [
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "补贴机构数量", "≥4家"],
          [null, "质量指标", "资格符合率", "100%"],
          ["效益指标", "满意度指标", "对象满意度", "≥90%"],
        ],
      }
    );
    expect(elsewhere.short["补贴机构数量完成率"]).toBe("6 computed");
  });
});

describe("payments right by the standard", () => {
  const rule = "按标准发放得6分，每发现1处不符扣2分，扣完为止";
  const rates: Rows = [
    ["类别", "补贴标准（元/人/月）"],
    ["高龄", 100],
  ];
  const payments = (amounts: readonly CellScalar[]): Rows => [
    ["机构", "高龄老人（人次）", "补贴金额（元）"],
    ...amounts.map((amount, at) => [`第${String(at + 1)}敬老院`, 10, amount]),
  ];

  test.each(["补贴资金发放准确性", "补贴标准执行情况", "按标准发放", "补贴足额发放率"])(
    "%s counts the wrong payments",
    (name) => {
      const { short } = score(
        [
          [name, 6, "", null, rule, 6],
          ["其他", 2, "", null, "好", 1],
        ],
        {
          标准: rates,
          发放: payments([1000, 1000, 950, 1000]),
        }
      );
      expect(short[name]).toBe("4 computed");
    }
  );

  test.each(["补贴对象资格认定准确性", "补贴资金发放及时性", "补贴档案资料规范性"])(
    "%s is another matter",
    (name) => {
      const other = "符合要求得6分，每发现1处不符扣2分，扣完为止";
      const { short } = score(
        [
          [name, 6, "", null, other, 6],
          ["其他", 2, "", null, "好", 1],
        ],
        {
          标准: rates,
          发放: payments([1000, 1000, 950, 1000]),
        }
      );
      expect(short[name]).toBe("6 stated");
    }
  );

  test("no wrong payment is full marks; a payment that cannot be checked is no right one", () => {
    const row: Row = ["补贴发放准确性", 6, "", null, rule, 6];
    const other: Row = ["其他", 2, "", null, "好", 1];
    const right = score([row, other], { 标准: rates, 发放: payments([1000, 1000, 1000]) });
    expect(right.short["补贴发放准确性"]).toBe("6 computed");
    const blank = score([row, other], { 标准: rates, 发放: payments([1000, null, 1000]) });
    expect(blank.short["补贴发放准确性"]).toBe("6 stated");
    const noRates = score([row, other], { 发放: payments([1000, 1000, 1000]) });
    expect(noRates.short["补贴发放准确性"]).toBe("6 stated");
  });
});

describe("survey", () => {
  const rule =
    "满意度≥90%，得10分；80%≤满意度＜90%，得8分；60%≤满意度＜80%，得5分；满意度＜60%，不得分";
  const counts = (rows: Rows): Rows => [["题号", "问题", "满意", "基本满意", "不满意"], ...rows];

  test.each(["受益对象满意度", "服务对象满意度", "群众满意率", "社会公众满意度"])(
    "%s is the mean over the questions",
    (name) => {
      const { short } = score(
        [
          [name, 10, "", null, rule, null],
          ["其他", 2, "", null, "好", 1],
        ],
        {
          问卷: counts([
            ["第1题", "对服务是否满意", 95, 0, 5],
            ["第2题", "对环境是否满意", 92, 0, 8],
          ]),
        }
      );
      expect(short[name]).toBe("10 computed");
    }
  );

  test("where methods lead to different scores, the lowest counts and the others are shown", () => {
    const { short, grade } = score(
      [
        ["满意度", 10, "", null, rule, 10],
        ["其他", 2, "", null, "好", 1],
      ],
      { 问卷: counts([["第1题", "对服务是否满意", 70, 25, 5]]) }
    );
    // 95 % without the dissatisfied, 88.3 % weighted, 82.5 % by 2/1/0, 70 % satisfied.
    expect(short["满意度"]).toBe("5 computed");
    expect(grade?.alternatives.map(({ score }) => score.toFixed()).sort()).toEqual([
      "11",
      "9",
      "9",
    ]);
  });

  test("the method that the table itself follows is taken", () => {
    const table: Rows = [
      ["题号", "问题", "满意比例（%）", "基本满意比例（%）", "不满意比例（%）", "综合满意度（%）"],
      ["第1题", "对服务是否满意", 70, 25, 5, 88.33],
      ["第2题", "对环境是否满意", 80, 10, 10, 90],
    ];
    const { short, indicators, grade } = score(
      [
        ["满意度", 10, "", null, rule, 10],
        ["其他", 2, "", null, "好", 1],
      ],
      { 问卷: table }
    );
    expect(short["满意度"]).toBe("8 computed"); // (88.33 + 90) / 2
    expect(inChinese(indicators[0]?.explanation)).toContain("加权");
    expect(grade?.alternatives).toEqual([]);
  });

  test("a question that was not asked is lacking, not zero", () => {
    const share = "按问卷第5题回答“了解”的比例计分：比例≥90%得5分；比例＜90%不得分";
    const { short, indicators } = score(
      [
        ["政策知晓度", 5, "", null, share, 5],
        ["其他", 2, "", null, "好", 1],
      ],
      { 问卷: counts([["第1题", "是否满意", 9, 0, 1]]) }
    );
    expect(short["政策知晓度"]).toBe("5 stated");
    expect(inChinese(indicators[0]?.explanation)).toContain("没有第 5 题");
  });
});

test("a stated score over its weight is taken at the weight, and said", () => {
  const { short, indicators } = score([
    ["管理规范性", 5, "", null, "规范得5分，否则不得分", 10],
    ["其他", 2, "", null, "好得2分，否则不得分", 1],
  ]);
  expect(short["管理规范性"]).toBe("5 stated");
  expect(inChinese(indicators[0]?.explanation)).toContain("超出");
  expect(inChinese(indicators[1]?.explanation)).toContain("得不到 1 分");
});

test("an indicator without a rule keeps its score; without a score it is pending", () => {
  const { short, grade } = score([
    ["甲", 60, "", null, "", 55],
    ["乙", 40, "", null, "表现好得40分，否则不得分", null],
  ]);
  expect(short).toEqual({ 甲: "55 stated", 乙: "pending" });
  expect(grade?.level).toBeUndefined(); // 55 to 95: anything from 差 to 优
});
