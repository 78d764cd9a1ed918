import type { RuleId } from "../checks/finding";
import type { Message } from "../messages/message";
import type { RuleKind } from "../rubric/scoring-rule";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { ClauseEdge } from "./clause-edge";
import type { Judgement } from "./judgement";
import type { ClauseAnswer, Need } from "./rule-inputs";

/** What a clause may rest on; `findings:<rule>` counts the findings of one check. */
export type MetricId =
  | "received-rate"
  | "execution-rate"
  | "paid-in-time"
  | "survey"
  | "payment-accuracy"
  | "fund-compliance"
  | "list-eligibility"
  | "list-payment"
  | "budget-accuracy"
  | "cost-saving"
  | "completion"
  | "stated-actual"
  | `findings:${RuleId}`;

/** One answer that can be given to a clause, with what it is worth. */
export interface ClauseOption {
  readonly answer: ClauseAnswer;
  readonly words: Message;
  /** Points it gives; for a range the least and the most. */
  readonly min: Decimal;
  readonly max: Decimal;
}

/** One part of a rule that needs an answer of its own: what is asked, by whom it was answered. */
export interface ClauseScore {
  /** Its mark, nested marks joined: `②（1）`; empty for a rule of one clause. */
  readonly id: string;
  /** The clause as the workbook has it. */
  readonly text: string;
  /** null: its words were not understood, and a person gives its points. */
  readonly kind: RuleKind | null;
  readonly need: Need;
  /** Full marks of this part. */
  readonly points: Decimal;
  readonly question: Message;
  /** Empty where a number is asked: 处, a ratio. */
  readonly options: readonly ClauseOption[];
  /** Absent while nobody and nothing answers it. */
  readonly answer?: ClauseAnswer;
  readonly source: "data" | "person" | "none";
  /** Points of this part under that answer; absent for one of several deductions, too. */
  readonly score?: Decimal;
  /** How the answer or the points came about. */
  readonly said?: Message;
  /** Its figure stands on or next to an edge of the rule. */
  readonly edge?: ClauseEdge;
  /** What a person said of it, whether it could be used or not. */
  readonly judgement?: Judgement;
  /** Why what a person said cannot be used, or what it lacks (a reason for a pick in a range). */
  readonly problem?: Message;
  /** The metric it rests on; absent when none. */
  readonly metric?: ClauseMetric;
  /** Metrics of the workbook that can be chosen instead. */
  readonly choices: readonly MetricId[];
}

export interface ClauseMetric {
  readonly id: MetricId;
  readonly name: Message;
  /** A person chose it; otherwise the words did. */
  readonly chosen: boolean;
  /** Cells that it read. */
  readonly cells: readonly CellRef[];
  /** Findings that it counts. */
  readonly findings: readonly string[];
}

/** Choices of a person by indicator and clause: a metric, or `none` to answer it oneself. */
export type MetricChoices = Readonly<Record<string, Readonly<Record<string, MetricId | "none">>>>;
