import type { Facts } from "../tables/facts";
import { firstDayOfMonth, lastDayOfMonth, monthOfDay, NO_DAY, NO_MONTH, ofYear } from "./calendar";
import type { ListDraft } from "./list-finding";
import type { ListSettings } from "./list-settings";
import {
  cellOf,
  MARKED,
  ROW_FLAG,
  type PeopleBook,
  type PeopleList,
  type ListRole,
  type RowRef,
} from "./people-list";
import { ID_KIND, maskId, maskNumber, type IdKind } from "./person-id";
import { rowOf, type Persons } from "./persons";
import { safeText } from "./safe-text";
import type { ListField } from "./list-fields";

/** Everything the checks on lists look at. */
export interface ListFacts {
  readonly book: PeopleBook;
  readonly persons: Persons;
  readonly settings: ListSettings;
  /** The other tables of the workbook: standards, summaries. */
  readonly facts: Facts;
  /** January of the earliest year that a list names; 0 when none does. */
  readonly base: number;
  /** Names of institutions that were confirmed to be another's: right → left, by code. */
  readonly institutions?: ReadonlyMap<number, number>;
}

/** The institution of a row, under one name where two were confirmed to be one; 0 when none. */
export function institutionAt(
  { institutions }: Pick<ListFacts, "institutions">,
  list: PeopleList,
  row: number
): number {
  const code = list.institution[row] ?? 0;
  return institutions?.get(code) ?? code;
}

/** Checks yield what they find, and now and then nothing, so that others get a turn. */
export type ListSteps = Generator<ListDraft | undefined, void>;

export function listAt({ book }: ListFacts, index: number): PeopleList {
  const list = book.lists[index];
  if (!list) throw new RangeError(`no list ${String(index)}`);
  return list;
}

/** Masked, whatever it is. */
export function maskedIdOf(
  { book }: Pick<ListFacts, "book">,
  list: PeopleList,
  row: number
): string {
  const kind = (list.idKind[row] ?? 0) as IdKind;
  if (kind === ID_KIND.full || kind === ID_KIND.short) {
    return maskId(list.idHigh[row] ?? 0, list.idLow[row] ?? 0, kind);
  }
  if (kind === ID_KIND.blank || kind === ID_KIND.lost) return "";
  return maskNumber(book.pool.text(list.idLow[row] ?? 0));
}

/** Who a row is about, as findings name them. */
export function whoIs(
  facts: ListFacts,
  { list, row }: RowRef
): Pick<ListDraft, "name" | "maskedId" | "institution" | "className"> {
  const { pool } = facts.book;
  const at = listAt(facts, list);
  return {
    name: safeText(pool.text(at.name[row] ?? 0)),
    maskedId: maskedIdOf(facts, at, row),
    institution: safeText(pool.text(at.institution[row] ?? 0)),
    className: safeText(pool.text(at.klass[row] ?? 0)),
  };
}

export function cellsOf(
  facts: ListFacts,
  rows: readonly RowRef[],
  ...fields: readonly ListField[]
): ListDraft["cells"] {
  return rows
    .slice(0, MOST_CELLS)
    .map(({ list, row }) => cellOf(listAt(facts, list), row, ...fields));
}

/** Cells that one finding names: an account may be shared by thousands. */
const MOST_CELLS = 12;

/** The rows of one person, list by list. */
export function rowsOfPerson({ persons }: ListFacts, person: number): RowRef[] {
  const { starts, rows } = persons.groups;
  const found: RowRef[] = [];
  for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at += 1) {
    found.push(rowOf(persons, rows[at] ?? 0));
  }
  return found;
}

/** How many rows a person has: most have few, and are passed over without an object made. */
export function rowCount({ persons }: ListFacts, person: number): number {
  const { starts } = persons.groups;
  return (starts[person + 1] ?? 0) - (starts[person] ?? 0);
}

/** Whether any two rows of a person name different classes: few do. */
export function changesClass(facts: ListFacts, person: number): boolean {
  const { starts, rows } = facts.persons.groups;
  let klass = 0;
  for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at += 1) {
    const { list, row } = rowOf(facts.persons, rows[at] ?? 0);
    const here = listAt(facts, list).klass[row] ?? 0;
    if (klass !== 0 && here !== 0 && here !== klass) return true;
    if (here !== 0) klass = here;
  }
  return false;
}

export function hasFlag(list: PeopleList, row: number, flags: number): boolean {
  return ((list.flags[row] ?? 0) & flags) !== 0;
}

/** An ordinary row: it neither pays for the past, nor takes back, nor failed. */
export function isOrdinary(list: PeopleList, row: number): boolean {
  return !hasFlag(list, row, ROW_FLAG.supplement | ROW_FLAG.reversal | ROW_FLAG.failed);
}

export function listsOfRole(facts: ListFacts, ...roles: readonly ListRole[]): PeopleList[] {
  return facts.book.lists.filter((list) => roles.includes(list.role));
}

