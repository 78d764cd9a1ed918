import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { Doubt } from "./doubt";
import type { CalendarDay, Said } from "./said";
import type { Figure, Label, Reading, RowType, Table, Unrecognised } from "./table";

/**
 * Everything that was read from the workbook, by kind of table, ready for arithmetic. Every
 * number keeps its cell.
 */
export interface Facts {
  readonly tables: readonly Table[];
  readonly unrecognised: readonly Unrecognised[];
  /** Hidden sheets, which are left out. */
  readonly hiddenSheets: readonly string[];
  readonly payments: readonly PaymentTable[];
  readonly rates: readonly RateStandard[];
  readonly budgets: readonly BudgetTable[];
  readonly scoreTables: readonly ScoreTable[];
  readonly gradeScales: readonly GradeScale[];
  readonly comparisons: readonly ComparisonTable[];
  readonly surveys: readonly SurveyTable[];
  readonly targets: readonly Target[];
  readonly blankTargets: readonly BlankTarget[];
  readonly selfEvaluations: readonly SelfEvaluationTable[];
  /** Sums that a total row claims, in every kind of table but score tables. */
  readonly totals: readonly TotalClaim[];
  /** Shares, products and quotients of other columns, in tables of money and heads. */
  readonly products?: readonly ProductClaim[];
  /** Totals and levels said in a sentence or beside a table: 综合得分85分，等级为“良”. */
  readonly statedGrades: readonly StatedGrade[];
  /** Rates such as 预算执行率 said in a sentence or a cell of their own. */
  readonly statedRates: readonly StatedRate[];
  /** What else sentences and notes say. */
  readonly said: Said;
  readonly paymentDates: readonly PaymentDate[];
  /** What reading the tables left open, or a person decided. */
  readonly doubts: readonly Doubt[];
}

/** A quantity of one class of people: 自理 147 人次. */
export interface Quantity {
  /** Normalised class; empty when the table has one quantity column for all. */
  readonly className: string;
  readonly reading: Reading;
  /** The rate that stands in the same row (标准 column), when the table has one. */
  readonly rate?: Reading;
}

export interface PaymentRow {
  readonly name: Label;
  readonly quantities: readonly Quantity[];
  /** 月数, when the table has such a column. */
  readonly months?: Reading;
  /** The money that the row claims (补贴金额, 实发, 金额). */
  readonly amount: Reading;
  /** 应发, when it stands beside 实发. */
  readonly due?: Reading;
  /** What of 应发 the table says is not paid: 待拨付, 尚欠. */
  readonly outstanding?: Reading;
  /** What is paid follows from 应发 by another column (考核系数), which is checked by itself. */
  readonly isPartOfDue?: true;
  /** 补发 (1) and 扣回 (−1): what is paid beside 应发, or taken off it. */
  readonly adjustments?: readonly { readonly reading: Reading; readonly sign: 1 | -1 }[];
}

/** 资金支出 (kind subsidy-payment) or 预算测算 (kind budget-estimate): quantity × rate = money. */
export interface PaymentTable {
  readonly table: Table;
  readonly rows: readonly PaymentRow[];
  /** Total row's amount, if there is one. */
  readonly totalAmount?: Reading;
  /** What a person said of how its money is made. */
  readonly said?: PaymentSaid;
}

/** How often a rate is paid for one of a quantity; see `checks/rate-period.ts`. */
export type PeriodName = "each" | "twelfth" | "fixed-12" | "months" | "months-of-year";

/** A person's answers about one payment table. */
export interface PaymentSaid {
  readonly period?: PeriodName;
  /** Id of the 补贴标准 table that it is paid by. */
  readonly rateTable?: string;
  /** Of a table that changes in time, which of its standards: as it says from when that holds. */
  readonly rateVersion?: string;
}

/** One class's rate: 自理 1200 元/人/年. */
export interface RateStandard {
  readonly table: Table;
  readonly className: string;
  readonly label: Label;
  readonly rate: Figure;
  /** From when it holds, as written, where the table has several rates for a class: 2023年7月. */
  readonly version?: string;
}

export interface BudgetLine {
  /** Name without the notes in brackets. */
  readonly name: Label;
  /** Notes in brackets, as written. */
  readonly note?: string;
  readonly budget?: Reading;
  /** 到位资金 */
  readonly received?: Reading;
  readonly paid?: Reading;
  /** 执行率, as stated. */
  readonly rate?: Reading;
  /** 到位率, as stated. */
  readonly receivedRate?: Reading;
}

/** 预算明细 (budget only) or 预算执行 (budget and paid). */
export interface BudgetTable {
  readonly table: Table;
  readonly lines: readonly BudgetLine[];
  /** The total row, or the only line of a table that has one line. */
  readonly total?: BudgetLine;
}

/** One row of a 指标体系 or 得分情况 table. */
export interface ScoreRow {
  /** `C4-1`, `B1`, `A`; absent when the table has no codes. */
  readonly code?: string;
  /** Without the code. */
  readonly name: string;
  readonly label: Label;
  /** 1 一级, 2 二级, 3 三级 指标; counted from the table's own levels. */
  readonly level: number;
  readonly weight: Reading;
  readonly score: Reading;
  /** 得分率 */
  readonly rate: Reading;
  /** 评分细则 */
  readonly rubric?: Label;
  /** 目标值 */
  readonly target?: Label;
  /** 实际完成值 */
  readonly actual?: Label;
  /** 指标解释与计算公式 */
  readonly explanation?: Label;
  /** 数据来源 */
  readonly source?: Label;
  /** 得分说明, 扣分原因 */
  readonly reason?: Label;
  readonly children: readonly ScoreRow[];
}

