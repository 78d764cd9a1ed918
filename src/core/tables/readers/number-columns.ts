import { possibleError } from "../../values/rounding";
import type { HeaderColumn } from "../header-column";
import type { Figure, Reading, Unit } from "../table";
import type { TableSource } from "../table-source";
import type { NumberColumn } from "./column-relation";

/** Rows that show how a table was made as well as all of them would. */
const SAMPLE_ROWS = 60;

/** Rows of a table, totals among them, which add up across as the others do. */
export function sampleRows(source: TableSource): readonly number[] {
  const rows = source.rows.filter(({ type }) => type !== "average").map(({ row }) => row);
  const step = Math.ceil(rows.length / SAMPLE_ROWS);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}

/** A figure without a unit is in that of the column that it is compared with. */
export function inUnit(reading: Reading, unit: Unit): Reading {
  if (reading.state !== "figure" || reading.figure.unit.dimension !== "none") return reading;
  const { figure } = reading;
  return { state: "figure", figure: { ...figure, unit, value: figure.shown.times(unit.scale) } };
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
    const reading = inUnit(source.reading(row, header.column), unit);
    if (reading.state !== "figure") return 0;
    one ??= reading.figure;
    return reading.figure.value.toNumber();
  });
  return { header, values, slack: one ? possibleError(one).toNumber() : 0 };
}
