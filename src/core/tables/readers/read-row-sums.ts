import type { TotalClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import type { SourceRow } from "../body-rows";
import type { TableSource } from "../table-source";
import type { Figure, Reading } from "../table";
import { Decimal, sum } from "../../values/decimal";
import { possibleSumError } from "../../values/rounding";
import { findRelations, type NumberColumn } from "./column-relation";
import { exactly, inUnit, numberColumn, sampleOf } from "./number-columns";

/** A column headed as the sum of others: 合计, 全年合计, 人数小计, 补贴金额合计. */
const SUM_WORD =
  /(合计|小计|总计|共计|总额|总数|总人数|总人次|总户数|人月数?)(\(.*\))?$|^(全年|总)/u;
const RATE_WORD = /标准|单价|率|比例|占比|均|月数/u;

/** What is left when something is taken off, or comes out of both: 结余, 未支付, 实发. */
const BALANCE_WORD =
  /结余|结转|余额|余款|差额|差异|相差|剩余|净额|尚[欠需]|欠[拨发付缴]|未(支付|拨付|发放|支出|兑付|使用|执行|下达|到位|拨|发|付)|[待尚]\S{0,2}(支付|拨付|发放|兑付)|应[补退收]|清算|超\(?欠\)?|超额|超支|实[发拨付补]|[实核]际?(发放|拨付|支付|兑付|兑现)|核[拨发定]|增减|追[加减]/u;

/** Fewer rows that add up are chance; see {@link readRowSums}. */
const LEAST_ROWS = 3;
const SAMPLE_ROWS = 200;

interface Sum {
  readonly total: HeaderColumn;
  readonly parts: readonly HeaderColumn[];
}

/** A column that others give, and in how many ways the figures could mean it. */
interface Computed {
  readonly total: HeaderColumn;
  readonly ways: readonly (readonly SignedColumn[])[];
}

export interface SignedColumn {
  readonly header: HeaderColumn;
  readonly sign: 1 | -1;
}

/**
 * Sums and differences across a row: 1月 … 12月 and 合计; per class 金额, and 金额 of 合计; 结余, which
 * is what 预算 leaves after 支出. What adds up is not said anywhere, so it is told by the figures:
 * three rows at least and three in four of all must add up before another row is claimed to be wrong.
 */
export function readRowSums(source: TableSource): TotalClaim[] {
  const computed = computedColumns(source).filter((each) => !paidAfterAdjusting(source, each));
  return computed.flatMap(({ total, ways }) =>
    source.rows.flatMap(({ row, type }): TotalClaim[] => {
      if (type !== "body") return [];
      const stated = source.reading(row, total.column);
      const label = source.label(row, nameColumn(source));
      if (!label || stated.state !== "figure") return [];
      const claims = ways.map((terms) => claimOf(source, row, { total, terms }, stated.figure));
      // Where one of several ways holds in a row, the figures do not contradict each other.
      const [first] = claims;
      if (!first || claims.slice(1).some(holds)) return [];
      return [{ ...first, label }];
    })
  );
}

/** How 应发 became what was paid: each column that was added to it or taken off. */
export function adjustmentsOf(source: TableSource, paid: number): readonly SignedColumn[] {
  const found = computedColumns(source).find(
    (each) => each.total.column === paid && paidAfterAdjusting(source, each)
  );
  const due = new Set(source.columns("due"));
  return found?.ways[0]?.filter(({ header }) => !due.has(header.column)) ?? [];
}

/** Of several columns of money the one that 应发 came down to, by the figures. */
export function paidColumn(source: TableSource): number | undefined {
  return computedColumns(source).find((each) => paidAfterAdjusting(source, each))?.total.column;
}

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

/** 实发 = 应发 − 代扣 is held to its rate and to 应发 where the payments are recomputed. */
function paidAfterAdjusting(source: TableSource, { total, ways }: Computed): boolean {
  const due = source.columns("due");
  return (
    source.columns("amount").includes(total.column) &&
    ways.some((terms) =>
      terms.some(({ header, sign }) => sign === 1 && due.includes(header.column))
    )
  );
}

function claimOf(
  source: TableSource,
  row: number,
  { total, terms }: { readonly total: HeaderColumn; readonly terms: readonly SignedColumn[] },
  stated: Figure
): Omit<TotalClaim, "label"> {
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

function holds({ total, parts, signs }: Omit<TotalClaim, "label">): boolean {
  const figures = parts.flatMap((part) => figureOf(part) ?? []);
  const due = sum(parts.flatMap((part, at) => figureOf(part)?.value.times(signs?.[at] ?? 1) ?? []));
  return total.value
    .minus(due)
    .abs()
    .lte(Decimal.max(possibleSumError(figures, total), "0.005"));
}

const known = new WeakMap<TableSource, readonly Computed[]>();

function computedColumns(source: TableSource): readonly Computed[] {
  const found = known.get(source) ?? findComputed(source);
  known.set(source, found);
  return found;
}

/** Every column that others of its row give; of two that say the same of the same columns, one. */
function findComputed(source: TableSource): readonly Computed[] {
  const told = new Set<string>();
  const once = (computed: Computed | undefined): Computed[] => {
    if (!computed) return [];
    const ways = computed.ways.filter((terms) => !told.has(keyOf(computed.total, terms)));
    if (ways.length < computed.ways.length) return [];
    for (const terms of ways) told.add(keyOf(computed.total, terms));
    return [computed];
  };
  const sums = source.headers
    .filter((header) => isSumColumn(header) || isMoneyOfRow(source, header))
    .flatMap((total) => once(asComputed(source, bornOut(source, total))));
  const done = new Set(sums.map(({ total }) => total));
  const open = source.headers.filter((header) => !done.has(header));
  const more = open
    .filter(isSumColumn)
    .flatMap((total) => once(asLeft(source, searched(source, total, false))));
  const rest = open
    .filter((header) => isBalanceColumn(source, header))
    .flatMap((total) => once(searched(source, total, true) ?? leftOver(source, total)));
  return [...sums, ...more, ...rest];
}

function keyOf(total: HeaderColumn, terms: readonly SignedColumn[]): string {
  return [total, ...terms.map(({ header }) => header)]
    .map(({ column }) => column)
    .sort((a, b) => a - b)
    .join();
}

function asComputed(source: TableSource, found: Sum | undefined): Computed | undefined {
  if (!found) return undefined;
  const { total, parts } = found;
  return asLeft(source, { total, ways: [parts.map((header) => ({ header, sign: 1 }))] });
}

/** 应发 = 代扣 + 实发 says how 实发 came about, and 应发 = 已拨 + 未拨 what is left: not 应发. */
function asLeft(source: TableSource, found: Computed | undefined): Computed | undefined {
  if (!found || !source.columns("due").includes(found.total.column)) return found;
  const { total, ways } = found;
  const [parts = []] = ways;
  const paid = parts.find(({ header }) => source.columns("amount").includes(header.column));
  if (!paid || ways.length > 1) return found;
  const others = parts.filter((part) => part !== paid);
  const open = others.find(({ header }) => source.columns("outstanding").includes(header.column));
  const left = open && others.length === 1 ? open : paid;
  const rest = parts.filter((part) => part !== left);
  return {
    total: left.header,
    ways: [
      [{ header: total, sign: 1 }, ...rest.map(({ header }) => ({ header, sign: -1 as const }))],
    ],
  };
}

/** The relations that the figures bear out, whatever the headers say. */
function searched(
  source: TableSource,
  total: HeaderColumn,
  isSigned: boolean
): Computed | undefined {
  const unit = source.unit(total.column);
  const found = rowSets(source)
    .map((rows) => {
      const sample = sampleOf(rows);
      const asNumbers = (header: HeaderColumn): NumberColumn =>
        numberColumn(source, header, sample, unit);
      const pool = alikeColumns(source, total).map(asNumbers);
      return findRelations(asNumbers(total), pool, isSigned);
    })
    .find((relations) => relations.length > 0);
  if (!found) return undefined;
  const ways = found.map(({ terms }) =>
    terms.map(({ column, sign }): SignedColumn => ({ header: column.header, sign }))
  );
  return { total, ways };
}

/** All rows, and all but the totals: a total that follows its rows is wrong where they are. */
function rowSets(source: TableSource): readonly (readonly SourceRow[])[] {
  return [source.rows, source.rows.filter(({ type }) => type === "body")];
}

/** 结余 in a table of two lines: what the budget, or what came of it, leaves after the payments. */
function leftOver(source: TableSource, total: HeaderColumn): Computed | undefined {
  const [paid, ...payments] = source.columns("paid");
  if (paid === undefined || payments.length > 0) return undefined;
  const from = [...source.columns("budget"), ...source.columns("received")];
  const ways = from.flatMap((column): SignedColumn[][] => {
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
  return ways.length > 0 ? { total, ways } : undefined;
}

function isBalanceColumn(source: TableSource, header: HeaderColumn): boolean {
  const { dimension } = source.unit(header.column);
  return (
    (header.numeric ?? 0) >= 0.67 &&
    (dimension === "money" || dimension === "count" || dimension === "none") &&
    header.path.some((text) => BALANCE_WORD.test(text)) &&
    !isRate(header.path)
  );
}

function nameColumn(source: TableSource): number | undefined {
  return [...source.columns("name"), ...source.columns("class")][0] ?? source.headers[0]?.column;
}

function isSumColumn({ path, numeric }: HeaderColumn): boolean {
  return (numeric ?? 0) >= 0.67 && path.some((text) => SUM_WORD.test(text)) && !isRate(path);
}

/** 核发金额 after 生活补贴 and 保险费: the money of a row may be a sum without saying so. */
function isMoneyOfRow(source: TableSource, { column, path }: HeaderColumn): boolean {
  return (
    /(金额|资金|合计|总额|款)$/u.test(path.at(-1) ?? "") &&
    source.unit(column).dimension === "money" &&
    !isRate(path)
  );
}

function isRate(path: readonly string[]): boolean {
  return RATE_WORD.test(path.join(""));
}

function isFigureColumn(header: HeaderColumn): boolean {
  return (header.numeric ?? 0) >= 0.5 && !isRate(header.path);
}

/** The likeliest parts of a sum that the figures bear out. */
function bornOut(source: TableSource, total: HeaderColumn): Sum | undefined {
  return partsOf(source, total)
    .map((parts): Sum => ({ total, parts }))
    .find((each) => each.parts.length >= 2 && addsUp(source, each));
}

/** Columns that a sum may add: those with its leaf under other heads, or its neighbours. */
function partsOf(source: TableSource, total: HeaderColumn): HeaderColumn[][] {
  const others = figureColumns(source, total).filter(
    ({ path }) => !path.some((text) => SUM_WORD.test(text))
  );
  const leaf = total.path[total.path.length - 1];
  const head = total.path[0];
  const near = alikeColumns(source, total);
  const alike = others.filter((header) => near.includes(header));
  return [
    others.filter(({ path }) => path.length > 1 && path[path.length - 1] === leaf),
    others.filter(({ path }) => path.length > 1 && path[0] === head),
    alike.filter(({ column }) => column < total.column),
    neighbours(alike, total, -1),
    neighbours(alike, total, 1),
  ];
}

const SKIPPED = new Set(["index", "name", "class", "months", "rate", "fee"]);

/** Columns whose figures may be parts of a sum. */
function figureColumns(source: TableSource, total: HeaderColumn): HeaderColumn[] {
  const roleOf = (column: number): string =>
    source.table.columns.find((each) => each.column === column)?.role ?? "";
  return source.headers.filter(
    (header) => header !== total && isFigureColumn(header) && !SKIPPED.has(roleOf(header.column))
  );
}

/** Of these, those that count in what the sum counts in. */
function alikeColumns(source: TableSource, total: HeaderColumn): HeaderColumn[] {
  const { dimension } = source.unit(total.column);
  // 1月 … 12月 say no unit where their sum does.
  // And 里程合计 none where its parts have 公里.
  return figureColumns(source, total).filter(({ column }) => {
    const unit = source.unit(column);
    return (
      ["none", dimension].includes(unit.dimension) || (dimension === "none" && unit.scale.eq(1))
    );
  });
}

/** Columns side by side, next to a sum. */
function neighbours(
  columns: readonly HeaderColumn[],
  { column }: HeaderColumn,
  step: 1 | -1
): HeaderColumn[] {
  const run: HeaderColumn[] = [];
  for (let at = column + step; ; at += step) {
    const next = columns.find((each) => each.column === at);
    if (!next) return run;
    run.push(next);
  }
}

function figureOf(reading: Reading): Figure | undefined {
  return reading.state === "figure" ? reading.figure : undefined;
}

function addsUp(source: TableSource, found: Sum): boolean {
  // A total row adds up across as its rows do. What is not headed as a sum has to be one there too.
  const sets = isSumColumn(found.total) ? rowSets(source) : [source.rows];
  return sets.some((rows) => addsUpIn(source, rows.slice(0, SAMPLE_ROWS), found));
}

function addsUpIn(
  source: TableSource,
  bodies: readonly SourceRow[],
  { total, parts }: Sum
): boolean {
  let rows = 0;
  let right = 0;
  for (const { row } of bodies) {
    const stated = figureOf(source.reading(row, total.column));
    const figures = parts.flatMap(({ column }) =>
      stated ? (figureOf(inUnit(source.reading(row, column), stated.unit)) ?? []) : []
    );
    // One part alone is its own sum and proves nothing.
    if (!stated || figures.filter(({ value }) => !value.isZero()).length < 2) continue;
    rows += 1;
    const error = Decimal.max(possibleSumError(figures, stated), "0.005");
    const difference = stated.value.minus(sum(figures.map(({ value }) => value)));
    if (difference.abs().lte(error)) right += 1;
  }
  return right >= LEAST_ROWS && right * 4 >= rows * 3;
}
