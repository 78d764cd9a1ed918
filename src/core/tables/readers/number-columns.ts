import { oncePer } from "../../values/once-per";
import { possibleError } from "../../values/rounding";
import type { SourceRow } from "../body-rows";
import type { HeaderColumn } from "../header-column";
import type { Figure, Reading, Unit } from "../table";
import type { TableSource } from "../table-source";
import type { NumberColumn } from "./column-relation";

/** Rows that show how a table was made as well as all of them would. */
const SAMPLE_ROWS = 60;

/** Rows that show it, totals among them, which add up across as the others do. */
export function sampleRows(all: readonly SourceRow[]): readonly number[] {
  const rows = all.filter(({ type }) => type !== "average").map(({ row }) => row);
  const step = Math.ceil(rows.length / SAMPLE_ROWS);
  return rows.filter((_, at) => at % step === 0);
}

/** A figure without a unit is in that of the column that it is compared with. */
export function inUnit(reading: Reading, unit: Unit): Reading {
  if (reading.state !== "figure" || reading.figure.unit.dimension !== "none") return reading;
  const { figure } = reading;
  return { state: "figure", figure: { ...figure, unit, value: figure.shown.times(unit.scale) } };
}

/** Decimals that the money of a table is known to, in each of its units. */
const finestOf = oncePer((source: TableSource): ReadonlyMap<string, number> => {
  const decimals = new Map<string, number>();
  for (const { column } of source.headers) {
    const unit = source.unit(column);
    if (unit.dimension !== "money") continue;
    const row = source.rows.find((each) => source.reading(each.row, column).state === "figure");
    const reading = row && source.reading(row.row, column);
    if (reading?.state !== "figure") continue;
    const key = unit.scale.toFixed();
    decimals.set(key, Math.max(decimals.get(key) ?? 0, reading.figure.decimals));
  }
  return decimals;
});

/** The money columns of a table in one unit are known to the decimals of the finest: 120 beside 117.6. */
export function exactly(source: TableSource, reading: Reading): Reading {
  if (reading.state !== "figure" || reading.figure.unit.dimension !== "money") return reading;
  const { figure } = reading;
  const decimals = finestOf(source).get(figure.unit.scale.toFixed()) ?? 0;
  return decimals > figure.decimals
    ? { state: "figure", figure: { ...figure, decimals } }
    : reading;
}

/** A column as plain numbers in the base unit of `unit`; only ever to tell columns apart. */
export function numberColumn(
  source: TableSource,
  header: HeaderColumn,
  rows: readonly number[],
  unit: Unit
): NumberColumn {
  let one: Figure | undefined;
  const values = rows.map((row) => {
    const reading = exactly(source, inUnit(source.reading(row, header.column), unit));
    if (reading.state !== "figure") return 0;
    one ??= reading.figure;
    return reading.figure.value.toNumber();
  });
  return { header, values, slack: one ? possibleError(one).toNumber() : 0 };
}
