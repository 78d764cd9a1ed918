import { compared } from "./checks/compared";
import { similarName } from "./checks/similar-name";
import { compareLists, type ListComparison } from "./compare-lists";
import { acceptedOf, suggestionsPerRow, withoutRefused, type Deciding } from "./deciding";
import type { ListFacts } from "./list-facts";
import type { ListDraft } from "./list-finding";
import type { ListSide } from "./list-settings";
import { STEP_ROWS } from "./match-keys";

export interface ComparedPair {
  readonly comparison: ListComparison;
  readonly drafts: readonly ListDraft[];
}

/** Two lists against each other; whoever was confirmed under a like name counts as one. */
export function* comparePair(
  facts: ListFacts,
  [left, right]: readonly [ListSide, ListSide],
  deciding: Deciding
): Generator<undefined, ComparedPair> {
  const first = yield* compareLists(facts, left, right);
  const suggested: { readonly draft: ListDraft }[] = [];
  for (const draft of similarName(facts, first, deciding.names, suggestionsPerRow(deciding))) {
    if (draft) suggested.push({ draft });
    else yield undefined;
  }
  const similar = withoutRefused(suggested, deciding);
  const joined = joinedPeople(facts, acceptedOf(similar, deciding));
  const comparison = joined.size === 0 ? first : yield* compareLists(facts, left, right, joined);
  const drafts: ListDraft[] = [];
  for (const draft of compared(facts, comparison)) {
    if (draft) drafts.push(draft);
    if (!draft || drafts.length % STEP_ROWS === 0) yield undefined;
  }
  return { comparison, drafts: [...drafts, ...similar.map(({ draft }) => draft)] };
}

/** The people of confirmed suggestions, left by right; whoever is in two of them is in none. */
function joinedPeople(
  { persons }: ListFacts,
  accepted: readonly { readonly draft: ListDraft }[]
): ReadonlyMap<number, number> {
  const joined = new Map<number, number>();
  const taken = new Set<number>();
  for (const { draft } of accepted) {
    const [first, second] = draft.rows;
    if (!first || !second) continue;
    const left = persons.of[first.list]?.[first.row] ?? -1;
    const right = persons.of[second.list]?.[second.row] ?? -1;
    if (left < 0 || right < 0 || joined.has(left) || taken.has(right)) continue;
    joined.set(left, right);
    taken.add(right);
  }
  return joined;
}
