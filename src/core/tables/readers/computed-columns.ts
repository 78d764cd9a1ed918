import { oncePer } from "../../values/once-per";
import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import { alikeColumns } from "./addable-columns";
import { findRelations, type NumberColumn } from "./column-relation";
import { cutBetween, leftOver } from "./left-over";
import { numberColumn, sampleRows } from "./number-columns";
import type { SignedColumn } from "./row-claim";
import { rowSets } from "./row-sets";
import { isBalanceColumn, isMoneyOfRow, isSumColumn } from "./sum-header";
import { sumParts } from "./sum-parts";

/** In how many ways the figures could mean a sum: of which columns, added or taken off. */
type Ways = readonly (readonly SignedColumn[])[];

/** A column that others give. */
export interface ComputedColumn {
  readonly total: HeaderColumn;
  readonly ways: Ways;
}

/**
 * Every column that others of its row give by adding and taking off: 合计, 实发, 结余. What adds up is
 * not said anywhere, so it is told by the figures.
 */
export const computedColumns = oncePer(findComputed);

/** Columns that add up to others, or are their sum: whatever they are headed, they can be summed. */
export function addedColumns(source: TableSource): ReadonlySet<number> {
  return new Set(
    computedColumns(source).flatMap(({ total, ways }) => [
      total.column,
      ...ways.flatMap((terms) => terms.map(({ header }) => header.column)),
    ])
  );
}

/** Whether the figures bear out what a column is the sum of. */
export function isComputed(source: TableSource, column: number): boolean {
  return computedColumns(source).some(({ total }) => total.column === column);
}

/** Whether a column is what others leave. */
export function isLeftOver(source: TableSource, column: number): boolean {
  return computedColumns(source).some(
    ({ total, ways }) =>
      total.column === column && ways.some((terms) => terms.some(({ sign }) => sign === -1))
  );
}

/** Every column that others of its row give; of two that say the same of the same columns, one. */
function findComputed(source: TableSource): readonly ComputedColumn[] {
  const told = new Set<string>();
  const once = (computed: ComputedColumn): ComputedColumn[] => {
    const { total, ways } = computed;
    const isTold = ways.some((terms) => told.has(keyOf(total, terms)));
    if (ways.length === 0 || isTold) return [];
    for (const terms of ways) told.add(keyOf(total, terms));
    return [computed];
  };
  const sums = source.headers
    .filter((header) => isSumColumn(header) || isMoneyOfRow(source, header))
    .flatMap((total) => once(asLeft(source, { total, ways: summed(source, total) })));
  const done = new Set(sums.map(({ total }) => total));
  const open = source.headers.filter((header) => !done.has(header));
  const more = open
    .filter(isSumColumn)
    .flatMap((total) => once(asLeft(source, { total, ways: searched(source, total, false) })));
  const rest = open
    .filter((header) => isBalanceColumn(source, header))
    .flatMap((total) => {
      const ways = searched(source, total, true);
      if (ways.length > 0) return once({ total, ways });
      // 调整后预算 = 年初预算 + 预算调整数, which may be less than nothing.
      const added = searched(source, total, false);
      if (added.length > 0) return once({ total, ways: added });
      const left = leftOver(source, total);
      return once({ total, ways: left.length > 0 ? left : cutBetween(source, total) });
    });
  return [...sums, ...more, ...rest];
}

function keyOf(total: HeaderColumn, terms: readonly SignedColumn[]): string {
  return [total, ...terms.map(({ header }) => header)]
    .map(({ column }) => column)
    .sort((a, b) => a - b)
    .join();
}

/** As its header and the figures say. */
function summed(source: TableSource, total: HeaderColumn): Ways {
  const parts = sumParts(source, total);
  return parts ? [parts.map((header) => ({ header, sign: 1 }))] : [];
}

/** 应发 = 代扣 + 实发 says how 实发 came about, and 应发 = 已拨 + 未拨 what is left: not 应发. */
function asLeft(source: TableSource, found: ComputedColumn): ComputedColumn {
  if (!source.columns("due").includes(found.total.column)) {
    const balance = balanceAmong(found);
    return balance ? turned(found, balance) : found;
  }
  const { ways } = found;
  const [parts = []] = ways;
  const paid = parts.find(({ header }) => source.columns("amount").includes(header.column));
  if (!paid || ways.length > 1) return found;
  const others = parts.filter((part) => part !== paid);
  const open = others.find(({ header }) => source.columns("outstanding").includes(header.column));
  const left = open && others.length === 1 ? open : paid;
  return turned(found, left);
}

/** 到位 = 支付 + 未支付 says what 未支付 is, unless 合计 is all that the sum is headed. */
function balanceAmong({ total, ways }: ComputedColumn): SignedColumn | undefined {
  const [parts = [], ...others] = ways;
  if (others.length > 0 || /^(合计|小计|总计|共计)$/u.test(total.path.at(-1) ?? ""))
    return undefined;
  const left = parts.filter(({ header }) => isRest(header));
  return left.length === 1 && parts.length === 2 && !isRest(total) ? left[0] : undefined;
}

/** Taken off from what stood before: 结余, 未支付, 节约额, 净值. */
function isRest({ path }: HeaderColumn): boolean {
  return /结余|余额|剩余|差额|未|尚|待|欠|应[付拨]|实[付拨发]|[核审]减|节[约省支]|净值/u.test(
    path.at(-1) ?? ""
  );
}

/** What one part of a sum is, told from the sum. */
function turned({ total, ways }: ComputedColumn, left: SignedColumn): ComputedColumn {
  const rest = (ways[0] ?? []).filter((part) => part !== left);
  return {
    total: left.header,
    ways: [
      [{ header: total, sign: 1 }, ...rest.map(({ header }) => ({ header, sign: -1 as const }))],
    ],
  };
}

/** The relations that the figures bear out, whatever the headers say. */
function searched(source: TableSource, total: HeaderColumn, isSigned: boolean): Ways {
  const unit = source.unit(total.column);
  const alike = alikeColumns(source, total);
  for (const rows of rowSets(source)) {
    const sample = sampleRows(rows);
    const asNumbers = (header: HeaderColumn): NumberColumn =>
      numberColumn(source, header, sample, unit);
    const relations = findRelations(asNumbers(total), alike.map(asNumbers), isSigned);
    if (relations.length > 0)
      return relations.map(({ terms }) =>
        terms.map(({ column, sign }) => ({ header: column.header, sign }))
      );
  }
  return [];
}
