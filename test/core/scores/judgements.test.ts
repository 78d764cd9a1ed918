import type { Settings } from "../../../src/core/evaluation";
import type { Judgement } from "../../../src/core/scores/judgement";
import { Decimal, plain } from "../../../src/core/values/decimal";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { indicatorSheet, inChinese, scoreWorkbook, workbookOf, type Rows } from "./score-workbook";

const points = (value: number | string) => new Decimal(value);

/** One indicator of 10 points, with its 评分细则, 得分 and what persons judged of it. */
function judged(
  rubric: string,
  judgements: Readonly<Record<string, Judgement>>,
  stated: CellScalar = null,
  more: Partial<Settings> = {},
  sheets: Readonly<Record<string, Rows>> = {}
) {
  const workbook = workbookOf({
    ...sheets,
    指标: indicatorSheet([
      ["制度健全性", 10, "", null, rubric, stated],
      ["其他", 90, "", null, "好得90分，否则不得分", 80],
    ]),
  });
  const { indicators, short, grade } = scoreWorkbook(workbook, {
    ...more,
    judgements: { 制度健全性: judgements },
  });
  const [indicator] = indicators;
  if (!indicator) throw new Error("the indicator is in the workbook");
  return { indicator, short: short["制度健全性"], grade };
}

const THREE =
  "①制度齐备得4分，否则不得分。②执行到位得4分，每发现1处不符扣1分，扣完为止。③视情况得0-2分。";

describe("each clause is asked for itself", () => {
  test("its words, its kind, what it needs, its options", () => {
    const { indicator } = judged(THREE, {});
    expect(
      indicator.clauses?.map(({ id, kind, need, points: full, source, options }) => [
        id,
        kind,
        need,
        plain(full),
        source,
        options.map(({ min, max }) => `${plain(min)}～${plain(max)}`),
      ])
    ).toEqual([
      ["①", "all-or-nothing", "holds", "4", "none", ["4～4", "0～0"]],
      ["②", "deduct-per-occurrence", "count", "4", "none", []],
      ["③", "evaluator-range", "points", "2", "none", ["0～2"]],
    ]);
    expect(indicator.clauses?.[0]?.text).toContain("制度齐备");
    expect(inChinese(indicator.clauses?.[1]?.question)).toContain("几处");
  });

  test("all answered: judged, with the arithmetic and the reasons", () => {
    const { indicator, short } = judged(THREE, {
      "①": { holds: true, evidence: "制度汇编第3页" },
      "②": { count: points(2), places: "发放!F3、F5" },
      "③": { points: points("1.5"), reason: "更新不及时" },
    });
    expect(short).toBe("7.5 judged");
    const said = inChinese(indicator.explanation);
    for (const words of ["制度汇编第3页", "2 处（发放!F3、F5）", "理由：更新不及时", "合计 7.5 分"])
      expect(said).toContain(words);
    expect(
      indicator.clauses?.map(({ source, score }) => `${source} ${score ? plain(score) : ""}`)
    ).toEqual(["person 4", "person 2", "person 1.5"]);
    expect(indicator.range).toBeUndefined();
  });

  test("one not answered: pending, with the range that is left", () => {
    const { indicator, short, grade } = judged(THREE, {
      "①": { holds: true },
      "②": { count: points(1) },
    });
    expect(short).toBe("pending");
    expect(indicator.range).toEqual({ atLeast: points(7), atMost: points(9) });
    expect(grade?.range).toEqual({ atLeast: points(87), atMost: points(89) });
    expect(inChinese(indicator.explanation)).toContain("7～9 分");
  });

  test("a stated score stays as long as nothing said speaks against it", () => {
    expect(judged(THREE, { "①": { holds: true } }, 8).short).toBe("8 stated");
    expect(judged(THREE, { "①": { holds: false } }, 8).short).toBe("pending");
    expect(judged(THREE, { "①": { holds: false } }, 6).short).toBe("6 stated");
  });

  test("不清楚 is an answer: what is not clear is not taken from the workbook", () => {
    expect(judged(THREE, {}, 8).short).toBe("8 stated");
    const { short, indicator } = judged(THREE, { "①": { unclear: true } }, 8);
    expect(short).toBe("pending");
    expect(inChinese(indicator.explanation)).toContain("不清楚");
  });
});

describe("what cannot be is refused by clause, and says so", () => {
  const problemOf = (rubric: string, judgement: Judgement) => {
    const { indicator, short } = judged(rubric, { "": judgement });
    return [short, inChinese(indicator.clauses?.[0]?.problem)];
  };

  test.each<[string, string, Judgement, string]>([
    ["points outside the range", "酌情得6-8分", { points: points(9) }, "不在范围内"],
    ["points over the weight", "视情况给分", { points: points(11) }, "不在范围内"],
    ["negative points", "视情况给分", { points: points(-1) }, "不在范围内"],
    ["half a 处", "得10分，每发现1处扣1分，扣完为止", { count: points("1.5") }, "不是处数"],
    ["fewer than none", "得10分，每发现1处扣1分，扣完为止", { count: points(-1) }, "不是处数"],
    ["95 for 95%", "得分=完成率×10", { value: points(95) }, "0.95"],
  ])("%s", (_, rubric, judgement, words) => {
    const [short, problem] = problemOf(rubric, judgement);
    expect(short).toBe("pending");
    expect(problem).toContain(words);
  });

  test("a pick in a range counts, and lacks its reason until one is given", () => {
    const [short, problem] = problemOf("酌情得6-8分", { points: points(7) });
    expect([short, problem]).toEqual(["7 judged", "请写明给分理由"]);
    expect(problemOf("酌情得6-8分", { points: points(7), reason: "较好" })).toEqual([
      "7 judged",
      "",
    ]);
  });

  test("a pick between two ranges is in neither", () => {
    const [short, problem] = problemOf("优秀得9-10分，一般得4-6分", { points: points(7) });
    expect(short).toBe("pending");
    expect(problem).toContain("不在范围内");
  });
});

