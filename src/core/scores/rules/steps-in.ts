import { holds } from "../../rubric/interval";
import { sayMeasure } from "../../rubric/explain-rule";
import { sayInterval } from "../../rubric/say-interval";
import type { AwardPerStep, PerStep } from "../../rubric/scoring-rule";
import { message } from "../../messages/message";
import { type Decimal, ZERO } from "../../values/decimal";
import type { ScoreOutcome } from "../rule-inputs";
import { scored } from "./rule-application";
import { snap } from "./snap";

/** How many steps a distance makes; a started one counts only with `partCounts`. */
export function stepsIn(distance: Decimal, step: Decimal, partCounts: boolean): Decimal {
  const steps = snap(distance.dividedBy(step));
  return partCounts ? steps.ceil() : steps.floor();
}

/** 低于80%不得分: no points, whatever the steps; undefined where the value is not in there. */
export function nothingAt(
  { zeroWhen, measure }: PerStep | AwardPerStep,
  value: Decimal,
  said: string
): ScoreOutcome | undefined {
  if (!zeroWhen || !holds(zeroWhen, value)) return undefined;
  const range = sayInterval(zeroWhen, measure.unit, measure.word);
  const params = { measure: sayMeasure(measure), ratio: said, range };
  return scored(ZERO, message("score.below-threshold", params));
}
