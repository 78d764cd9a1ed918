import { bitCount, moneyOf, monthBit, type ListFacts } from "./list-facts";
import type { PeopleList } from "./people-list";

/** Money of `some` of a row's months: the columns' own figures where the list has them, else shares. */
export function moneyOfMonths(
  facts: ListFacts,
  list: PeopleList,
  row: number,
  some: number,
  all: number
): number {
  if (list.monthColumns.length === 0) {
    return Math.round((moneyOf(list, row) * bitCount(some)) / bitCount(all));
  }
  let sum = 0;
  for (const { month, amount } of list.monthColumns) {
    const bit = monthBit(facts, month);
    const money = amount[row] ?? NaN;
    if (bit >= 0 && (some & (1 << bit)) !== 0 && Number.isFinite(money)) sum += money;
  }
  return sum;
}
