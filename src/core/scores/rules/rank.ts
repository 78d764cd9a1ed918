import { message } from "../../messages/message";
import { Decimal, ONE, plain, ZERO } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";

/** P17: w − k·⌊(rank − first)/per⌋. A rank is a whole number from 1; anything else is asked again. */
export const rank: RuleApplication<"rank"> = {
  need: () => "value",
  apply(rule, known) {
    const { value } = known.answer;
    if (!value?.isInteger() || value.lt(ONE)) {
      return missing(known, "value", rule, message("score.ask-rank"));
    }
    const behind = Decimal.max(ZERO, value.minus(rule.first));
    const steps = behind.dividedBy(rule.per).floor();
    const loss = steps.times(rule.each);
    const lost = rule.maxLoss ? Decimal.min(loss, rule.maxLoss) : loss;
    const points = clamp(rule.points.minus(lost), rule.points);
    return scored(
      points,
      message("score.rank", {
        rank: plain(value),
        steps: plain(steps),
        each: plain(rule.each),
        full: plain(rule.points),
        points: plain(points),
      })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
