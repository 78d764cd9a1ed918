import type { Message } from "../messages/message";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";

/** Ids of the checks, one per file. Scripts rely on them (docs/cli.md). */
export type RuleId =
  | "quantity-times-rate"
  | "constant-residual"
  | "total-equals-sum"
  | "computed-column"
  | "unbudgeted-payment"
  | "amount-in-name"
  | "over-budget"
  | "unpaid-line"
  | "execution-rate"
  | "children-equal-parent"
  | "weights-sum"
  | "score-within-weight"
  | "score-rate"
  | "sub-items-sum"
  | "attainable-score"
  | "same-indicator-differs"
  | "outside-numerator"
  | "instalments-add-up"
  | "instalment-ratio"
  | "applied-vs-audited"
  | "one-total-by-every-path"
  | "survey-shares-sum"
  | "survey-count"
  | "survey-method"
  | "plan-vs-actual-mix"
  | "period-mismatch"
  | "paid-after-deadline"
  | "entity-count"
  | "restated-constant"
  | "derived-range"
  | "target-differs"
  | "target-without-value"
  | "target-missed"
  | "estimate-vs-budget"
  | "self-evaluation-contradicted"
  | "grade-scale-gaps"
  | "grade-matches-score"
  | "unreadable-figure";

export type Severity = "high" | "medium" | "low";

/** A 疑点: figures that do not agree. It is a suspicion until a person confirms it. */
export interface Finding {
  /** Fingerprint of rule + subject + place in the table; survives moved rows and renamed sheets. */
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Who or what it is about: an institution, an indicator, a line. */
  readonly subject: string;
  /** The cell to look at first comes first. */
  readonly cells: readonly CellRef[];
  /** Stated in the workbook, in `unit`. */
  readonly stated?: Decimal;
  /** Recomputed, in `unit`. */
  readonly expected?: Decimal;
  /** stated − expected, in `unit`. */
  readonly difference?: Decimal;
  /** `万元`, `分`, `%`, `人`. */
  readonly unit?: string;
  /** Money at stake in yuan, signed like `difference`. */
  readonly amountYuan?: Decimal;
  /** What, where, by how much, what to do. */
  readonly message: Message;
  /** The table it was found in. */
  readonly tableId: string;
  /** What may have caused it, the likeliest first; only what the figures bear out. */
  readonly causes?: readonly Message[];
  /**
   * Ids of the findings that already tell its root: a wrong row's, on the total that it spoils.
   * Such a finding goes away with them, and its money is theirs.
   */
  readonly related?: readonly string[];
}
