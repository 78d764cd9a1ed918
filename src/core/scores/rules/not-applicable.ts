import { message } from "../../messages/message";
import { ZERO } from "../../values/decimal";
import { exactly, missing, scored, type RuleApplication } from "./rule-application";

/** P21. Gives no points itself; the sum around it reads whether it holds (see sum-of-clauses). */
export const notApplicable: RuleApplication<"not-applicable"> = {
  need: () => "holds",
  apply(rule, known) {
    const { condition } = rule;
    const { holds } = known.answer;
    if (holds === undefined) {
      return missing(known, "holds", rule, message("score.ask-holds", { condition }));
    }
    if (!holds) return scored(ZERO, message("score.applies", { condition }));
    return scored(ZERO, message("score.does-not-apply", { condition }), [
      { kind: "not-applicable", condition },
    ]);
  },
  ranges: () => [exactly(ZERO)],
};
