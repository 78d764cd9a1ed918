import type { TableSource } from "../table-source";
import { computedColumns, type ComputedColumn } from "./computed-columns";
import type { SignedColumn } from "./row-claim";

/** 实发 = 应发 − 代扣 is held to its rate and to 应发 where the payments are recomputed. */
export function isPaidAfterAdjusting(
  source: TableSource,
  { total, ways }: ComputedColumn
): boolean {
  const due = source.columns("due");
  return (
    source.columns("amount").includes(total.column) &&
    ways.some((terms) =>
      terms.some(({ header, sign }) => sign === 1 && due.includes(header.column))
    )
  );
}

/** How 应发 became what was paid: each column that was added to it or taken off. */
export function adjustmentsOf(source: TableSource, paid: number): readonly SignedColumn[] {
  const found = computedColumns(source).find(
    (each) => each.total.column === paid && isPaidAfterAdjusting(source, each)
  );
  const due = new Set(source.columns("due"));
  return found?.ways[0]?.filter(({ header }) => !due.has(header.column)) ?? [];
}

/** Of several columns of money the one that 应发 came down to, by the figures. */
export function paidColumn(source: TableSource): number | undefined {
  return computedColumns(source).find((each) => isPaidAfterAdjusting(source, each))?.total.column;
}
