import type { Statement } from "./statement";
import type { Token, TokenType } from "./tokenise";

export interface Made {
  readonly statement: Statement;
  readonly length: number;
  /** Further statements of the same words: 优、良、中、差分别得5、4、3、0分. */
  readonly more?: readonly Statement[];
  /** In brackets inside of another sentence, which goes on behind: （不足5%按5%计）. */
  readonly aside?: true;
}

/**
 * Reads one statement that begins with `token`, which stands at `at`; `gathered` is what stands
 * before it.
 */
export type Production = (
  token: Token,
  gathered: readonly Token[],
  tokens: readonly Token[],
  at: number
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
