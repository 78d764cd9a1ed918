import { message } from "../../messages/message";
import { sayMeasure } from "../../rubric/explain-rule";
import { sayNumber } from "../../rubric/say-interval";
import type { PerStep } from "../../rubric/scoring-rule";
import { Decimal, plain, ZERO } from "../../values/decimal";
import type { ScoreOutcome } from "../rule-inputs";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";
import { snap } from "./snap";
import { nothingAt, stepsIn } from "./steps-in";

/** P10: w − k·⌊d/step⌋. A part of a step is not deducted for. */
export const perStep: RuleApplication<"per-step"> = {
  need: () => "value",
  apply(rule, known) {
    const measure = sayMeasure(rule.measure);
    const { unit, word } = rule.measure;
    const { count } = known.answer;
    if (!known.answer.value && count && unit === "number") return byCount(rule, count);
    if (!known.answer.value) {
      return missing(known, "value", rule, message("score.ask-value", { measure }));
    }
    if (!rule.from) {
      return missing(known, "points", rule, message("score.ask-step-from", { measure }));
    }
    const value = snap(known.answer.value);
    const said = sayNumber(value.toDecimalPlaces(6), unit, word);
    const nothing = nothingAt(rule, value, said);
    if (nothing) return nothing;
    const off = distance(rule, rule.from, value);
    const [usual, otherWay] = readingsOf(rule, rule.from);
    const { steps, lost, points } = taken(usual, off);
    const other = otherWay && taken(otherWay, off).points;
    if (other && !other.eq(points)) {
      const ask = rule.ofTarget === "either" ? "score.ask-step-share" : "score.ask-step-part";
      const step = sayNumber(rule.step, unit, word);
      const params = { measure, value: said, step, points: plain(points), other: plain(other) };
      return missing(known, "points", rule, message(ask, params));
    }
    return scored(
      points,
      message(steps.times(rule.each).eq(lost) ? "score.steps" : "score.steps-capped", {
        lost: plain(lost),
        measure,
        value: said,
        from: sayNumber(rule.from, unit, word),
        steps: plain(steps),
        each: plain(rule.each),
        full: plain(rule.points),
        points: plain(points),
      })
    );
  },
  ranges: (rule) => [[ZERO, rule.points]],
};

/** 每少1户扣0.5分 may also be answered by how many are short. */
function byCount(rule: PerStep, count: Decimal): ScoreOutcome {
  const { steps, lost, points } = taken(rule, Decimal.max(ZERO, count));
  const { word = "" } = rule.measure;
  return scored(
    points,
    message("score.steps-counted", {
      lost: plain(Decimal.min(lost, rule.points)),
      measure: sayMeasure(rule.measure),
      count: sayNumber(count, "number", word),
      steps: plain(steps),
      each: plain(rule.each),
      full: plain(rule.points),
      points: plain(points),
    })
  );
}

/** The rule with its step in the measure's own figures; two where the text leaves open which. */
function readingsOf(rule: PerStep, from: Decimal): readonly [PerStep, PerStep?] {
  const share = { ...rule, step: rule.step.times(from) };
  if (rule.ofTarget === "share") return [share];
  if (rule.ofTarget === "either") return [rule, share];
  return rule.partCounts === "either" ? [rule, { ...rule, partCounts: true }] : [rule];
}

/** What a distance costs; a started step that may count or not (`either`) does not. */
function taken(rule: PerStep, off: Decimal) {
  const steps = stepsIn(off, rule.step, rule.partCounts === true);
  const lost = lossAfter(rule, steps);
  return { steps, lost, points: clamp(rule.points.minus(lost), rule.points) };
}

function lossAfter(rule: PerStep, steps: Decimal): Decimal {
  const loss = steps.times(rule.each);
  return rule.maxLoss ? Decimal.min(loss, rule.maxLoss) : loss;
}

/** How far the value is on the wrong side; never negative. */
function distance(rule: PerStep, from: Decimal, value: Decimal): Decimal {
  const above = value.minus(from);
  if (rule.direction === "either") return above.abs();
  return Decimal.max(ZERO, rule.direction === "above" ? above : above.negated());
}
