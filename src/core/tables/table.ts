import type { Message } from "../messages/message";
import type { CellRange, CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";

/** What a table is for. The list is closed: scripts rely on it (docs/cli.md). */
export type TableKind =
  | "subsidy-payment" // 补贴资金支出/发放表
  | "rate-standard" // 补贴标准
  | "budget-detail" // 预算明细
  | "budget-execution" // 预算安排与实际支出
  | "budget-estimate" // 预算测算: 人数 × 标准 = 金额
  | "indicator-system" // 指标体系 (also a list of targets, 绩效目标)
  | "score-summary" // 得分情况
  | "grade-scale" // 等级标准
  | "headcount-comparison" // 申请 vs 审计
  | "survey-tally" // 满意度
  | "self-evaluation" // 绩效自评, 自评复核
  | "roster"; // 花名册

/** A unit as read from a header, caption or cell, reduced to what arithmetic needs. */
export interface Unit {
  /** As written: `万元`, `人次`, `元/人/年`, `%`. */
  readonly text: string;
  readonly dimension: "money" | "count" | "rate" | "ratio" | "points" | "none";
  /** Yuan (or heads, or 1) in one unit: 10000 for 万元, 0.01 for %. */
  readonly scale: Decimal;
  /** For a rate (元/人/年): the period it pays for. For a count: whether it counts person-months. */
  readonly per?: "year" | "month" | "day" | "once";
  /** A flow (人次, 人·月: person-months) or a stock (人, 户, 床: heads at a moment). */
  readonly flow?: boolean;
}

/** A number that was read from a cell. */
export interface Figure {
  readonly cell: CellRef;
  /** As it stands in the sheet: `17.635`, `1,200元`. */
  readonly raw: string;
  /** In the unit of the column: 17.635 (万元). */
  readonly shown: Decimal;
  /** In the base unit: 176350 (元), heads, points; a percent as a ratio (0.8965). */
  readonly value: Decimal;
  readonly unit: Unit;
  /**
   * Decimals this number is known to, in the column's unit: the larger of what its format shows,
   * what is stored, and what the column's other numbers show. Half of its last place is its
   * rounding error; see `rounding.ts`.
   */
  readonly decimals: number;
}

/**
 * What stands where a number is expected. `dash` is a written zero (-, —, /, 无); `blank` is
 * missing, which is not zero; `text` and `error` could not be read as a number.
 */
export type Reading =
  | { readonly state: "figure"; readonly figure: Figure }
  | { readonly state: "dash"; readonly cell: CellRef; readonly raw: string }
  | { readonly state: "blank"; readonly cell: CellRef }
  | { readonly state: "text"; readonly cell: CellRef; readonly raw: string }
  | { readonly state: "error"; readonly cell: CellRef; readonly raw: string };

/** A text that was read from a cell (its own, or the merged or repeated label's it inherits). */
export interface Label {
  readonly cell: CellRef;
  readonly text: string;
}

export interface TableColumn {
  /** Sheet column, from zero. */
  readonly column: number;
  /** Header texts from the top level down: ["申请", "自理"]. */
  readonly path: readonly string[];
  /** Role in this kind of table, such as `amount`; `other` when it has none. */
  readonly role: string;
  readonly unit?: Unit;
  /** For quantity and rate columns: the class of people, normalised (`自理`, `半失能`). */
  readonly className?: string;
}

export type RowType = "body" | "subtotal" | "total";

/** A table found in the workbook: where it is, what it is, what its columns mean. */
export interface Table {
  /** `t1`, `t2`, … in sheet order. */
  readonly id: string;
  /**
   * What answers about this table know it by: its caption or headers in short, which a moved table
   * and a renamed sheet keep. Unique in the workbook.
   */
  readonly slug?: string;
  readonly kind: TableKind;
  /** Header row (if any) to last row, totals included, caption left out. */
  readonly range: CellRange;
  readonly title?: string;
  /** The unit of its money, as written; absent for tables without money. */
  readonly unit?: string;
  readonly columns: readonly TableColumn[];
  /** Sheet rows of the data, with what each row is. */
  readonly rows: readonly { readonly row: number; readonly type: RowType }[];
}

/** What a person said of one table: leave it out, or what kind it is. */
export interface TableChoice {
  readonly sheet: string;
  /** Top left cell of its range: `A2`. */
  readonly topLeft: string;
  readonly ignore?: boolean;
  readonly kind?: TableKind;
}

/** A part of a sheet that is no table we know, or cannot be used, and why. */
export interface Unrecognised {
  readonly range: CellRange;
  readonly reason: Message;
  /** As {@link Table.slug}, for a table that a person left out. */
  readonly slug?: string;
}
