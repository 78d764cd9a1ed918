import { similarInstitutions, type InstitutionDraft } from "./checks/similar-institution";
import { acceptedOf, suggestionsPerRow, withoutRefused, type Deciding } from "./deciding";
import { secondSpellings } from "./checks/second-spelling";
import type { ListFacts } from "./list-facts";
import type { ListDraft } from "./list-finding";
import type { ListSide } from "./list-settings";

export interface SameInstitutions {
  readonly drafts: readonly ListDraft[];
  /** Codes of names that were confirmed to be another's → that one's. */
  readonly institutions: ReadonlyMap<number, number>;
}

/**
 * Institutions under two names, over all pairs of lists and within each: suggested once each, and
 * those confirmed.
 */
export function* sameInstitutions(
  facts: ListFacts,
  pairs: readonly (readonly [ListSide, ListSide])[],
  deciding: Deciding
): Generator<undefined, SameInstitutions> {
  const found = new Map<string, InstitutionDraft>();
  const put = (all: readonly InstitutionDraft[]): void => {
    for (const each of withoutRefused(all, deciding)) {
      const key = [each.left, each.right].sort((a, b) => a - b).join();
      if (!found.has(key)) found.set(key, each);
    }
  };
  const how = { ...deciding.names, perRow: suggestionsPerRow(deciding) };
  for (const [left, right] of pairs) put(yield* similarInstitutions(facts, left, right, how));
  put(yield* secondSpellings(facts, how));
  const suggested = [...found.values()];
  const institutions = new Map<number, number>();
  for (const { left, right } of acceptedOf(suggested, deciding)) {
    // 丙 is 乙, and 乙 is 甲: all three are 甲. A second name for what has one already is left out.
    const root = rootOf(institutions, left);
    if (!institutions.has(right) && root !== right) institutions.set(right, root);
  }
  for (const right of institutions.keys()) institutions.set(right, rootOf(institutions, right));
  return { drafts: suggested.map(({ draft }) => draft), institutions };
}

function rootOf(institutions: ReadonlyMap<number, number>, code: number): number {
  let root = code;
  for (let next = institutions.get(root); next !== undefined; next = institutions.get(root)) {
    root = next;
  }
  return root;
}
