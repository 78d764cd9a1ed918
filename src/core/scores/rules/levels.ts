import { message } from "../../messages/message";
import { plain } from "../../values/decimal";
import { clamp, exactly, missing, scored, type RuleApplication } from "./rule-application";

/** A person says which description holds, by its points. */
export const levels: RuleApplication<"levels"> = {
  need: () => "level",
  apply(rule, known) {
    const { holds, points } = known.answer;
    const chosen =
      holds === true ? rule.options[0] : rule.options.find((option) => points?.eq(option.points));
    if (!chosen) {
      const choices = rule.options
        .map((option) => `${option.condition} ${plain(option.points)}`)
        .join(" / ");
      return missing(known, "level", rule, message("score.ask-level", { choices }));
    }
    const { condition } = chosen;
    const given = clamp(chosen.points, rule.points);
    return scored(given, message("score.holds", { condition, points: plain(given) }));
  },
  ranges: (rule) => rule.options.map((option) => exactly(clamp(option.points, rule.points))),
};
