import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { monthOfDay, NO_DAY, NO_MONTH } from "../calendar";
import { cellsOf, claimLists, hasFlag, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { ROW_FLAG, type PeopleList } from "../people-list";

/** 月数: more than a year, less than none, or more than the stay. */
export function* monthsOutOfRange(facts: ListFacts): ListSteps {
  for (const list of claimLists(facts)) {
    if (!list.columns.has("months")) continue;
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const months = list.months[row] ?? NaN;
      if (Number.isNaN(months)) continue;
      const most = mostMonths(facts, list, row);
      const isReversal = hasFlag(list, row, ROW_FLAG.reversal);
      if ((months >= 0 || isReversal) && Math.abs(months) <= most) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      yield {
        rule: "months-out-of-range",
        severity: "high",
        rows,
        cells: cellsOf(facts, rows, "months"),
        ...who,
        place: list.range.sheet,
        stated: months,
        expected: most,
        unit: "月",
        message: message("list.months-out-of-range", {
          name: who.name,
          id: who.maskedId,
          months: String(months),
          most: String(most),
        }),
      };
    }
  }
}

/** Months of the stay, the first and the last counted in full; without days a year. */
function mostMonths({ settings }: ListFacts, list: PeopleList, row: number): number {
  const whole = settings.mostMonths;
  // What is paid later pays for more than its own month.
  if (hasFlag(list, row, ROW_FLAG.supplement)) return whole;
  const from = list.from[row] ?? NO_DAY;
  const to = list.to[row] ?? NO_DAY;
  if (from === NO_DAY && to === NO_DAY) return whole;
  if (list.year === 0 && (from === NO_DAY || to === NO_DAY)) return whole;
  const january = list.year * 12;
  const period = list.period[row] ?? NO_MONTH;
  const start = from === NO_DAY ? january : monthOfDay(from);
  const end = to === NO_DAY ? january + 11 : monthOfDay(to);
  const first = list.year === 0 || period !== NO_MONTH ? start : Math.max(start, january);
  return Math.max(0, Math.min(whole, end - first + 1));
}

export const monthsOutOfRangeDoc: CheckDoc = {
  title: "月数超出范围",
  what: "A number of months above 12, below zero, or above the months of the stay. Severity: high.",
  inputs: "月数, and the days of the stay where the list has them.",
  source: "usage of evaluations",
  trap:
    "The months of coming and leaving count in full. 补发 rows may pay for more months than the row's " +
    "own stay; 冲销 rows may have negative months.",
};
