import { entityCount } from "../../../src/core/checks/entity-count";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { paidAfterDeadline } from "../../../src/core/checks/paid-after-deadline";
import { periodMismatch } from "../../../src/core/checks/period-mismatch";
import { planVsActualMix } from "../../../src/core/checks/plan-vs-actual-mix";
import { say } from "../../../src/core/messages/message";
import { readFacts } from "../../../src/core/tables/find-tables";
import { formatCell } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

type Row = readonly CellScalar[];
const facts = (...sheets: readonly SheetDraft[]) => readFacts(book(...sheets));
const told = (findings: readonly FindingDraft[]) =>
  findings.map((finding) => [
    finding.severity,
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.stated?.toFixed(),
    finding.expected?.toFixed(),
  ]);

const payments = (rows: readonly Row[], unit = "人次", title = "资金支出情况"): SheetDraft => ({
  name: "支出",
  rows: [
    [title],
    ["养老机构", `自理（${unit}）`, `半失能（${unit}）`, `失能（${unit}）`, "补贴金额（元）"],
    ...rows,
  ],
});

const estimate = (heads: Row, title = "预算测算表"): SheetDraft => ({
  name: "测算",
  rows: [
    [title],
    ["类别", "人数（人）", "补贴标准（元/人/年）", "测算金额（元）"],
    ["自理", heads[0] ?? null, 1200, null],
    ["半失能", heads[1] ?? null, 1800, null],
    ["失能", heads[2] ?? null, 2400, null],
  ],
});

describe("plan-vs-actual-mix", () => {
  const run = (heads: Row, rows: readonly Row[], unit?: string) =>
    planVsActualMix(facts(estimate(heads), payments(rows, unit)));
  const S3: Row[] = [
    ["甲", 4000, 2000, 2000, 1],
    ["乙", 220, 781, 528, 1],
  ];

  test("S3: 447 / 198 / 182 planned, 9529 人次 of another mix", () => {
    const found = run([447, 198, 182], S3);
    expect(told(found)).toEqual([["medium", "测算!B3", "827", "794.1"]]);
    expect(say(found[0]!.message, "zh-CN")).toContain(
      "自理 447 → 351.7、半失能 198 → 231.8、失能 182 → 210.7"
    );
  });
  test("the planned mix, in any number of heads, is right", () => {
    expect(
      run(
        [44.7, 19.8, 18.2].map((n) => n * 10),
        [["甲", 5364, 2376, 2184, 1]]
      )
    ).toEqual([]);
    expect(run([400, 200, 200], [["甲", 40, 20, 20, 1]], "人")).toEqual([]);
  });
  test("what chance may do is no finding: three standard deviations of a share", () => {
    // 100 heads at a planned share of one half: σ = 5.
    expect(run([50, 25, 25], [["甲", 64, 18, 18, 1]], "人")).toEqual([]);
    expect(run([50, 25, 25], [["甲", 66, 17, 17, 1]], "人")).toHaveLength(1);
  });
  test("a missing quantity, or other classes: no claim", () => {
    expect(run([447, 198, null], S3)).toEqual([]);
    expect(run([447, 198, 182], [["甲", 4220, null, 2528, 1]])).toEqual([]);
  });
});

describe("period-mismatch", () => {
  const compared = (title: string): SheetDraft => ({
    name: "对比",
    rows: [
      [title],
      ["机构", "申请自理", "申请失能", "审计自理", "审计失能"],
      ["甲", 1, 2, 1, 2],
      ["乙", 1, 2, 1, 2],
    ],
  });
  const run = (...sheets: readonly SheetDraft[]) => periodMismatch(facts(...sheets));
  test("S3: headcounts of 2022 beside a budget of 2023", () => {
    const found = run(
      estimate([1, 1, 1], "2023年预算测算表"),
      compared("2022年12月申请与审计情况")
    );
    expect(told(found).map(([severity, cell]) => [severity, cell])).toEqual([["low", "对比!A2"]]);
  });
  test("the same year, no year, two years, or a series of years", () => {
    const plan = estimate([1, 1, 1], "2023年预算测算表");
    expect(run(plan, compared("2023年12月申请与审计情况"))).toEqual([]);
    expect(run(plan, compared("申请与审计情况"))).toEqual([]);
    expect(run(plan, compared("2022年与2023年申请与审计情况"))).toEqual([]);
    const series = [
      compared("2022年申请与审计情况"),
      { ...compared("2023年申请与审计情况"), name: "对比二" },
    ];
    expect(run(plan, ...series)).toEqual([]);
    expect(run(compared("2022年申请与审计情况"))).toEqual([]);
  });
});

