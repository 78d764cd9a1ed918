import fc from "../../property";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "../../../src/core/messages/message";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { applyRule, leavesOf } from "../../../src/core/scores/apply-rule";
import type { ClauseAnswer } from "../../../src/core/scores/rule-inputs";
import { Decimal } from "../../../src/core/values/decimal";

const folder = join(__dirname, "../../cases/rubrics");
const rules = readdirSync(folder)
  .flatMap(
    (name) =>
      JSON.parse(readFileSync(join(folder, name), "utf8")) as { text: string; weight: string }[]
  )
  .flatMap(({ text, weight }): ScoringRule[] => {
    const { rule, understood } = parseRubric(text, new Decimal(weight));
    return rule && understood && leavesOf(rule).length > 0 ? [rule] : [];
  });

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const figure = (text: string | undefined) => new Decimal(text ?? "0");
const within = (points: Decimal, full: Decimal) => Decimal.max(0, Decimal.min(points, full));

/** What the words say, worked out by their own figures; undefined where there is nothing to add up. */
function reckon(words: string, full: Decimal): Decimal | undefined {
  const find = (pattern: string) => new RegExp(pattern, "u").exec(words);
  const bonus = find(`${NUMBER} \\+ ${NUMBER} − ${NUMBER}，`);
  if (bonus) {
    return within(figure(bonus[1]).plus(figure(bonus[2])).minus(figure(bonus[3])), full);
  }
  const line = find(`${NUMBER} ×（(-?[\\d.]+)% − (-?[\\d.]+)%）÷ (-?[\\d.]+)%`);
  if (line) {
    const [, points, value, zero, span] = line;
    const share = figure(value).minus(figure(zero)).dividedBy(figure(span));
    return within(figure(points).times(within(share, new Decimal(1))), full);
  }
  const steps = find(`${NUMBER} − ${NUMBER} × ${NUMBER}`);
  if (steps) {
    return within(figure(steps[1]).minus(figure(steps[2]).times(figure(steps[3]))), full);
  }
  const minus = find(`： ?${NUMBER} − ${NUMBER}，`);
  if (minus) return within(figure(minus[1]).minus(figure(minus[2])), full);
  const percent = find(`${NUMBER} × ${NUMBER}% = `);
  if (percent) return figure(percent[1]).times(figure(percent[2])).dividedBy(100);
  const items = find(`${NUMBER} × ${NUMBER}(?:，| .{1,6}，)最高 ${NUMBER}`);
  if (items) return Decimal.min(figure(items[1]).times(figure(items[2])), figure(items[3]));
  return undefined;
}

const answer = (rule: ScoringRule): fc.Arbitrary<ClauseAnswer> => {
  const ratio = "measure" in rule && rule.measure.unit === "ratio";
  return fc.record({
    holds: fc.boolean(),
    count: fc.integer({ min: 0, max: 40 }).map((count) => new Decimal(count)),
    value: ratio
      ? fc.integer({ min: 0, max: 12000 }).map((value) => new Decimal(value).dividedBy(10000))
      : fc.integer({ min: 0, max: 6000 }).map((value) => new Decimal(value)),
    points: fc.integer({ min: 0, max: 10 }).map((points) => new Decimal(points)),
  });
};

test("the arithmetic in an explanation comes to the score", () => {
  let reckoned = 0;
  const given = fc
    .constantFrom(...rules)
    .chain((rule) => fc.tuple(fc.constant(rule), answer(rule)));
  fc.assert(
    fc.property(given, ([rule, said]) => {
      const answers = new Map(leavesOf(rule).map(({ mark }) => [mark, said]));
      const outcome = applyRule(rule, { answers });
      if (outcome.state !== "scored" || "clauses" in rule || rule.kind === "deductions") return;
      const words = say(outcome.because, "zh-CN");
      const points = reckon(words, rule.points);
      if (!points) return;
      reckoned += 1;
      // Ratios are said with six decimals, points with four.
      const tolerance = rule.points.times("1e-6").plus("0.0001");
      expect([words, points.minus(outcome.points).abs().lte(tolerance)]).toEqual([words, true]);
    }),
    { numRuns: 2000 }
  );
  expect(reckoned).toBeGreaterThan(300);
});

test("a sum says the points of its parts, and they add up", () => {
  const sums = rules.filter(({ kind }) => kind === "sum-of-clauses");
  const given = fc.constantFrom(...sums).chain((rule) => fc.tuple(fc.constant(rule), answer(rule)));
  fc.assert(
    fc.property(given, ([rule, said]) => {
      const answers = new Map(leavesOf(rule).map(({ mark }) => [mark, said]));
      const outcome = applyRule(rule, { answers });
      if (outcome.state !== "scored" || outcome.because.code !== "score.sum") return;
      const total = /合计 ([\d.]+) 分$/u.exec(say(outcome.because, "zh-CN"))?.[1];
      expect(total).toBe(outcome.points.toFixed());
    })
  );
});
