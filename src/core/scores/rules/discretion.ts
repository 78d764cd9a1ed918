import { message } from "../../messages/message";
import { plain, ZERO } from "../../values/decimal";
import { missing, scored, type RuleApplication } from "./rule-application";

/** P18: a person gives anything from 0 to full marks. */
export const discretion: RuleApplication<"discretion"> = {
  need: () => "points",
  apply(rule, known) {
    const { holds } = known.answer;
    // 是 to 制度健全（2分） is all of it, 否 is none.
    const points =
      known.answer.points ?? (holds === undefined ? undefined : holds ? rule.points : ZERO);
    const choices = `0～${plain(rule.points)}`;
    if (!points) return missing(known, "points", rule, message("score.ask-range", { choices }));
    if (points.lt(0) || points.gt(rule.points)) {
      const params = { choices, points: plain(points) };
      return missing(known, "points", rule, message("score.outside-range", params));
    }
    return scored(points, message("score.picked", { points: plain(points) }));
  },
  ranges: (rule) => [[ZERO, rule.points]],
};
