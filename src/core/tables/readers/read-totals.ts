import type { TotalClaim } from "../facts";
import { speaksOf } from "../header-speech";
import { oncePer } from "../../values/once-per";
import type { SourceRow } from "../body-rows";
import { ZERO } from "../../values/decimal";
import type { Label } from "../table";
import type { TableSource } from "../table-source";
import { totalWord } from "../text";
import { addsUp } from "./adds-up";
import { addedColumns } from "./computed-columns";
import { childrenIn, outlineOf, parentRows, wholeOf } from "./outline";

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

/** What the total rows of a table claim, and which body rows are sums of others too. */
interface TableTotals {
  readonly claims: readonly TotalClaim[];
  readonly parents: ReadonlySet<SourceRow>;
}

/** Every sum that a total row of a table claims. Score tables have their own reader. */
export function readTotals(source: TableSource): readonly TotalClaim[] {
  return tableTotals(source).claims;
}

/** Body rows that are the sums of those below them, as the figures bear out. */
export function summedParents(source: TableSource): ReadonlySet<SourceRow> {
  return tableTotals(source).parents;
}

const tableTotals = oncePer(findTotals);

function findTotals(source: TableSource): TableTotals {
  const added = addedColumns(source);
  const columns = source.headers
    .map((header) => header.column)
    .filter((column) => isSummed(source, column) || (added.has(column) && isPlain(source, column)));
  const claimsOf = (group: SumGroup): TotalClaim[] =>
    columns.flatMap((column) => claim(source, group, column));
  const flat = [...flatClaims(source.rows, claimsOf), wholeClaims(source, claimsOf)];
  const nested = nestedClaims(source, claimsOf);
  // 一、 is the sum of 1. and 2., where the figures bear that out better than one plain list.
  if (nested && shareRight(nested) > shareRight(flat.flat()))
    return { claims: nested, parents: parentRows(source) };
  // Where 其中 rows repeat parts of others, what a total adds up is for the other columns to show.
  const isOpen = source.rows.some((row) => row.type === "whereof");
  return { claims: (isOpen ? flat.filter(mostAddUp) : flat).flat(), parents: new Set() };
}

/** How far a wrong sum may be from its parts and still be one. */
const MOST_OFF = "0.2";

/** 总价 or 总投资 in the last row of a plain list without 合计: what the rows above it come to. */
function wholeClaims(
  source: TableSource,
  claimsOf: (group: SumGroup) => TotalClaim[]
): readonly TotalClaim[] {
  const sum = wholeOf(source);
  const parts = source.rows.filter((row) => row.type === "body" && row !== sum);
  if (!sum || parts.length < 2 || source.rows.some(({ type }) => type === "total")) return [];
  return claimsOf({ sum, parts }).filter(({ total, parts: readings }) => {
    const due = readings.reduce(
      (all, one) => (one.state === "figure" ? all.plus(one.figure.value) : all),
      ZERO
    );
    return due.gt(0) && total.value.minus(due).abs().lte(due.times(MOST_OFF));
  });
}

/** Sums of a plain list: 小计 stands below its rows, or above them where the figures say so. */
function flatClaims(
  rows: readonly SourceRow[],
  claimsOf: (group: SumGroup) => TotalClaim[]
): readonly (readonly TotalClaim[])[] {
  const below = sumGroups(rows).map(claimsOf);
  const isOpen = rows.some(({ type }) => type === "subtotal") && !below.flat().every(isRight);
  if (!isOpen) return below;
  const above = sumGroups(rows, undefined, "above").map(claimsOf);
  return shareRight(above.flat()) > shareRight(below.flat()) ? above : below;
}

/** The sums of an outline: of every parent, and of its top level by the totals. */
function nestedClaims(
  source: TableSource,
  claimsOf: (group: SumGroup) => TotalClaim[]
): TotalClaim[] | undefined {
  const outline = outlineOf(source);
  if (!outline) return undefined;
  const top = Math.min(...new Set(outline.values()));
  const parents = parentGroups(source.rows, outline).flatMap(claimsOf);
  if (parents.length === 0) return undefined;
  const whole = wholeOf(source);
  const isTop = (row: SourceRow): boolean => (outline.get(row) ?? top) === top && row !== whole;
  const parts = source.rows.filter((row) => row.type === "body" && isTop(row));
  const wholes = whole && parts.length > 1 ? claimsOf({ sum: whole, parts }) : [];
  return [...parents, ...sumGroups(source.rows, isTop).flatMap(claimsOf), ...wholes];
}

