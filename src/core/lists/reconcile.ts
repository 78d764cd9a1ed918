import { readFacts, type FindOptions } from "../tables/find-tables";
import type { Facts } from "../tables/facts";
import type { MatchOptions } from "../names/suggestion";
import type { Workbook } from "../workbook/workbook";
import { compared } from "./checks/compared";
import { listChecks } from "./checks/catalogue";
import { similarName } from "./checks/similar-name";
import { compareLists, listsOn, type ListComparison } from "./compare-lists";
import type { ListFacts, ListSteps } from "./list-facts";
import { numberListFindings, type ListDraft, type ListFinding } from "./list-finding";
import type { ListChoices } from "./list-choice";
import type { ListSettings, ListSide } from "./list-settings";
import type { PeopleBook } from "./people-list";
import { findPersons } from "./persons";
import { readPeople } from "./read-book";
import { settingsOfWorkbook } from "./settings-of-workbook";
import { usualPairs } from "./usual-pairs";

/** How far a run is: what it is at, and the share of that which is done (0 to 1). */
export interface ListProgress {
  readonly phase: "read" | "match" | "check" | "compare";
  /** The sheet that is read, the check that runs. */
  readonly what: string;
  readonly share: number;
}

export interface ReconcileOptions {
  /** Sheets that JiHe wrote itself. */
  readonly ownSheets?: ReadonlySet<string>;
  /** What a person said of single tables: lists to leave out, among others. */
  readonly choices?: FindOptions["choices"];
  /** What a person said of single lists: what they are for, what their columns hold. */
  readonly lists?: ListChoices;
  readonly settings?: Partial<ListSettings>;
  /** Ids of similar-name findings that a person confirmed: the two are one. */
  readonly accepted?: ReadonlySet<string>;
  /** Ids of similar-name findings that a person ruled out: they are not suggested again. */
  readonly refused?: ReadonlySet<string>;
  /** Readings of characters, and pairs of names that were accepted or refused. */
  readonly names?: MatchOptions;
}

/** The result of one run over all lists. */
export interface Reconciliation {
  readonly book: PeopleBook;
  readonly settings: ListSettings;
  readonly findings: readonly ListFinding[];
  readonly comparisons: readonly ListComparison[];
  /** The other tables of the workbook. */
  readonly facts: Facts;
  readonly listFacts: ListFacts;
}

/**
 * Reads every list, finds who is who, checks and compares. A generator that rests every few
 * milliseconds with its progress, so that a worker can show it and stop between two steps; see
 * {@link finish}. Pure: the same workbook gives the same findings and ids.
 */
export function* reconcile(
  workbook: Workbook,
  options: ReconcileOptions = {}
): Generator<ListProgress, Reconciliation> {
  const ignored = new Set(
    (options.choices ?? []).filter(({ ignore }) => ignore).map(({ sheet }) => sheet)
  );
  const reading = readPeople(workbook, {
    ignored,
    ...(options.ownSheets ? { ownSheets: options.ownSheets } : {}),
    ...options.lists,
  });
  let read = reading.next();
  while (read.done !== true) {
    const { sheet, done, total } = read.value;
    yield { phase: "read", what: sheet, share: done / Math.max(1, total) };
    read = reading.next();
  }
  const book = read.value;
  const total = book.lists.reduce((sum, list) => sum + list.count, 0);
  const matching = findPersons(book);
  let match = matching.next();
  while (match.done !== true) {
    yield { phase: "match", what: "", share: match.value / Math.max(1, total) };
    match = matching.next();
  }
  const facts = otherTables(workbook, book, options);
  const settings = settingsOfWorkbook(workbook, facts, options.settings);
  const listFacts: ListFacts = { book, persons: match.value, settings, facts, base: baseOf(book) };
  const drafts: ListDraft[] = [];
  for (const [at, { id, run }] of listChecks.entries()) {
    yield* collect(run(listFacts), drafts, "check", id, at / listChecks.length);
  }
  const comparisons: ListComparison[] = [];
  const pairs = pairsOf(book, settings);
  for (const [at, [left, right]] of pairs.entries()) {
    const share = at / pairs.length;
    const what = `${left}|${right}`;
    const first = yield* compareIn(compareLists(listFacts, left, right), what, share);
    const suggested: ListDraft[] = [];
    const { refused = new Set() } = options;
    const suggesting = similarName(listFacts, first, options.names, refused.size > 0 ? 3 : 1);
    yield* collect(suggesting, suggested, "compare", "similar-name", share);
    const similar = withoutRefused(suggested, refused);
    const joined = joinedPeople(listFacts, similar, options.accepted);
    const comparison =
      joined.size === 0
        ? first
        : yield* compareIn(compareLists(listFacts, left, right, joined), what, share);
    comparisons.push(comparison);
    yield* collect(compared(listFacts, comparison), drafts, "compare", what, share);
    drafts.push(...similar);
  }
  return { book, settings, findings: numberListFindings(drafts), comparisons, facts, listFacts };
}

