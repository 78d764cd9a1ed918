import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { monthOfDay, NO_DAY, sayDay } from "../calendar";
import {
  bitCount,
  cellsOf,
  countBefore,
  listAt,
  moneyOf,
  monthsBefore,
  monthsOfRow,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { moneyOfMonths } from "../money-of-months";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";
import { withoutReversed } from "../reversals";
import { sayMonthsOf } from "../say-months";

/** 死后发放: money for months after the one in which somebody died. */
export function* paidAfterDeath(facts: ListFacts): ListSteps {
  const { persons, book } = facts;
  if (!book.lists.some((list) => list.columns.has("death"))) return;
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    const death = deathOf(facts, person);
    if (!death) continue;
    const paid = rowsOfPerson(facts, person).filter(({ list }) => isPaid(listAt(facts, list)));
    const hits = withoutReversed(facts, paid).flatMap((row) => late(facts, row, death.day) ?? []);
    if (hits.length > 0) yield draftOf(facts, hits, death);
  }
}

/** Lists of money; where there is none, lists of months. */
function isPaid(list: PeopleList): boolean {
  return list.role === "payment" || (list.role === "roster" && list.columns.has("amount"));
}

function deathOf(facts: ListFacts, person: number): { day: number; row: RowRef } | undefined {
  const { starts } = facts.persons.groups;
  if ((starts[person + 1] ?? 0) === (starts[person] ?? 0)) return undefined;
  for (const row of rowsOfPerson(facts, person)) {
    const day = listAt(facts, row.list).death[row.row] ?? NO_DAY;
    if (day !== NO_DAY) return { day, row };
  }
  return undefined;
}

interface Late {
  readonly row: RowRef;
  readonly mask: number;
  /** Months too many; money for them. */
  readonly months: number;
  readonly money: number;
}

function late(facts: ListFacts, row: RowRef, day: number): Late | undefined {
  const list = listAt(facts, row.list);
  const month = monthOfDay(day);
  const end = facts.settings.deathMonthPayable ? month + 1 : month;
  const money = moneyOf(list, row.row);
  const mask = monthsOfRow(facts, list, row.row);
  if (mask !== 0) {
    if (facts.base === 0) return undefined;
    const after = mask & ~monthsBefore(facts, end);
    if (after === 0) return undefined;
    return {
      row,
      mask: after,
      months: bitCount(after),
      money: moneyOfMonths(facts, list, row.row, after, mask),
    };
  }
  const months = list.months[row.row] ?? NaN;
  if (list.year === 0 || Number.isNaN(months)) return undefined;
  const payable = countBefore(list.year, end);
  if (months <= payable) return undefined;
  const extra = months - payable;
  return { row, mask: 0, months: extra, money: Math.round((money * extra) / months) };
}

function draftOf(facts: ListFacts, hits: readonly Late[], death: { day: number; row: RowRef }) {
  const rows = [...hits.map(({ row }) => row), death.row];
  const who = whoIs(facts, hits[0]?.row ?? death.row);
  const money = hits.reduce((sum, hit) => sum + hit.money, 0);
  const months = hits.reduce((sum, hit) => sum + hit.months, 0);
  return {
    rule: "paid-after-death",
    severity: "high",
    rows,
    cells: cellsOf(facts, rows, "amount", "months", "death"),
    ...who,
    place: "",
    stated: months,
    expected: 0,
    unit: "月",
    ...(Number.isNaN(money) ? {} : { effect: money }),
    message: message("list.paid-after-death", {
      name: who.name,
      id: who.maskedId,
      day: sayDay(death.day),
      count: String(months),
      months: sayMonthsOf(facts, hits),
    }),
  } as const;
}

export const paidAfterDeathDoc: CheckDoc = {
  title: "死后发放",
  what: "Somebody was paid for months after the one of his or her death. Severity: high.",
  inputs:
    "死亡日期 in any list (a list of deaths, a roster); payments by month, days or number of months.",
  source: "usage of evaluations",
  trap:
    "The month of death is payable, unless 绩核设置 says otherwise. 补发 rows pay for earlier months, " +
    "and a payment that was taken back is none. Of a year's row with a number of months only those " +
    "beyond the month of death count.",
};
