import type { TotalClaim } from "../facts";
import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import type { Figure, Reading, Unit } from "../table";
import { Decimal, sum } from "../../values/decimal";
import { possibleSumError } from "../../values/rounding";

/** A column headed as the sum of others: 合计, 全年合计, 人数小计, 补贴金额合计. */
const SUM_WORD = /(合计|小计|总计|共计|总额|总数|总人数|总人次|总户数)(\(.*\))?$|^(全年|总)/u;
const RATE_WORD = /标准|单价|率|比例|占比|均|月数/u;

/** Fewer rows that add up are chance; see {@link readRowSums}. */
const LEAST_ROWS = 3;
const SAMPLE_ROWS = 200;

interface Sum {
  readonly total: HeaderColumn;
  readonly parts: readonly HeaderColumn[];
}

/**
 * Sums across a row: 1月 … 12月 and 合计; 自理, 失能 and 人数合计; per class 金额, and 金额 of 合计. What
 * adds up is not said anywhere, so it is told by the figures: three rows at least and three in four
 * of all must add up before another row's sum is claimed to be wrong.
 */
export function readRowSums(source: TableSource): TotalClaim[] {
  const sums = source.headers
    .filter((header) => isSumColumn(header) || isMoneyOfRow(source, header))
    .flatMap((total) => bornOut(source, total) ?? []);
  return sums.flatMap(({ total, parts }) =>
    source.rows.flatMap(({ row, type }): TotalClaim[] => {
      if (type !== "body") return [];
      const stated = source.reading(row, total.column);
      const label = source.label(row, nameColumn(source));
      if (!label || stated.state !== "figure") return [];
      const unit = stated.figure.unit;
      const readings = parts.map(({ column }) => inUnit(source.reading(row, column), unit));
      const header = total.path.join("·");
      return [{ table: source.table, label, header, total: stated.figure, parts: readings }];
    })
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
  const { dimension } = source.unit(total.column);
  const skipped = new Set(["index", "name", "class", "months", "rate", "fee"]);
  const others = source.headers.filter(
    (header) =>
      header !== total &&
      isFigureColumn(header) &&
      !header.path.some((text) => SUM_WORD.test(text)) &&
      !skipped.has(source.table.columns.find(({ column }) => column === header.column)?.role ?? "")
  );
  const leaf = total.path[total.path.length - 1];
  const head = total.path[0];
  // 1月 … 12月 say no unit where their sum does.
  // And 里程合计 none where its parts have 公里.
  const alike = others.filter(({ column }) => {
    const unit = source.unit(column);
    return (
      ["none", dimension].includes(unit.dimension) || (dimension === "none" && unit.scale.eq(1))
    );
  });
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

/** A figure without a unit is in that of its sum. */
function inUnit(reading: Reading, unit: Unit): Reading {
  if (reading.state !== "figure" || reading.figure.unit.dimension !== "none") return reading;
  const { figure } = reading;
  return { state: "figure", figure: { ...figure, unit, value: figure.shown.times(unit.scale) } };
}

function figureOf(reading: Reading): Figure | undefined {
  return reading.state === "figure" ? reading.figure : undefined;
}

function addsUp(source: TableSource, { total, parts }: Sum): boolean {
  // A total row adds up across as its rows do.
  const bodies = source.rows.slice(0, SAMPLE_ROWS);
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