/** Lists that say who gets how much: not the dead, not the assessed, not another benefit. */
export function claimLists(facts: ListFacts): PeopleList[] {
  return listsOfRole(facts, "payment", "roster", "application", "audit");
}

/** Months that masks can hold. */
const WINDOW = 31;

/** A month's place in masks; −1 outside of them. A month without a year is of the first year. */
export function monthBit(facts: Pick<ListFacts, "base">, month: number): number {
  if (month === NO_MONTH) return -1;
  const at = month < 12 ? month : month - facts.base;
  return at >= 0 && at < WINDOW ? at : -1;
}

/** The months of masks that lie before a month; none where no year is known. */
export function monthsBefore({ base }: Pick<ListFacts, "base">, month: number): number {
  return base === 0 ? 0 : 2 ** Math.min(WINDOW, Math.max(0, month - base)) - 1;
}

/** How many months of a year lie before a month. */
export function countBefore(year: number, month: number): number {
  return Math.min(12, Math.max(0, month - year * 12));
}

/** The month of a place in masks. */
export function monthOfBit(facts: Pick<ListFacts, "base">, bit: number): number {
  return facts.base + bit;
}

function rangeMask(first: number, last: number): number {
  let mask = 0;
  for (let bit = Math.max(0, first); bit <= Math.min(WINDOW - 1, last); bit += 1) mask |= 1 << bit;
  return mask;
}

/**
 * The months that a row is for, as bits from {@link ListFacts.base} on; 0 where the row does not
 * say. Months in columns come first, then the row's own month, then its days, then a whole year.
 */
export function monthsOfRow(facts: Pick<ListFacts, "base">, list: PeopleList, row: number): number {
  if (list.monthColumns.length > 0) {
    let mask = 0;
    for (const { month, amount } of list.monthColumns) {
      const money = amount[row] ?? NaN;
      const bit = monthBit(facts, month);
      if (bit >= 0 && (money > 0 || money === MARKED)) mask |= 1 << bit;
    }
    return mask;
  }
  const months = list.months[row] ?? NaN;
  const period = monthBit(facts, list.period[row] ?? NO_MONTH);
  if (period >= 0) return months > 1 ? 0 : 1 << period;
  const from = list.from[row] ?? NO_DAY;
  const to = list.to[row] ?? NO_DAY;
  if (from !== NO_DAY || to !== NO_DAY) {
    if (list.year === 0 && (from === NO_DAY || to === NO_DAY)) return 0;
    const year = list.year * 12;
    const first = from === NO_DAY ? year : monthOfDay(from);
    const last = to === NO_DAY ? year + 11 : monthOfDay(to);
    const start = list.year === 0 ? first : Math.max(first, year);
    const end = list.year === 0 ? last : Math.min(last, year + 11);
    return start > end ? 0 : rangeMask(start - facts.base, end - facts.base);
  }
  if (months === 12 && list.year > 0) {
    const first = list.year * 12 - facts.base;
    return rangeMask(first, first + 11);
  }
  return 0;
}

/** Money of a row: what was paid, else what is due. */
export function moneyOf(list: PeopleList, row: number): number {
  const amount = list.amount[row] ?? NaN;
  return Number.isNaN(amount) ? (list.due[row] ?? NaN) : amount;
}

export function sumMoney(facts: ListFacts, rows: readonly RowRef[]): number {
  let sum = 0;
  for (const { list, row } of rows) {
    const money = moneyOf(listAt(facts, list), row);
    if (money === money) sum += money;
  }
  return sum;
}

/** Whether the days of two rows do not touch each other. */
export function daysApart(
  one: { list: PeopleList; row: number },
  other: { list: PeopleList; row: number }
): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  if (!a || !b) return false;
  return a.to <= b.from || b.to <= a.from;
}

/** Whether a row says from when and until when it holds. */
export function hasDays(list: PeopleList, row: number): boolean {
  return (list.from[row] ?? NO_DAY) !== NO_DAY && (list.to[row] ?? NO_DAY) !== NO_DAY;
}

function daysOf({ list, row }: { list: PeopleList; row: number }) {
  const from = list.from[row] ?? NO_DAY;
  const to = list.to[row] ?? NO_DAY;
  if (from === NO_DAY && to === NO_DAY) return undefined;
  return {
    from: from === NO_DAY ? firstDayOfMonth(list.year * 12) : from,
    to: to === NO_DAY ? lastDayOfMonth(list.year * 12 + 11) : to,
  };
}

/** `2023-03`, or `3月` in words of the catalogue where the year is not known. */
export function sayMonthBit(facts: Pick<ListFacts, "base">, bit: number): string {
  const month = monthOfBit(facts, bit);
  const year = Math.floor(month / 12);
  const text = String(ofYear(month)).padStart(2, "0");
  return year === 0 ? text : `${String(year)}-${text}`;
}

export function lowestBit(mask: number): number {
  return mask === 0 ? -1 : 31 - Math.clz32(mask & -mask);
}

export function highestBit(mask: number): number {
  return mask === 0 ? -1 : 31 - Math.clz32(mask);
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
