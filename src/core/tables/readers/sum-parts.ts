import type { SourceRow } from "../body-rows";
import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import { addableColumns, alikeColumns } from "./addable-columns";
import { figureOf } from "./figure-of";
import { inUnit } from "./number-columns";
import { holds } from "./row-claim";
import { rowSets } from "./row-sets";
import { isSumColumn, saysSum } from "./sum-header";

/** In how many rows columns have to add up, and in what share of all: fewer are chance. */
interface Least {
  readonly rows: number;
  readonly share: number;
}
const LEAST: Least = { rows: 3, share: 3 / 4 };
const LEAST_SAID: Least = { rows: 2, share: 1 / 2 };
const SAMPLE_ROWS = 200;

/**
 * The columns that `total` is the sum of: the likeliest by their headers and places that the figures
 * bear out, in three rows at least and three in four of all. Undefined when none are.
 */
export function sumParts(
  source: TableSource,
  total: HeaderColumn
): readonly HeaderColumn[] | undefined {
  const [sameLeaf = [], ...others] = likelyParts(source, total);
  // 合计 over 金额, beside 金额 under every class: the headers say it, and half of the rows will do.
  const isSaid = total.path.length > 1 && saysSum(total.path.slice(0, 1));
  const least = isSaid ? LEAST_SAID : LEAST;
  if (sameLeaf.length >= 2 && addsUp(source, total, sameLeaf, least)) return sameLeaf;
  return others.find((parts) => parts.length >= 2 && addsUp(source, total, parts, LEAST));
}

/** Columns that a sum may add: those with its leaf under other heads, or its neighbours. */
function likelyParts(source: TableSource, total: HeaderColumn): HeaderColumn[][] {
  const others = addableColumns(source, total).filter(({ path }) => !saysSum(path));
  const leaf = total.path[total.path.length - 1];
  const head = total.path[0];
  const alike = alikeColumns(source, total).filter(({ path }) => !saysSum(path));
  return [
    others.filter(({ path }) => path.length > 1 && path[path.length - 1] === leaf),
    others.filter(({ path }) => path.length > 1 && path[0] === head),
    alike.filter(({ column }) => column < total.column),
    neighbours(alike, total, -1),
    neighbours(alike, total, 1),
  ];
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

function addsUp(
  source: TableSource,
  total: HeaderColumn,
  parts: readonly HeaderColumn[],
  least: Least
): boolean {
  // A total row adds up across as its rows do. What is not headed as a sum has to be one there too.
  const sets = isSumColumn(total) ? rowSets(source) : [source.rows];
  return sets.some((rows) => addsUpIn(source, rows.slice(0, SAMPLE_ROWS), { total, parts }, least));
}

function addsUpIn(
  source: TableSource,
  bodies: readonly SourceRow[],
  { total, parts }: { readonly total: HeaderColumn; readonly parts: readonly HeaderColumn[] },
  least: Least
): boolean {
  let rows = 0;
  let right = 0;
  for (const { row } of bodies) {
    const stated = figureOf(source.reading(row, total.column));
    if (!stated) continue;
    const readings = parts.map(({ column }) => inUnit(source.reading(row, column), stated.unit));
    // One part alone is its own sum and proves nothing.
    const filled = readings.filter((reading) => figureOf(reading)?.value.isZero() === false);
    if (filled.length < 2) continue;
    rows += 1;
    if (holds({ total: stated, parts: readings })) right += 1;
  }
  return right >= least.rows && right >= rows * least.share;
}
