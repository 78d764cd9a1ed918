import { message } from "../../messages/message";
import { Decimal, plain } from "../../values/decimal";
import { clamp, missing, scored, type RuleApplication } from "./rule-application";

/** P7: a person picks. Points outside every range are refused. */
export const evaluatorRange: RuleApplication<"evaluator-range"> = {
  need: () => "points",
  apply(rule, known) {
    const { points } = known.answer;
    const option = rule.options.find(({ min, max }) => points?.gte(min) && points.lte(max));
    if (!points || !option) {
      const choices = rule.options
        .map(({ condition, min, max }) => `${condition} ${plain(min)}～${plain(max)}`.trim())
        .join(" / ");
      const code = points ? "score.outside-range" : "score.ask-range";
      const params = { choices, points: points ? plain(points) : "" };
      return missing(known, "points", rule, message(code, params));
    }
    const given = clamp(points, rule.points);
    return scored(given, message("score.picked", { points: plain(given) }));
  },
  ranges: (rule) =>
    rule.options.map(({ min, max }) => [clamp(min, rule.points), Decimal.min(max, rule.points)]),
};
