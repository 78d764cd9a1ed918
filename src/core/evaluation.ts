import type { Finding } from "./checks/finding";
import type { Message } from "./messages/message";
import type { Question } from "./questions/question";
import type { FindingEffect } from "./outlook/effects-of";
import type { Outlook } from "./outlook/outlook";
import type { MetricChoices } from "./scores/clause-score";
import type { ListEvidence } from "./scores/list-evidence";
import type { FindingCounting, FindingStatuses } from "./scores/finding-status";
import type { Judgements } from "./scores/judgement";
import type { Grade, IndicatorScore } from "./scores/score";
import type { Answers } from "./tables/doubt";
import type { Facts } from "./tables/facts";
import type { TableChoice } from "./tables/table";
import type { CellRef } from "./values/cell-ref";
import type { Decimal } from "./values/decimal";

/** What the user may set; kept in the sheet 绩核设置. */
export interface Settings {
  /** Decimals of the final score; rounded half up. */
  readonly scoreDecimals: number;
  /**
   * The unit of 处 in 每发现1处扣…: each wrong payment, or one for a flat cut that several share.
   * `undefined`: not decided, so the stricter reading counts and both grades are shown.
   */
  readonly occurrenceUnit?: "each" | "flat-cut-once";
  /** Which findings count as 处; absent: all that are not 排除. */
  readonly countFindings?: FindingCounting;
  /** What was decided of findings, by id: 疑点清单, and before it what the pane knows. */
  readonly statuses?: FindingStatuses;
  /** What was found in lists of people; absent: what the written 名单疑点 says. */
  readonly lists?: ListEvidence;
  /** What persons judged, by indicator and clause; kept in 评分表. */
  readonly judgements?: Judgements;
  /** The metric that a person chose for a clause, by indicator and clause. */
  readonly metrics?: MetricChoices;
  /** Tables that were corrected in the pane; they come before those of 绩核设置. */
  readonly tables?: readonly TableChoice[];
  /**
   * Answers to questions by id, newer than those of 绩核设置. The answers to `occurrence` and
   * `decimals`, and those that begin with `table.`, stand for the settings above, and win.
   */
  readonly answers?: Answers;
}

export const DEFAULT_SETTINGS: Settings = { scoreDecimals: 2 };

/** A figure worth knowing that is no discrepancy: 预算执行率 74.83%. */
export interface Measure {
  readonly name: Message;
  readonly value: Decimal;
  readonly unit: string;
  readonly cells: readonly CellRef[];
}

/** The result of one evaluation: everything that panes, sheets and the command line show. */
export interface Evaluation {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly IndicatorScore[];
  /** Absent when the workbook has no indicators. */
  readonly grade?: Grade;
  /** What one decision would do to the grade, by the id of the finding; none where nothing changes. */
  readonly effects: Readonly<Record<string, FindingEffect>>;
  /** How firm the level is, and what it takes to change it. Absent without indicators. */
  readonly outlook?: Outlook;
  readonly settings: Settings;
  /** What the workbook leaves open, answered or not; open ones first. */
  readonly questions: readonly Question[];
}
