import type { SourceRow } from "../body-rows";
import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import { claimOf, holds, type SignedColumn } from "./row-claim";
import { rowSets } from "./row-sets";

/**
 * 结余 in a table of two lines: the ways in which it is what the budget, or what came of it, leaves
 * after the payments. Two rows are enough, and two in three, for the headers say it too.
 */
export function leftOver(
  source: TableSource,
  total: HeaderColumn
): readonly (readonly SignedColumn[])[] {
  const [paid, ...payments] = source.columns("paid");
  if (paid === undefined || payments.length > 0) return [];
  const from = [...source.columns("budget"), ...source.columns("received")];
  return from.flatMap((column): SignedColumn[][] => {
    const [whole, spent] = [source.header(column), source.header(paid)];
    if (!whole || !spent || column === total.column || paid === total.column) return [];
    const terms: SignedColumn[] = [
      { header: whole, sign: 1 },
      { header: spent, sign: -1 },
    ];
    const isShown = (rows: readonly SourceRow[]): boolean => {
      const claims = rows.flatMap(({ row }) => {
        const stated = source.reading(row, total.column);
        return stated.state === "figure"
          ? [claimOf(source, row, { total, terms }, stated.figure)]
          : [];
      });
      const right = claims.filter(holds).length;
      return right >= 2 && right * 3 >= claims.length * 2;
    };
    return rowSets(source).some(isShown) ? [terms] : [];
  });
}
