import fc from "fast-check";
import { explainRule } from "../../../src/core/rubric/explain-rule";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { say } from "../../../src/core/messages/message";
import { applyRule } from "../../../src/core/scores/apply-rule";
import { Decimal } from "../../../src/core/values/decimal";

const fragments = [
  ...Array.from("①②③（）()，。；：、\n%≥≤＜＞-～=×/+每有处项个得扣分满"),
  ...[
    "1处",
    "5分",
    "得3分",
    "不得分",
    "否则",
    "扣1分",
    "扣完为止",
    "最多扣2分",
    "80%",
    "90%",
    "以上",
  ],
  ...[
    "以下",
    "比例",
    "满意度",
    "满分5分",
    "按比例得分",
    "得分=",
    "分值",
    "酌情扣分",
    "一票否决",
    "（含）",
  ],
  ...["本指标", "8-10分", "每降低1个百分点", "符合", "存在挪用", "1/3", "各占", "(1)", "1.", "2."],
];
const text = fc
  .array(fc.constantFrom(...fragments), { maxLength: 30 })
  .map((parts) => parts.join(""));

test("no text makes the reader fail, and what it reads stays within bounds", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (words, marks) => {
      const weight = new Decimal(marks);
      const parsed = parseRubric(words, weight);
      expect(parsed.understood).toBe(parsed.rule !== undefined && parsed.unread.length === 0);
      if (!parsed.rule) {
        expect(parsed.unread.length + parsed.questions.length).toBeGreaterThan(0);
        return;
      }
      expect(say(explainRule(parsed.rule), "zh-CN")).not.toBe("");
      const inputs = { value: new Decimal("0.85"), count: new Decimal(2) };
      const outcome = applyRule(parsed.rule, inputs);
      const points = outcome.state === "scored" ? outcome.points : outcome.atMost;
      expect(points.gte(0) && points.lte(parsed.rule.points)).toBe(true);
    }),
    { numRuns: 3000 }
  );
});

test("a cell as long as Excel allows is read in reasonable time", () => {
  const long = "按实际完成情况根据每有一处不符合的扣，资金".repeat(1600).slice(0, 32767);
  const started = performance.now();
  parseRubric(long, new Decimal(10));
  parseRubric("（1）符合得1分，否则不得分；".repeat(2000).slice(0, 32767), new Decimal(10));
  expect(performance.now() - started).toBeLessThan(5000);
});
