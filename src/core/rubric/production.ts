import type { Statement } from "./statement";
import type { Token, TokenType } from "./tokenise";

export interface Made {
  readonly statement: Statement;
  readonly length: number;
}

/** Reads one statement that begins at `at`; `gathered` is what stands before it. */
export type Production = (
  tokens: readonly Token[],
  at: number,
  gathered: readonly Token[]
) => Made | undefined;

/** What makes a number part of a comparison. */
export const COMPARES: ReadonlySet<TokenType> = new Set([
  "at-least",
  "more-than",
  "at-most",
  "less-than",
  "and-above",
  "and-below",
  "inclusive",
  "exclusive",
]);
