import { message, type Message } from "../../messages/message";
import type { RuleKind, ScoringRule } from "../../rubric/scoring-rule";
import { Decimal, ZERO } from "../../values/decimal";
import type { ClauseAnswer, MissingInput, Need, ScoreOutcome, TotalEffect } from "../rule-inputs";

/** Points a rule can still give: closed ranges, a single score being a range of no width. */
export type PointRange = readonly [low: Decimal, high: Decimal];

/** What is known while a rule is applied, by place in the tree. */
export interface Known {
  /** Place of the rule in hand: `②（1）`, empty at the top. */
  readonly mark: string;
  readonly answer: ClauseAnswer;
  /** Applies the rule of a clause below this one. */
  readonly inner: (rule: ScoringRule, mark: string) => ScoreOutcome;
  readonly innerRanges: (rule: ScoringRule, mark: string) => readonly PointRange[];
  /** What is known about a part that has a mark but no rule of its own (one of several deductions). */
  readonly answerAt: (mark: string) => ClauseAnswer;
}

type RuleOf<K extends RuleKind> = Extract<ScoringRule, { kind: K }>;

/** One kind of rule at work. A new kind is a new file and one line in the catalogue. */
export interface RuleApplication<K extends RuleKind> {
  /** What a person or a table has to give before it can be applied; undefined for a rule of clauses. */
  readonly need: ((rule: RuleOf<K>) => Need) | undefined;
  /** 0 ≤ points ≤ rule.points, or what is missing. */
  readonly apply: (rule: RuleOf<K>, known: Known) => ScoreOutcome;
  /** Every score the rule can give as long as its own input is not known. */
  readonly ranges: (rule: RuleOf<K>, known: Known) => readonly PointRange[];
}

export function scored(
  points: Decimal,
  because: Message,
  effects: readonly TotalEffect[] = []
): ScoreOutcome {
  return { state: "scored", points, because, ...(effects.length > 0 && { effects }) };
}

/** Not known yet: one missing input, anything from 0 to full marks. */
export function missing(
  known: Known,
  need: Need,
  rule: ScoringRule,
  question: Message
): ScoreOutcome {
  return pending([{ mark: known.mark, need, question }], ZERO, rule.points);
}

export function pending(
  inputs: readonly MissingInput[],
  atLeast: Decimal,
  atMost: Decimal
): ScoreOutcome {
  return {
    state: "pending",
    missing: inputs,
    atLeast,
    atMost,
    because: message("score.pending-inputs", { count: String(inputs.length) }),
  };
}

/** Points never leave 0 … full marks. */
export function clamp(points: Decimal, full: Decimal): Decimal {
  return Decimal.max(ZERO, Decimal.min(points, full));
}

export function exactly(points: Decimal): PointRange {
  return [points, points];
}
