import { readFacts, type FindOptions } from "../tables/find-tables";
import type { Facts } from "../tables/facts";
import { retold } from "../values/retold";
import type { Workbook } from "../workbook/workbook";
import { listChecks } from "./checks/catalogue";
import { listsOn, type ListComparison } from "./compare-lists";
import { comparePair } from "./compare-pair";
import type { Deciding } from "./deciding";
import type { ListFacts, ListSteps } from "./list-facts";
import { numberInSteps, type ListDraft, type ListFinding } from "./list-finding";
import type { ListChoices } from "./list-choice";
import type { ListSettings, ListSide } from "./list-settings";
import type { PeopleBook } from "./people-list";
import { findPersons } from "./persons";
import { ignoredSheets, readPeople } from "./read-book";
import { sameInstitutions } from "./same-institutions";
import { settingsOfWorkbook } from "./settings-of-workbook";
import { usualPairs } from "./usual-pairs";

/** How far a run is: what it is at, and the share of that which is done (0 to 1). */
export interface ListProgress {
  readonly phase: "read" | "match" | "check" | "compare";
  /** The sheet that is read, the check that runs. */
  readonly what: string;
  readonly share: number;
}

export interface ReconcileOptions extends Deciding {
  /** Sheets that JiHe wrote itself. */
  readonly ownSheets?: ReadonlySet<string>;
  /** What a person said of single tables: lists to leave out, among others. */
  readonly choices?: FindOptions["choices"];
  /** What a person said of single lists: what they are for, what their columns hold. */
  readonly lists?: ListChoices;
  readonly settings?: Partial<ListSettings>;
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
 * milliseconds with its progress, so that a worker can show it and stop between two steps. Pure: the
 * same workbook gives the same findings and ids.
 */
export function* reconcile(
  workbook: Workbook,
  options: ReconcileOptions = {}
): Generator<ListProgress, Reconciliation> {
  const reading = readPeople(workbook, {
    ignored: ignoredSheets(options.choices ?? []),
    ...(options.ownSheets ? { ownSheets: options.ownSheets } : {}),
    ...options.lists,
  });
  const book = yield* retold(reading, ({ sheet, done, total }): ListProgress => ({
    phase: "read",
    what: sheet,
    share: done / Math.max(1, total),
  }));
  const facts = otherTables(workbook, book, options);
  const settings = settingsOfWorkbook(workbook, facts, options.settings);
  const pairs = pairsOf(book, settings);
  const base = baseOf(book);
  const persons = yield* matchIn(findPersons(book), book);
  const unnamed: ListFacts = { book, persons, settings, facts, base };
  const same = yield* stepsIn("match", "", 1, sameInstitutions(unnamed, pairs, options));
  const { institutions } = same;
  const listFacts: ListFacts =
    institutions.size === 0
      ? unnamed
      : {
          ...unnamed,
          institutions,
          persons: yield* matchIn(findPersons(book, institutions), book),
        };
  const drafts: ListDraft[] = [];
  for (const [at, { id, run }] of listChecks.entries()) {
    yield* collect(run(listFacts), drafts, id, at / listChecks.length);
  }
  const comparisons: ListComparison[] = [];
  for (const [at, pair] of pairs.entries()) {
    const comparing = comparePair(listFacts, pair, options);
    const compared = yield* stepsIn("compare", pair.join("|"), at / pairs.length, comparing);
    comparisons.push(compared.comparison);
    for (const draft of compared.drafts) drafts.push(draft);
  }
  drafts.push(...same.drafts);
  const findings = yield* stepsIn("compare", "", 1, numberInSteps(drafts));
  return { book, settings, findings, comparisons, facts, listFacts };
}

/** Steps that tell nothing, under what is said of them. */
function stepsIn<T>(
  phase: ListProgress["phase"],
  what: string,
  share: number,
  steps: Generator<undefined, T>
): Generator<ListProgress, T> {
  return retold(steps, () => ({ phase, what, share }));
}

function matchIn<T>(
  steps: Generator<number, T>,
  { lists }: PeopleBook
): Generator<ListProgress, T> {
  const total = lists.reduce((sum, list) => sum + list.count, 0);
  return retold(steps, (done) => ({ phase: "match", what: "", share: done / Math.max(1, total) }));
}

function* collect(
  steps: ListSteps,
  drafts: ListDraft[],
  what: string,
  share: number
): Generator<ListProgress> {
  let count = 0;
  for (const draft of steps) {
    if (draft) drafts.push(draft);
    count += 1;
    if (!draft || count % 4096 === 0) yield { phase: "check", what, share };
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
