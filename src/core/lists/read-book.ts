import type { TableChoice } from "../tables/table";
import { retold } from "../values/retold";
import type { SheetGrid, Workbook } from "../workbook/workbook";
import { findList } from "./find-lists";
import { fingerprintOf } from "./list-fingerprint";
import { choiceOf, withChoice, type ListChoices } from "./list-choice";
import type { ReadContext } from "./list-cells";
import type { FoundList, PeopleBook, PeopleList } from "./people-list";
import { readList } from "./read-list";
import { listWindows } from "./side-by-side";
import { StringPool } from "./string-pool";

/** How far reading is. */
export interface ReadStep {
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

export interface ReadListsOptions extends ListChoices {
  /** Sheets that JiHe wrote itself. */
  readonly ownSheets?: ReadonlySet<string>;
  /** Sheets that a person told JiHe to leave out; see {@link ignoredSheets}. */
  readonly ignored?: ReadonlySet<string>;
}

/** The sheets that such choices leave out. */
export function ignoredSheets(choices: readonly TableChoice[]): ReadonlySet<string> {
  return new Set(choices.filter(({ ignore }) => ignore).map(({ sheet }) => sheet));
}

/** Reads every list of people on the visible sheets; rests every few thousand rows. */
export function* readPeople(
  workbook: Workbook,
  options: ReadListsOptions = {}
): Generator<ReadStep, PeopleBook> {
  const context: ReadContext = {
    pool: new StringPool(),
    date1904: workbook.date1904,
    classes: new Map(),
    names: new Map(),
    days: new Map(),
  };
  const lists: PeopleList[] = [];
  const found: FoundList[] = [];
  const listSheets = new Set<string>();
  for (const grid of workbook.sheets) {
    if (grid.visibility !== "visible" || options.ownSheets?.has(grid.name) === true) continue;
    if (options.ignored?.has(grid.name) === true) continue;
    const reading = listsBeside(grid, lists.length, context, options);
    const read = yield* retold(reading, (done): ReadStep => ({
      sheet: grid.name,
      done,
      total: grid.rowCount,
    }));
    lists.push(...read.lists);
    found.push(...read.found);
    if (read.found.some(({ people }) => people > 0)) listSheets.add(grid.name);
  }
  return { lists: withSeries(lists), found, pool: context.pool, listSheets };
}

interface ListsOnSheet {
  readonly lists: PeopleList[];
  readonly found: FoundList[];
}

/** The lists of one sheet, from left to right; `first` is the place of its first one in the book. */
function* listsBeside(
  grid: SheetGrid,
  first: number,
  context: ReadContext,
  options: ListChoices
): Generator<number, ListsOnSheet> {
  const all: ListsOnSheet = { lists: [], found: [] };
  const { windows, isOneList } = listWindows(grid);
  for (const window of windows) {
    const before = { lists: first + all.lists.length, found: all.found.length };
    const { lists, found } = yield* listsBelow(window, before, context, options);
    all.lists.push(...lists.map((list) => (isOneList ? { ...list, whole: first } : list)));
    all.found.push(...found);
  }
  return all;
}

/** The lists of one sheet or window of it, one below another. */
function* listsBelow(
  grid: SheetGrid,
  before: { readonly lists: number; readonly found: number },
  context: ReadContext,
  options: ListChoices
): Generator<number, ListsOnSheet> {
  const lists: PeopleList[] = [];
  const found: FoundList[] = [];
  let from = 0;
  for (let nth = before.found + 1; ; nth += 1) {
    const place = findList(grid, from);
    if (!place) break;
    const { choice, unmet } = choiceOf(options, place, nth);
    const chosen = withChoice(place, choice);
    const { list, end } = yield* readList(grid, chosen, before.lists + lists.length, context);
    const role = choice?.role ?? list.role;
    if (list.count > 0 || choice) {
      const { fields, heads } = chosen;
      const months = chosen.months.map(({ column }) => column);
      const fingerprint = yield* retold(fingerprintOf(grid, chosen, end), () => end);
      const read = { range: list.range, people: list.count, role, fields, months, heads };
      found.push({ nth, ...read, choice, unmet, fingerprint });
    }
    if (list.count > 0 && !choice?.ignore) lists.push({ ...list, role });
    if (end >= grid.rowCount || end <= from) break;
    from = end;
  }
  return { lists, found };
}

const PROGRAMME =
  /高龄|长寿|百岁|护理|运营|建设|床位|低保|特困|残疾|孤儿|助学|营养|耕地|农机|取暖|临时救助|失能|计生|抚恤|优抚|就业|培训|住房|危房/gu;

/**
 * One list in several sheets (by month, by institution): the same role, and of the same programme
 * as far as captions and sheet names say. Lists of two programmes hold the same people by right.
 */
function withSeries(lists: readonly PeopleList[]): readonly PeopleList[] {
  const known = new Map<string, number>();
  return lists.map((list) => {
    const said = `${list.range.sheet} ${list.title}`.match(PROGRAMME) ?? [];
    const programme = [...new Set(said)].sort().join();
    const key = [list.role, programme, list.role === "benefit" ? list.title : ""].join("|");
    const series = known.get(key) ?? known.size;
    known.set(key, series);
    return { ...list, series };
  });
}
