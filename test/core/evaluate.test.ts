import { readFileSync } from "node:fs";
import { evaluate } from "../../src/core/evaluate";
import type { Evaluation } from "../../src/core/evaluation";
import { say } from "../../src/core/messages/message";
import { formatCell } from "../../src/core/values/cell-ref";
import { sum } from "../../src/core/values/decimal";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { book } from "./tables/book";

async function evaluateSample(name: string): Promise<Evaluation> {
  const opened = await openXlsx(new Uint8Array(readFileSync(`assets/samples/${name}.xlsx`)));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return evaluate(opened.value.workbook);
}

const of = (evaluation: Evaluation, rule: string): Evaluation["findings"] =>
  evaluation.findings.filter((finding) => finding.rule === rule);

function countByRule({ findings }: Evaluation): Record<string, number> {
  const rules = new Map<string, number>();
  for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return Object.fromEntries(rules);
}

/** Rules with a finding that is flagged high, each once. */
function highRules({ findings }: Evaluation): string[] {
  const high = findings.filter(({ severity }) => severity === "high");
  return [...new Set(high.map(({ rule }) => rule))].sort();
}

describe("yongji-2023", () => {
  let yongji: Evaluation;
  beforeAll(async () => {
    yongji = await evaluateSample("yongji-2023");
  });

  it("finds every payment short of headcount × rate: ten by 1,200 and two by 1,375 yuan", () => {
    const short = of(yongji, "quantity-times-rate");
    const tenThousands = short.map((finding) => finding.difference?.toFixed());
    expect(tenThousands.filter((each) => each === "-0.12")).toHaveLength(10);
    expect(tenThousands.filter((each) => each === "-0.1375")).toHaveLength(2);
    expect(short).toHaveLength(12);
    expect(sum(short.flatMap((finding) => finding.amountYuan ?? [])).toFixed()).toBe("-14750");
    const [first] = short;
    expect(first?.cells[0] && formatCell(first.cells[0])).toBe("资金支出!F3");
    expect(first?.stated?.toFixed()).toBe("17.635");
    expect(first?.expected?.toFixed()).toBe("17.755");
  });

  it("names both flat cuts, and that the total equals the budget to the yuan", () => {
    const flat = of(yongji, "constant-residual");
    expect(flat).toHaveLength(1);
    const text = flat[0] ? say(flat[0].message, "zh-CN") : "";
    expect(text).toContain("1,200");
    expect(text).toContain("1,375");
    expect(text).toContain("预算 1,330,000 元");
  });

  it("compares application and audit by class", () => {
    const compared = of(yongji, "applied-vs-audited");
    expect(compared.map((finding) => [finding.subject, finding.amountYuan?.toFixed()])).toEqual([
      ["常青养老院", "1800"],
      ["宏福养老院", "1050"],
      ["永康老年公寓", "350"],
    ]);
  });

  it("finds the sums that do not add up, and no others", () => {
    const sums = of(yongji, "children-equal-parent").map((finding) => [
      finding.cells[0] && formatCell(finding.cells[0]),
      finding.stated?.toFixed(),
      finding.expected?.toFixed(),
    ]);
    expect(sums).toEqual([
      ["指标体系!K19", "15", "14"],
      ["指标体系!K27", "24", "29"],
      ["指标体系!K36", "85", "86"],
      ["得分情况!C28", "20", "18"],
      ["得分情况!D28", "14", "12"],
    ]);
  });

  it("finds the score beyond its weight and the indicators told twice differently", () => {
    expect(of(yongji, "score-within-weight").map((finding) => finding.subject)).toEqual([
      "C1-1 补贴数量完成率",
    ]);
    expect(of(yongji, "same-indicator-differs").map((finding) => finding.subject)).toEqual([
      "B1-1 资金到位率",
      "B1-2 预算执行率",
      "C1-1 补贴数量完成率",
    ]);
  });

  it("flags nothing that is right", () => {
    expect(countByRule(yongji)).toEqual({
      "quantity-times-rate": 12,
      "constant-residual": 1,
      "applied-vs-audited": 3,
      "children-equal-parent": 5,
      "score-within-weight": 1,
      "sub-items-sum": 1,
      "same-indicator-differs": 3,
      "one-total-by-every-path": 1,
      "target-differs": 1,
      "survey-method": 1,
      "attainable-score": 2,
      "restated-constant": 1,
      "derived-range": 1,
      "plan-vs-actual-mix": 1,
      "period-mismatch": 1,
      "paid-after-deadline": 1,
      "estimate-vs-budget": 1,
      "target-without-value": 1,
      "self-evaluation-contradicted": 1,
    });
    expect(highRules(yongji)).toEqual([
      "applied-vs-audited",
      "attainable-score",
      "children-equal-parent",
      "constant-residual",
      "one-total-by-every-path",
      "quantity-times-rate",
      "restated-constant",
      "same-indicator-differs",
      "score-within-weight",
      "self-evaluation-contradicted",
    ]);
    expect(yongji.facts.unrecognised).toEqual([]);
  });

  it("grades 75 中 where the report printed 85 良, and 84 良 if the flat cut is one 处", () => {
    const score = (code: string): string | undefined =>
      yongji.indicators.find((indicator) => indicator.code === code)?.score?.toFixed();
    expect(["C4-1", "C1-1", "B1-1", "B1-2", "D3-1"].map(score)).toEqual(["0", "5", "3", "3", "10"]);
    const { grade } = yongji;
    expect(grade?.stated?.toFixed()).toBe("85");
    expect(grade?.statedLevel).toBe("良");
    expect(grade?.score.toFixed()).toBe("75");
    expect(grade?.level).toBe("中");
    expect(grade?.weight.toFixed()).toBe("100");
    expect(grade?.pending).toEqual([]);
    expect(grade?.alternatives.map((each) => [each.score.toFixed(), each.level])).toEqual([
      ["84", "良"],
    ]);
  });
});

