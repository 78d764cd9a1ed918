import { message } from "../../messages/message";
import { Decimal, plain, sum, ZERO } from "../../values/decimal";
import type { MissingInput } from "../rule-inputs";
import { askCount, countOf, lossOf } from "./deduct-per-occurrence";
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
    const loss = sum(losses);
    const lost = rule.maxLoss ? Decimal.min(loss, rule.maxLoss) : loss;
    const points = clamp(rule.points.minus(lost), rule.points);
    if (unknown.length > 0) return pending(unknown, ZERO, points);
    return scored(
      points,
      message("score.deductions", {
        full: plain(rule.points),
        losses: lost.lt(loss)
          ? `− ${plain(lost)}`
          : losses.map((each) => `− ${plain(each)}`).join(" "),
        points: plain(points),
      })
    );
  },
  // Steps of several sizes: every score down to zero may be reached.
  ranges: (rule) => [[ZERO, rule.points]],
};
