import { message } from "../../messages/message";
import { Decimal, plain, ZERO } from "../../values/decimal";
import type { MissingInput } from "../rule-inputs";
import { point } from "./point-set";
import { clamp, pending, scored, type RuleApplication } from "./rule-application";

/** P15: the best of the ways that are known; what is not known could still be better. */
export const choice: RuleApplication<"choice"> = {
  need: undefined,
  apply(rule, known) {
    const unknown: MissingInput[] = [];
    let best = ZERO;
    let most = ZERO;
    for (const clause of rule.clauses) {
      if (!clause.rule) continue;
      const outcome = known.inner(clause.rule, known.mark + clause.mark);
      if (outcome.state === "scored") best = Decimal.max(best, outcome.points);
      else {
        most = Decimal.max(most, outcome.atMost);
        unknown.push(...outcome.missing);
      }
    }
    const points = clamp(best, rule.points);
    if (unknown.length > 0 && most.gt(best)) {
      return pending(unknown, points, clamp(Decimal.max(best, most), rule.points));
    }
    return scored(points, message("score.chosen", { points: plain(points) }));
  },
  ranges(rule, known) {
    let best = point(ZERO);
    for (const clause of rule.clauses) {
      if (clause.rule)
        best = best.orBetter(known.innerRanges(clause.rule, known.mark + clause.mark));
    }
    return best.ranges.map(([low, high]) => [
      Decimal.min(low, rule.points),
      Decimal.min(high, rule.points),
    ]);
  },
};
