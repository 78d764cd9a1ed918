import { say } from "../../../src/core/messages/message";
import { explainRule } from "../../../src/core/rubric/explain-rule";
import type { AwardPerStep } from "../../../src/core/rubric/scoring-rule";
import { Decimal, ONE, ZERO } from "../../../src/core/values/decimal";

const STEPS: AwardPerStep = {
  kind: "award-per-step",
  points: new Decimal(10),
  measure: { name: "增长率", unit: "ratio" },
  from: ZERO,
  base: ZERO,
  direction: "above",
  step: new Decimal("0.01"),
  each: ONE,
};
const LOSS = { step: new Decimal("0.02"), each: new Decimal("0.5"), maxLoss: new Decimal(2) };

test.each<[Partial<AwardPerStep>, string]>([
  [{}, "“增长率”每 1% 得 1 分（不足一步不计），最高 10 分，最低 0 分"],
  [{ base: new Decimal(3) }, "“增长率”为 0% 得 3 分，每高 1% 加 1 分（不足一步不计），最高 10 分"],
  [
    { from: new Decimal("0.85") },
    "“增长率”为 85% 得 0 分，每高 1% 加 1 分（不足一步不计），最高 10 分",
  ],
  [{ direction: "below" }, "“增长率”为 0% 得 0 分，每低 1% 加 1 分（不足一步不计），最高 10 分"],
  [
    { maxGain: new Decimal(2) },
    "“增长率”每 1% 得 1 分（不足一步不计），最高 10 分，最低 0 分；最多加 2 分",
  ],
  [
    { base: new Decimal(3), loss: LOSS },
    "“增长率”为 0% 得 3 分，每高 1% 加 1 分（不足一步不计），最高 10 分；" +
      "比 0% 每低 2% 扣 0.5 分（不足一步不扣），最低 0 分；最多扣 2 分",
  ],
])("steps that gain are said back with where they begin and end: %#", (changes, said) => {
  expect(say(explainRule({ ...STEPS, ...changes }), "zh-CN")).toBe(said);
});