test("words that were not understood are one clause, which a person gives points", () => {
  const odd = "按某某办法综合打星并折算";
  expect(judged(odd, {}).short).toBe("pending");
  const { short, indicator } = judged(odd, { "": { points: points(6), reason: "三星" } });
  expect(short).toBe("6 judged");
  expect(indicator.clauses?.[0]).toMatchObject({ id: "", kind: null, need: "points" });
});

test("a person's answer stands before the data, and no finding moves it", () => {
  const rubric = "按标准发放得10分，每发现1处不符扣2分，扣完为止";
  const sheets: Readonly<Record<string, Rows>> = {
    标准: [
      ["类别", "补贴标准（元/人/月）"],
      ["高龄", 100],
    ],
    发放: [
      ["机构", "高龄老人（人次）", "补贴金额（元）"],
      ["甲敬老院", 10, 1000],
      ["乙敬老院", 20, 1980],
      ["丙敬老院", 30, 2910],
    ],
  };
  const byData = judged(rubric, {}, null, {}, sheets);
  expect(byData.short).toBe("6 computed");
  expect(byData.indicator.clauses?.[0]).toMatchObject({
    source: "data",
    metric: { id: "payment-accuracy", chosen: false },
  });
  expect(byData.indicator.byFinding).toHaveLength(1);
  const byPerson = judged(rubric, { "": { count: points(1), places: "乙" } }, null, {}, sheets);
  expect(byPerson.short).toBe("8 judged");
  expect(byPerson.indicator.byFinding).toBeUndefined();
  expect(byPerson.indicator.findings).toEqual([]);
});

describe("the metric of a clause", () => {
  const budget: Rows = [
    ["项目名称", "预算安排（万元）", "到位资金（万元）", "实际支出（万元）"],
    ["建设补助", 200, 180, 171],
  ];
  const rule = "得分=比率×10";

  const withMetric = (metric: string | undefined) =>
    judged(
      rule,
      {},
      5,
      metric === undefined ? {} : { metrics: { 制度健全性: { "": metric as never } } },
      {
        资金: budget,
      }
    );

  test("is offered where the workbook has the data, and none is taken unasked", () => {
    const { indicator, short } = withMetric(undefined);
    expect(short).toBe("5 stated");
    expect(indicator.clauses?.[0]?.metric).toBeUndefined();
    expect(indicator.clauses?.[0]?.choices).toEqual(
      expect.arrayContaining(["received-rate", "execution-rate", "budget-accuracy", "cost-saving"])
    );
    expect(indicator.clauses?.[0]?.choices).not.toContain("survey");
  });

  test("is what a person chose, and the explanation says so", () => {
    const { indicator, short } = withMetric("received-rate");
    expect(short).toBe("9 computed");
    expect(inChinese(indicator.explanation)).toContain("按所选口径“资金到位率”");
    expect(indicator.clauses?.[0]?.metric).toMatchObject({ id: "received-rate", chosen: true });
  });

  test("none: nobody but a person answers", () => {
    const workbook = workbookOf({
      资金: budget,
      指标: indicatorSheet([
        ["资金到位率", 10, "", null, rule, 5],
        ["其他", 90, "", null, "好得90分，否则不得分", 80],
      ]),
    });
    expect(scoreWorkbook(workbook).short["资金到位率"]).toBe("9 computed");
    const none = scoreWorkbook(workbook, { metrics: { 资金到位率: { "": "none" } } });
    expect(none.short["资金到位率"]).toBe("5 stated");
  });

  test("one that the workbook has no data for is lacking, not zero", () => {
    const { short, indicator } = withMetric("survey");
    expect(short).toBe("5 stated");
    expect(inChinese(indicator.explanation)).toContain("没有找到满意度");
  });
});

describe("several items from one full mark", () => {
  test.each<[string, Readonly<Record<string, Judgement>>, string]>([
    [
      "①缺少制度的扣3分；②资料每缺1项扣1分，扣完为止",
      { "①": { holds: true }, "②": { count: points(2) } },
      "5 judged",
    ],
    ["①缺少制度的扣3分；②资料每缺1项扣1分，扣完为止", { "①": { holds: false } }, "pending"],
  ])("%s", (rubric, answers, expected) => {
    const { indicator, short } = judged(rubric, answers);
    expect(indicator.clauses?.map(({ id }) => id)).toEqual(["①", "②"]);
    expect(short).toBe(expected);
  });
});
