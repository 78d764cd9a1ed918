/** One meaning of the grammar and the words that have it. */
export interface LexiconEntry {
  readonly type: WordType;
  readonly words: readonly string[];
  /** Regular expression: what must stand behind, or the word is plain text. */
  readonly followedBy?: string;
  /** Regular expression of one character: what must stand before, or the word is plain text. */
  readonly precededBy?: string;
}

export type WordType =
  | "at-least"
  | "more-than"
  | "at-most"
  | "less-than"
  | "equal"
  | "and-above" // after a number: 90%以上
  | "and-below"
  | "and-after" // 10名以后
  | "inclusive" // （含）
  | "exclusive" // （不含）
  | "dash" // 80%-90%
  | "between" // 之间
  | "either-way" // ±5%
  | "or"
  | "every"
  | "counter" // 处 项 个
  | "unit" // 小时 万元 亩: what a figure is measured in
  | "part-counts" // 不足1个百分点按1个百分点计
  | "part-is-free" // 不足1个百分点不扣分
  | "percentage-points"
  | "award" // 得, before points
  | "bonus" // 加, before points
  | "base-is" // 基础分, before points: what bonuses are added to
  | "each-gets" // 各占1/4权重分
  | "score-is" // 得分=
  | "no-points" // 不得分
  | "half" // 减半计分
  | "full-marks" // 满分, 分值
  | "full-marks-are" // 满分为, before points
  | "otherwise"
  | "deduct"
  | "until-nothing-left" // 扣完为止
  | "all-lost" // 此项扣完
  | "at-most-deduct"
  | "floor-is" // 扣至5分为止, before points: what is left at least
  | "at-most-award"
  | "this-clause" // 本项, before 不得分
  | "this-indicator"
  | "whole-total"
  | "in-proportion"
  | "times"
  | "divided-by"
  | "discretion"
  | "share-ranges" // 分值区间100%-80%（含）、80%-60%（含）、60%-0%
  | "veto"
  | "choose-one"
  | "not-applicable" // 该指标不适用
  | "not-deducted" // 不扣分
  | "stop" // ; 。
  | "pause" // , 、 :
  | "break" // line break
  | "open"
  | "close"
  | "plus";
