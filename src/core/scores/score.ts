import type { Message } from "../messages/message";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import type { OpenEffect, TotalEffect } from "./rule-inputs";
import type { ClauseScore } from "./clause-score";

/** 已算 from data, 已判 by a person, 引用 stated in the workbook and not verified, 待评 not yet. */
export type ScoreState = "computed" | "judged" | "stated" | "pending";

/** An indicator's score if one of these findings is confirmed (属实), and if it is ruled out (排除). */
export interface ScoreByFinding {
  readonly ids: readonly string[];
  readonly ifConfirmed: Decimal;
  readonly ifExcluded: Decimal;
}

/** What deciding open findings against what they count now makes of an indicator's score. */
export interface OpenFindings {
  /** Deciding them in this order changes the score soonest. */
  readonly ids: readonly string[];
  readonly decision: "confirmed" | "excluded";
  /** Where the score changes, by how many are decided; from few to many. */
  readonly scores: readonly { readonly count: number; readonly score: Decimal }[];
}

export interface IndicatorScore {
  /** `C4-1`; or the name when the workbook has no codes. */
  readonly code: string;
  readonly name: string;
  /** Codes (or names) and weights of the levels above: 一级, 二级. */
  readonly path: readonly {
    readonly code?: string;
    readonly name: string;
    readonly weight?: Decimal;
  }[];
  readonly weight: Decimal;
  /** As printed in the workbook. */
  readonly stated?: Decimal;
  /** Absent while `pending`, and when it does not apply (see `effects`). */
  readonly score?: Decimal;
  readonly state: ScoreState;
  /** Kind of the scoring rule, such as `deduct-per-occurrence`; absent when not understood. */
  readonly rule?: string;
  /** Ids of the findings it rests on. */
  readonly findings: readonly string[];
  /** How the score came about, in words and figures. */
  readonly explanation: Message;
  /** Target and actual value in words, for the written sheet. */
  readonly target?: string;
  readonly actual?: string;
  readonly rubric?: string;
  /** Cells it rests on; the indicator's own cell first. */
  readonly cells: readonly CellRef[];
  /** Each part of its rule: what is asked, what answered it, what it comes to. */
  readonly clauses?: readonly ClauseScore[];
  /** What it can still come to, while it is 引用 or 待评: the least and the most. */
  readonly range?: { readonly atLeast: Decimal; readonly atMost: Decimal };
  /** Its score with one finding decided; findings that change it alike stand together. */
  readonly byFinding?: readonly ScoreByFinding[];
  /** Its score with several open findings decided; absent when that changes nothing. */
  readonly openFindings?: OpenFindings;
  /** What its rule does to the total beyond its points: decided, and so in force. */
  readonly effects?: readonly TotalEffect[];
  /** What its rule may still do to the total: nobody has answered that clause. */
  readonly openEffects?: readonly OpenEffect[];
  /** Its score under another answer to an open question, such as the unit of 处. */
  readonly alternatives?: readonly { readonly assumption: Message; readonly score: Decimal }[];
}

/** The same workbook under another answer to an open question. */
export interface Alternative {
  readonly assumption: Message;
  readonly score: Decimal;
  readonly level?: string;
}

export interface Grade {
  readonly weight: Decimal;
  readonly stated?: Decimal;
  readonly statedLevel?: string;
  /** The scores known, added up, with what rules do to the total (totalOf); see `pending`. */
  readonly score: Decimal;
  /** What the total can still come to while indicators are 待评 or effects on it are open. */
  readonly range?: { readonly atLeast: Decimal; readonly atMost: Decimal };
  /** Absent when something is pending and could change it. */
  readonly level?: string;
  /** Codes of the indicators that have no score yet. */
  readonly pending: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** What to know about the level: the usual scale stood in, the total lies in a gap of the scale. */
  readonly notes?: readonly Message[];
}
