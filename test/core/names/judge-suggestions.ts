import type { Suggestion } from "../../../src/core/names/suggestion";
import type { InstitutionLists } from "./institution-lists";

/** Shares, 0 to 1. */
export interface Judged {
  /** Rows with a partner whose best suggestion is that partner. */
  readonly right: number;
  /** What any method could reach: rows that their spelling alone decides. */
  readonly possible: number;
  /** Suggestions above the accept line, as a share of the rows that have a partner. */
  readonly sure: number;
  /** Suggestions above the accept line that are wrong, as a share of those above it. */
  readonly sureWrong: number;
  readonly [more: string]: number;
}

/** Suggestions against the truth. A row spelt just like the true partner counts as the partner. */
export function judgeSuggestions(
  suggestions: readonly Suggestion[],
  { right: list, truth, undecidable }: InstitutionLists
): Judged {
  const isRight = ({ left, right }: Suggestion): boolean => truth[left] === right;
  const best = new Map<number, Suggestion>();
  for (const each of suggestions) if (!best.has(each.left)) best.set(each.left, each);
  const partnered = truth.reduce((count, right) => count + (right < 0 ? 0 : 1), 0);
  const sure = suggestions.filter(({ standing }) => standing === "sure");
  return {
    right: [...best.values()].filter(isRight).length / partnered,
    possible: 1 - undecidable / 2 / partnered,
    sure: sure.length / partnered,
    sureWrong: sure.filter((each) => !isRight(each)).length / Math.max(1, sure.length),
    rows: list.names.length,
  };
}
