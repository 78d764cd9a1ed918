import type { Message } from "../messages/message";
import type { Decimal } from "../values/decimal";

/** What is known about one clause. */
export interface ClauseAnswer {
  /** 是 or 否; absent: not known, which is not 否. */
  readonly holds?: boolean;
  /** Number of 处. */
  readonly count?: Decimal;
  /** A ratio (0.87), or a quantity when the rule measures one. */
  readonly value?: Decimal;
  /** Points that a person gives (inside a range, or a level). */
  readonly points?: Decimal;
  /** Points that a person gives to a part whose figure is not known: they stand for the part. */
  readonly award?: Decimal;
}

/** What a rule is applied to. */
export interface RuleInputs {
  /** A ratio (0.87), or a quantity when the rule measures one. */
  readonly value?: Decimal;
  /** Number of 处. */
  readonly count?: Decimal;
  /** By clause mark; nested marks are joined: `②（1）`. `value` and `count` serve the one clause that asks for such a thing. */
  readonly answers?: ReadonlyMap<string, ClauseAnswer>;
}

export type Need = "holds" | "count" | "value" | "points" | "level";

/** One thing that has to be known before a score stands. */
export interface MissingInput {
  /** Mark of the clause; empty for a rule of one clause. */
  readonly mark: string;
  readonly need: Need;
  readonly question: Message;
}

/** What a rule does to the total beyond its own points (domain.md P11, P16, P21). */
export type TotalEffect =
  /** The total is 0. */
  | { readonly kind: "veto"; readonly condition: string }
  /** Signed points on top of the indicators. */
  | { readonly kind: "change"; readonly points: Decimal }
  /** The indicator does not apply: the rest is rescaled to the whole. */
  | { readonly kind: "not-applicable"; readonly condition: string };

/** An effect that is not decided: nobody has said yet whether its condition holds. */
export type OpenEffect =
  | { readonly kind: "veto"; readonly condition: string }
  | { readonly kind: "not-applicable"; readonly condition: string }
  /** The most that can be lost; absent: all there is. */
  | { readonly kind: "change"; readonly condition: string; readonly mostLost?: Decimal };

/** Points when everything is known; else what is missing and the range still possible. */
export type ScoreOutcome =
  | {
      readonly state: "scored";
      readonly points: Decimal;
      readonly because: Message;
      /** Absent: it only gives its points. */
      readonly effects?: readonly TotalEffect[];
    }
  | {
      readonly state: "pending";
      readonly missing: readonly MissingInput[];
      readonly atLeast: Decimal;
      readonly atMost: Decimal;
      readonly because: Message;
    };
