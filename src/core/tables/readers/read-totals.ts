import type { TotalClaim } from "../facts";
import { sum } from "../../values/decimal";
import { possibleSumError } from "../../values/rounding";
import type { SourceRow } from "../body-rows";
import type { TableSource } from "../table-source";

/** Columns whose totals are sums; rates, shares and points are left to other checks. */
const SUMMED = new Set([
  "amount",
  "due",
  "budget",
  "received",
  "paid",
  "quantity",
  "quantity-total",
  "applied",
  "audited",
]);

/** Every sum that a total row of a table claims. Score tables have their own reader. */
export function readTotals(source: TableSource): TotalClaim[] {
  const groups = sumGroups(source.rows);
  const columns = source.headers
    .map((header) => header.column)
    .filter((column) => isSummed(source, column));
  return groups.flatMap((group) => {
    const claims = columns.flatMap((column) => claim(source, group, column));
    // Where 其中 rows repeat parts of others, what a total adds up is for the other columns to show.
    const isOpen = source.rows.some((row) => row.type === "whereof");
    return isOpen && !mostAddUp(claims) ? [] : claims;
  });
}

/** Whether more than half of several claims hold. */
function mostAddUp(claims: readonly TotalClaim[]): boolean {
  const right = claims.filter(({ total, parts }) => {
    const figures = parts.flatMap((part) => (part.state === "figure" ? [part.figure] : []));
    const difference = total.value.minus(sum(figures.map(({ value }) => value)));
    return difference.abs().lte(possibleSumError(figures, total));
  });
  return right.length >= 2 && right.length * 2 > claims.length;
}

function isSummed(source: TableSource, column: number): boolean {
  const role = source.table.columns.find((each) => each.column === column)?.role ?? "other";
  if (SUMMED.has(role)) return true;
  const { dimension, per } = source.unit(column);
  return role === "other" && per === undefined && (dimension === "money" || dimension === "count");
}

interface SumGroup {
  readonly sum: SourceRow;
  readonly parts: readonly SourceRow[];
}

function sumGroups(rows: readonly SourceRow[]): SumGroup[] {
  const sums = rows.filter((row) => row.type === "subtotal" || row.type === "total");
  if (sums.length === 0) return [];
  const body = rows.filter((row) => row.type === "body");
  const onTop =
    rows[0] !== undefined &&
    sums.includes(rows[0]) &&
    !sums.includes(rows[rows.length - 1] ?? rows[0]);
  const totals = sums.filter((row) => row.type === "total");
  const grand = onTop ? totals[0] : totals[totals.length - 1];
  return sums.map((sum) => {
    if (sum === grand) return { sum, parts: body };
    const at = rows.indexOf(sum);
    return { sum, parts: onTop ? runBelow(rows, at) : runAbove(rows, at) };
  });
}

function runAbove(rows: readonly SourceRow[], at: number): SourceRow[] {
  const parts: SourceRow[] = [];
  for (let index = at - 1; index >= 0 && rows[index]?.type === "body"; index -= 1) {
    const row = rows[index];
    if (row) parts.unshift(row);
  }
  return parts;
}

function runBelow(rows: readonly SourceRow[], at: number): SourceRow[] {
  const parts: SourceRow[] = [];
  for (let index = at + 1; index < rows.length && rows[index]?.type === "body"; index += 1) {
    const row = rows[index];
    if (row) parts.push(row);
  }
  return parts;
}

function claim(source: TableSource, group: SumGroup, column: number): TotalClaim[] {
  const total = source.reading(group.sum.row, column);
  if (total.state !== "figure" || !group.sum.label || group.parts.length === 0) return [];
  const parts = group.parts.map((row) => source.reading(row.row, column));
  if (parts.every((part) => part.state === "blank")) return [];
  const header = source.header(column)?.path.join("·") ?? "";
  return [{ table: source.table, label: group.sum.label, header, total: total.figure, parts }];
}
