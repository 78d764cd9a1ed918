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

/** As many places as a sentence can hold; the explanation's cells lead to all of them. */
const PLACES = 6;

/** `资金支出!F2:F13` for neighbours in a column, `资金支出!F2、资金支出!F4` for what stands apart. */
export function sayCells(cells: readonly CellRef[]): string {
  const runs: CellRef[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isBelow(cell, last)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.slice(0, PLACES).map(sayRun).join("、") + (runs.length > PLACES ? "…" : "");
}

function isBelow(cell: CellRef, other: CellRef): boolean {
  return cell.sheet === other.sheet && cell.column === other.column && cell.row === other.row + 1;
}

function sayRun(run: readonly CellRef[]): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return "";
  const start = formatCell(first);
  return run.length > 1 ? `${start}:${formatAddress(last.row, last.column)}` : start;
}
