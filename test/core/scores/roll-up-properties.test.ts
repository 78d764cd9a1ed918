import fc from "../../property";
import { evaluate } from "../../../src/core/evaluate";
import { plain, sum, ZERO } from "../../../src/core/values/decimal";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { workbookOf, type Rows } from "./score-workbook";

const RUBRICS = [
  "得5分，每发现1处不符扣1分，扣完为止",
  "①制度齐备得2分，否则不得分。②执行到位得3分，每发现1处不符扣1分，扣完为止。",
  "得分=预算执行率×5",
  "执行率≥95%，得5分；80%≤执行率＜95%，得3分；执行率＜80%，不得分",
  "按标准发放得5分，每发现1处不符扣1分，扣完为止",
  "酌情得3-5分",
  "按某某办法折算",
];

const indicator = fc.record({
  name: fc.constantFrom("预算执行率", "补贴发放准确性", "制度健全性", "资金管理", "社会效益"),
  rubric: fc.constantFrom(...RUBRICS),
  score: fc.option(fc.integer({ min: -2, max: 9 }), { nil: null }),
});
const payment = fc.record({
  heads: fc.integer({ min: 1, max: 50 }),
  off: fc.constantFrom(0, 0, 0, -50, 7),
});
const project = fc.record({
  indicators: fc.uniqueArray(indicator, {
    minLength: 2,
    maxLength: 5,
    selector: ({ name }) => name,
  }),
  payments: fc.array(payment, { minLength: 3, maxLength: 6 }),
  spent: fc.integer({ min: 50, max: 120 }),
});
type Project = typeof project extends fc.Arbitrary<infer T> ? T : never;

function sheetsOf({ indicators, payments, spent }: Project): Readonly<Record<string, Rows>> {
  return {
    标准: [
      ["类别", "补贴标准（元/人/月）"],
      ["高龄", 100],
    ],
    发放: [
      ["机构", "高龄老人（人次）", "补贴金额（元）"],
      ...payments.map(({ heads, off }, at): CellScalar[] => [
        `第${String(at + 1)}敬老院`,
        heads,
        heads * 100 + off,
      ]),
    ],
    资金: [
      ["项目名称", "预算安排（万元）", "实际支出（万元）"],
      ["补贴", 100, spent],
    ],
    指标: [
      ["一级指标", "二级指标", "三级指标", "分值", "评分细则", "得分"],
      ...indicators.map(({ name, rubric, score }): CellScalar[] => [
        "产出",
        "数量",
        name,
        5,
        rubric,
        score,
      ]),
    ],
  };
}

const told = (sheets: Readonly<Record<string, Rows>>) => {
  const { indicators, grade, findings } = evaluate(workbookOf(sheets));
  return {
    scores: indicators
      .map(({ name, score, state }) => `${name} ${state} ${score ? plain(score) : ""}`)
      .sort(),
    grade:
      grade && `${plain(grade.score)} ${grade.level ?? "-"} ${[...grade.pending].sort().join()}`,
    findings: findings.length,
  };
};

test("0 ≤ score ≤ 分值, and the total is the sum of the scores, between its own bounds", () => {
  fc.assert(
    fc.property(project, (given) => {
      const { indicators, grade } = evaluate(workbookOf(sheetsOf(given)));
      for (const { score, weight, range } of indicators) {
        expect(score === undefined || (score.gte(0) && score.lte(weight))).toBe(true);
        if (range)
          expect(
            range.atLeast.gte(0) && range.atLeast.lte(range.atMost) && range.atMost.lte(weight)
          ).toBe(true);
      }
      const total = sum(indicators.map(({ score }) => score ?? ZERO)).toDecimalPlaces(2);
      expect(grade && plain(grade.score)).toBe(plain(total));
      expect(grade?.score.lte(grade.weight)).toBe(true);
      if (grade?.range) expect(grade.range.atLeast.lte(grade.range.atMost)).toBe(true);
    }),
    { numRuns: 40 }
  );
});

test("the order of sheets, of payments and of indicators changes no score", () => {
  fc.assert(
    fc.property(project, fc.integer({ min: 0, max: 3 }), (given, turn) => {
      const sheets = sheetsOf(given);
      const names = Object.keys(sheets);
      const turned = [...names.slice(turn), ...names.slice(0, turn)].reverse();
      const other = sheetsOf({
        ...given,
        payments: [...given.payments].reverse(),
        indicators: [...given.indicators].reverse(),
      });
      expect(told(Object.fromEntries(turned.map((name) => [name, other[name] ?? []])))).toEqual(
        told(sheets)
      );
    }),
    { numRuns: 25 }
  );
});

test("evaluating again gives the same", () => {
  fc.assert(
    fc.property(project, (given) => {
      const workbook = workbookOf(sheetsOf(given));
      expect(evaluate(workbook)).toEqual(evaluate(workbook));
    }),
    { numRuns: 10 }
  );
});
