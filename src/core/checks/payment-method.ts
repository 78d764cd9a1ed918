import { message, type Message } from "../messages/message";
import type { Figure, Reading, Unit } from "../tables/table";
import { Decimal } from "../values/decimal";
import { agree } from "../values/rounding";
import { amountOf, dueOf, isMoneyUnit, type Method, type RowInput } from "./payment-due";
import { isSameQuickly, quickAmount, quickDue, quickResidual } from "./quick-money";
import {
  EACH,
  otherPeriods,
  type Period,
  periodByUnits,
  type PeriodByUnits,
  sharedMonths,
} from "./rate-period";

function money(text: string, scale: number): Unit {
  return { text, dimension: "money", scale: new Decimal(scale) };
}
const MONEY_UNITS = [money("元", 1), money("千元", 1000), money("万元", 10000)];

/** Rows at least this many can tell a rule of a table from a coincidence. */
const ENOUGH_ROWS = 3;

interface Fit {
  /** Rows with something due. */
  readonly rows: number;
  /** Of these, rows whose money is exactly what was due. */
  readonly exact: number;
  /** Two rows are off by the same money. */
  readonly sharedResidual: boolean;
  /** Money ÷ due, ascending, of the rows that have money: only ever to tell 12 from 1. */
  readonly ratios: readonly number[];
}

/** How one row fits a method; undefined when nothing is due, or nothing is known. */
interface RowFit {
  readonly isExact: boolean;
  /** What it is off by, for telling whether two rows are off alike. */
  readonly residual: string;
  readonly ratio: number;
}

function quickFit(input: RowInput, method: Method): RowFit | "nothing" | undefined {
  const due = quickDue(input, method);
  const claimed = quickAmount(input.claimed, method.amountUnit);
  if (!due || !claimed) return undefined;
  if (due.units <= 0) return "nothing";
  return {
    isExact: isSameQuickly(claimed, due),
    residual: quickResidual(claimed, due),
    ratio: claimed.units / due.units,
  };
}

function rowFit(input: RowInput, method: Method): RowFit | undefined {
  const quick = quickFit(input, method);
  if (quick) return quick === "nothing" ? undefined : quick;
  const due = dueOf(input, method);
  const claimed = amountOf(input.claimed, method.amountUnit);
  if (!due || !claimed || due.yuan.lte(0)) return undefined;
  return {
    isExact: agree(claimed.yuan, due.yuan, claimed.error.plus(due.error), "money"),
    residual: claimed.yuan.minus(due.yuan).toFixed(2),
    ratio: claimed.yuan.dividedBy(due.yuan).toNumber(),
  };
}

function fitOf(inputs: readonly RowInput[], method: Method): Fit {
  let rows = 0;
  let exact = 0;
  const ratios: number[] = [];
  const residuals: string[] = [];
  for (const input of inputs) {
    const fit = rowFit(input, method);
    if (!fit) continue;
    rows += 1;
    if (fit.isExact) exact += 1;
    else residuals.push(fit.residual);
    if (fit.ratio > 0) ratios.push(fit.ratio);
  }
  ratios.sort((a, b) => a - b);
  return { rows, exact, ratios, sharedResidual: new Set(residuals).size < residuals.length };
}

function medianWithin(fit: Fit, low: number, high: number): boolean {
  const median = fit.ratios[Math.floor((fit.ratios.length - 1) / 2)];
  return median !== undefined && median >= low && median <= high;
}

/** Right but for errors: no wrong period or unit of money is that near. */
const isNear = (fit: Fit): boolean => medianWithin(fit, 0.75, 1.33);
/** Not off by a factor such as 12 or 10. */
const isPlausible = (fit: Fit): boolean => medianWithin(fit, 1 / 3, 3);

/** All rows fit, or at least half of them and three or more; of three rows, two. */
function isProven(fit: Fit): boolean {
  if (fit.rows === 0) return false;
  if (fit.exact === 2 && fit.rows === ENOUGH_ROWS) return true;
  return fit.exact === fit.rows || (fit.exact >= ENOUGH_ROWS && fit.exact * 2 >= fit.rows);
}

function uniform(period: Period, amountUnit: Unit, note?: Message): Method {
  return { periodOf: () => period, amountUnit, ...(note ? { note } : {}) };
}

function unitNote(declared: boolean, unit: Unit): Message | undefined {
  return declared ? undefined : message("check.note.unit-by-fit", { unit: unit.text });
}

function both(first: Message | undefined, second: Message | undefined): Message | undefined {
  if (!first || !second) return first ?? second;
  return message("check.note.both", { first, second });
}

/** A number of months from 1 to 12 that the table was clearly made with; undefined when none is. */
function methodBySharedMonths(
  inputs: readonly RowInput[],
  units: readonly Unit[],
  declared: boolean,
  byUnits: (quantity: Reading, rate: Figure) => PeriodByUnits
): Method | undefined {
  const candidates = units.flatMap((unit) =>
    sharedMonths().map((period) => {
      const months = period.kind === "fixed" ? period.months : 1;
      const counted =
        months > 1 ? message("check.note.months", { months: String(months) }) : undefined;
      const note = both(unitNote(declared, unit), counted);
      // Beside a monthly rate a yearly one is still paid once.
      const periodOf: Method["periodOf"] = (quantity, rate) => {
        const said = byUnits(quantity, rate);
        return said === undefined || said === "search" ? period : said;
      };
      const method: Method = { periodOf, amountUnit: unit, ...(note ? { note } : {}) };
      return { method, fit: fitOf(inputs, method) };
    })
  );
  const proven = candidates
    .filter(({ fit }) => isProven(fit))
    .sort((a, b) => b.fit.exact - a.fit.exact);
  const [best, next] = proven;
  return best && (!next || next.fit.exact < best.fit.exact) ? best.method : undefined;
}

