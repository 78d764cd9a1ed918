import type { Decimal } from "../values/decimal";
import type { Interval } from "./interval";

/**
 * A 评分细则 as a tree. Numbers in the patterns P1–P21 refer to domain.md section 3. `points` is
 * always the full marks (满分) of that part of the tree.
 */
export type ScoringRule =
  | AllOrNothing
  | Levels
  | DeductPerOccurrence
  | ZeroTolerance
  | Deductions
  | AwardPerItem
  | Banded
  | Proportional
  | InverseProportional
  | PerStep
  | AwardPerStep
  | EvaluatorRange
  | Discretion
  | Choice
  | SumOfClauses
  | Linear
  | Rank
  | BonusPenalty
  | NotApplicable
  | Veto;

export type RuleKind = ScoringRule["kind"];

/** What a ratio or a quantity in a rule measures. */
export interface Measure {
  /** As the text names it: 预算执行率, 比例; empty when it does not. */
  readonly name: string;
  /** A ratio (0.87, from percents) or a plain number (12 个, 3 天). */
  readonly unit: "ratio" | "number";
  /** What a number counts, as written: 小时, 户. */
  readonly word?: string;
  /** P14 节约率=(计划−实际)/计划: what the ratio is computed from. */
  readonly from?: SavingRate;
  /** ±5%: it counts without its sign. */
  readonly absolute?: boolean;
  /** 低于序时进度5%以内: how far it is from what is named, not the rate itself. */
  readonly distance?: true;
  /** What a survey has to give: questions by number, the option that counts. */
  readonly survey?: SurveySource;
}

/** P14 (plan − actual) ÷ plan, by the names that the text gives the two. */
export interface SavingRate {
  readonly plan: string;
  readonly actual: string;
}

export interface SurveySource {
  /** ["1", "2"] for 问题1及问题2; empty: the whole questionnaire. */
  readonly questions: readonly string[];
  /** The option whose share counts: 有效; absent: 综合满意度. */
  readonly option?: string;
  /** 回答“满意”和“比较满意”的比例: the others, whose shares are added. */
  readonly moreOptions?: readonly string[];
}

/** P1 符合得x分，否则不得分: all the points or none. */
export interface AllOrNothing {
  readonly kind: "all-or-nothing";
  readonly points: Decimal;
  readonly condition: string;
}

/** 完全符合得2分，部分符合得1分，不符合不得分: a person says which description holds. */
export interface Levels {
  readonly kind: "levels";
  readonly points: Decimal;
  /** From the most points down. */
  readonly options: readonly { readonly condition: string; readonly points: Decimal }[];
}

/** P3 and P4 每有1处扣k分，扣完为止 / 最多扣c分. */
export interface DeductPerOccurrence {
  readonly kind: "deduct-per-occurrence";
  readonly points: Decimal;
  /** What full marks ask for; empty when the text only says what is deducted. */
  readonly condition: string;
  readonly deduction: Deduction;
  /** Number of occurrences from which nothing is left: 发现3处及以上不得分. */
  readonly zeroFrom?: Decimal;
}

export interface Deduction {
  /** What is deducted for: 低于或高于发放标准. */
  readonly condition: string;
  /** Points that one step costs. */
  readonly each: Decimal;
  /** Occurrences in one step, nearly always 1: 每2处扣1分. A started step does not count, */
  readonly per: Decimal;
  /** unless the text says that it does: 不足2处按2处计. */
  readonly partCounts?: boolean;
  /** Occurrences that cost nothing: 2处以内不扣分. */
  readonly free?: Decimal;
  /** 处, 项, 个, 例, 次, 家; empty when it is deducted once. */
  readonly counter: string;
  /** P4: the most that can be lost; absent: all of it. */
  readonly maxLoss?: Decimal;
}

/** P5 发现一例…此项扣完: one is enough to lose everything. */
export interface ZeroTolerance {
  readonly kind: "zero-tolerance";
  readonly points: Decimal;
  readonly condition: string;
  readonly counter: string;
}

/** Several reasons to deduct from one full mark: ①…扣1分 ②每缺1项扣0.5分. */
export interface Deductions {
  readonly kind: "deductions";
  readonly points: Decimal;
  readonly condition: string;
  readonly items: readonly { readonly mark: string; readonly deduction: Deduction }[];
  /** The most that all of them together can cost: 累计扣分不超过3分. */
  readonly maxLoss?: Decimal;
}

/** 每具备1项得k分, up to full marks. */
export interface AwardPerItem {
  readonly kind: "award-per-item";
  readonly points: Decimal;
  readonly condition: string;
  readonly each: Decimal;
  readonly per: Decimal;
  readonly counter: string;
}

export interface Band {
  readonly interval: Interval;
  readonly points: Decimal;
  /** 否则: whatever no other band holds. */
  readonly otherwise?: boolean;
}

/** P6 80%≤比例<90%，得3分: the first band that holds the value. */
export interface Banded {
  readonly kind: "banded";
  readonly points: Decimal;
  readonly measure: Measure;
  readonly bands: readonly Band[];
}

/** P8, P9, P13 得分=率×分值, 低于60%不得分. */
export interface Proportional {
  readonly kind: "proportional";
  readonly points: Decimal;
  readonly measure: Measure;
  /** Planned value that a quantity is divided by: 12 (个); for a ratio target 0.95 full marks from there on. */
  readonly target?: Decimal;
  /** No points for a ratio in here. */
  readonly zeroWhen?: Interval;
  /** Full marks for a ratio in here. */
  readonly fullWhen?: Interval;
}