function isRight(claim: TotalClaim): boolean {
  return addsUp(claim);
}

function shareRight(claims: readonly TotalClaim[]): number {
  return claims.length === 0 ? 0 : claims.filter(isRight).length / claims.length;
}

/** Whether more than half of several claims hold. */
function mostAddUp(claims: readonly TotalClaim[]): boolean {
  const right = claims.filter(isRight).length;
  return right >= 2 && right * 2 > claims.length;
}

function isSummed(source: TableSource, column: number): boolean {
  const role = source.role(column);
  if (SUMMED.has(role)) return true;
  const { dimension, per } = source.unit(column);
  if (role !== "other" || per !== undefined) return false;
  if (dimension === "money" || dimension === "count") return true;
  const header = source.header(column);
  if (dimension !== "none" || !header) return false;
  return speaksOf(header.path) !== undefined || totalWord(header.path.at(-1) ?? "") !== undefined;
}

/** No rate or share, which nothing is the sum of. */
function isPlain(source: TableSource, column: number): boolean {
  const { dimension } = source.unit(column);
  return dimension === "none" || dimension === "money" || dimension === "count";
}

interface SumGroup {
  readonly sum: SourceRow;
  readonly parts: readonly SourceRow[];
}

/** Every row of an outline that has others below it. */
function parentGroups(
  rows: readonly SourceRow[],
  levels: ReadonlyMap<SourceRow, number>
): SumGroup[] {
  return rows.flatMap((sum, at): SumGroup[] => {
    const parts = levels.has(sum) ? childrenIn(rows, levels, at) : [];
    return parts.length > 0 ? [{ sum, parts }] : [];
  });
}

/** `isPart` leaves out rows that others are the sum of already. */
function sumGroups(
  rows: readonly SourceRow[],
  isPart: (row: SourceRow) => boolean = () => true,
  subtotals: "above" | "below" = "below"
): SumGroup[] {
  const sums = rows.filter(isSum);
  const body = rows.filter((row) => row.type === "body" && isPart(row));
  const onTop = isSum(rows[0]) && !isSum(rows.at(-1));
  const totals = sums.filter((row) => row.type === "total");
  const grand = totals.at(onTop ? 0 : -1);
  const isAbove = onTop || subtotals === "above";
  // 总计 above the rows and 合计 below them say the same twice.
  const isGrand = (sum: SourceRow): boolean =>
    sum === grand || (sum === rows[0] && sum.type === "total");
  return sums.map((sum) => {
    if (isGrand(sum)) return { sum, parts: body };
    const at = rows.indexOf(sum);
    return { sum, parts: (isAbove ? runBelow(rows, at) : runAbove(rows, at)).filter(isPart) };
  });
}

function isSum(row: SourceRow | undefined): boolean {
  return row?.type === "subtotal" || row?.type === "total";
}

function runAbove(rows: readonly SourceRow[], at: number): readonly SourceRow[] {
  const above = rows.slice(0, at);
  return above.slice(above.findLastIndex(({ type }) => type !== "body") + 1);
}

function runBelow(rows: readonly SourceRow[], at: number): readonly SourceRow[] {
  const below = rows.slice(at + 1);
  const end = below.findIndex(({ type }) => type !== "body");
  return end < 0 ? below : below.slice(0, end);
}

function claim(source: TableSource, group: SumGroup, column: number): TotalClaim[] {
  const total = source.reading(group.sum.row, column);
  const label = group.sum.label ?? firstLabel(source, group.sum);
  if (total.state !== "figure" || !label) return [];
  const parts = group.parts.map((row) => source.reading(row.row, column));
  if (parts.every((part) => part.state === "blank")) return [];
  const header = source.header(column)?.path.join("·") ?? "";
  return [{ table: source.table, label, header, total: total.figure, parts }];
}

function firstLabel(source: TableSource, { row }: SourceRow): Label | undefined {
  const named = [...source.columns("name"), ...source.columns("class")];
  return [...named, ...source.headers.map(({ column }) => column)]
    .map((column) => source.label(row, column))
    .find((label) => label !== undefined);
}