describe("yijinhuoluo-2023", () => {
  it("finds what a reviewer does, and nothing else", async () => {
    const yijin = await evaluateSample("yijinhuoluo-2023");
    expect(countByRule(yijin)).toEqual({
      "unbudgeted-payment": 1,
      "amount-in-name": 1,
      "unpaid-line": 5,
      "outside-numerator": 2,
      "instalment-ratio": 3,
      "one-total-by-every-path": 1,
      "survey-count": 1,
      "entity-count": 1,
    });
    expect(highRules(yijin)).toEqual([
      "amount-in-name",
      "one-total-by-every-path",
      "outside-numerator",
      "unbudgeted-payment",
    ]);
    const [ratio, notes] = of(yijin, "outside-numerator");
    expect([ratio?.stated?.toFixed(), ratio?.expected?.toFixed()]).toEqual(["74.83", "65.07"]);
    expect(notes && say(notes.message, "zh-CN")).toContain("79.66%");
    expect(of(yijin, "instalment-ratio").map((finding) => finding.stated?.toFixed())).toEqual([
      "89.9",
      "100",
      "33.17",
    ]);
    const [unbudgeted] = of(yijin, "unbudgeted-payment");
    expect(unbudgeted?.subject).toContain("合同庙");
    expect(unbudgeted?.stated?.toFixed(2)).toBe("40.00");
    expect(yijin.measures.map((measure) => measure.value.toFixed(2))).toContain("74.83");
    expect(yijin.grade).toBeUndefined();
  });
});

/** The reviewer's findings in the two reports, by number, that stand in a table, note or lone sentence. */
const REVIEWED: readonly (readonly [number: string, sample: string, rule: string, cell: string])[] =
  [
    ["#1", "yongji-2023", "quantity-times-rate", "资金支出!F3"],
    ["#2", "yongji-2023", "constant-residual", "资金支出!F3"],
    ["#3", "yongji-2023", "restated-constant", "得分说明!D3"],
    ["#4", "yongji-2023", "derived-range", "得分说明!D3"],
    ["#5", "yongji-2023", "estimate-vs-budget", "资金情况!B4"],
    ["#6", "yongji-2023", "plan-vs-actual-mix", "预算测算!B3"],
    ["#7", "yongji-2023", "period-mismatch", "申请与审计!A2"],
    ["#8", "yongji-2023", "paid-after-deadline", "指标体系!K25"],
    ["#9", "yongji-2023", "applied-vs-audited", "申请与审计!B4"],
    ["#10", "yongji-2023", "children-equal-parent", "得分情况!C28"],
    ["#11", "yongji-2023", "same-indicator-differs", "得分情况!C23"],
    ["#13", "yongji-2023", "children-equal-parent", "指标体系!K19"],
    ["#14", "yongji-2023", "score-within-weight", "指标体系!K23"],
    ["#15", "yongji-2023", "children-equal-parent", "指标体系!K27"],
    ["#16", "yongji-2023", "one-total-by-every-path", "得分情况!A1"],
    ["#18, #19", "yongji-2023", "attainable-score", "得分说明!D4"],
    ["#20", "yongji-2023", "sub-items-sum", "指标体系!I16"],
    ["#21", "yongji-2023", "survey-method", "满意度!F24"],
    ["#22", "yongji-2023", "target-differs", "指标体系!H34"],
    ["#24", "yongji-2023", "target-without-value", "指标体系!K5"],
    ["#25", "yongji-2023", "self-evaluation-contradicted", "自评复核!C3"],
    ["#26", "yijinhuoluo-2023", "entity-count", "预算明细!B16"],
    ["#27", "yijinhuoluo-2023", "unbudgeted-payment", "实际支出!D15"],
    ["#27", "yijinhuoluo-2023", "amount-in-name", "实际支出!D15"],
    ["#28", "yijinhuoluo-2023", "outside-numerator", "实际支出!A21"],
    ["#29", "yijinhuoluo-2023", "outside-numerator", "实际支出!B7"],
    ["#30", "yijinhuoluo-2023", "unpaid-line", "实际支出!D8"],
    ["#32", "yijinhuoluo-2023", "instalment-ratio", "实际支出!D5"],
    ["#33", "yijinhuoluo-2023", "one-total-by-every-path", "评价结论!A4"],
    ["#34", "yijinhuoluo-2023", "survey-count", "评价结论!A3"],
  ];

