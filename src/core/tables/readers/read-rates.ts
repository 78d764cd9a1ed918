import { className, isPeriodName } from "../class-name";
import type { PaymentTable, RateStandard, Target } from "../facts";
import { headerClass } from "../header-class";
import type { TableSource } from "../table-source";
import type { Figure, Label, Reading } from "../table";
import { oneLine, squeeze } from "../text";
import { figureOf } from "./figure-of";
import { rateColumns, type RateColumn } from "./rate-columns";

/** Reads 补贴标准: one rate per class of people, or several, each from its own date on. */
export function readRates(source: TableSource): RateStandard[] {
  const columns = rateColumns(source);
  const rates: RateStandard[] = [];
  const labelled = tellingColumn(source);
  for (const { row, type } of source.rows) {
    if (type !== "body") continue;
    const label = labelled(row);
    if (!label) continue;
    for (const column of columns) rates.push(...rateAt(source, row, label, column));
  }
  return rates;
}

/**
 * The label that tells the rates of a table apart: its class; or, where 补贴类型 says the same in
 * several rows and 档次 does not, the finer one.
 */
function tellingColumn(source: TableSource): (row: number) => Label | undefined {
  const names = [...source.columns("name")].reverse();
  const candidates = [...source.columns("class"), ...names];
  const rows = source.rows.filter(({ type }) => type === "body").map(({ row }) => row);
  const [from] = source.columns("from");
  const isTelling = (column: number): boolean => {
    const texts = rows.map((row) => {
      const date = source.label(row, from)?.text ?? "";
      return `${squeeze(source.label(row, column)?.text ?? "")} ${date}`;
    });
    return new Set(texts).size === rows.length;
  };
  const [first, second] = candidates;
  const telling = candidates.find(isTelling) ?? first;
  const other = first === telling ? second : first;
  return (row) => source.label(row, telling) ?? source.label(row, other);
}

function rateAt(
  source: TableSource,
  row: number,
  label: Label,
  { column, version, crossed, more = [] }: RateColumn
): RateStandard[] {
  const rate = together([column, ...more].map((each) => source.reading(row, each)));
  if (!rate) return [];
  const header = source.header(column);
  const across = crossed && header ? headerClass(header) : "";
  const from = source.label(row, source.columns("from")[0])?.text;
  const named = version ?? (from === undefined ? undefined : oneLine(from));
  const own = className(label.text);
  return [
    {
      table: source.table,
      className: isPeriodName(own) ? across : `${own}${across}`,
      label: { ...label, text: `${label.text}${across}` },
      rate: asRate(rate),
      ...(named === undefined ? {} : { version: squeeze(named) }),
    },
  ];
}

/** Rates that stand as cost targets: 自理老人补贴标准 1200元/人/年. */
export function ratesOfTargets(
  targets: readonly Target[],
  known: readonly RateStandard[]
): RateStandard[] {
  const classes = new Set(known.map((rate) => rate.className));
  const rates: RateStandard[] = [];
  for (const target of targets) {
    const { figure } = target;
    if (figure?.unit.dimension !== "rate") continue;
    const name = className(target.name.text);
    if (name === "" || classes.has(name)) continue;
    classes.add(name);
    rates.push({ table: target.table, className: name, label: target.name, rate: figure });
  }
  return rates;
}

/** Rates that an estimate works with, for classes that no 补贴标准 and no target gives a rate. */
export function ratesOfEstimates(
  estimates: readonly PaymentTable[],
  known: readonly RateStandard[]
): RateStandard[] {
  const classes = new Set(known.map((rate) => rate.className));
  return estimates.flatMap(({ table, rows }) =>
    rows.flatMap(({ name, quantities }) =>
      quantities.flatMap(({ className: named, rate }): RateStandard[] => {
        if (rate?.state !== "figure" || named === "" || classes.has(named)) return [];
        return [{ table, className: named, label: name, rate: rate.figure }];
      })
    )
  );
}

/** What several levels of government pay together; a level that pays nothing may be left blank. */
function together(readings: readonly Reading[]): Figure | undefined {
  const [first, ...others] = readings.flatMap((reading) => figureOf(reading) ?? []);
  if (!first || readings.some(({ state }) => state === "text" || state === "error"))
    return undefined;
  return others.reduce(
    (all, one) => ({
      ...all,
      value: all.value.plus(one.value),
      shown: all.shown.plus(one.shown),
      decimals: Math.max(all.decimals, one.decimals),
    }),
    first
  );
}

function asRate(figure: RateStandard["rate"]): RateStandard["rate"] {
  if (figure.unit.dimension === "rate") return figure;
  return { ...figure, unit: { ...figure.unit, dimension: "rate", per: figure.unit.per ?? "once" } };
}

/** Classes that a source's headers name, for telling quantity columns without a unit. */
export function classesOf(rates: readonly RateStandard[]): Set<string> {
  return new Set(rates.map((rate) => rate.className).filter((name) => name !== ""));
}
