import type { TotalClaim } from "../facts";
import type { TableSource } from "../table-source";
import { computedColumns } from "./computed-columns";
import { isPaidAfterAdjusting } from "./paid-after-adjusting";
import { claimOf, holds } from "./row-claim";
import { summedParents } from "./read-totals";
import { rowLabel } from "./row-label";

/**
 * Sums and differences across a row: 1月 … 12月 and 合计; per class 金额, and 金额 of 合计; 结余, which
 * is what 预算 leaves after 支出. What adds up is not said anywhere, so it is told by the figures:
 * three rows at least and three in four of all must add up before another row is claimed to be wrong.
 */
export function readRowSums(source: TableSource): TotalClaim[] {
  const computed = computedColumns(source).filter((each) => !isPaidAfterAdjusting(source, each));
  // 一、 says what its rows do: where one of them is wrong, it is no second error.
  const parents = computed.length > 0 ? summedParents(source) : new Set();
  const rows = source.rows.filter((row) => row.type === "body" && !parents.has(row));
  return computed.flatMap(({ total, ways }) =>
    rows.flatMap(({ row }): TotalClaim[] => {
      const stated = source.reading(row, total.column);
      const label = rowLabel(source, row);
      if (!label || stated.state !== "figure") return [];
      const claims = ways.map((terms) => claimOf(source, row, { total, terms }, stated.figure));
      // Where one of several ways holds in a row, the figures do not contradict each other.
      const [first] = claims;
      if (!first || claims.slice(1).some(holds)) return [];
      return [{ ...first, label }];
    })
  );
}
