import { DEFAULT_SETTINGS } from "../../../../src/core/evaluation";
import type { ScoringRule } from "../../../../src/core/rubric/scoring-rule";
import { completion, statedActual } from "../../../../src/core/scores/metrics/completion";
import { readFacts } from "../../../../src/core/tables/find-tables";
import type { Facts, ScoreRow } from "../../../../src/core/tables/facts";
import { Decimal } from "../../../../src/core/values/decimal";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { workbookOf, type Rows } from "../score-workbook";
import { byCode, toldLine } from "../told-line";
import { unscoredRow } from "./unscored-row";

const cell = { sheet: "指标", row: 1, column: 0 };
const points = new Decimal(10);
const RATE: ScoringRule = { kind: "proportional", points, measure: { name: "", unit: "ratio" } };
const NUMBER: ScoringRule = {
  kind: "banded",
  points,
  measure: { name: "", unit: "number" },
  bands: [],
};

interface Asked {
  readonly name?: string;
  readonly clause?: string;
  readonly explanation?: string;
  readonly target?: string;
  readonly actual?: string;
  readonly rule?: ScoringRule;
}

function told(
  metric: typeof completion,
  facts: Facts,
  { name = "数量完成率", clause = "按完成率得分", rule = RATE, ...texts }: Asked
): string {
  const { explanation = "", target, actual } = texts;
  const row: ScoreRow = {
    ...unscoredRow(name),
    ...(target !== undefined && { target: { text: target, cell: { ...cell, column: 5 } } }),
    ...(actual !== undefined && { actual: { text: actual, cell: { ...cell, column: 6 } } }),
  };
  const reading = metric.read({
    evidence: { facts, findings: [], settings: DEFAULT_SETTINGS },
    row,
    leaf: { mark: "", need: "value", rule },
    words: { indicator: name, explanation, clause, measure: "", sole: true },
  });
  if (reading?.state !== "bound") return toldLine(reading, byCode);
  const { candidates, cells } = reading;
  return toldLine([...candidates.map(({ value, said }) => [value, said]), cells], byCode);
}

const facts = (sheets: Readonly<Record<string, Rows>>) => readFacts(workbookOf(sheets));

const paid = (header: string, ...rows: readonly (readonly [string, CellScalar])[]): Rows => [
  [header, "老人（人）", "补贴金额（元）"],
  ...rows.map(([name, amount]) => [name, 10, amount]),
];
/** Three institutions with money, one of them twice; one without. */
const PAID = paid(
  "养老机构名称",
  ["甲 院", 1000],
  ["乙院", 900],
  ["甲院", 100],
  ["丙院", 800],
  ["丁院", 0]
);
const PAYEES = "‹score.payees · count 3 · cells 发放!C2:C5›";

