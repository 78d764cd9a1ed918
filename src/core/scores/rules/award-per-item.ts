import { message } from "../../messages/message";
import { Decimal, plain, ZERO } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";

/** 每具备1项得k分, up to full marks. */
export const awardPerItem: RuleApplication<"award-per-item"> = {
  need: () => "count",
  apply(rule, known) {
    const { count } = known.answer;
    const { condition, counter } = rule;
    if (!count) {
      return missing(known, "count", rule, message("score.ask-items", { condition, counter }));
    }
    const steps = Decimal.max(ZERO, count).dividedBy(rule.per).floor();
    const points = clamp(steps.times(rule.each), rule.points);
    return scored(
      points,
      message(rule.per.eq(1) && steps.eq(count) ? "score.awarded" : "score.awarded-steps", {
        each: plain(rule.each),
        count: plain(count),
        steps: plain(steps),
        counter,
        full: plain(rule.points),
        points: plain(points),
      })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
