import { hasFlag, listAt, moneyOf, type ListFacts } from "./list-facts";
import { ROW_FLAG, type RowRef } from "./people-list";

/**
 * The rows of one person that stand: without 补发, and without payments that were taken back (冲销,
 * 退回: a row of the same money with the other sign, or so noted).
 */
export function withoutReversed(facts: ListFacts, rows: readonly RowRef[]): RowRef[] {
  const kept: RowRef[] = [];
  const back: number[] = [];
  for (const ref of rows) {
    const list = listAt(facts, ref.list);
    if (hasFlag(list, ref.row, ROW_FLAG.reversal)) {
      const money = moneyOf(list, ref.row);
      back.push(Number.isNaN(money) ? NaN : Math.abs(money));
    } else if (!hasFlag(list, ref.row, ROW_FLAG.supplement)) kept.push(ref);
  }
  for (const money of back) {
    const at = kept.findLastIndex(
      ({ list, row }) =>
        Number.isNaN(money) || Math.abs(moneyOf(listAt(facts, list), row)) === money
    );
    if (at >= 0) kept.splice(at, 1);
  }
  return kept;
}
