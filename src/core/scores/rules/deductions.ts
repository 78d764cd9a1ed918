import { message } from "../../messages/message";
import { ONE, plain, sum, ZERO, type Decimal } from "../../values/decimal";
import type { ClauseAnswer, MissingInput } from "../rule-inputs";
import { askCount, lossOf } from "./deduct-per-occurrence";
import { clamp, pending, scored, type RuleApplication } from "./rule-application";

/** Several reasons to deduct from one full mark. */
export const deductions: RuleApplication<"deductions"> = {
  need: undefined,
  apply(rule, known) {
    const unknown: MissingInput[] = [];
    const losses: Decimal[] = [];
    for (const { mark, deduction } of rule.items) {
      const place = rule.items.length === 1 ? known.mark : known.mark + mark;
      const count = countOf(known.answerAt(place));
      if (count) losses.push(lossOf(deduction, count));
      else unknown.push({ mark: place, need: "count", question: askCount(deduction) });
    }
    const points = clamp(rule.points.minus(sum(losses)), rule.points);
    if (unknown.length > 0) return pending(unknown, ZERO, points);
    return scored(
      points,
      message("score.deductions", {
        full: plain(rule.points),
        losses: losses.map((lost) => `− ${plain(lost)}`).join(" "),
        points: plain(points),
      })
    );
  },
  // Steps of several sizes: every score down to zero may be reached.
  ranges: (rule) => [[ZERO, rule.points]],
};

/** 是 and 否 answer a reason that is deducted for once. */
function countOf({ count, holds }: ClauseAnswer): Decimal | undefined {
  if (count) return count;
  return holds === undefined ? undefined : holds ? ONE : ZERO;
}