/**
 * A headcount of one day times a yearly rate need not be what was paid over the year. Unless some
 * row fits, or the rows are off by a shared sum, that the two should be equal is only a guess.
 */
function isGuess(inputs: readonly RowInput[], fit: Fit): boolean {
  const terms = inputs.flatMap((input) => input.terms);
  const isStock = terms.every(
    ({ quantity, own }) =>
      !own && quantity.reading.state === "figure" && quantity.reading.figure.unit.flow !== true
  );
  const proven = fit.exact > 0 || fit.sharedResidual || fit.rows < ENOUGH_ROWS;
  if (proven) return false;
  // Money that holds more than quantity × rate (premiums, a second subsidy) is near in no row.
  if (!medianWithin(fit, 0.9, 1.1)) return true;
  return isStock && inputs.every((input) => input.months === undefined);
}

/** The units' own reading; or, when every row is off by a factor, the one that fits instead. */
function methodByUnits(
  inputs: readonly RowInput[],
  byUnits: Method["periodOf"],
  units: readonly Unit[],
  hasMonths: boolean
): Method | undefined {
  const [declared] = units.length === 1 ? units : [];
  if (!declared) {
    const near = units
      .map((unit) => ({ periodOf: byUnits, amountUnit: unit, note: unitNote(false, unit) }))
      .map(({ note, ...method }): Method => (note ? { ...method, note } : method))
      .filter((method) => isNear(fitOf(inputs, method)));
    return near.length === 1 ? near[0] : undefined;
  }
  const stated: Method = { periodOf: byUnits, amountUnit: declared };
  const fit = fitOf(inputs, stated);
  if (fit.ratios.length === 0) return stated;
  if (isPlausible(fit)) return isGuess(inputs, fit) ? undefined : stated;
  for (const period of otherPeriods(hasMonths)) {
    const other = uniform(period, declared, message(`check.note.period-${period.kind}`));
    if (isNear(fitOf(inputs, other))) return { ...other, isPeriodByFit: true };
  }
  // Nothing near in any row: the money was made in a way we do not know.
  const isForeign = fit.ratios.every((ratio) => ratio < 1 / 3 || ratio > 3);
  return isForeign && fit.ratios.length >= ENOUGH_ROWS ? undefined : stated;
}

/** A column without a unit, or a rate without a period: the plain product is one honest reading. */
function hasOpenUnits(inputs: readonly RowInput[]): boolean {
  return inputs.some(({ terms }) =>
    terms.some(({ quantity, rate }) => {
      const isUnnamed =
        quantity.reading.state === "figure" && quantity.reading.figure.unit.text === "";
      return isUnnamed || rate.unit.per === undefined || rate.unit.per === "once";
    })
  );
}

/** Rows that show how a table was made as well as all of them would. */
const SAMPLE_ROWS = 1000;

/** Rows spread evenly over a long table; a short one whole. */
function sampleOf(rows: readonly RowInput[]): readonly RowInput[] {
  const step = Math.ceil(rows.length / SAMPLE_ROWS);
  return step <= 1 ? rows : rows.filter((_, at) => at % step === 0);
}

/** A table's money by a period that a person named; its unit of money by fit where it has none. */
export function methodOfPeriod(
  rows: readonly RowInput[],
  period: Period,
  amountUnit: Unit
): Method | undefined {
  if (isMoneyUnit(amountUnit)) return uniform(period, amountUnit);
  const inputs = sampleOf(rows);
  const near = MONEY_UNITS.map((unit) => uniform(period, unit, unitNote(false, unit))).filter(
    (method) => isNear(fitOf(inputs, method))
  );
  return near.length === 1 ? near[0] : undefined;
}

/**
 * How a table's money follows from quantities and rates: by their units, or, where these leave it
 * open (a headcount at a monthly rate; money without a unit), by what clearly fits the figures.
 * Undefined when that is a question: then nothing is claimed of this table.
 */
export function chooseMethod(rows: readonly RowInput[], amountUnit: Unit): Method | undefined {
  const inputs = sampleOf(rows);
  const hasMonths = inputs.some((input) => input.months !== undefined);
  const declared = isMoneyUnit(amountUnit);
  const units = declared ? [amountUnit] : MONEY_UNITS;
  const kinds = inputs.flatMap(({ terms }) =>
    terms.flatMap(({ quantity, rate }): PeriodByUnits[] =>
      quantity.reading.state === "figure"
        ? [periodByUnits(quantity.reading.figure.unit, rate.unit, hasMonths)]
        : []
    )
  );
  if (kinds.length === 0 || kinds.includes(undefined)) return undefined;
  const said = (quantity: Reading, rate: Figure): PeriodByUnits =>
    quantity.state === "figure"
      ? periodByUnits(quantity.figure.unit, rate.unit, hasMonths)
      : undefined;
  if (!kinds.includes("search")) {
    const byUnits: Method["periodOf"] = (quantity, rate) => {
      const period = said(quantity, rate);
      return period === undefined || period === "search" ? EACH : period;
    };
    return methodByUnits(inputs, byUnits, units, hasMonths);
  }
  const shared = methodBySharedMonths(inputs, units, declared, said);
  if (shared || !hasOpenUnits(inputs)) return shared;
  const once = methodByUnits(inputs, () => EACH, units, hasMonths);
  return once && isNear(fitOf(inputs, once)) ? once : undefined;
}
