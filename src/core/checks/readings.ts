import type { Figure, Reading } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { type Decimal, ZERO } from "../values/decimal";
import { possibleError } from "../values/rounding";

/** The cell of a reading, whatever stands in it. */
export function cellOf(reading: Reading): CellRef {
  return reading.state === "figure" ? reading.figure.cell : reading.cell;
}

/**
 * The value in the base unit. A written dash is zero; blank, text and error are no number: they
 * give undefined, so that nothing is claimed from them.
 */
export function valueOf(reading: Reading | undefined): Decimal | undefined {
  if (reading?.state === "figure") return reading.figure.value;
  return reading?.state === "dash" ? ZERO : undefined;
}

/** The value in the unit of the column; see {@link valueOf}. */
export function shownOf(reading: Reading | undefined): Decimal | undefined {
  if (reading?.state === "figure") return reading.figure.shown;
  return reading?.state === "dash" ? ZERO : undefined;
}

export function figureOf(reading: Reading | undefined): Figure | undefined {
  return reading?.state === "figure" ? reading.figure : undefined;
}

/** Rounding error in the base unit; a written zero has none. */
export function errorOf(reading: Reading | undefined): Decimal {
  return reading?.state === "figure" ? possibleError(reading.figure) : ZERO;
}

/** A written zero: `0` or a dash. A blank is not. */
export function isWrittenZero(reading: Reading | undefined): boolean {
  return valueOf(reading)?.isZero() ?? false;
}

export function isPositive(reading: Reading | undefined): boolean {
  return valueOf(reading)?.gt(0) ?? false;
}
