import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  cellsOf,
  institutionAt,
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
    for (const whole of new Set(rows.map(({ list }) => listAt(facts, list).whole))) {
      const { role } = listAt(facts, whole);
      if (role === "death" || role === "assessment") continue;
      const own = withoutReversed(
        facts,
        rows.filter(({ list }) => listAt(facts, list).whole === whole)
      );
      const again = own.length < 2 ? undefined : repeated(facts, own);
      if (again) yield draftOf(facts, listAt(facts, whole), again);
    }
  }
}

/** The rows that stand for the same time, the first one first; undefined when none do. */
function repeated(
  facts: ListFacts,
  rows: readonly RowRef[]
): { rows: RowRef[]; mask: number } | undefined {
  const kept: { row: RowRef; mask: number }[] = [];
  const found: RowRef[] = [];
  let shared = 0;
  const months = rows.reduce((sum, row) => sum + monthsIn(facts, row), 0);
  for (const row of rows) {
    const mask = monthsOfRow(facts, listAt(facts, row.list), row.row);
    const before = kept.find((other) => isSameTime(facts, other, { row, mask }, months));
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

function monthsIn(facts: ListFacts, { list, row }: RowRef): number {
  return listAt(facts, list).months[row] ?? NaN;
}

function isSameTime(facts: ListFacts, one: Stay, other: Stay, months: number): boolean {
  const [first, second] = [one.row, other.row].map(({ list, row }) => {
    const at = listAt(facts, list);
    return { institution: institutionAt(facts, at, row), klass: at.klass[row], rate: at.rate[row] };
  });
  if (!first || !second) return false;
  // Two institutions are the business of duplicate-across-institutions.
  const isElsewhere = first.institution !== second.institution;
  if (isElsewhere && first.institution !== 0 && second.institution !== 0) return false;
  const sameRate = Object.is(first.rate, second.rate);
  const sameTerms = first.klass === second.klass && sameRate;
  if (one.mask !== 0 && other.mask !== 0) {
    const shared = one.mask & other.mask;
    if (shared === 0) return false;
    // The month in which a class changed is split between two rows.
    return !(isOneBit(shared) && !sameTerms && isSplit(facts, one.row, other.row));
  }
  // Half a year in one class and half in another is a year.
  if (!sameTerms && months <= 12) return false;
  return true;
}

function isOneBit(mask: number): boolean {
  return (mask & (mask - 1)) === 0;
}

function isSplit(facts: ListFacts, one: RowRef, other: RowRef): boolean {
  if (monthsIn(facts, one) + monthsIn(facts, other) <= 1) return true;
  const [a, b] = [listAt(facts, one.list), listAt(facts, other.list)];
  return a.from[one.row] !== b.from[other.row] || a.to[one.row] !== b.to[other.row];
}

function draftOf(
  facts: ListFacts,
  list: PeopleList,
  { rows, mask }: { rows: RowRef[]; mask: number }
) {
  const [first] = rows;
  const who = whoIs(facts, first ?? { list: list.index, row: 0 });
  const effect = sumMoney(facts, rows.slice(1));
  const hasMoney = rows.some(({ list: at, row }) => !Number.isNaN(moneyOf(listAt(facts, at), row)));
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
      rows: rows
        .map(({ list: at, row }) => String((listAt(facts, at).rows[row] ?? 0) + 1))
        .join("、"),
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