/** P12: lower is better; w·min(1, target/actual). */
export interface InverseProportional {
  readonly kind: "inverse-proportional";
  readonly points: Decimal;
  readonly measure: Measure;
  readonly target?: Decimal;
}

/** P10 每降低1个百分点扣k分. */
export interface PerStep {
  readonly kind: "per-step";
  readonly points: Decimal;
  readonly measure: Measure;
  /** Where full marks end: 1 for 100%; absent when the text does not say. */
  readonly from?: Decimal;
  readonly direction: "below" | "above" | "either";
  /** 0.01 for 1个百分点 */
  readonly step: Decimal;
  readonly each: Decimal;
  /** 每低于目标值的2%: `step` is a share of `from`. Without 的 it may be percentage points: `either`. */
  readonly ofTarget?: "share" | "either";
  /** 不足1个百分点按1个百分点计: a started step counts. 每降低5个百分点为一档 leaves it open. */
  readonly partCounts?: boolean | "either";
  readonly maxLoss?: Decimal;
  readonly zeroWhen?: Interval;
}

/**
 * P10 turned upwards: 每增长1%得1分; 达到85%得3分，每提高1个百分点加0.5分; 完成任务得4分，每超额10%加1分.
 * A started step gives nothing, unless the text says that it counts.
 */
export interface AwardPerStep {
  readonly kind: "award-per-step";
  readonly points: Decimal;
  readonly measure: Measure;
  /** Where the steps begin: 0.85; nothing for 每增长1%. */
  readonly from: Decimal;
  /** Points there, before any step. */
  readonly base: Decimal;
  /** The side that gains: `below` for 能耗每降低1%. */
  readonly direction: "below" | "above";
  readonly step: Decimal;
  readonly each: Decimal;
  readonly partCounts?: boolean;
  /** 最高加2分 */
  readonly maxGain?: Decimal;
  /** 每降低1个百分点扣0.5分, on the other side. */
  readonly loss?: { readonly step: Decimal; readonly each: Decimal; readonly maxLoss?: Decimal };
  /** 基础分3分: what is there on the other side, too. */
  readonly keepsBase?: true;
  /** No points in here. */
  readonly zeroWhen?: Interval;
}

/** 得分=（满意度−60%）÷（90%−60%）×分值; 分值×（1−超支率): straight between two values, flat outside. */
export interface Linear {
  readonly kind: "linear";
  readonly points: Decimal;
  readonly measure: Measure;
  /** The value that gives nothing. */
  readonly zeroAt: Decimal;
  /** The value that gives full marks; below `zeroAt` when less is better. */
  readonly fullAt: Decimal;
}

/** P17 第1名得10分，每下降1个位次扣1分: w − k(rank − first). */
export interface Rank {
  readonly kind: "rank";
  readonly points: Decimal;
  readonly measure: Measure;
  /** The last rank with full marks, nearly always 1. */
  readonly first: Decimal;
  readonly each: Decimal;
  /** Places that one step takes. */
  readonly per: Decimal;
  readonly maxLoss?: Decimal;
}

/** P16 基础分6分，每获得1项表彰加2分，每有1次投诉扣1分: base + bonuses − penalties, inside 0 … full marks. */
export interface BonusPenalty {
  readonly kind: "bonus-penalty";
  /** For scope `total`: the most that the bonuses can come to. */
  readonly points: Decimal;
  readonly base: Decimal;
  readonly items: readonly BonusItem[];
  /** 加分不超过5分: the most that all bonuses together give. */
  readonly maxBonus?: Decimal;
  /** `total`: the penalties are taken from the total, outside of the indicators. */
  readonly scope: "indicator" | "total";
}

export interface BonusItem {
  readonly mark: string;
  readonly sign: "plus" | "minus";
  readonly change: Deduction;
}

/** P21 不涉及采购的，本指标不适用 / 得满分. A clause of a sum, like a veto; its own points are nil. */
export interface NotApplicable {
  readonly kind: "not-applicable";
  readonly points: Decimal;
  readonly condition: string;
  /** `full`: full marks when it does not apply; `rescale`: the indicator drops out of the total. */
  readonly treatment: "full" | "rescale";
}

/** P7 得8-10分, 酌情得0-2分: a person picks inside, with a reason. */
export interface EvaluatorRange {
  readonly kind: "evaluator-range";
  readonly points: Decimal;
  readonly options: readonly {
    readonly condition: string;
    readonly min: Decimal;
    readonly max: Decimal;
  }[];
}

/** P18 视情况扣分: a person, without a range of his own. */
export interface Discretion {
  readonly kind: "discretion";
  readonly points: Decimal;
  readonly condition: string;
}

/** P15 择一计分: one of several ways, chosen by a person. */
export interface Choice {
  readonly kind: "choice";
  readonly points: Decimal;
  readonly clauses: readonly RuleClause[];
}

/** P2 and P20: Σ of the clauses, capped at `points`; a veto among them comes last. */
export interface SumOfClauses {
  readonly kind: "sum-of-clauses";
  readonly points: Decimal;
  readonly clauses: readonly RuleClause[];
}

/** One ① of a sum. */
export interface RuleClause {
  /** As written: ①, 1., （1）, a); for a clause without a mark its number: 1, 2. */
  readonly mark: string;
  readonly text: string;
  /** Absent when it was not understood. */
  readonly rule?: ScoringRule;
}

/** P11 存在挪用的，本指标不得分. Its own points are nil. */
export interface Veto {
  readonly kind: "veto";
  readonly points: Decimal;
  readonly condition: string;
  readonly scope: "clause" | "indicator" | "total";
}
