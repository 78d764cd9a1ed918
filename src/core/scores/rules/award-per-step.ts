import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { sayNumber } from "../../rubric/say-interval";
import type { AwardPerStep } from "../../rubric/scoring-rule";
import { Decimal, plain, ZERO } from "../../values/decimal";
import type { ScoreOutcome } from "../rule-inputs";
import { clamp, missing, scored, type Known, type RuleApplication } from "./rule-application";
import { snap } from "./snap";
import { nothingAt, stepsIn } from "./steps-in";

/** P10 upwards: base + k·⌊d/step⌋ from where the steps begin; short of it, what the text says. */
export const awardPerStep: RuleApplication<"award-per-step"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    const { unit, word } = rule.measure;
    if (!known.answer.value) {
      return missing(known, "value", rule, message("score.ask-value", { measure }));
    }
    const value = snap(known.answer.value);
    const said = sayNumber(value.toDecimalPlaces(6), unit, word);
    const nothing = nothingAt(rule, value, said);
    if (nothing) return nothing;
    const away = snap(value.minus(rule.from));
    const distance = rule.direction === "above" ? away : away.negated();
    if (distance.lt(0)) return fallShort(rule, known, distance.negated(), said);
    const steps = stepsIn(distance, rule.step, rule.partCounts === true);
    const gain = steps.times(rule.each);
    const kept = rule.maxGain ? Decimal.min(gain, rule.maxGain) : gain;
    const points = clamp(rule.base.plus(kept), rule.points);
    const whole = rule.base.plus(gain).eq(points);
    return scored(
      points,
      message(whole ? "score.steps-up" : "score.steps-up-capped", {
        measure,
        value: said,
        from: sayNumber(rule.from, unit, word),
        steps: plain(steps),
        base: plain(rule.base),
        each: plain(rule.each),
        points: plain(points),
      })
    );
  },
  ranges: (rule) => [[rule.keepsBase ? rule.base : ZERO, rule.points]],
};

function fallShort(rule: AwardPerStep, known: Known, by: Decimal, said: string): ScoreOutcome {
  const { base, loss, measure: measured } = rule;
  const measure = sayMeasure(measured);
  const from = sayNumber(rule.from, measured.unit, measured.word);
  if (loss) {
    const steps = stepsIn(by, loss.step, rule.partCounts === true);
    const cost = steps.times(loss.each);
    const lost = Decimal.min(cost, loss.maxLoss ?? base, base);
    const points = clamp(base.minus(lost), rule.points);
    return scored(
      points,
      message(cost.eq(lost) ? "score.steps" : "score.steps-capped", {
        lost: plain(lost),
        measure,
        value: said,
        from,
        steps: plain(steps),
        each: plain(loss.each),
        full: plain(base),
        points: plain(points),
      })
    );
  }
  const params = { measure, value: said, from };
  // Where nothing is given at the beginning, there is nothing below it either.
  if (rule.keepsBase || base.isZero()) {
    return scored(base, message("score.steps-none", { ...params, points: plain(base) }));
  }
  return missing(known, "points", rule, message("score.short-unsaid", params));
}
