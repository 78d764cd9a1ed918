import type { TableSource } from "../table-source";
import { computedColumns, type ComputedColumn } from "./computed-columns";
import type { SignedColumn } from "./row-claim";

/** 实发 = 应发 − 代扣 is held to its rate and to 应发 where the payments are recomputed. */
export function isPaidAfterAdjusting(
  source: TableSource,
  { total, ways }: ComputedColumn
): boolean {
  const due = source.columns("due");
  if (due.includes(total.column) && isSettledIn(source, ways)) return true;
  return (
    source.columns("amount").includes(total.column) &&
    ways.some((terms) =>
      terms.some(({ header, sign }) => sign === 1 && due.includes(header.column))
    )
  );
}

/** 应付服务费 = 服务费 − 考核扣款, of which payments read 服务费 as what is due. */
function isSettledIn(source: TableSource, ways: ComputedColumn["ways"]): boolean {
  const adjusting = [...source.columns("taken-off"), ...source.columns("supplement")];
  return ways.some((terms) =>
    terms.every(({ header, sign }) =>
      sign === 1 && source.columns("amount").includes(header.column)
        ? true
        : adjusting.includes(header.column)
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