describe("paid-after-deadline", () => {
  const dated = (...days: readonly CellScalar[]): SheetDraft => ({
    name: "发放",
    rows: [
      ["养老机构", "人数（人）", "补贴金额（元）", "发放日期"],
      ...days.map((day, at): Row => [`院${String(at + 1)}`, 10, 1000, day]),
    ],
    formats: { D: "yyyy-mm-dd" },
  });
  const system = (
    score: number | null,
    rubric = "资金在2023年12月31日前发放到位，得5分，否则不得分。"
  ): SheetDraft => ({
    name: "体系",
    rows: [
      ["一级指标", "三级指标", "分值", "评分标准", "得分"],
      ["产出", "发放及时性", 5, rubric, score],
      ["产出", "其他", 5, "酌情", 5],
    ],
  });
  const run = (...sheets: readonly SheetDraft[]) => paidAfterDeadline(facts(...sheets));

  test("late by a day, in any spelling of the day; the deadline itself is in time", () => {
    const found = run(dated(45291, "2024-01-01", "2023.12.30", 20240110, "2024年2月"), system(5));
    expect(found.map((one) => [formatCell(one.cells[0]!), one.difference?.toFixed()])).toEqual([
      ["发放!D3", "1"],
      ["发放!D5", "10"],
    ]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "院2（D3）：2024-01-01 发放，期限为 2023-12-31（体系!D2），晚 1 天。核对支付凭证，或更正日期。"
    );
  });
  test("a sentence sets the day; of several the last counts", () => {
    const note = { name: "说明", rows: [["补贴于2023年6月30日前拨付一半，2023年底前付清。"]] };
    expect(run(dated("2023-09-01", "2024-01-02"), note)).toHaveLength(1);
    expect(run(dated("2023-09-01", "2024-01-02"))).toEqual([]);
  });
  test("S3: full marks for being in time, and no day of payment anywhere", () => {
    const paid = payments([["甲", 1, 1, 1, 100]]);
    expect(told(run(paid, system(5)))).toEqual([["medium", "体系!E2", "5", undefined]]);
    expect(run(paid, system(4))).toEqual([]);
    expect(run(paid, system(5, "及时发放得5分，否则不得分。"))).toEqual([]);
    expect(run(dated("2023-09-01"), system(5))).toEqual([]);
    expect(run(system(5))).toEqual([]);
  });
});

describe("entity-count", () => {
  const lines = (name: string, ...said: readonly string[]): SheetDraft => ({
    name: "预算",
    rows: [
      ...said.map((text): Row => [text]),
      [],
      ["项目明细", "预算（万元）"],
      [name, 10],
      ["其他", 20],
      ["合计", 30],
    ],
  });
  const run = (...sheets: readonly SheetDraft[]) => entityCount(facts(...sheets));

  test("S0: 12处 in a sentence, 15处 in a name", () => {
    const found = run(lines("15处养老服务中心督导审计费", "项目经费用于12处养老服务中心（站）。"));
    expect(told(found)).toEqual([["medium", "预算!A4", "15", "12"]]);
    expect(found[0]?.subject).toBe("养老服务中心");
  });
  test.each([
    ["a line about some of them", "3处养老服务中心维修费", "用于12处养老服务中心"],
    ["the same number", "15处养老服务中心督导费", "用于15处养老服务中心"],
    ["another thing", "15处养老服务站点费", "用于12处托育机构"],
    ["another counter", "15名养老服务中心护理员", "用于12处养老服务中心"],
    ["a part", "15处养老服务中心督导费", "其中12处养老服务中心已验收"],
    ["a sample", "15处养老服务中心督导费", "实地抽查12处养老服务中心"],
    ["those who applied", "15处养老服务中心督导费", "申请的有18处养老服务中心"],
  ])("%s", (_, name, text) => {
    expect(run(lines(name, text))).toEqual([]);
  });
  test("two sentences: those in operation need not be those of the project", () => {
    const found = run(lines("其他", "项目覆盖12处养老服务中心", "15处养老服务中心已投入运营"));
    expect(found).toEqual([]);
    expect(
      run(lines("其他", "项目覆盖12处养老服务中心", "为15处养老服务中心支付费用"))
    ).toHaveLength(1);
  });
  test("rows per class are one institution", () => {
    const goal = {
      name: "绩效目标",
      rows: [
        ["一级指标", "三级指标", "指标值"],
        ["产出", "养老机构补贴数量", "2个"],
        ["满意度", "满意度", "95%"],
      ],
    };
    const rows = [
      ["养老机构", "类别", "人数（人）", "补贴金额（元）"],
      ["甲", "自理", 1, 100],
      ["甲", "失能", 1, 200],
      ["乙", "自理", 1, 100],
      ["乙", "失能", 1, 200],
    ];
    expect(run(goal, { name: "支出", rows })).toEqual([]);
  });
  test("a target of institutions against the rows that were paid", () => {
    const goal = (value: string, name = "民办养老机构补贴数量"): SheetDraft => ({
      name: "绩效目标",
      rows: [
        ["一级指标", "三级指标", "指标值"],
        ["产出", name, value],
        ["满意度", "满意度", "95%"],
      ],
    });
    const two = payments([
      ["甲", 1, 1, 1, 100],
      ["乙", 1, 1, 1, 100],
      ["丙", 1, 1, 1, "-"],
    ]);
    expect(run(goal("≥2个"), two)).toEqual([]);
    expect(told(run(goal("≥3个"), two))).toEqual([["medium", "绩效目标!C2", "3", "2"]]);
    expect(told(run(goal("3家"), two))).toHaveLength(1);
    expect(run(goal("≤3家"), two)).toEqual([]);
    expect(run(goal("≥3个", "床位建设数量"), two)).toEqual([]);
    expect(run(goal("100%"), two)).toEqual([]);
  });
});
