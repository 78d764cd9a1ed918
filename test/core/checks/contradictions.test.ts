import { estimateVsBudget } from "../../../src/core/checks/estimate-vs-budget";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { selfEvaluationContradicted } from "../../../src/core/checks/self-evaluation-contradicted";
import { targetWithoutValue } from "../../../src/core/checks/target-without-value";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

const facts = (...sheets: readonly SheetDraft[]) => readFacts(book(...sheets));
const told = (findings: readonly FindingDraft[]) =>
  findings.map((finding) => [
    finding.severity,
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.amountYuan?.toFixed(),
  ]);

describe("estimate-vs-budget", () => {
  const run = (
    estimate: CellScalar,
    budget: CellScalar,
    received: CellScalar = null,
    paid: CellScalar = 100
  ) =>
    estimateVsBudget(
      facts(
        {
          name: "测算",
          rows: [
            ["类别", "人数（人）", "标准（元/人/年）", "测算金额（万元）"],
            ["甲", 1, 1200, 53.64],
            ["乙", 1, 1800, 79.32],
            ["合计", null, null, estimate],
          ],
        },
        {
          name: "资金",
          rows: [
            ["单位：万元"],
            ["项目", "预算资金", "到位资金", "实际支出"],
            ["甲项目", budget, received, paid],
          ],
        }
      )
    );
  test("S3: 132.96 worked out, 133 approved and received", () => {
    const found = run(132.96, 133, "133.00");
    expect(told(found)).toEqual([["low", "资金!B3", "400"]]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "资金!B3：预算 133.00 万元，测算 132.96 万元（测算!D4），多 400 元。说明差额的依据。"
    );
  });
  test("a rounded budget is the estimate; the same is the same", () => {
    expect(run(132.96, 133)).toEqual([]);
    expect(run(132.96, "132.96")).toEqual([]);
  });
  test("far apart they are two things", () => {
    expect(run(132.96, "150.00")).toEqual([]);
    expect(run(132.96, "120.00")).toHaveLength(1);
  });
});

describe("target-without-value", () => {
  const run = (score: number, targets: readonly CellScalar[], name = "绩效指标明确性") =>
    targetWithoutValue(
      facts(
        {
          name: "目标",
          rows: [
            ["一级指标", "三级指标", "指标值"],
            ...targets.map((value, at): CellScalar[] => [
              "产出",
              `指标${"甲乙丙丁"[at] ?? ""}`,
              value,
            ]),
          ],
        },
        {
          name: "体系",
          rows: [
            ["一级指标", "三级指标", "分值", "评分标准", "得分"],
            ["决策", name, 3, "酌情", score],
            ["决策", "其他", 3, "酌情", 3],
          ],
        }
      )
    );
  test("S3: full marks for clear targets beside blank ones", () => {
    expect(told(run(3, ["≥12个", null, "95%", null]))).toEqual([["medium", "体系!E2", undefined]]);
    expect(say(run(3, ["≥12个", null, "95%", null])[0]!.message, "zh-CN")).toContain(
      "有 2 项没有目标值（指标乙、指标丁，目标!C3 起）"
    );
  });
  test("points were deducted, every target has a value, or the indicator is another", () => {
    expect(run(2, ["≥12个", null])).toEqual([]);
    expect(run(3, ["≥12个", "95%"])).toEqual([]);
    expect(run(3, ["≥12个", null], "预算编制科学性")).toEqual([]);
  });
});

describe("self-evaluation-contradicted", () => {
  const review = (...answers: readonly string[]): SheetDraft => ({
    name: "自评",
    rows: [
      ["项目名称", "是否开展自评", "是否准确", "是否客观"],
      ["甲项目", ...answers],
    ],
  });
  const scores = (score: number): SheetDraft => ({
    name: "体系",
    rows: [
      ["一级指标", "三级指标", "分值", "评分标准", "得分"],
      ["过程", "制度执行有效性", 5, "酌情", score],
      ["过程", "其他", 5, "酌情", 4],
    ],
  });
  const audits = (audited: number): SheetDraft => ({
    name: "对比",
    rows: [
      ["机构", "申请自理", "申请失能", "审计自理", "审计失能"],
      ["甲", 5, 2, audited, 2],
    ],
  });
  const run = (...sheets: readonly SheetDraft[]) => selfEvaluationContradicted(facts(...sheets));

  test("S3: all 是, beside an indicator with nothing and an audit that differs", () => {
    const found = run(review("是", "是", "是"), scores(0), audits(4));
    expect(told(found)).toEqual([["high", "自评!B2", undefined]]);
    expect(say(found[0]!.message, "zh-CN")).toContain(
      "制度执行有效性 得 0 分（体系!E2）、1 家机构申请与审计不一致"
    );
  });
  test("one 否, or nothing that contradicts", () => {
    expect(run(review("是", "否", "是"), scores(0))).toEqual([]);
    expect(run(review("是", "是", "是"), scores(1), audits(5))).toEqual([]);
    expect(run(review("是", "是", "是"))).toEqual([]);
  });
});
