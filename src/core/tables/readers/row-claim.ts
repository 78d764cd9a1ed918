import { Decimal, sum } from "../../values/decimal";
import { possibleSumError } from "../../values/rounding";
import type { TotalClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import type { Figure } from "../table";
import type { TableSource } from "../table-source";
import { figureOf } from "./figure-of";
import { exactly, inUnit } from "./number-columns";

/** A column that others give, and which of them are added and which taken off. */
interface SignedSum {
  readonly total: HeaderColumn;
  readonly terms: readonly SignedColumn[];
}

/** A column that is added, or taken off. */
export interface SignedColumn {
  readonly header: HeaderColumn;
  readonly sign: 1 | -1;
}

/** What a row claims of a column, before the row is named. */
export type RowClaim = Omit<TotalClaim, "label">;

/** What a row claims that states `stated` as the sum: its parts in the unit of that, with signs. */
export function claimOf(
  source: TableSource,
  row: number,
  { total, terms }: SignedSum,
  stated: Figure
): RowClaim {
  const signs = terms.map(({ sign }) => sign);
  return {
    table: source.table,
    header: total.path.join("·"),
    total: stated,
    parts: terms.map(({ header }) =>
      exactly(source, inUnit(source.reading(row, header.column), stated.unit))
    ),
    ...(signs.includes(-1) ? { signs } : {}),
  };
}

/** Whether it adds up, as far as rounding lets one see; what is missing counts nothing. */
export function holds({ total, parts, signs }: RowClaim): boolean {
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const due = sum(parts.flatMap((part, at) => figureOf(part)?.value.times(signs?.[at] ?? 1) ?? []));
  return total.value
    .minus(due)
    .abs()
    .lte(Decimal.max(possibleSumError(figures, total), "0.005"));
}
