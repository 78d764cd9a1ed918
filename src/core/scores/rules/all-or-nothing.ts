import { message } from "../../messages/message";
import { plain, ZERO } from "../../values/decimal";
import { exactly, missing, scored, type RuleApplication } from "./rule-application";

/** P1. Unknown is not false: without an answer there is no score. */
export const allOrNothing: RuleApplication<"all-or-nothing"> = {
  need: () => "holds",
  apply(rule, known) {
    const { holds, points } = known.answer;
    const { condition } = rule;
    const given = points?.eq(rule.points) ? true : points?.isZero() ? false : undefined;
    const answer = holds ?? given;
    if (answer === undefined) {
      return missing(known, "holds", rule, message("score.ask-holds", { condition }));
    }
    return answer
      ? scored(rule.points, message("score.holds", { condition, points: plain(rule.points) }))
      : scored(ZERO, message("score.fails", { condition }));
  },
  ranges: (rule) => [exactly(ZERO), exactly(rule.points)],
};
