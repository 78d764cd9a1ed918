import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { sayNumber } from "../../rubric/say-interval";
import { Decimal, ONE, plain, ZERO } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";
import { snap } from "./snap";

/** w·(x − zeroAt)/(fullAt − zeroAt), never outside 0 … w. */
export const linear: RuleApplication<"linear"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    if (!known.answer.value) {
      return missing(known, "value", rule, message("score.ask-value", { measure }));
    }
    const value = snap(known.answer.value);
    const share = value.minus(rule.zeroAt).dividedBy(rule.fullAt.minus(rule.zeroAt));
    const kept = Decimal.max(ZERO, Decimal.min(ONE, share));
    const points = clamp(rule.points.times(kept), rule.points);
    return scored(
      points,
      message("score.linear", {
        measure,
        value: sayNumber(value.toDecimalPlaces(6), rule.measure.unit),
        zero: sayNumber(rule.zeroAt, rule.measure.unit),
        span: sayNumber(rule.fullAt.minus(rule.zeroAt), rule.measure.unit),
        full: plain(rule.points),
        points: plain(points.toDecimalPlaces(4)),
      })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
