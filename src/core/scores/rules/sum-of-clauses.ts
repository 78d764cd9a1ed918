import { message, type Message } from "../../messages/message";
import { joinMessages } from "../../rubric/join-messages";
import { Decimal, plain, sum, ZERO } from "../../values/decimal";
import type { SumOfClauses } from "../../rubric/scoring-rule";
import type { MissingInput, ScoreOutcome, TotalEffect } from "../rule-inputs";
import { point, type PointSet } from "./point-set";
import {
  clamp,
  exactly,
  pending,
  scored,
  type Known,
  type RuleApplication,
} from "./rule-application";

/** P2, P20 and P11: Σ of the clauses, capped; a veto that struck leaves nothing. */
export const sumOfClauses: RuleApplication<"sum-of-clauses"> = {
  need: undefined,
  apply(rule, known) {
    const unknown: MissingInput[] = [];
    const said: Message[] = [];
    const given: Decimal[] = [];
    let [low, high] = [ZERO, ZERO];
    const effects: TotalEffect[] = [];
    let vetoOpen = false;
    const settled = settledBy(rule, known);
    if (settled) return settled;
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
      const isVeto = clause.rule.kind === "veto" || clause.rule.kind === "not-applicable";
      if (outcome.state === "scored") {
        effects.push(...(outcome.effects ?? []));
        low = low.plus(outcome.points);
        high = high.plus(outcome.points);
        given.push(outcome.points);
        said.push(message("rubric.marked", { mark, what: outcome.because }));
      } else {
        vetoOpen ||= isVeto;
        // 不适用 may still give all of it, whatever the other clauses came to.
        if (clause.rule.kind === "not-applicable" && clause.rule.treatment === "full") {
          high = high.plus(rule.points);
        }
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
      message("score.sum", { parts: joinMessages(said), points: plain(points) }),
      effects
    );
  },
  ranges(rule, known) {
    let total: PointSet = point(ZERO);
    let [vetoOpen, fullOpen] = [false, false];
    for (const clause of rule.clauses) {
      if (!clause.rule) return [[ZERO, rule.points]];
      const mark = known.mark + clause.mark;
      if (clause.rule.kind === "veto" || clause.rule.kind === "not-applicable") {
        const outcome = known.inner(clause.rule, mark);
        const open = outcome.state === "pending";
        const full = clause.rule.kind === "not-applicable" && clause.rule.treatment === "full";
        if (full) fullOpen ||= open || strikes(outcome);
        else vetoOpen ||= open || strikes(outcome);
      } else {
        total = total.plus(known.innerRanges(clause.rule, mark));
      }
    }
    const capped = total.ranges.map(
      ([low, high]) => [Decimal.min(low, rule.points), Decimal.min(high, rule.points)] as const
    );
    return [
      ...(vetoOpen ? [exactly(ZERO)] : []),
      ...(fullOpen ? [exactly(rule.points)] : []),
      ...capped,
    ];
  },
};

/** A veto that struck leaves nothing; 不适用 gives full marks or takes the indicator out. */
function settledBy(rule: SumOfClauses, known: Known): ScoreOutcome | undefined {
  const decided = (kind: "veto" | "not-applicable") =>
    rule.clauses.flatMap((clause) => {
      if (clause.rule?.kind !== kind) return [];
      const outcome = known.inner(clause.rule, known.mark + clause.mark);
      return outcome.state === "scored" && strikes(outcome) ? [{ outcome, rule: clause.rule }] : [];
    });
  const [veto] = [...decided("veto"), ...decided("not-applicable")];
  if (!veto) return undefined;
  const { outcome } = veto;
  const full = veto.rule.kind === "not-applicable" && veto.rule.treatment === "full";
  if (full) return scored(rule.points, outcome.because);
  return scored(ZERO, outcome.because, outcome.effects ?? []);
}

const STRIKES = new Set(["score.veto-struck", "score.veto-struck-total", "score.does-not-apply"]);

function strikes(outcome: ScoreOutcome): boolean {
  return outcome.state === "scored" && STRIKES.has(outcome.because.code);
}
