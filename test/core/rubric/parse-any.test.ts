import fc from "../../property";
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

const LONG_TEXTS: readonly (readonly [string, string])[] = [
  ["marks", "①".repeat(50_000)],
  ["nested brackets", "（".repeat(2900) + "1" + "）".repeat(2900)],
  ["numbered clauses", "（1）（2）".repeat(990)],
  ["percents", "9%".repeat(2900)],
  ["bands", "≥90%得1分；".repeat(740)],
  ["open quotes", "“".repeat(5900)],
  ["words that could begin a phrase", "按照不足1直至该项分值".repeat(530)],
  ["sentences", "有1处不符扣1分。".repeat(660)],
  ["a cell as long as Excel allows", "按实际完成情况根据每有一处不符合的扣，资金".repeat(1600)],
];

test.each(LONG_TEXTS)("hostile text is read, or refused with a question: %s", (_name, text) => {
  const parsed = parseRubric(text, new Decimal(10));
  expect(parsed.understood || parsed.questions.length > 0).toBe(true);
  for (const { words } of parsed.unread) expect(words.length).toBeLessThanOrEqual(6000);
});
