import type { Decimal } from "../values/decimal";
import type { Interval } from "./interval";

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
}

/** 每降低1个百分点 */
export interface Step {
  readonly size: Decimal;
  readonly unit: "ratio" | "number";
  readonly direction: "below" | "above" | "either";
  /** Where the steps begin, when it stands among their words: 每低于90%一个百分点. */
  readonly from?: Decimal;
}

/** What stands before the points: when they are given. */
export interface Condition {
  /** As written, without the punctuation around it. */
  readonly text: string;
  /** The same without the number of 处: 有1处不符合 is about 不符合. */
  readonly about: string;
  readonly otherwise: boolean;
  readonly interval?: Interval;
  /** What the interval is about: 满意度. */
  readonly measure: string;
  readonly unit: "ratio" | "number";
  /** A figure without an operator: 补助数量12个, 到位率100%. */
  readonly figure?: { readonly value: Decimal; readonly percent: boolean; readonly before: string };
  readonly occurrence?: Occurrence;
  readonly step?: Step;
  /** Two comparisons that one interval cannot hold: 低于80%或高于120%. */
  readonly tangled: boolean;
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
  | { readonly type: "lose-all"; readonly when: Condition }
  | { readonly type: "until-nothing-left" }
  | { readonly type: "most-deducted"; readonly points: Decimal }
  | { readonly type: "most-awarded" }
  | { readonly type: "proportion"; readonly when: Condition; readonly loses: boolean }
  | {
      readonly type: "formula";
      readonly when: Condition;
      readonly measure: string;
      readonly inverse: boolean;
      /** Full marks when the formula names them in figures: 完成率×10分. */
      readonly marks?: Decimal;
    }
  | { readonly type: "definition"; readonly name: string }
  | { readonly type: "discretion"; readonly when: Condition }
  | { readonly type: "veto"; readonly when: Condition }
  | { readonly type: "choose-one" }
  /** Words that carry no points: an introduction, a remark. */
  | { readonly type: "remark"; readonly when: Condition }
  /** Words that should carry points and were not understood. */
  | { readonly type: "unread"; readonly words: string };

/** A statement with the text it was read from. */
export type Said<S extends Statement = Statement> = S & { readonly words: string };
