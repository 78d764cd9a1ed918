import { className } from "../class-name";
import type { RateStandard, Target } from "../facts";
import type { TableSource } from "../table-source";

/** Reads 补贴标准: one rate per class of people. */
export function readRates(source: TableSource): RateStandard[] {
  const [classColumn] = source.columns("class");
  const names = source.columns("name");
  const [rateColumn] = source.columns("rate");
  const rates: RateStandard[] = [];
  for (const { row, type } of source.rows) {
    if (type !== "body") continue;
    const label = source.label(row, classColumn) ?? source.label(row, names[names.length - 1]);
    const reading = source.reading(row, rateColumn);
    if (!label || reading.state !== "figure") continue;
    rates.push({
      table: source.table,
      className: className(label.text),
      label,
      rate: asRate(reading.figure),
    });
  }
  return rates;
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

function asRate(figure: RateStandard["rate"]): RateStandard["rate"] {
  if (figure.unit.dimension === "rate") return figure;
  return { ...figure, unit: { ...figure.unit, dimension: "rate", per: figure.unit.per ?? "once" } };
}

/** Classes that a source's headers name, for telling quantity columns without a unit. */
export function classesOf(rates: readonly RateStandard[]): Set<string> {
  return new Set(rates.map((rate) => rate.className).filter((name) => name !== ""));
}
