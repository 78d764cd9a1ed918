import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { Unit } from "./table";

/** How many questionnaires went out and came back, as a sentence says it. */
export interface SurveySample {
  readonly cell: CellRef;
  /** 发放 */
  readonly issued?: Decimal;
  /** 收回 */
  readonly returned?: Decimal;
  /** 有效 */
  readonly valid?: Decimal;
}

/** 满意3分、基本满意2分、不满意1分: what each answer counts, as a sentence declares it. */
export interface DeclaredMethod {
  readonly cell: CellRef;
  readonly options: readonly { readonly option: string; readonly points: Decimal }[];
}

/** 满意度达84.21% said in a sentence, as a ratio. */
export interface SaidSatisfaction {
  readonly cell: CellRef;
  readonly ratio: Decimal;
  /** Decimals shown, in percent. */
  readonly decimals: number;
}

/** 自理老人120元/人/月 said in a sentence. */
export interface SaidRate {
  readonly cell: CellRef;
  /** Normalised class: 自理. */
  readonly className: string;
  readonly unit: Unit;
  /** In yuan per period. */
  readonly value: Decimal;
}

/** 自理老人收费600-800元/人/月: what a class pays, from the least to the most. */
export interface FeeRange {
  readonly cell: CellRef;
  readonly className: string;
  readonly unit: Unit;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** 补贴金额占收费标准的6.7%-20%: a stretch of ratios that somebody worked out. */
export interface SaidRange {
  readonly cell: CellRef;
  /** What is divided: 补贴金额. */
  readonly part: string;
  /** By what: 收费标准. */
  readonly whole: string;
  readonly low: SaidRatio;
  readonly high: SaidRatio;
}

export interface SaidRatio {
  readonly ratio: Decimal;
  /** Decimals shown, in percent. */
  readonly decimals: number;
}

/** 12处养老服务中心: how many of something a sentence or a name speaks of. */
export interface SaidCount {
  readonly cell: CellRef;
  readonly count: Decimal;
  /** 处, 家, 个 */
  readonly counter: string;
  /** 养老服务中心 */
  readonly noun: string;
  /** The words around it, for telling the whole from a part. */
  readonly clause: string;
}

/** 于2023年12月31日前发放到位 */
export interface Deadline {
  readonly cell: CellRef;
  readonly day: CalendarDay;
  readonly text: string;
}

/** A day without a time zone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What sentences, notes and lone cells outside the tables say, besides totals, levels and rates. */
export interface Said {
  readonly samples: readonly SurveySample[];
  readonly methods: readonly DeclaredMethod[];
  readonly satisfaction: readonly SaidSatisfaction[];
  readonly rates: readonly SaidRate[];
  readonly fees: readonly FeeRange[];
  readonly ranges: readonly SaidRange[];
  readonly counts: readonly SaidCount[];
  readonly deadlines: readonly Deadline[];
}

export const NOTHING_SAID: Said = {
  samples: [],
  methods: [],
  satisfaction: [],
  rates: [],
  fees: [],
  ranges: [],
  counts: [],
  deadlines: [],
};
