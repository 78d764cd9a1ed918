import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  cellsOf,
  listAt,
  moneyOf,
  monthsOfRow,
  rowCount,
  rowsOfPerson,
  sumMoney,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { withoutReversed } from "../reversals";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";
import { sayMonths } from "../say-months";

/** 重复: the same ID twice in one list for the same time. */
export function* duplicateInList(facts: ListFacts): ListSteps {
  const { persons } = facts;
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (persons.hasId[person] !== 1 || rowCount(facts, person) < 2) continue;
    const rows = rowsOfPerson(facts, person);
    for (const list of new Set(rows.map((row) => row.list))) {
      const at = listAt(facts, list);
      if (at.role === "death" || at.role === "assessment") continue;
      const own = withoutReversed(
        facts,
        rows.filter((row) => row.list === list)
      );
      const again = own.length < 2 ? undefined : repeated(facts, at, own);
      if (again) yield draftOf(facts, at, again);
    }
  }
}

/** The rows that stand for the same time, the first one first; undefined when none do. */
function repeated(
  facts: ListFacts,
  list: PeopleList,
  rows: readonly RowRef[]
): { rows: RowRef[]; mask: number } | undefined {
  const kept: { row: RowRef; mask: number }[] = [];
  const found: RowRef[] = [];
  let shared = 0;
  const months = rows.reduce((sum, { row }) => sum + (list.months[row] ?? NaN), 0);
  for (const row of rows) {
    const mask = monthsOfRow(facts, list, row.row);
    const before = kept.find((other) => isSameTime(list, other, { row, mask }, months));
    if (before) {
      if (found.length === 0) found.push(before.row);
      found.push(row);
      shared |= mask & before.mask;
    } else kept.push({ row, mask });
  }
  return found.length > 0 ? { rows: found, mask: shared } : undefined;
}

interface Stay {
  readonly row: RowRef;
  readonly mask: number;
}

function isSameTime(list: PeopleList, one: Stay, other: Stay, months: number): boolean {
  const [a, b] = [one.row.row, other.row.row];
  const sameInstitution = list.institution[a] === list.institution[b];
  // Two institutions are the business of duplicate-across-institutions.
  if (!sameInstitution && list.institution[a] !== 0 && list.institution[b] !== 0) return false;
  const sameTerms = list.klass[a] === list.klass[b] && sameRate(list, a, b);
  if (one.mask !== 0 && other.mask !== 0) {
    const shared = one.mask & other.mask;
    if (shared === 0) return false;
    // The month in which a class changed is split between two rows.
    return !(isOneBit(shared) && !sameTerms && isSplit(list, a, b));
  }
  // Half a year in one class and half in another is a year.
  if (!sameTerms && months <= 12) return false;
  return true;
}

function sameRate(list: PeopleList, a: number, b: number): boolean {
  const [one, other] = [list.rate[a] ?? NaN, list.rate[b] ?? NaN];
  return one === other || (Number.isNaN(one) && Number.isNaN(other));
}

function isOneBit(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

function isSplit(list: PeopleList, a: number, b: number): boolean {
  const [one, other] = [list.months[a] ?? NaN, list.months[b] ?? NaN];
  return one + other <= 1 || list.from[a] !== list.from[b] || list.to[a] !== list.to[b];
}

function draftOf(
  facts: ListFacts,
  list: PeopleList,
  { rows, mask }: { rows: RowRef[]; mask: number }
) {
  const [first] = rows;
  const who = whoIs(facts, first ?? { list: list.index, row: 0 });
  const effect = sumMoney(facts, rows.slice(1));
  const hasMoney = rows.some(({ row }) => !Number.isNaN(moneyOf(list, row)));
  return {
    rule: "duplicate-in-list",
    severity: "high",
    rows,
    cells: cellsOf(facts, rows, "id", "name"),
    ...who,
    place: list.range.sheet,
    stated: rows.length,
    expected: 1,
    unit: "人次",
    ...(hasMoney ? { effect } : {}),
    message: message("list.duplicate-in-list", {
      name: who.name,
      id: who.maskedId,
      sheet: list.range.sheet,
      count: String(rows.length),
      months: sayMonths(facts, mask),
      rows: rows.map(({ row }) => String((list.rows[row] ?? 0) + 1)).join("、"),
    }),
  } as const;
}

export const duplicateInListDoc: CheckDoc = {
  title: "名单内重复",
  what: "The same person stands twice in one list for the same months. Severity: high.",
  inputs: "ID, institution, class, months or dates, amounts and notes of every list.",
  source: "usage of evaluations",
  trap:
    "补发 and 冲销 rows (by note or sign) are no second payment, and a payment that was taken back is " +
    "none. Rows for different months, for stretches of days that do not meet, or for two classes " +
    "that come to a year together, are one person's year. IDs that lost digits are not compared.",
};
