import { message } from "../../messages/message";
import { plain, ZERO } from "../../values/decimal";
import { exactly, missing, scored, type RuleApplication } from "./rule-application";

/** P5: full marks without any occurrence, nothing with one. `holds` means: it was found. */
export const zeroTolerance: RuleApplication<"zero-tolerance"> = {
  need: () => "count",
  apply(rule, known) {
    const { count, holds } = known.answer;
    const { condition, counter } = rule;
    const found = count ? count.gt(0) : holds;
    if (found === undefined) {
      return missing(known, "count", rule, message("score.ask-count", { condition, counter }));
    }
    return found
      ? scored(ZERO, message("score.found-any", { condition }))
      : scored(rule.points, message("score.found-none", { condition, points: plain(rule.points) }));
  },
  ranges: (rule) => [exactly(ZERO), exactly(rule.points)],
};
