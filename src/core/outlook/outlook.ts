import type { Message } from "../messages/message";
import type { Decimal } from "../values/decimal";
import type { Standing } from "./standing";

/** One thing to decide. A set of them is one way to another level. */
export type Step =
  | {
      /** Open findings decided against what they count now. */
      readonly kind: "findings";
      readonly decision: "confirmed" | "excluded";
      /** Any so many of `ids`, in their order when it matters which. */
      readonly count: number;
      readonly ids: readonly string[];
      readonly changes: readonly ScoreChange[];
    }
  | {
      /** A score that nobody judged yet, judged; at its best or worst it becomes `to`. */
      readonly kind: "judgement";
      readonly changes: readonly ScoreChange[];
    }
  | {
      /**
       * An open question answered otherwise, such as the unit of 处; or a clause answered that acts
       * on the whole (不适用, points taken from the total): then no score of an indicator changes.
       */
      readonly kind: "answer";
      readonly assumption: Message;
      readonly changes: readonly ScoreChange[];
    };

/** What a step makes of one indicator. */
export interface ScoreChange {
  readonly code: string;
  readonly name: string;
  /** Absent while it is 待评. */
  readonly from?: Decimal;
  readonly to: Decimal;
}

/** A smallest set of things to decide. */
export interface Way {
  readonly steps: readonly Step[];
  /** Where the whole stands after all of them. */
  readonly standing: Standing;
}

/** The way from the present total to one other level. */
export interface Boundary {
  readonly direction: "up" | "down";
  /** The level beyond it. */
  readonly level: string;
  /** The edge, in points of the total. */
  readonly at: Decimal;
  /** Points from the present total to the edge. */
  readonly distance: Decimal;
  /**
   * The fewest things to decide that can lead there: exactly so many, or more than were tried
   * (`at-least`), or nothing that is open leads there.
   */
  readonly changes:
    | { readonly state: "exactly"; readonly count: number }
    | { readonly state: "at-least"; readonly count: number }
    | { readonly state: "out-of-reach" };
  /** Sets of that size, those that move the total most first. */
  readonly ways: readonly Way[];
  /** There are further sets of that size. */
  readonly hasMore: boolean;
}

/** Something that sits so close to an edge that a rounding would move it. */
export interface EdgeNote {
  /** Code of the indicator; absent for the total. */
  readonly code?: string;
  readonly note: Message;
}

/** “What it takes”: how firm the level is, and what would change it. */
export interface Outlook {
  /** With everything 待评 at its least. */
  readonly now: Standing;
  /** From the best level down, the present one left out. */
  readonly boundaries: readonly Boundary[];
  readonly edges: readonly EdgeNote[];
}