/**
 * A total row inside a score table: what it sums, and what it states per column. `children` are
 * the rows whose sum it claims (the leaves of a dimension, or the dimensions of the whole).
 */
export interface ScoreSum {
  readonly label: Label;
  readonly type: RowType;
  /** The dimension it closes (一级指标), when it closes one. */
  readonly of?: ScoreRow;
  readonly weight: Reading;
  readonly score: Reading;
  readonly rate: Reading;
  /** Rows it adds up: leaves for a subtotal; for the grand total the 一级 rows or the subtotals. */
  readonly children: readonly { readonly weight: Reading; readonly score: Reading }[];
}

export interface ScoreTable {
  readonly table: Table;
  /** Top-level rows (一级 or, in 表4-x, 二级 grouped under one dimension). */
  readonly roots: readonly ScoreRow[];
  /** Rows without children, in order. */
  readonly leaves: readonly ScoreRow[];
  readonly sums: readonly ScoreSum[];
  /** 合计 of the whole system, when the table has one. */
  readonly total?: ScoreSum;
}

export interface GradeBand {
  readonly level: string;
  readonly label: Label;
  readonly min?: Decimal;
  readonly minInclusive: boolean;
  readonly max?: Decimal;
  readonly maxInclusive: boolean;
}

export interface GradeScale {
  /** Absent for the usual scale that stands in when the workbook has none. */
  readonly table?: Table;
  /** From the best level down. */
  readonly bands: readonly GradeBand[];
}

export interface ComparisonRow {
  readonly name: Label;
  /** Per class: what was applied for (申请) and what the audit found (审计). */
  readonly classes: readonly {
    readonly className: string;
    readonly applied: Reading;
    readonly audited: Reading;
  }[];
  readonly appliedTotal?: Reading;
  readonly auditedTotal?: Reading;
}

/** 申请 vs 审计: the same people by class from two sources. */
export interface ComparisonTable {
  readonly table: Table;
  readonly rows: readonly ComparisonRow[];
}

export interface SurveyQuestion {
  /** `2` for 第2题. */
  readonly number?: string;
  readonly text: Label;
  /** Answers from the best to the worst. */
  readonly answers: readonly { readonly option: string; readonly reading: Reading }[];
  /** 综合满意度, as stated. */
  readonly overall?: Reading;
  /** 有效份数 of this question. */
  readonly valid?: Reading;
  /** 发放份数 of this question. */
  readonly issued?: Reading;
}

export interface SurveyTable {
  readonly table: Table;
  readonly measure: "counts" | "shares";
  readonly questions: readonly SurveyQuestion[];
  /** 平均满意度, as stated. */
  readonly average?: Reading;
}

/** A target of 绩效目标: 补贴对象满意度 ≥95%. */
export interface Target {
  readonly table: Table;
  readonly name: Label;
  readonly value: Label;
  readonly comparison: "at-least" | "at-most" | "equal" | "qualitative";
  /** Base unit (ratio for percent); absent for a qualitative target. */
  readonly figure?: Figure;
  /** 实际数 in the same row, as written. */
  readonly actual?: Label;
}

/** An indicator of 绩效目标 whose target is left blank. */
export interface BlankTarget {
  readonly table: Table;
  readonly name: Label;
  /** Where the target should stand. */
  readonly cell: CellRef;
}

/** 年度资金总额 of a 自评表: its points (usually 10) and what they are given for. */
export interface FundsScore {
  readonly table: Table;
  /** 预算执行率 as an indicator; it stands in the form's {@link ScoreTable} too. */
  readonly row: ScoreRow;
  /** 年度资金总额: budget, paid and 执行率. */
  readonly line: BudgetLine;
}

export interface SelfEvaluationTable {
  readonly table: Table;
  readonly rows: readonly {
    readonly name: Label;
    readonly answers: readonly { readonly question: string; readonly answer: Label }[];
  }[];
  /** 自评 of indicators: the institution's own values and scores, 预算执行率 among them. */
  readonly scores?: ScoreTable;
  /** The points for 预算执行率 from the block of 项目资金 in the same form. */
  readonly funds?: FundsScore;
}

/** When a line was paid: 发放日期. */
export interface PaymentDate {
  readonly table: Table;
  readonly name: Label;
  readonly cell: CellRef;
  readonly day: CalendarDay;
}

/** A total or subtotal cell and the cells it claims to add up. */
export interface TotalClaim {
  readonly table: Table;
  readonly label: Label;
  readonly header: string;
  readonly total: Figure;
  readonly parts: readonly Reading[];
  /** Where some parts are taken off (结余 = 预算 − 支出): the sign of each. */
  readonly signs?: readonly (1 | -1)[];
}

/** A column that follows from others of its row by multiplying or dividing: 补贴 = 保费 × 45%. */
export interface ProductClaim {
  readonly table: Table;
  readonly label: Label;
  readonly header: string;
  readonly stated: Figure;
  readonly factors: readonly Reading[];
  /** The share that the header names: 0.45. */
  readonly share?: Decimal;
  readonly divisor?: Reading;
  /** A number that the product is divided by: the 360 days of a year of interest. */
  readonly per?: Decimal;
}

export interface StatedGrade {
  readonly cell: CellRef;
  readonly score?: Decimal;
  readonly level?: string;
  /** The sentence speaks of a dimension, an indicator, a 自评 or another year, not of the whole. */
  readonly isPart?: boolean;
}

export interface StatedRate {
  readonly cell: CellRef;
  readonly measure: "execution" | "received";
  /** As a ratio: 0.7483. */
  readonly rate: Decimal;
  /** Decimals shown, in percent. */
  readonly decimals: number;
}
