import { readFacts, type FindOptions } from "../tables/find-tables";
import type { Facts } from "../tables/facts";
import type { MatchOptions } from "../names/suggestion";
import type { Workbook } from "../workbook/workbook";
import { compared } from "./checks/compared";
import { listChecks } from "./checks/catalogue";
import { similarName } from "./checks/similar-name";
import { compareLists, type ListComparison } from "./compare-lists";
import type { ListFacts, ListSteps } from "./list-facts";
import { numberListFindings, type ListDraft, type ListFinding } from "./list-finding";
import type { ListChoice } from "./list-choice";
import type { ListSettings } from "./list-settings";
import type { ListRole, PeopleBook } from "./people-list";
import { findPersons } from "./persons";
import { readPeople } from "./read-book";
import { settingsOfWorkbook } from "./settings-of-workbook";

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
  readonly lists?: readonly ListChoice[];
  readonly settings?: Partial<ListSettings>;
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
    ...(options.lists ? { choices: options.lists } : {}),
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
    const comparing = compareLists(listFacts, left, right);
    let step = comparing.next();
    while (step.done !== true) {
      yield { phase: "compare", what: `${left}|${right}`, share };
      step = comparing.next();
    }
    comparisons.push(step.value);
    yield* collect(compared(listFacts, step.value), drafts, "compare", `${left}|${right}`, share);
    const similar = similarName(listFacts, step.value, options.names);
    yield* collect(similar, drafts, "compare", "similar-name", share);
  }
  return { book, settings, findings: numberListFindings(drafts), comparisons, facts, listFacts };
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

const USUAL_PAIRS: readonly (readonly [ListRole, ListRole])[] = [
  ["application", "audit"],
  ["roster", "payment"],
  ["application", "payment"],
  ["audit", "payment"],
];

/** Application against audit and roster against payment; with only one of each, what there is. */
function pairsOf(
  book: PeopleBook,
  settings: ListSettings
): readonly (readonly [ListRole, ListRole])[] {
  const roles = new Set(book.lists.map(({ role }) => role));
  const has = ([left, right]: readonly [ListRole, ListRole]): boolean =>
    roles.has(left) && roles.has(right);
  if (settings.pairs) return settings.pairs.filter(has);
  const found = USUAL_PAIRS.filter(has);
  return found.length > 2 ? found.slice(0, 2) : found;
}

/** Runs to the end without a rest: for tests and for the command line. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
