import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { applyRule } from "../../../src/core/scores/apply-rule";
import { withTarget } from "../../../src/core/scores/bind-rule";
import type { ScoreRow } from "../../../src/core/tables/facts";
import { Decimal, plain } from "../../../src/core/values/decimal";

function scoreOf(target: string, value: string): string | undefined {
  const { rule } = parseRubric("达到目标值得5分，每低于目标值2%扣1分，扣完为止", new Decimal(5));
  if (!rule) throw new Error("not understood");
  const row = { target: { text: target } } as unknown as ScoreRow;
  const outcome = applyRule(withTarget(rule, row), { value: new Decimal(value) });
  return outcome.state === "scored" ? plain(outcome.points) : undefined;
}

// 2% of 200 户 is 4 户; of 100% it is 2 points; of 90% it is 1.8 or 2 points, and of 90 nobody knows.
test.each([
  ["200户", "200", "5"],
  ["200户", "197", "5"],
  ["200户", "196", "4"],
  ["200户", "180", "0"],
  ["100%", "0.98", "4"],
  ["90%", "0.89", "5"],
  ["90%", "0.882", undefined],
  ["90%", "0.88", "4"],
  ["90", "88", undefined],
])("of %s, %s gives %s", (target, value, score) => {
  expect(scoreOf(target, value)).toBe(score);
});
