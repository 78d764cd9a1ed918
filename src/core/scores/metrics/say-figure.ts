import { amountText } from "../../checks/figure-text";
import { cellOf } from "../../checks/readings";
import { sayNumber } from "../../rubric/say-interval";
import type { Reading } from "../../tables/table";
import { formatAddress, formatCell, type CellRef } from "../../values/cell-ref";
import type { Decimal } from "../../values/decimal";

/** `133.00 万元（资金情况!C4）`: a reading as its column shows it, with its cell. */
export function sayReading(reading: Reading): string {
  const cell = formatCell(cellOf(reading));
  if (reading.state !== "figure")
    return `${reading.state === "blank" ? "" : reading.raw} (${cell})`;
  const { shown, decimals, unit } = reading.figure;
  return `${amountText(shown, decimals, unit.text)} (${cell})`;
}

/** `87.5%`, four decimals at most. */
export function sayRatio(ratio: Decimal): string {
  return sayNumber(ratio.toDecimalPlaces(6), "ratio");
}

/** `资金支出!F2:F13` for the cells of one column, `资金支出!F2 …` otherwise. */
export function sayCells(cells: readonly CellRef[]): string {
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return "";
  if (cells.length === 1) return formatCell(first);
  const inColumn = cells.every(
    (cell) => cell.sheet === first.sheet && cell.column === first.column
  );
  return inColumn
    ? `${formatCell(first)}:${formatAddress(last.row, last.column)}`
    : cells.slice(0, 6).map(formatCell).join("、") + (cells.length > 6 ? "…" : "");
}
