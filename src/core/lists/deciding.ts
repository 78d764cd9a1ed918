import type { MatchOptions } from "../names/suggestion";
import { numberListFindings, type ListDraft } from "./list-finding";

/** What a person decided of suggestions, by the ids of their findings. */
export interface Deciding {
  /** Confirmed: the two are one. */
  readonly accepted?: ReadonlySet<string>;
  /** Ruled out: not suggested again. */
  readonly refused?: ReadonlySet<string>;
  /** Readings of characters. */
  readonly names?: MatchOptions;
}

/** Suggestions for a row from which, after refusals, the best is left. */
const SPARE = 3;

export function suggestionsPerRow({ refused }: Deciding): number {
  return refused && refused.size > 0 ? SPARE : 1;
}

/** What was ruled out is gone; of what is left, the best for each row. */
export function withoutRefused<T extends { readonly draft: ListDraft }>(
  suggested: readonly T[],
  { refused = new Set() }: Deciding
): readonly T[] {
  if (refused.size === 0) return suggested;
  const taken = new Set<string>();
  const ids = idsOf(suggested);
  return suggested.filter(({ draft }, at) => {
    const id = ids[at] ?? "";
    const [row] = draft.rows;
    const key = row ? `${String(row.list)} ${String(row.row)}` : id;
    if (refused.has(id) || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

/** Those that were confirmed. */
export function acceptedOf<T extends { readonly draft: ListDraft }>(
  suggested: readonly T[],
  { accepted = new Set() }: Deciding
): readonly T[] {
  if (accepted.size === 0) return [];
  const ids = idsOf(suggested);
  return suggested.filter((_each, at) => accepted.has(ids[at] ?? ""));
}

function idsOf(suggested: readonly { readonly draft: ListDraft }[]): readonly string[] {
  return numberListFindings(suggested.map(({ draft }) => draft)).map(({ id }) => id);
}
