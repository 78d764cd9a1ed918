import type { Message } from "../messages/message";
import type { CellRange } from "../values/cell-ref";

/** What a workbook may leave open. The list grows; scripts treat an unknown kind as a plain question. */
export type QuestionKind =
  | "occurrence-unit" // 一处怎样计
  | "score-decimals" // 综合得分取整
  | "finding-counting" // 哪些疑点计入“处”
  | "table-use" // 这张表是什么, 用不用
  | "column-role" // 哪一列是实际支出
  | "money-unit" // 金额单位
  | "person-or-person-month" // 人, 人次 or 人·月
  | "rate-table" // 按哪张标准表
  | "survey-scale" // 问卷里的数字哪头最满意
  | "basis"; // how an indicator's figure is to be read

/** One answer that may be given. */
export interface DoubtChoice {
  /** What is stored and typed behind `--set id=`. */
  readonly value: string;
  readonly words: Message;
}

/**
 * A point on which reading the workbook alone gives no certainty. It is asked once; an answer
 * changes how a source is read, never the source.
 */
export interface Doubt {
  /**
   * Stable: made of what it is about and the table's caption or headers, so that it survives moved
   * tables and renamed sheets.
   */
  readonly id: string;
  readonly kind: QuestionKind;
  /** What is open, where, and what hangs on it. */
  readonly message: Message;
  readonly place?: CellRange;
  readonly choices: readonly DoubtChoice[];
  /** The reading that counts now; absent while none does. */
  readonly inForce?: string;
  /** Who decided: a person, the figures themselves, or nobody (what counts is only the usual). */
  readonly by: "person" | "figures" | "nobody";
}

/** Answers by question id; see {@link Doubt.id}. */
export type Answers = Readonly<Record<string, string>>;