describe("what a careful reviewer flagged", () => {
  const evaluations = new Map<string, Evaluation>();
  beforeAll(async () => {
    for (const sample of ["yongji-2023", "yijinhuoluo-2023"])
      evaluations.set(sample, await evaluateSample(sample));
  });
  test.each(REVIEWED)("%s in %s: %s at %s", (_, sample, rule, cell) => {
    const findings = evaluations.get(sample)?.findings.filter((finding) => finding.rule === rule);
    expect(findings?.map(({ cells: [first] }) => first && formatCell(first))).toContain(cell);
  });
  test("a score beyond its weight is the root of the sums and tables that it spoils", () => {
    const { findings = [] } = evaluations.get("yongji-2023") ?? {};
    const root = findings.find(({ rule }) => rule === "score-within-weight");
    const spoilt = findings.filter(({ related }) => root && related?.includes(root.id));
    expect(spoilt.map(({ rule }) => rule)).toEqual([
      "children-equal-parent",
      "same-indicator-differs",
      "one-total-by-every-path",
    ]);
  });
});

describe("evaluate", () => {
  it("takes what the add-in keeps for undoing for its own, not for a hidden source", () => {
    const evaluation = evaluate(
      book({ rows: [] }, { name: "_jihe_undo", rows: [["保存"]], visibility: "very-hidden" })
    );
    expect(evaluation.facts.hiddenSheets).toEqual([]);
  });

  it("has nothing to say of an empty workbook", () => {
    const nothing = evaluate(book({ rows: [] }));
    expect(nothing.facts.tables).toEqual([]);
    expect(nothing.findings).toEqual([]);
    expect(nothing.grade).toBeUndefined();
  });

  it("scores a system with other words, units and levels", () => {
    const made = evaluate(
      book(
        {
          name: "评分",
          rows: [
            ["一级指标", "三级指标", "权重", "评分标准", "得分"],
            ["过程", "资金到位率", 10, "到位率100%得满分，每低1%扣1分，扣完为止", 10],
            [null, "预算执行率", 20, "得分=预算执行率×分值；低于60%不得分", 20],
            ["产出", "补贴发放准确率", 40, "每发现1户不符扣5分，扣完为止", 40],
            ["效益", "受益对象满意度", 30, "≥90%得30分；80%（含）-90%得20分；80%以下0分", 30],
            ["合计", null, 100, null, 100],
          ],
        },
        {
          name: "资金",
          rows: [["单位：万元"], ["项目", "预算", "到位", "支出"], ["高龄津贴", 100, 100, 96]],
        },
        {
          name: "问卷",
          rows: [
            ["序号", "问题", "满意（份）", "基本满意（份）", "不满意（份）", "满意度"],
            [1, "及时性", 80, 9, 11, "89%"],
            [2, "标准", 70, 15, 15, "85%"],
          ],
        },
        {
          name: "发放",
          rows: [
            ["乡镇", "户数（户）", "标准（元/户）", "金额（元）"],
            ["甲", 10, 100, 1000],
            ["乙", 20, 100, 1900],
            ["丙", 30, 100, 3000],
          ],
        },
        {
          name: "等级",
          rows: [
            ["等级", "分数"],
            ["优秀", "90分以上"],
            ["良好", "75-90分"],
            ["一般", "75分以下"],
          ],
        }
      )
    );
    expect(made.indicators.map((each) => [each.name, each.score?.toFixed(), each.state])).toEqual([
      ["资金到位率", "10", "computed"],
      ["预算执行率", "19.2", "computed"],
      ["补贴发放准确率", "35", "computed"],
      ["受益对象满意度", "20", "computed"],
    ]);
    expect(made.grade?.score.toFixed()).toBe("84.2");
    expect(made.grade?.level).toBe("良好");
    expect(made.grade?.statedLevel).toBe("优秀");
  });
});
