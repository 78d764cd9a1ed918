import { listed } from "../../checks/listed";
import { message, type Message } from "../../messages/message";
import type { MatchOptions, NameColumn, Suggestion } from "../../names/suggestion";
import { suggestInSteps } from "../../names/suggest-matches";
import { retold } from "../../values/retold";
import { listsOn } from "../compare-lists";
import { cellsOf, listAt, whoIs, type ListFacts } from "../list-facts";
import type { ListDraft } from "../list-finding";
import type { ListSide } from "../list-settings";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";

/** A suggestion that two names are one institution, with the names by their codes. */
export interface InstitutionDraft {
  readonly draft: ListDraft;
  readonly left: number;
  readonly right: number;
}

/** More names than this on a side are no institutions. */
export const MOST = 20_000;
/** From so many people found on the other side on, people decide, and not the name alone. */
export const ENOUGH = 3;
export const MOST_OF_THEM = 0.5;
/** Two quite different names are one institution when nearly all of its people say so. */
const NEARLY_ALL = 0.8;
const MANY = 5;
/** Without people to tell, the names have to be this much alike. */
const ALIKE = 0.75;
/** A person looks at what only people speak for, however many they are. */
const PEOPLE_ONLY = 0.85;

/**
 * 相似机构: institutions that only one of two lists names, and that may be one under two names: by the
 * names, and by the people whom both lists have. A suggestion, never a match.
 */
export function* similarInstitutions(
  facts: ListFacts,
  left: ListSide,
  right: ListSide,
  options: MatchOptions = {}
): Generator<undefined, readonly InstitutionDraft[]> {
  const { lists, pool } = facts.book;
  const [ones, others] = [listsOn(lists, left), listsOn(lists, right)];
  const first = yield* firstRows(ones);
  const second = yield* firstRows(others);
  const only = [...first.keys()].filter((code) => !second.has(code));
  const beyond = [...second.keys()].filter((code) => !first.has(code));
  if (only.length === 0 || beyond.length === 0) return [];
  if (only.length > MOST || beyond.length > MOST) return [];
  const shared = yield* sharedPeople(facts, ones, others);
  const column = (codes: readonly number[]): NameColumn => ({
    kind: "institution",
    names: codes.map((code) => pool.text(code)),
  });
  const steps = suggestInSteps(column(only), column(beyond), options);
  const suggested = yield* retold(steps, () => undefined);
  const byName = suggested.map(({ left: at, right: to, score, evidence }): Pair => ({
    one: only[at] ?? 0,
    other: beyond[to] ?? 0,
    score,
    evidence,
  }));
  const pairs = [...byName, ...byPeople(shared, only, new Set(beyond), byName)];
  return pairs.flatMap((pair): InstitutionDraft[] => {
    const { one, other } = pair;
    const people = shared.get(one);
    const score = scoreOf(pair, people);
    const [row, mate] = [first.get(one), second.get(other)];
    if (score === undefined || !row || !mate) return [];
    const said = [...pair.evidence.map((each) => each.said), ...saidOf(people, other)];
    return [{ draft: institutionDraft(facts, [row, mate], score, said), left: one, right: other }];
  });
}

interface Pair {
  readonly one: number;
  readonly other: number;
  /** Of the names alone. */
  readonly score: number;
  readonly evidence: Suggestion["evidence"];
}

/** The people of an institution of the left side whom the right side has as well. */
interface SharedPeople {
  readonly all: number;
  /** By their institution on the right side. */
  readonly by: ReadonlyMap<number, number>;
}

function* sharedPeople(
  facts: ListFacts,
  ones: readonly PeopleList[],
  others: readonly PeopleList[]
): Generator<undefined, ReadonlyMap<number, SharedPeople>> {
  const { of, count, hasId } = facts.persons;
  const there = new Int32Array(count);
  for (const list of others) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      there[of[list.index]?.[row] ?? 0] = list.institution[row] ?? 0;
    }
  }
  const shared = new Map<number, { all: number; by: Map<number, number> }>();
  const seen = new Uint8Array(count);
  for (const list of ones) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const person = of[list.index]?.[row] ?? 0;
      const [here, other] = [list.institution[row] ?? 0, there[person] ?? 0];
      // Whoever is known by name and institution only says nothing of other institutions.
      if (seen[person] === 1 || hasId[person] !== 1 || here === 0 || other === 0) continue;
      seen[person] = 1;
      const known = shared.get(here) ?? { all: 0, by: new Map<number, number>() };
      known.all += 1;
      known.by.set(other, (known.by.get(other) ?? 0) + 1);
      shared.set(here, known);
    }
  }
  return shared;
}

/** The first row of each institution. */
export function* firstRows(
  lists: readonly PeopleList[]
): Generator<undefined, Map<number, RowRef>> {
  const found = new Map<number, RowRef>();
  for (const list of lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const code = list.institution[row] ?? 0;
      if (code !== 0 && !found.has(code)) found.set(code, { list: list.index, row });
    }
  }
  return found;
}

/** Institutions whose names have nothing in common, and whose people are nearly all the same. */
function byPeople(
  shared: ReadonlyMap<number, SharedPeople>,
  only: readonly number[],
  beyond: ReadonlySet<number>,
  byName: readonly Pair[]
): readonly Pair[] {
  const suggested = new Set(byName.map(({ one, other }) => `${String(one)},${String(other)}`));
  return only.flatMap((one): Pair[] => {
    const { all = 0, by = new Map<number, number>() } = shared.get(one) ?? {};
    const [other, count = 0] = [...by].sort(([, a], [, b]) => b - a)[0] ?? [0];
    if (!beyond.has(other) || count < MANY || count < all * NEARLY_ALL) return [];
    if (suggested.has(`${String(one)},${String(other)}`)) return [];
    return [{ one, other, score: 0, evidence: [] }];
  });
}

/** 0 to 1, by names and people together; undefined for what is not to be suggested. */
function scoreOf({ other, score }: Pair, people: SharedPeople | undefined): number | undefined {
  const { all = 0 } = people ?? {};
  if (all < ENOUGH) return score >= ALIKE ? score : undefined;
  const share = (people?.by.get(other) ?? 0) / all;
  if (share < MOST_OF_THEM) return undefined;
  return score === 0 ? PEOPLE_ONLY * share : 1 - (1 - score) * (1 - share);
}

function saidOf(people: SharedPeople | undefined, other: number): readonly Message[] {
  if (!people) return [];
  const [all, count] = [String(people.all), String(people.by.get(other) ?? 0)];
  return [message("list.similar-institution.people", { all, count })];
}

/** What is said of two names, by a row of each, how alike they are and why. */
export function institutionDraft(
  facts: ListFacts,
  rows: readonly [RowRef, RowRef],
  score: number,
  said: readonly Message[]
): ListDraft {
  const [one, two] = rows;
  const { institution } = whoIs(facts, one);
  const mate = whoIs(facts, two).institution;
  return {
    rule: "similar-name",
    severity: "low",
    rows,
    cells: cellsOf(facts, rows, "institution"),
    name: "",
    maskedId: "",
    institution,
    className: "",
    place: mate,
    message: message("list.similar-institution", {
      name: institution,
      other: mate,
      firstSheet: listAt(facts, one.list).range.sheet,
      secondSheet: listAt(facts, two.list).range.sheet,
      score: score.toFixed(2),
      evidence: listed(said) ?? "",
    }),
  };
}
