import { hasFlag, listAt, moneyOf, monthsOfRow, type ListFacts } from "./list-facts";
import { ROW_FLAG, type RowRef } from "./people-list";

/**
 * The rows of one person that stand: without 补发, without payments that failed, and without payments that were taken back (冲销,
 * 退回: a row of the same money with the other sign, or so noted). What is taken back is of the same
 * months where the row says them, else the last of that money.
 */
export function withoutReversed(facts: ListFacts, rows: readonly RowRef[]): RowRef[] {
  const kept: RowRef[] = [];
  const back: RowRef[] = [];
  for (const ref of rows) {
    const list = listAt(facts, ref.list);
    if (hasFlag(list, ref.row, ROW_FLAG.reversal)) back.push(ref);
    else if (!hasFlag(list, ref.row, ROW_FLAG.supplement | ROW_FLAG.failed)) kept.push(ref);
  }
  for (const each of back) {
    const money = moneyAt(facts, each);
    const months = monthsAt(facts, each);
    const isSame = (ref: RowRef): boolean =>
      Number.isNaN(money) || Math.abs(moneyAt(facts, ref)) === Math.abs(money);
    const ofMonths = kept.findLastIndex((ref) => isSame(ref) && monthsAt(facts, ref) === months);
    const at = months !== 0 && ofMonths >= 0 ? ofMonths : kept.findLastIndex(isSame);
    if (at >= 0) kept.splice(at, 1);
  }
  return kept;
}

function moneyAt(facts: ListFacts, { list, row }: RowRef): number {
  return moneyOf(listAt(facts, list), row);
}

function monthsAt(facts: ListFacts, { list, row }: RowRef): number {
  return monthsOfRow(facts, listAt(facts, list), row);
}
