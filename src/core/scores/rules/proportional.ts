import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { holds } from "../../rubric/interval";
import { sayInterval, sayNumber } from "../../rubric/say-interval";
import { ONE, plain, ZERO } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";
import { snap } from "./snap";

/** P8, P9 and P13: w·min(r, 1), with thresholds; r = value/target when a target is given. */
export const proportional: RuleApplication<"proportional"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    const { value } = known.answer;
    if (!value) return missing(known, "value", rule, message("score.ask-value", { measure }));
    if (rule.target?.isZero()) {
      return missing(known, "points", rule, message("score.target-zero", { measure }));
    }
    const ratio = snap(rule.target ? value.dividedBy(rule.target) : value);
    const said = sayNumber(ratio.toDecimalPlaces(6), "ratio");
    const full = plain(rule.points);
    if (rule.zeroWhen && holds(rule.zeroWhen, ratio)) {
      const range = sayInterval(rule.zeroWhen, "ratio");
      return scored(ZERO, message("score.below-threshold", { measure, ratio: said, range }));
    }
    if (rule.fullWhen && holds(rule.fullWhen, ratio)) {
      const range = sayInterval(rule.fullWhen, "ratio");
      return scored(rule.points, message("score.full", { measure, ratio: said, range, full }));
    }
    const points = clamp(rule.points.times(ratio), rule.points);
    const because = ratio.gt(ONE) ? "score.proportional-capped" : "score.proportional";
    return scored(
      points,
      message(because, { measure, ratio: said, full, points: plain(points.toDecimalPlaces(4)) })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
