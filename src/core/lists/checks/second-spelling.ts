import { message } from "../../messages/message";
import { ACCEPT_LINE, suggestInSteps } from "../../names/suggest-matches";
import type { MatchOptions, NameColumn, Suggestion } from "../../names/suggestion";
import { retold } from "../../values/retold";
import type { ListFacts } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { LIST_ROLES, type PeopleList, type RowRef } from "../people-list";
import {
  ENOUGH,
  firstRows,
  institutionDraft,
  MOST,
  MOST_OF_THEM,
  type InstitutionDraft,
} from "./similar-institution";

/**
 * 相似机构 within one list (also one in several sheets): an institution that is spelt in two ways. By
 * the names, and by the people who stand under both, such as those of one month that was typed by
 * somebody else. Names that another kind of list has as well, both of them, are two institutions
 * unless people say otherwise. A suggestion, never a match.
 */
export function* secondSpellings(
  facts: ListFacts,
  options: MatchOptions = {}
): Generator<undefined, readonly InstitutionDraft[]> {
  const namesOf = new Map<string, ReadonlyMap<number, RowRef>>();
  for (const role of LIST_ROLES) {
    const lists = facts.book.lists.filter((list) => list.role === role);
    if (lists.length > 0) namesOf.set(role, yield* firstRows(lists));
  }
  const found: InstitutionDraft[] = [];
  for (const [role, first] of namesOf) {
    if (first.size < 2 || first.size > MOST) continue;
    const lists = facts.book.lists.filter((list) => list.role === role);
    const others = [...namesOf].flatMap(([other, names]) => (other === role ? [] : [names]));
    found.push(...(yield* spellingsIn(facts, lists, first, others, options)));
  }
  return found;
}

function* spellingsIn(
  facts: ListFacts,
  lists: readonly PeopleList[],
  first: ReadonlyMap<number, RowRef>,
  others: readonly ReadonlyMap<number, RowRef>[],
  options: MatchOptions
): Generator<undefined, readonly InstitutionDraft[]> {
  const codes = [...first.keys()];
  const names = codes.map((code) => facts.book.pool.text(code));
  const column: NameColumn = { kind: "institution", names };
  const suggested = yield* retold(suggestInSteps(column, column, options), () => undefined);
  if (suggested.length === 0) return [];
  const people = yield* peopleUnderBoth(facts, lists);
  const seen = new Set<string>();
  return suggested.flatMap((suggestion): InstitutionDraft[] => {
    const one = codes[suggestion.left] ?? 0;
    const other = codes[suggestion.right] ?? 0;
    const key = pairKey(one, other);
    const isElsewhere = others.some((known) => known.has(one) && known.has(other));
    const shared = people.of(one, other);
    const score = scoreOf(suggestion, shared, isElsewhere);
    if (score === undefined || one === other || seen.has(key)) return [];
    seen.add(key);
    // The name with more people is the one that the other is counted under.
    const [left, right] = people.count(one) >= people.count(other) ? [one, other] : [other, one];
    const [row, mate] = [first.get(left), first.get(right)];
    if (!row || !mate) return [];
    const said = suggestion.evidence.map((each) => each.said);
    if (shared.both > 0) {
      const [all, count] = [String(shared.all), String(shared.both)];
      said.push(message("list.similar-institution.both", { all, count }));
    }
    return [{ draft: institutionDraft(facts, [row, mate], score, said), left, right }];
  });
}

/** 0 to 1, by names and people together; undefined for what is not to be suggested. */
function scoreOf(
  { score }: Suggestion,
  { all, both }: SharedNames,
  isElsewhere: boolean
): number | undefined {
  const share = all >= ENOUGH ? both / all : 0;
  if (share >= MOST_OF_THEM) return 1 - (1 - score) * (1 - share);
  return score >= ACCEPT_LINE && !isElsewhere ? score : undefined;
}

/** People of the smaller of two institutions, and those of them who stand under the other too. */
interface SharedNames {
  readonly all: number;
  readonly both: number;
}

interface PeopleByName {
  count(code: number): number;
  of(one: number, other: number): SharedNames;
}

/** Whoever has an ID, by the institutions that his or her rows name. */
function* peopleUnderBoth(
  { persons }: ListFacts,
  lists: readonly PeopleList[]
): Generator<undefined, PeopleByName> {
  const firstOf = new Int32Array(persons.count);
  const counts = new Map<number, number>();
  const pairs = new Map<string, Set<number>>();
  for (const list of lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const person = persons.of[list.index]?.[row] ?? 0;
      const code = list.institution[row] ?? 0;
      if (code === 0 || persons.hasId[person] !== 1) continue;
      const before = firstOf[person] as number;
      if (before === code) continue;
      if (before === 0) firstOf[person] = code;
      else {
        const key = pairKey(before, code);
        const known = pairs.get(key) ?? new Set<number>();
        if (known.has(person)) continue;
        pairs.set(key, known.add(person));
      }
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const count = (code: number): number => counts.get(code) ?? 0;
  return {
    count,
    of: (one, other) => ({
      all: Math.min(count(one), count(other)),
      both: pairs.get(pairKey(one, other))?.size ?? 0,
    }),
  };
}

function pairKey(one: number, other: number): string {
  return one < other ? `${String(one)},${String(other)}` : `${String(other)},${String(one)}`;
}
