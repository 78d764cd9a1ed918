import { message, type Message } from "../../messages/message";
import { joinMessages } from "../../rubric/join-messages";
import { Decimal, plain, sum, ZERO } from "../../values/decimal";
import type { MissingInput } from "../rule-inputs";
import { point, type PointSet } from "./point-set";
import { clamp, pending, scored, type RuleApplication } from "./rule-application";

/** P2, P20 and P11: Σ of the clauses, capped; a veto that struck leaves nothing. */
export const sumOfClauses: RuleApplication<"sum-of-clauses"> = {
  need: undefined,
  apply(rule, known) {
    const unknown: MissingInput[] = [];
    const said: Message[] = [];
    const given: Decimal[] = [];
    let [low, high] = [ZERO, ZERO];
    let vetoOpen = false;
    for (const clause of rule.clauses) {
      const mark = known.mark + clause.mark;
      if (!clause.rule) {
        // Its words were not understood: a person gives its points.
        const { award } = known.answerAt(mark);
        if (award) {
          const points = clamp(award, rule.points);
          low = low.plus(points);
          high = high.plus(points);
          given.push(points);
          const what = message("score.picked", { points: plain(points) });
          said.push(message("rubric.marked", { mark, what }));
          continue;
        }
        unknown.push({
          mark,
          need: "points",
          question: message("score.ask-unread", { text: clause.text }),
        });
        high = high.plus(rule.points);
        continue;
      }
      const outcome = known.inner(clause.rule, mark);
      const isVeto = clause.rule.kind === "veto";
      if (outcome.state === "scored") {
        if (isVeto && outcome.because.code === "score.veto-struck") {
          return scored(ZERO, outcome.because);
        }
        low = low.plus(outcome.points);
        high = high.plus(outcome.points);
        given.push(outcome.points);
        said.push(message("rubric.marked", { mark, what: outcome.because }));
      } else {
        vetoOpen ||= isVeto;
        low = low.plus(outcome.atLeast);
        high = high.plus(outcome.atMost);
        unknown.push(...outcome.missing);
      }
    }
    if (unknown.length > 0) {
      return pending(unknown, vetoOpen ? ZERO : clamp(low, rule.points), clamp(high, rule.points));
    }
    const points = clamp(sum(given), rule.points);
    return scored(
      points,
      message("score.sum", { parts: joinMessages(said), points: plain(points) })
    );
  },
  ranges(rule, known) {
    let total: PointSet = point(ZERO);
    let vetoOpen = false;
    for (const clause of rule.clauses) {
      if (!clause.rule) return [[ZERO, rule.points]];
      const mark = known.mark + clause.mark;
      if (clause.rule.kind === "veto") {
        const outcome = known.inner(clause.rule, mark);
        vetoOpen ||= outcome.state === "pending" || outcome.because.code === "score.veto-struck";
      } else {
        total = total.plus(known.innerRanges(clause.rule, mark));
      }
    }
    const capped = total.ranges.map(
      ([low, high]) => [Decimal.min(low, rule.points), Decimal.min(high, rule.points)] as const
    );
    return vetoOpen ? [[ZERO, ZERO], ...capped] : capped;
  },
};
