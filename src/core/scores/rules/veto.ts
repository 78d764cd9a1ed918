import { message } from "../../messages/message";
import { ZERO } from "../../values/decimal";
import { exactly, missing, scored, type RuleApplication } from "./rule-application";

/** P11. Gives no points itself; the sum around it reads whether it struck (see sum-of-clauses). */
export const veto: RuleApplication<"veto"> = {
  need: () => "holds",
  apply(rule, known) {
    const { condition } = rule;
    const { count, holds } = known.answer;
    const struck = holds ?? (count ? count.gt(0) : undefined);
    if (struck === undefined) {
      return missing(known, "holds", rule, message("score.ask-veto", { condition }));
    }
    if (!struck) return scored(ZERO, message("score.veto-clear", { condition }));
    const whole = rule.scope === "total";
    const code = whole ? "score.veto-struck-total" : "score.veto-struck";
    return scored(ZERO, message(code, { condition }), whole ? [{ kind: "veto", condition }] : []);
  },
  ranges: () => [exactly(ZERO)],
};
