import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDay,
  NO_DAY,
  NO_MONTH,
  sayDay,
  type DayNumber,
} from "../calendar";
import {
  cellsOf,
  highestBit,
  isOrdinary,
  listsOfRole,
  moneyOf,
  monthOfBit,
  monthsOfRow,
  sumMoney,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import type { ListDraft } from "../list-finding";
import type { PayDeadline } from "../list-settings";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";

/** As many of one list, day and deadline are one finding: the whole payment was late. */
const WHOLE = 20;

/** 逾期发放: money that came after the day by which 核对口径 says it had to be paid. */
export function* paidAfterDeadline(facts: ListFacts): ListSteps {
  const { payDeadline } = facts.settings;
  if (!payDeadline) return;
  for (const list of listsOfRole(facts, "payment", "roster")) {
    if (!list.columns.has("paid-on")) continue;
    const late = new Map<string, { paid: DayNumber; due: DayNumber; rows: RowRef[] }>();
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const paid = list.paidOn[row] ?? NO_DAY;
      if (paid === NO_DAY || !isOrdinary(list, row) || !(moneyOf(list, row) > 0)) continue;
      const due = dueDay(facts, list, row, payDeadline);
      if (due === NO_DAY || paid <= due) continue;
      const key = `${String(paid)}|${String(due)}`;
      const group = late.get(key);
      if (group) group.rows.push({ list: list.index, row });
      else late.set(key, { paid, due, rows: [{ list: list.index, row }] });
    }
    for (const { paid, due, rows } of late.values()) {
      const groups = rows.length >= WHOLE ? [rows] : rows.map((row) => [row]);
      for (const group of groups) yield draftOf(facts, list, group, paid, due);
    }
  }
}

/** One day for all, or the day of the last month paid for (or of the one after it). */
function dueDay(facts: ListFacts, list: PeopleList, row: number, deadline: PayDeadline): DayNumber {
  if ("on" in deadline) return deadline.on;
  const bit = highestBit(monthsOfRow(facts, list, row));
  const own = list.period[row] ?? NO_MONTH;
  const month = bit >= 0 ? monthOfBit(facts, bit) : own;
  // A month of no known year has no day.
  if (month < 12) return NO_DAY;
  const within = month + deadline.after;
  return Math.min(firstDayOfMonth(within) + deadline.day - 1, lastDayOfMonth(within));
}

function draftOf(
  facts: ListFacts,
  list: PeopleList,
  rows: readonly RowRef[],
  paid: DayNumber,
  due: DayNumber
): ListDraft {
  const [first] = rows;
  const who = whoIs(facts, first ?? { list: list.index, row: 0 });
  const isWhole = rows.length > 1;
  const params = {
    name: who.name,
    id: who.maskedId,
    sheet: list.range.sheet,
    count: String(rows.length),
    paid: sayDay(paid),
    due: sayDay(due),
    days: String(paid - due),
  };
  return {
    rule: "paid-after-deadline",
    severity: "medium",
    rows,
    cells: cellsOf(facts, rows, "paid-on"),
    ...(isWhole ? { name: "", maskedId: "", institution: "", className: "" } : who),
    place: `${list.range.sheet}|${sayDay(paid)}|${sayDay(due)}|${String(monthOfDay(due))}`,
    effect: sumMoney(facts, rows),
    message: message(
      isWhole ? "list.paid-after-deadline.list" : "list.paid-after-deadline",
      params
    ),
  };
}

export const paidAfterDeadlineDoc: CheckDoc = {
  title: "逾期发放",
  what:
    "Somebody's money came after the day by which it had to be paid. Twenty and more of one list on " +
    "one day are one finding. Severity: medium.",
  inputs:
    "发放日期 of the list; 发放截止日 of 核对口径 in 名单核对: one day, 每月20日 or 次月10日.",
  source: "usage of evaluations",
  trap:
    "Without a deadline nothing is said. 补发 and 冲销 rows are late by nature. A row for several " +
    "months is due after the last of them; the 31st is the last day of a short month.",
};
