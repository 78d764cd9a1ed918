import type { Finding } from "../../../src/core/checks/finding";
import { DEFAULT_SETTINGS, type Evaluation } from "../../../src/core/evaluation";
import { message } from "../../../src/core/messages/message";
import type { IndicatorScore } from "../../../src/core/scores/score";
import type { Facts, GradeBand } from "../../../src/core/tables/facts";
import { NOTHING_SAID } from "../../../src/core/tables/said";
import { Decimal, sum } from "../../../src/core/values/decimal";

export const said = (text: string) => message("sheet.said", { text });

export const NO_FACTS: Facts = {
  tables: [],
  unrecognised: [],
  hiddenSheets: [],
  payments: [],
  rates: [],
  budgets: [],
  scoreTables: [],
  gradeScales: [],
  comparisons: [],
  surveys: [],
  targets: [],
  blankTargets: [],
  selfEvaluations: [],
  totals: [],
  statedGrades: [],
  statedRates: [],
  said: NOTHING_SAID,
  paymentDates: [],
  doubts: [],
};

const cell = (sheet: string, row: number, column: number) => ({ sheet, row, column });

export const BANDS: readonly GradeBand[] = (
  [
    ["优", 90, 100, true],
    ["良", 80, 90, false],
    ["中", 60, 80, false],
    ["差", undefined, 60, false],
  ] as const
).map(([level, min, max, maxInclusive], index) => ({
  level,
  label: { cell: cell("等级标准", index + 1, 1), text: level },
  ...(min === undefined ? {} : { min: new Decimal(min) }),
  minInclusive: true,
  max: new Decimal(max),
  maxInclusive,
}));

export interface IndicatorInput {
  readonly code: string;
  readonly name: string;
  readonly dimension?: string;
  readonly second?: string;
  readonly weight: number | string;
  readonly score?: number | string;
  readonly stated?: number;
  readonly findings?: readonly string[];
}

export function indicator(input: IndicatorInput): IndicatorScore {
  return {
    code: input.code,
    name: input.name,
    path: [input.dimension, input.second].flatMap((name) => (name === undefined ? [] : [{ name }])),
    weight: new Decimal(input.weight),
    ...(input.score === undefined ? {} : { score: new Decimal(input.score) }),
    ...(input.stated === undefined ? {} : { stated: new Decimal(input.stated) }),
    state: input.score === undefined ? "pending" : "computed",
    findings: input.findings ?? [],
    explanation: said(`${input.code} 的说明`),
    rubric: "①每发现1处不符扣1分，扣完为止。",
    target: "100%",
    cells: [cell("指标体系", 4, 2), cell("资金支出", 2, 5), cell("资金支出", 3, 5)],
  };
}

export function finding(id: string, stated: number, expected: number): Finding {
  const difference = new Decimal(stated).minus(expected);
  return {
    id,
    rule: "quantity-times-rate",
    severity: "high",
    subject: `机构${id}`,
    cells: [cell("资金支出", 2, 5), cell("资金支出", 2, 2)],
    stated: new Decimal(stated),
    expected: new Decimal(expected),
    difference,
    unit: "万元",
    amountYuan: difference.times(10_000),
    message: said(`机构${id}：应发 ${String(expected)}，报表 ${String(stated)}`),
    tableId: "t1",
  };
}

export const INDICATORS: readonly IndicatorScore[] = [
  indicator({
    code: "A1",
    name: "立项",
    dimension: "A 决策",
    second: "A1 立项",
    weight: 20,
    score: 17.5,
  }),
  indicator({
    code: "B1-1",
    name: "到位率",
    dimension: "B 过程",
    second: "B1 资金",
    weight: 15,
    score: "12.345",
  }),
  indicator({
    code: "B1-2",
    name: "执行率",
    dimension: "B 过程",
    second: "B1 资金",
    weight: 15,
    score: 15,
  }),
  indicator({
    code: "C4-1",
    name: "准确性",
    dimension: "C 产出",
    second: "C4 质量",
    weight: 50,
    score: 30,
    stated: 50,
    findings: ["f1", "f2"],
  }),
];

/** A small evaluation made by hand; parts may be replaced. */
export function evaluation(parts: Partial<Evaluation> = {}): Evaluation {
  const indicators = parts.indicators ?? INDICATORS;
  const total = sum(indicators.flatMap(({ score }) => score ?? [])).toDecimalPlaces(2);
  return {
    facts: { ...NO_FACTS, gradeScales: [{ bands: BANDS }] },
    findings: [finding("f1", 17.635, 17.755), finding("f2", 10.2125, 10.35)],
    measures: [],
    questions: [],
    effects: {},
    indicators,
    grade: {
      weight: new Decimal(100),
      stated: new Decimal(85),
      statedLevel: "良",
      score: total,
      level: "中",
      pending: [],
      alternatives: [{ assumption: said("若差额算1处"), score: new Decimal("84.85"), level: "良" }],
    },
    settings: DEFAULT_SETTINGS,
    ...parts,
  };
}