function* compareIn(
  steps: ReturnType<typeof compareLists>,
  what: string,
  share: number
): Generator<ListProgress, ListComparison> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { phase: "compare", what, share };
  }
}

/** What was ruled out is gone; of what is left, the best for each row. */
function withoutRefused(
  suggested: readonly ListDraft[],
  refused: ReadonlySet<string>
): readonly ListDraft[] {
  if (refused.size === 0) return suggested;
  const taken = new Set<string>();
  return numberListFindings(suggested).flatMap(({ id, ...draft }) => {
    const [row] = draft.rows;
    const key = row ? `${String(row.list)} ${String(row.row)}` : id;
    if (refused.has(id) || taken.has(key)) return [];
    taken.add(key);
    return [draft];
  });
}

/** The people of confirmed suggestions, left by right; whoever is in two of them is in none. */
function joinedPeople(
  { persons }: ListFacts,
  similar: readonly ListDraft[],
  accepted: ReadonlySet<string> = new Set()
): ReadonlyMap<number, number> {
  const joined = new Map<number, number>();
  const taken = new Set<number>();
  if (accepted.size === 0) return joined;
  for (const { id, rows } of numberListFindings(similar)) {
    const [first, second] = rows;
    if (!first || !second || !accepted.has(id)) continue;
    const left = persons.of[first.list]?.[first.row] ?? -1;
    const right = persons.of[second.list]?.[second.row] ?? -1;
    if (left < 0 || right < 0 || joined.has(left) || taken.has(right)) continue;
    joined.set(left, right);
    taken.add(right);
  }
  return joined;
}

function* collect(
  steps: ListSteps,
  drafts: ListDraft[],
  phase: ListProgress["phase"],
  what: string,
  share: number
): Generator<ListProgress> {
  let count = 0;
  for (const draft of steps) {
    if (draft) drafts.push(draft);
    count += 1;
    if (!draft || count % 4096 === 0) yield { phase, what, share };
  }
}

/** Standards and summaries; the lists themselves are long, and read already. */
function otherTables(workbook: Workbook, book: PeopleBook, options: ReconcileOptions): Facts {
  const sheets = workbook.sheets.filter(({ name }) => !book.listSheets.has(name));
  return readFacts(
    { ...workbook, sheets },
    {
      ...(options.ownSheets ? { ownSheets: options.ownSheets } : {}),
      ...(options.choices ? { choices: options.choices } : {}),
    }
  );
}

/** January of the earliest year that a list is for. */
function baseOf({ lists }: PeopleBook): number {
  let base = 0;
  const see = (year: number): void => {
    if (year > 1900 && (base === 0 || year * 12 < base)) base = year * 12;
  };
  for (const list of lists) {
    see(list.year);
    if (list.role === "death" || list.role === "assessment") continue;
    for (const month of list.period) if (month >= 12) see(Math.floor(month / 12));
  }
  return base;
}

/** The pairs that a person chose, as far as there are such lists; else the usual ones. */
function pairsOf(
  { lists }: PeopleBook,
  { pairs }: ListSettings
): readonly (readonly [ListSide, ListSide])[] {
  const roles = new Set(lists.map(({ role }) => role));
  if (!pairs) return usualPairs(roles);
  return pairs.filter((pair) => pair.every((side) => listsOn(lists, side).length > 0));
}

/** Runs to the end without a rest: for tests and for the command line. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
