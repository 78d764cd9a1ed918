import fc from "../../property";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import type { ScoringRule } from "../../../src/core/rubric/scoring-rule";
import { applyRule, leavesOf, possiblePoints } from "../../../src/core/scores/apply-rule";
import type { ClauseAnswer } from "../../../src/core/scores/rule-inputs";
import { Decimal } from "../../../src/core/values/decimal";

const folder = join(__dirname, "../../cases/rubrics");
const rules: readonly Known[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as RubricCase[])
  .flatMap(({ text, weight, better }) => {
    const { rule, understood } = parseRubric(text, new Decimal(weight));
    return rule && understood ? [{ text, rule, better }] : [];
  });

interface Known {
  readonly text: string;
  readonly rule: ScoringRule;
  readonly better: RubricCase["better"];
}

interface RubricCase {
  /** 逆向指标: less is better, or the middle is (±). Absent: more is. */
  readonly better?: "less" | "middle";
  readonly text: string;
  readonly weight: string;
}

const decimal = (min: number, max: number) =>
  fc
    .integer({ min: min * 10000, max: max * 10000 })
    .map((units) => new Decimal(units).dividedBy(10000));
const whole = fc.integer({ min: 0, max: 60 }).map((count) => new Decimal(count));
const answer: fc.Arbitrary<ClauseAnswer> = fc.record(
  { holds: fc.boolean(), count: whole, value: decimal(-1, 15), points: decimal(-1, 12) },
  { requiredKeys: [] }
);

const answersFor = (rule: ScoringRule) => {
  const marks = leavesOf(rule).map(({ mark }) => mark);
  return fc
    .array(answer, { minLength: marks.length, maxLength: marks.length })
    .map((answers) => new Map(marks.map((mark, at) => [mark, answers[at] ?? {}])));
};

const anyRule = fc.constantFrom(...rules);
const ofKind = (...kinds: ScoringRule["kind"][]) =>
  fc.constantFrom(...rules.filter(({ rule }) => kinds.includes(rule.kind)));

test("a score lies between 0 and full marks, and so does everything still possible", () => {
  const given = anyRule.chain(({ rule }) => fc.tuple(fc.constant(rule), answersFor(rule)));
  fc.assert(
    fc.property(given, ([rule, answers]) => {
      const outcome = applyRule(rule, { answers });
      const points =
        outcome.state === "scored" ? [outcome.points] : [outcome.atLeast, outcome.atMost];
      for (const each of [...points, ...possiblePoints(rule, { answers }).flat()]) {
        expect(each.gte(0) && each.lte(rule.points)).toBe(true);
      }
    }),
    { numRuns: 500 }
  );
});

test("whatever is answered later, the score is one of those that were possible", () => {
  const given = anyRule.chain(({ rule }) => fc.tuple(fc.constant(rule), answersFor(rule)));
  fc.assert(
    fc.property(given, ([rule, answers]) => {
      const outcome = applyRule(rule, { answers });
      if (outcome.state !== "scored") return;
      const before = applyRule(rule, {});
      if (before.state === "pending") {
        expect(outcome.points.gte(before.atLeast) && outcome.points.lte(before.atMost)).toBe(true);
      }
      const possible = possiblePoints(rule, {}).some(
        ([low, high]) => outcome.points.gte(low) && outcome.points.lte(high)
      );
      expect(possible).toBe(true);
    }),
    { numRuns: 500 }
  );
});

test("more 处 never raise a score", () => {
  const counted = ofKind("deduct-per-occurrence", "zero-tolerance");
  fc.assert(
    fc.property(counted, whole, whole, ({ rule }, count, more) => {
      const few = applyRule(rule, { count });
      const many = applyRule(rule, { count: count.plus(more) });
      if (few.state !== "scored" || many.state !== "scored")
        throw new Error("a count is all it takes");
      expect(many.points.lte(few.points)).toBe(true);
    })
  );
});

test("a higher ratio never lowers a score; where less is better it never raises one", () => {
  const kinds = ["banded", "proportional", "per-step", "award-per-step", "linear", "rank"];
  const measured = rules.filter(
    ({ rule, better }) => kinds.includes(rule.kind) && better !== "middle"
  );
  // Whole steps over all the figures a rule could speak of, and small ones inside of a ratio.
  const figure = (rule: ScoringRule) =>
    "measure" in rule && rule.measure.unit === "ratio"
      ? decimal(0, 1.2)
      : fc.integer({ min: 1, max: 6000 }).map((value) => new Decimal(value));
  const given = fc
    .constantFrom(...measured)
    .chain((known) => fc.tuple(fc.constant(known), figure(known.rule), figure(known.rule)));
  fc.assert(
    fc.property(given, ([{ rule, better }, a, b]) => {
      const [low, high] = [Decimal.min(a, b), Decimal.max(a, b)].map((value) =>
        applyRule(rule, { value })
      );
      if (low?.state !== "scored" || high?.state !== "scored") return;
      const [worse, best] = better === "less" ? [high, low] : [low, high];
      expect(best.points.gte(worse.points)).toBe(true);
    }),
    { numRuns: 2000 }
  );
});

test("noise of binary floats does not move a ratio over an edge", () => {
  const measured = ofKind("banded");
  fc.assert(
    fc.property(measured, fc.integer({ min: 0, max: 120 }), ({ rule }, percent) => {
      const exact = applyRule(rule, { value: new Decimal(percent).dividedBy(100) });
      const noisy = applyRule(rule, { value: new Decimal(Math.fround(percent / 100)) });
      const points = (outcome: typeof exact) =>
        outcome.state === "scored" ? outcome.points.toFixed() : "pending";
      expect(points(noisy)).toBe(points(exact));
    })
  );
});

test("without any answer nothing is scored: missing is not zero", () => {
  for (const { rule } of rules) expect(applyRule(rule, {}).state).toBe("pending");
});
