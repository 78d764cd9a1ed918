import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { holds } from "../../rubric/interval";
import { sayInterval, sayNumber } from "../../rubric/say-interval";
import type { Band, Banded } from "../../rubric/scoring-rule";
import { type Decimal, ONE, plain } from "../../values/decimal";
import { clamp, exactly, missing, scored, type RuleApplication } from "./rule-application";
import { snap } from "./snap";

/** P6: the band with the most points that holds the value. A value in a gap has no score. */
export const banded: RuleApplication<"banded"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    const { unit, word } = rule.measure;
    if (!known.answer.value) {
      return missing(known, "value", rule, message("score.ask-value", { measure }));
    }
    const value = snap(known.answer.value);
    const band = bandOf(rule, value);
    const said = sayNumber(value.toDecimalPlaces(6), unit, word);
    if (!band) {
      return missing(known, "points", rule, message("score.in-gap", { measure, value: said }));
    }
    const points = clamp(band.points, rule.points);
    const range = band.otherwise
      ? message("score.other-band")
      : sayInterval(band.interval, unit, word);
    return scored(
      points,
      message("score.banded", { measure, value: said, range, points: plain(points) })
    );
  },
  ranges: (rule) => rule.bands.map((band) => exactly(clamp(band.points, rule.points))),
};

function bandOf(rule: Banded, value: Decimal): Band | undefined {
  const found = rule.bands.find((band) => !band.otherwise && holds(band.interval, value));
  if (found) return found;
  const [best] = rule.bands;
  // 90%≤x≤100%: more than all of it is at least all of it, when that is the best band.
  const top = best?.interval.max;
  if (rule.measure.unit === "ratio" && value.gt(ONE) && top?.value.eq(ONE)) return best;
  return rule.bands.find((band) => band.otherwise);
}
