import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { applyRule, leavesOf } from "../../../src/core/scores/apply-rule";
import { judgedAnswer } from "../../../src/core/scores/judgement";
import { Decimal, plain } from "../../../src/core/values/decimal";

/** What a person's figure comes to; undefined when it is refused. */
function scoreOf(text: string, weight: string, value: string): string | undefined {
  const { rule } = parseRubric(text, new Decimal(weight));
  const [leaf] = rule ? leavesOf(rule) : [];
  if (!rule || !leaf) throw new Error(`not understood: ${text}`);
  const judged = judgedAnswer(leaf, { value: new Decimal(value) });
  if (judged.state !== "answer") return undefined;
  const outcome = applyRule(rule, { answers: new Map([[leaf.mark, judged.answer]]) });
  return outcome.state === "scored" ? plain(outcome.points) : undefined;
}

test.each([
  ["成本节约率≥4%得5分，0≤成本节约率＜4%得2分，成本节约率＜0不得分", "-0.03", "0"],
  ["经费节约率每提高1%得1分", "-0.03", "0"],
  ["节约率=（计划成本－实际成本）÷计划成本×100%，每节约1%得1分", "-0.5", "0"],
  ["产值增长率达到3%得5分，每降低1个百分点扣1分", "-0.01", "1"],
  ["支出进度达到序时进度得5分，低于序时进度4%以内扣1分，4%以上扣3分", "-0.1", "5"],
])("%s: %s gives %s", (text, value, score) => {
  expect(scoreOf(text, "5", value)).toBe(score);
});

test.each(["预算执行率达到95%得5分，每降低1个百分点扣1分", "满意度≥90%得5分，其余不得分"])(
  "%s: no share of anything is below 0, and no change is 1,100% of it",
  (text) => {
    expect(scoreOf(text, "5", "-0.1")).toBeUndefined();
    expect(scoreOf("成本节约率≥4%得5分，否则不得分", "5", "-11")).toBeUndefined();
  }
);