describe("who was paid against what was planned", () => {
  const book = facts({ 发放: PAID });
  const byTarget = (target: string) =>
    told(completion, book, { name: "补贴机构数量完成率", target });

  test("of the row's own 目标值", () => {
    expect(byTarget("4家")).toBe(
      `[[0.75, ‹score.completion · actual ${PAYEES} · target 4 (指标!F2) · ratio 75%›], [发放!C2, 指标!F2]]`
    );
  });

  test.each(["≥4家", ">=4个", "不少于4所", "不低于4处", "=4户", ">4座", "4家机构", "4.0家"])(
    "%s is such a target",
    (target) => {
      expect(byTarget(target)).toMatch(/^\[\[0.75, /u);
    }
  );

  test.each([
    "≥4",
    "100%",
    "4家（100%）",
    "4‰",
    "共4家",
    "0家",
    "若干家",
    "≤4人次",
    "约4家",
    ".5家",
  ])("%s is no number of institutions", (target) => {
    expect(byTarget(target)).toBe("undefined");
  });

  test("thousands have their commas", () => {
    expect(byTarget("1,500家")).toMatch(/^\[\[0.002, .*target 1500 \(指标!F2\)/u);
  });

  test("of the rule, before the row's own; a quantity where the rule measures one", () => {
    const rule = { ...RATE, target: new Decimal(6) } as ScoringRule;
    expect(told(completion, book, { name: "补贴机构数量", target: "4家", rule })).toBe(
      `[[0.5, ‹score.completion · actual ${PAYEES} · target ‹score.target-of-rule · target 6› · ratio 50%›], [发放!C2]]`
    );
    const none = { ...RATE, target: new Decimal(0) } as ScoringRule;
    expect(told(completion, book, { name: "补贴机构数量", target: "4家", rule: none })).toMatch(
      /^\[\[0.75, /u
    );
    const number = told(completion, book, { name: "补贴机构数量", target: "4家", rule: NUMBER });
    expect(number).toMatch(/^\[\[3, .*ratio 75%/u);
  });

  test("is lacking where an amount cannot be read", () => {
    const unreadable = facts({
      发放: paid("养老机构", ["甲院", 1000], ["乙院", "待定"], ["丙院", 5]),
    });
    expect(told(completion, unreadable, { name: "补贴机构数量", target: "4家" })).toBe(
      "{state lacking; why ‹score.completion-lacking›}"
    );
  });

  test.each<[string, string, Partial<Asked>, boolean]>([
    ["the header's own noun", "养老机构名称", { name: "机构数量" }, true],
    ["the header's noun before 单位名称", "村组单位名称", { name: "村组数量" }, true],
    [
      "the noun in the explanation",
      "养老机构",
      { name: "补贴数量", explanation: "补贴机构个数" },
      true,
    ],
    ["the noun in the target", "养老机构", { name: "补贴数量", target: "4家机构" }, true],
    ["other words for institutions", "养老机构", { name: "敬老院数量" }, true],
    ["names that are institutions", "名称", { name: "补贴机构数量" }, false],
    ["people", "养老机构", { name: "培训人员数量" }, false],
    ["nobody", "养老机构", { name: "补贴数量" }, false],
  ])("the words speak of those who were paid: %s", (_case, header, asked, isTold) => {
    const book = facts({ 发放: paid(header, ["甲", 1000], ["乙", 900], ["丙", 5]) });
    expect(told(completion, book, { target: "4家", ...asked }) !== "undefined").toBe(isTold);
  });

  test("institutions under other names", () => {
    const book = facts({ 发放: paid("名称", ["甲敬老院", 1000], ["乙养老院", 900], ["丙", 5]) });
    expect(told(completion, book, { name: "补贴机构数量", target: "6家" })).toMatch(/^\[\[0.5, /u);
  });

  test("nothing was paid in no table of payments", () => {
    expect(told(completion, facts({}), { name: "补贴机构数量", target: "4家" })).toBe("undefined");
  });
});

type Goal = readonly [name: string, value: string];

describe("the planned number among the workbook's targets", () => {
  const goals = (...rows: readonly Goal[]): Rows => [
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ...rows.map(([name, value]) => ["产出指标", "数量指标", name, value]),
    ["效益指标", "满意度指标", "对象满意度", "≥90%"],
  ];
  const withGoals = (...rows: readonly Goal[]) =>
    told(completion, facts({ 发放: PAID, 绩效目标: goals(...rows) }), {
      name: "补贴机构数量完成率",
      clause: "得分",
    });

  test("is that with the likest name", () => {
    expect(withGoals(["机构数量", "≥5家"], ["补贴机构数", "≥6家"], ["培训场次", "≥3场"])).toMatch(
      /^\[\[0.\d+, .*target ≥5家 \(绩效目标!D2\) · ratio 60%.*绩效目标!D2\]\]$/u
    );
  });

  test("wherever it stands", () => {
    expect(withGoals(["机构设备", "≥5套"], ["补贴机构数", "≥6家"])).toContain("target ≥6家");
    expect(withGoals(["补贴机构数", "≥6家"], ["机构设备", "≥5套"])).toContain("target ≥6家");
  });

  test("is none with a name half unlike, or no number", () => {
    expect(withGoals(["培训场次", "≥3场"], ["维修房屋", "≥3处"])).toBe("undefined");
    expect(withGoals(["补贴机构数量", "100%"], ["补贴机构", "0家"])).toBe("undefined");
  });
});

describe("实际完成值 of the row", () => {
  const stated = (actual: string | undefined, more: Asked = {}) =>
    told(statedActual, facts({}), { ...more, ...(actual !== undefined && { actual }) });

  test.each<[string, string | undefined, string]>([
    ["96%", undefined, "0.96"],
    ["5‰", undefined, "0.005"],
    ["96", undefined, "0.96"],
    ["200", undefined, "2"],
    ["1.5", undefined, "1.5"],
    ["1.51", undefined, "0.0151"],
    ["0.96", undefined, "0.96"],
    ["3", "4家", "0.75"],
    ["3", "100%", "0.03"],
    ["96%", "4家", "0.96"],
  ])("%s of %s is %s", (actual, target, value) => {
    const asked = { ...(target !== undefined && { target }) };
    expect(stated(actual, asked)).toBe(
      `[[${value}, ‹score.stated-actual · actual ${actual} · cell 指标!G2›], [指标!G2]]`
    );
  });

  test("a number where the rule measures one, and a percent is none", () => {
    expect(stated("250", { rule: NUMBER })).toMatch(/^\[\[250, /u);
    expect(stated("96%", { rule: NUMBER })).toBe("undefined");
    expect(stated("5‰", { rule: NUMBER })).toBe("undefined");
  });

  test("what is beyond any rate is left to a person, as are words and nothing", () => {
    expect(stated("201")).toBe("undefined");
    expect(stated("约96%")).toBe("undefined");
    expect(stated("已完成")).toBe("undefined");
    expect(stated(undefined)).toBe("{state lacking; why ‹score.stated-actual-lacking›}");
    const holds: ScoringRule = { kind: "all-or-nothing", points, condition: "" };
    expect(stated("96%", { rule: holds })).toBe("undefined");
  });
});

test("offered as a choice where the workbook has something of the sort", () => {
  const evidence = (sheets: Readonly<Record<string, Rows>>) => ({
    facts: facts(sheets),
    findings: [],
    settings: DEFAULT_SETTINGS,
  });
  const actuals: Rows = [
    ["一级指标", "三级指标", "分值", "指标值", "实际完成值", "得分"],
    ["产出", "甲", 60, "5个", "4个", 50],
    [null, "乙", 40, "5个", null, 30],
  ];
  const offers = (sheets: Readonly<Record<string, Rows>>) => [
    completion.available(evidence(sheets)),
    statedActual.available(evidence(sheets)),
  ];
  expect([offers({}), offers({ 发放: PAID }), offers({ 指标: actuals })]).toEqual([
    [false, false],
    [true, false],
    [false, true],
  ]);
});
