import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  bitCount,
  cellsOf,
  claimLists,
  daysApart,
  hasFlag,
  institutionAt,
  listAt,
  moneyOf,
  monthsOfRow,
  rowCount,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { ROW_FLAG, type RowRef } from "../people-list";
import { withoutReversed } from "../reversals";
import { sayMonths } from "../say-months";

/** 跨机构重复: the same person in two institutions for the same month. */
export function* duplicateAcrossInstitutions(facts: ListFacts): ListSteps {
  const { persons } = facts;
  const series = new Set(claimLists(facts).map((list) => list.series));
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (persons.hasId[person] !== 1 || rowCount(facts, person) < 2) continue;
    const all = rowsOfPerson(facts, person);
    for (const one of series) {
      const rows = all.filter((row) => listAt(facts, row.list).series === one);
      if (rows.length < 2) continue;
      const pair = clash(facts, withoutReversed(facts, rows));
      if (pair) yield draftOf(facts, pair);
    }
  }
}

interface Clash {
  readonly first: RowRef;
  readonly second: RowRef;
  readonly mask: number;
}

function clash(facts: ListFacts, rows: readonly RowRef[]): Clash | undefined {
  const months = rows.reduce(
    (sum, { list, row }) => sum + (listAt(facts, list).months[row] ?? NaN),
    0
  );
  for (const [at, first] of rows.entries()) {
    for (const second of rows.slice(at + 1)) {
      const mask = sharedMonths(facts, first, second, months);
      if (mask !== undefined) return { first, second, mask };
    }
  }
  return undefined;
}

/** Months that both institutions claim; 0 when no months are said; undefined when none. */
function sharedMonths(
  facts: ListFacts,
  first: RowRef,
  second: RowRef,
  months: number
): number | undefined {
  const [a, b] = [listAt(facts, first.list), listAt(facts, second.list)];
  const [ia, ib] = [institutionAt(facts, a, first.row), institutionAt(facts, b, second.row)];
  if (ia === 0 || ib === 0 || ia === ib) return undefined;
  const one = monthsOfRow(facts, a, first.row);
  const other = monthsOfRow(facts, b, second.row);
  if (one === 0 || other === 0) {
    // Last year's list and this year's: who moved in between is in both.
    if (a.year !== 0 && b.year !== 0 && a.year !== b.year) return undefined;
    // Without months two stays that come to a year may follow each other.
    if (months <= 12 || hasTransfer(facts, first, second)) return undefined;
    return 0;
  }
  const shared = one & other;
  if (shared === 0) return undefined;
  // Who moves in mid-month is in both lists for that month.
  if (bitCount(shared) === 1) {
    if (hasTransfer(facts, first, second)) return undefined;
    if (daysApart({ list: a, row: first.row }, { list: b, row: second.row })) return undefined;
    const parts = (a.months[first.row] ?? NaN) + (b.months[second.row] ?? NaN);
    if (parts <= 1) return undefined;
  }
  return shared;
}

function hasTransfer(facts: ListFacts, first: RowRef, second: RowRef): boolean {
  return [first, second].some(({ list, row }) =>
    hasFlag(listAt(facts, list), row, ROW_FLAG.transfer)
  );
}

function draftOf(facts: ListFacts, { first, second, mask }: Clash) {
  const who = whoIs(facts, first);
  const other = whoIs(facts, second);
  const rows = [first, second];
  const list = listAt(facts, second.list);
  const money = moneyOf(list, second.row);
  const all = bitCount(monthsOfRow(facts, list, second.row)) || 1;
  const share = mask === 0 ? 1 : bitCount(mask) / all;
  return {
    rule: "duplicate-across-institutions",
    severity: "high",
    rows,
    cells: cellsOf(facts, rows, "id", "name"),
    ...who,
    place: other.institution,
    ...(Number.isNaN(money) ? {} : { effect: Math.round(money * share) }),
    message: message("list.duplicate-across-institutions", {
      name: who.name,
      id: who.maskedId,
      first: who.institution,
      second: other.institution,
      months: sayMonths(facts, mask),
    }),
  } as const;
}

export const duplicateAcrossInstitutionsDoc: CheckDoc = {
  title: "跨机构重复",
  what:
    "The same person stands in two institutions for the same month, in lists of one kind. The money " +
    "named is the second institution's share. Severity: high.",
  inputs: "ID, institution, months or dates, amounts and notes of every list of one kind.",
  source: "usage of evaluations",
  trap:
    "Who moves in mid-month is in both for that month: 转入, 转出 in a note, days that do not overlap, " +
    "or parts of the month that come to one, explain it. Without months two stays that come to a " +
    "year may follow each other, and lists of two years are of different times. 补发 and 冲销 rows do " +
    "not count. A list of payments and a roster hold " +
    "the same people by nature.",
};
