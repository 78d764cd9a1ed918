import type { Decimal } from "../values/decimal";
import type { Interval } from "./interval";
import type { LooseInterval } from "./loose-interval";
import type { SavingRate } from "./scoring-rule";

/** Points as written: a number, a share of full marks, or full marks themselves. */
export type PointsExpression =
  | { readonly of: "number"; readonly value: Decimal }
  | { readonly of: "share"; readonly value: Decimal }
  | { readonly of: "full" };

/** Number of 处 that one step takes: 每2处. */
export interface Occurrence {
  readonly per: Decimal;
  readonly counter: string;
  readonly every: boolean;
  /** 小时, 亩: a measure, not things that are found one by one. */
  readonly measured?: boolean;
}

/** 每降低1个百分点 */
export interface Step {
  readonly size: Decimal;
  readonly unit: "ratio" | "number";
  /** `unsaid`: 每1个百分点, of which only the edge of full marks tells the side. */
  readonly direction: "below" | "above" | "either" | "unsaid";
  /** 个百分点, which are never a share of a quantity. */
  readonly inPoints: boolean;
  /** Where the steps begin, when it stands among their words: 每低于90%一个百分点. */
  readonly from?: Decimal;
  /** 超过预算 of 每超过预算5%: how far off it is, and not the rate itself. */
  readonly distance?: string;
  /** 每低于目标值的2% is a share of the target; without 的 it may be percentage points as well. */
  readonly ofTarget?: "share" | "either";
}

/** What stands before the points: when they are given. */
export interface Condition {
  /** As written, without the punctuation around it. */
  readonly text: string;
  /** The same without the number of 处: 有1处不符合 is about 不符合. */
  readonly about: string;
  readonly otherwise: boolean;
  readonly interval?: Interval;
  /** An interval that the words only have beside other bands: 为0, 30日内. */
  readonly loose?: LooseInterval;
  /** What the interval is about: 满意度. */
  readonly measure: string;
  readonly unit: "ratio" | "number";
  /** What the figures of the interval count, as written: 小时, 户; empty when it is not said. */
  readonly word: string;
  /** A figure without an operator: 补助数量12个, 到位率100%. */
  readonly figure?: { readonly value: Decimal; readonly percent: boolean; readonly before: string };
  /** What that figure counts: 个. */
  readonly figureWord: string;
  readonly occurrence?: Occurrence;
  readonly step?: Step;
  /** Words that one interval cannot hold: 低于80%或高于120%, 执行率×60%+到位率. */
  readonly tangled: boolean;
  /** ±5%: the figure counts without its sign. */
  readonly absolute: boolean;
}

/** One thing that a 评分细则 says. */
export type Statement =
  | { readonly type: "award"; readonly when: Condition; readonly points: PointsExpression }
  | {
      readonly type: "range";
      readonly when: Condition;
      readonly min: PointsExpression;
      readonly max: PointsExpression;
      readonly loses: boolean;
    }
  | {
      readonly type: "none";
      readonly when: Condition;
      readonly scope?: "clause" | "indicator" | "total";
    }
  /** 各占1/4权重分: the same for every clause named, or for all. */
  | { readonly type: "each"; readonly when: Condition; readonly points: PointsExpression }
  | { readonly type: "full"; readonly when: Condition; readonly points: Decimal }
  | { readonly type: "deduct"; readonly when: Condition; readonly points: PointsExpression }
  /** 每档递减1分: what one level costs, whatever the levels are. */
  | { readonly type: "ladder"; readonly when: Condition; readonly points: Decimal }
  | { readonly type: "lose-all"; readonly when: Condition }
  | { readonly type: "until-nothing-left" }
  /** 扣至5分为止: what is left at least. */
  | { readonly type: "floor"; readonly points: Decimal }
  /** `whole`: of all deductions together, as 累计 and 合计 say. */
  | { readonly type: "most-deducted"; readonly points: PointsExpression; readonly whole: boolean }
  /** 最高得5分, 加分不超过5分 (`bonus`); without points: full marks. */
  | { readonly type: "most-awarded"; readonly points?: Decimal; readonly bonus: boolean }
  /** 加2分 */
  | { readonly type: "bonus"; readonly when: Condition; readonly points: Decimal }
  /** 基础分6分: what bonuses and penalties start from. */
  | { readonly type: "base"; readonly points: Decimal }
  /** 不足1个百分点按1个百分点计 (`counts`), or 不足1个百分点不扣分. */
  | { readonly type: "part-of-step"; readonly counts: boolean }
  /** 2处以内不扣分 */
  | { readonly type: "not-deducted"; readonly when: Condition }
  /** 该指标不适用 */
  | { readonly type: "not-applicable"; readonly when: Condition }
  /** 分值区间100%-80%（含）、80%-60%（含）、60%-0: levels as shares of full marks. */
  | {
      readonly type: "shares";
      readonly options: readonly {
        readonly condition: string;
        readonly min: Decimal;
        readonly max: Decimal;
      }[];
    }
  /** `rate`: what the words name, 未完成比例; empty for 按比例. */
  | {
      readonly type: "proportion";
      readonly when: Condition;
      readonly loses: boolean;
      readonly rate: string;
    }
  | {
      readonly type: "formula";
      readonly when: Condition;
      readonly measure: string;
      readonly inverse: boolean;
      /** What the quotient's lower side is, in figures: 完成数/20, 完成率/95%. */
      readonly target?: { readonly value: Decimal; readonly percent: boolean };
      /** 1−x, (x−60%)/(90%−60%): the values that give nothing and everything. */
      readonly line?: Line;
      /** Full marks when the formula names them in figures: 完成率×10分. */
      readonly marks?: Decimal;
    }
  /** 得分=执行率×6+到位率×4: ratios with points, or with shares of full marks. */
  | {
      readonly type: "weighted";
      readonly when: Condition;
      readonly terms: readonly WeightedTerm[];
    }
  | { readonly type: "definition"; readonly name: string; readonly saving?: SavingRate }
  | { readonly type: "discretion"; readonly when: Condition }
  | { readonly type: "veto"; readonly when: Condition }
  | { readonly type: "choose-one" }
  /** Words that carry no points: an introduction, a remark. */
  | { readonly type: "remark"; readonly when: Condition }
  /** Words that should carry points and were not understood. */
  | { readonly type: "unread"; readonly words: string };

/** One term of a weighted sum: its points, or its share of full marks. */
export interface WeightedTerm {
  readonly measure: string;
  readonly inverse: boolean;
  readonly points?: Decimal;
  readonly share?: Decimal;
}

/** A straight line between the value that gives nothing and the one that gives full marks. */
export interface Line {
  readonly zeroAt: Decimal;
  readonly fullAt: Decimal;
}

/** A statement with the text it was read from. */
export type Said<S extends Statement = Statement> = S & { readonly words: string };
