import { isCellError } from "../workbook/workbook";
import type { Decimal } from "../values/decimal";
import type { SourceRow } from "./body-rows";
import { formatDecimals, isPercentFormat, parseNumber, snapNumber } from "./number";
import type { SheetView } from "./sheet-view";
import type { Figure, Label, Reading, Unit } from "./table";
import { isDash, oneLine, squeeze } from "./text";
import { parseUnit, PERCENT, RATIO } from "./unit";

export interface ColumnStats {
  readonly unit: Unit;
  readonly decimals: number;
}

const MOST_DECIMALS = 10;

/**
 * The precision of a column is the finest that any of its numbers shows: 9.75 beside 10.2125 is
 * 9.7500. A percent column that holds 80 or "80%" or 0.8 is told by its size.
 */
export function columnStats(
  view: SheetView,
  rows: readonly SourceRow[],
  column: number,
  unit: Unit
): ColumnStats {
  let decimals = 0;
  let largest = 0;
  let percentSigns = 0;
  for (const { row } of rows) {
    const value = view.value(row, column);
    if (typeof value === "number") {
      const number = snapNumber(value);
      const format = view.format(row, column);
      const percent = isPercentFormat(format);
      if (percent) percentSigns += 1;
      const stored = Math.max(0, number.decimalPlaces() - (percent ? 2 : 0));
      decimals = Math.max(
        decimals,
        stored > MOST_DECIMALS ? 0 : stored,
        formatDecimals(format) ?? 0
      );
      largest = Math.max(largest, Math.abs(value));
    } else if (typeof value === "string") {
      const parsed = parseNumber(value);
      if (!parsed) continue;
      if (parsed.suffix === "%") percentSigns += 1;
      decimals = Math.max(decimals, parsed.decimals);
      largest = Math.max(largest, parsed.value.abs().toNumber());
    }
  }
  if (unit.dimension !== "ratio") return { unit, decimals };
  if (percentSigns > 0) return { unit: PERCENT, decimals };
  if (unit.text === "") return { unit: largest > 1.5 ? PERCENT : RATIO, decimals };
  // Under a "%" header 0.85 still is a ratio: nobody states a rate below one percent throughout.
  const isShown = largest > 0 || decimals > 0;
  if (unit.text === "%" && largest <= 1 && isShown) return { unit: RATIO, decimals };
  return { unit, decimals };
}

/** The text a reader sees: a stored 0.9 with a percent format is 90%. Line breaks are kept. */
export function shownText(view: SheetView, row: number, column: number): string {
  const value = view.filled(row, column);
  if (typeof value !== "number") return view.text(row, column);
  const number = snapNumber(value);
  if (!isPercentFormat(view.format(row, column))) return number.toFixed();
  return `${number.times(100).toFixed()}%`;
}

export function readLabel(
  view: SheetView,
  row: number,
  column: number | undefined
): Label | undefined {
  if (column === undefined) return undefined;
  const text = oneLine(shownText(view, row, column));
  return text === "" ? undefined : { cell: view.cell(row, column), text };
}

/** Reads one cell as a number of its column. */
export function readCell(
  view: SheetView,
  row: number,
  column: number,
  stats: ColumnStats
): Reading {
  const value = view.value(row, column);
  const cell = view.cell(row, column);
  if (value === null) return { state: "blank", cell };
  if (isCellError(value)) return { state: "error", cell, raw: value.error };
  if (typeof value === "boolean") return { state: "text", cell, raw: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") {
    const percent = isPercentFormat(view.format(row, column));
    const number = snapNumber(value);
    const shown = percent && stats.unit.text === "%" ? number.times(100) : number;
    return {
      state: "figure",
      figure: figureOf(shown, String(value), cell, stats.unit, stats.decimals),
    };
  }
  const text = value.trim();
  if (squeeze(text) === "") return { state: "blank", cell };
  if (isDash(text)) return { state: "dash", cell, raw: text };
  const parsed = parseNumber(text);
  if (!parsed) return { state: "text", cell, raw: oneLine(text) };
  const written = suffixUnit(parsed.suffix, stats.unit);
  // A cell's own unit wins over its column's: 1.2万元 in a column of yuan.
  if (written.dimension === "money" && stats.unit.dimension === "money") {
    const shown = parsed.value.times(written.scale).div(stats.unit.scale);
    return { state: "figure", figure: figureOf(shown, text, cell, stats.unit, stats.decimals) };
  }
  return { state: "figure", figure: figureOf(parsed.value, text, cell, written, stats.decimals) };
}

/** The unit of a text with a suffix, in the light of its column's unit, which counts where they clash. */
function suffixUnit(suffix: string, unit: Unit): Unit {
  const own = parseUnit(suffix);
  if (!own) return unit;
  if (own.dimension === unit.dimension || unit.dimension === "none") {
    return unit.text === "" || own.dimension === "money" || own.dimension === "rate" ? own : unit;
  }
  if (unit.dimension === "rate" && own.dimension === "money")
    return { ...own, dimension: "rate", per: unit.per ?? "once" };
  return unit.dimension === "money" && own.dimension === "rate" ? own : unit;
}

function figureOf(
  shown: Decimal,
  raw: string,
  cell: Figure["cell"],
  unit: Unit,
  decimals: number
): Figure {
  // Most figures are in yuan, heads or points already.
  const value = unit.scale.equals(1) ? shown : shown.times(unit.scale);
  return { cell, raw, shown, value, unit, decimals };
}
