import type { Finding } from "../../checks/finding";
import type { Settings } from "../../evaluation";
import type { Message } from "../../messages/message";
import type { Facts, ScoreRow } from "../../tables/facts";
import type { CellRef } from "../../values/cell-ref";
import type { Decimal } from "../../values/decimal";
import type { Leaf } from "../apply-rule";
import type { MetricId } from "../clause-score";
import type { Need } from "../rule-inputs";

/** What a part of an indicator's rule may be bound to. */
export interface Evidence {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  readonly settings: Settings;
}

/** The words by which a part of a rule is known. Never its code: C4-1 means nothing elsewhere. */
export interface BindingWords {
  /** 三级指标 */
  readonly indicator: string;
  /** 指标解释与计算公式 */
  readonly explanation: string;
  /** The clause itself when the rule has several, else the whole 评分细则. */
  readonly clause: string;
  /** What the rule measures, as the text names it. */
  readonly measure: string;
  /** True when the indicator's name speaks for this part too: its rule is of one clause. */
  readonly sole: boolean;
}

export interface BindingRequest {
  readonly evidence: Evidence;
  readonly row: ScoreRow;
  readonly leaf: Leaf;
  readonly words: BindingWords;
}

/** One way to read the data. Several are an open question, each with its own score. */
export interface Candidate {
  readonly value: Decimal;
  /** The arithmetic with its cells. */
  readonly said: Message;
  /** The answer to the open question that this reading stands for; absent when there is none. */
  readonly assumption?: Message;
}

/** A reading that rests on counted findings, and what it would be if some were decided otherwise. */
export interface Recount {
  /** Findings that nobody decided, those first whose decision changes the count soonest. */
  readonly open: readonly string[];
  /** Findings whose decision changes the reading alike. */
  readonly groups: readonly RecountGroup[];
  /** The reading with the first `count` open findings decided against what they count now. */
  after(count: number): RecountReading;
}

export interface RecountGroup {
  readonly ids: readonly string[];
  readonly ifConfirmed: RecountReading;
  readonly ifExcluded: RecountReading;
}

/** Readings of one key are alike. */
export interface RecountReading {
  readonly key: string;
  readonly candidates: () => readonly Candidate[];
}

export type MetricReading =
  | {
      readonly state: "bound";
      /**
       * The likeliest first. When they lead to different scores, `preferred` says whether the
       * first one was decided (by a setting), else the lowest score counts.
       */
      readonly candidates: readonly Candidate[];
      readonly decided?: boolean;
      readonly cells: readonly CellRef[];
      readonly findings: readonly string[];
      /** How the candidates change with the findings that count; absent when none does. */
      readonly recount?: Recount;
    }
  /** It is this metric's business, and the workbook does not have the data. */
  | { readonly state: "lacking"; readonly why: Message };

/** One thing that can be measured in the workbook. A new metric is a new file and one line in the catalogue. */
export interface Metric {
  readonly id: MetricId;
  readonly name: Message;
  /** Kinds of parts that it can answer. */
  readonly needs: readonly Need[];
  /** Whether the workbook has anything of the sort: only then it is offered as a choice. */
  available(evidence: Evidence): boolean;
  /** Whether the words speak of it. */
  claims(request: BindingRequest): boolean;
  /** What the workbook says; undefined when it is not this metric's business after all. */
  read(request: BindingRequest): MetricReading | undefined;
}

/** The words that decide: the clause alone, or with the indicator's name where it has only one. */
export function decidingWords({ indicator, clause, measure, sole }: BindingWords): string {
  const words = sole ? [indicator, clause, measure] : [clause, measure];
  return words.join(" ").normalize("NFKC").replace(/\s+/g, "");
}

export function lacking(why: Message): MetricReading {
  return { state: "lacking", why };
}
