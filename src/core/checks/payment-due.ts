import type { Message } from "../messages/message";
import type { PaymentRow, Quantity } from "../tables/facts";
import type { Figure, Reading, Unit } from "../tables/table";
import { Decimal, sum, ZERO } from "../values/decimal";
import { possibleError } from "../values/rounding";
import { type Period, factorOf } from "./rate-period";
import { valueOf } from "./readings";

/** One class of a row: so many, at such a rate. */
export interface Term {
  readonly quantity: Quantity;
  readonly count: Decimal;
  readonly rate: Figure;
  /** The rate stands in the row itself. */
  readonly own: boolean;
}

/** A row that has everything that its money follows from. */
export interface RowInput {
  readonly row: PaymentRow;
  readonly terms: readonly Term[];
  /** 月数 of the row, when the table has them. */
  readonly months?: Decimal;
  /** The money that quantity × rate should give: 应发 where it stands, else the amount. */
  readonly claimed: Reading;
}

/** How a table's money follows from its quantities and rates. */
export interface Method {
  periodOf(quantity: Reading, rate: Figure): Period;
  /** Unit of the amounts: the declared one, or the one that fits. */
  readonly amountUnit: Unit;
  /** What was assumed, for the reader; absent when the units say it all. */
  readonly note?: Message;
  /** The period is not what the units say, but what fits the figures. */
  readonly isPeriodByFit?: true;
}

/** Money in yuan, and by how much rounding may have changed it. */
export interface Yuan {
  readonly yuan: Decimal;
  readonly error: Decimal;
}

/** A rate of 66.67 may stand for 66.666…; one of 1200 or 12.5 is what was decreed. */
function newRateError(rate: Figure, over: number): Decimal {
  const places = rate.value.decimalPlaces();
  const own = places >= 2 ? new Decimal(10).pow(-places).dividedBy(2) : ZERO;
  // A month of 1,000 a year is 83.33 to whoever pays it out.
  const cut = rate.value.dividedBy(over).decimalPlaces() > 2 ? new Decimal("0.005") : ZERO;
  return own.dividedBy(over).plus(cut);
}

const knownErrors = new WeakMap<Figure, Map<number, Decimal>>();

/** Rounding of a rate that is paid by a part of its period; the same rate stands behind many rows. */
export function rateError(rate: Figure, over: number): Decimal {
  const errors = knownErrors.get(rate) ?? new Map<number, Decimal>();
  knownErrors.set(rate, errors);
  const known = errors.get(over);
  if (known) return known;
  const made = newRateError(rate, over);
  errors.set(over, made);
  return made;
}

/** Σ quantity × rate of a row in yuan, by one method; undefined when the row lacks its 月数. */
export function dueOf(input: RowInput, method: Method): Yuan | undefined {
  const products: Decimal[] = [];
  const errors: Decimal[] = [];
  for (const { quantity, count, rate } of input.terms) {
    const factor = factorOf(method.periodOf(quantity.reading, rate), input.months);
    if (!factor) return undefined;
    // Multiplied before divided: 147 × 1200 ÷ 12 stays exact.
    products.push(count.times(rate.value).times(factor.times).dividedBy(factor.over));
    errors.push(rateError(rate, factor.over).times(count.abs()).times(factor.times));
  }
  return { yuan: sum(products), error: sum(errors) };
}

/** Whether a column says what its money is counted in. */
export function isMoneyUnit(unit: Unit): boolean {
  return unit.dimension === "money" && unit.text !== "";
}

/** An amount in yuan; one without a declared unit is read in `amountUnit`. A dash is zero. */
export function amountOf(reading: Reading, amountUnit: Unit): Yuan | undefined {
  if (reading.state !== "figure") {
    const value = valueOf(reading);
    return value && { yuan: value, error: ZERO };
  }
  const { figure } = reading;
  if (isMoneyUnit(figure.unit)) return { yuan: figure.value, error: possibleError(figure) };
  const read = { ...figure, unit: amountUnit, value: figure.shown.times(amountUnit.scale) };
  return { yuan: read.value, error: possibleError(read) };
}
