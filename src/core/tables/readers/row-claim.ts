import { Decimal } from "../../values/decimal";
import type { TotalClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import type { Figure } from "../table";
import type { TableSource } from "../table-source";
import { addsUp } from "./adds-up";
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

/** Half a 分: what lies closer across a row is no difference. */
export const LEAST_DIFFERENCE = new Decimal("0.005");

/** Whether what a row claims adds up; see {@link addsUp}. */
export function holds(claim: Pick<RowClaim, "total" | "parts" | "signs">): boolean {
  return addsUp(claim, LEAST_DIFFERENCE);
}
