import type { RateStandard } from "../facts";
import { fold } from "../text";
import type { TableSource } from "../table-source";
import type { Unit } from "../table";
import { parseUnit } from "../unit";
import { Decimal } from "../../values/decimal";
import type { CellRef } from "../../values/cell-ref";
import { saidRates } from "./said-rates";

/** Rows above and below a table in which its caption and its notes stand. */
const REACH = 6;
/** 标准：每人每月100元; 按每亩67元的标准. */
const EACH =
  /标准[^，,。；;\d]{0,8}?每(?<who>[人户床生名亩])(?:每(?<per>[年月天日]))?(?<digits>\d[\d,]*(?:\.\d+)?)元|按每(?<who2>[人户床生名亩])(?:每(?<per2>[年月天日]))?(?<digits2>\d[\d,]*(?:\.\d+)?)元的?标准/u;
/** 补贴标准100元/人/月. */
const SLASHED =
  /标准[^，,。；;\d]{0,6}?(?<digits>\d[\d,]*(?:\.\d+)?)(?<unit>元\/[人户床生名亩](?:[/·][年月天日])?)/u;

/**
 * Rates that the caption or a note of a payment table states (标准：每人每月100元; 注：一级每人每月120元),
 * for workbooks in which no table gives any. A table with rates of its own needs none.
 */
export function saidStandards(source: TableSource): RateStandard[] {
  if (source.columns("rate").length > 0) return [];
  const { range } = source.table;
  const near = [...source.view.texts()].filter(({ row, column }) => {
    const { row: at } = source.view.cell(row, column);
    const above = range.top - at;
    const below = at - range.bottom;
    return (above > 0 && above <= REACH) || (below > 0 && below <= REACH);
  });
  const classed = near.flatMap(({ row, column, text }) =>
    saidRates(source.view.cell(row, column), fold(text)).map(({ cell, className, unit, value }) =>
      standard(source, { cell, className, unit, shown: value.dividedBy(unit.scale), text })
    )
  );
  // 标准为小学500元/生，初中625元/生 is no standard of 500 for all.
  if (new Set(classed.map(({ className }) => className)).size > 1) return classed;
  const whole = near.flatMap(({ row, column, text }) =>
    plainRate(source, source.view.cell(row, column), text)
  );
  return whole.length === 1 ? whole : classed;
}

function plainRate(source: TableSource, cell: CellRef, text: string): RateStandard[] {
  const folded = fold(text).replace(/\s+/gu, "");
  const each = EACH.exec(folded)?.groups;
  const slashed = SLASHED.exec(folded)?.groups;
  const who = each?.["who"] ?? each?.["who2"];
  const per = each?.["per"] ?? each?.["per2"];
  const written = who === undefined ? slashed?.["unit"] : `元/${who}${per ? `/${per}` : ""}`;
  const digits = each?.["digits"] ?? each?.["digits2"] ?? slashed?.["digits"];
  const unit = written === undefined ? undefined : parseUnit(written);
  if (unit?.dimension !== "rate" || digits === undefined) return [];
  const shown = new Decimal(digits.replaceAll(",", ""));
  return [standard(source, { cell, className: "", unit, shown, text })];
}

function standard(
  source: TableSource,
  said: {
    readonly cell: CellRef;
    readonly className: string;
    readonly unit: Unit;
    readonly shown: Decimal;
    readonly text: string;
  }
): RateStandard {
  const { cell, className, unit, shown, text } = said;
  const value = shown.times(unit.scale);
  const decimals = shown.decimalPlaces();
  return {
    table: source.table,
    className,
    label: { cell, text: className === "" ? text : className },
    rate: { cell, raw: shown.toFixed(), shown, value, unit, decimals },
  };
}
