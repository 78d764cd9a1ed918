import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { sayNumber } from "../../rubric/say-interval";
import { plain, ZERO } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";
import { snap } from "./snap";

/** P12: w·min(1, T/A). Without a target the value is that quotient itself. */
export const inverseProportional: RuleApplication<"inverse-proportional"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    const { value } = known.answer;
    if (!value) return missing(known, "value", rule, message("score.ask-value", { measure }));
    if (rule.target && !value.gt(0)) {
      return missing(known, "points", rule, message("score.actual-zero", { measure }));
    }
    const ratio = snap(rule.target ? rule.target.dividedBy(value) : value);
    const points = clamp(rule.points.times(ratio), rule.points);
    return scored(
      points,
      message(ratio.gt(1) ? "score.proportional-capped" : "score.proportional", {
        measure,
        ratio: sayNumber(ratio.toDecimalPlaces(6), "ratio"),
        full: plain(rule.points),
        points: plain(points.toDecimalPlaces(4)),
      })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
