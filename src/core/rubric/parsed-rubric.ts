import type { Message } from "../messages/message";
import type { Decimal } from "../values/decimal";
import type { ScoringRule } from "./scoring-rule";

/** A 评分细则 as far as it was understood. */
export interface ParsedRubric {
  readonly text: string;
  /** 分值 of the indicator. */
  readonly weight: Decimal;
  /** Every part understood; otherwise see `unread`. */
  readonly understood: boolean;
  /** Absent when nothing was understood. A sum keeps the clauses that were, beside those that were not. */
  readonly rule?: ScoringRule;
  /** Words that were not understood, with the clause they stand in. */
  readonly unread: readonly UnreadWords[];
  /** What only a person can settle about the rule itself: unread words, unmarked edges. */
  readonly questions: readonly Message[];
  /** What is wrong with the rule as written: Σ ≠ 分值, gaps and overlaps between bands. */
  readonly notes: readonly Message[];
}

export interface UnreadWords {
  /** Mark of the clause, empty for a rubric of one clause. */
  readonly mark: string;
  readonly words: string;
}
