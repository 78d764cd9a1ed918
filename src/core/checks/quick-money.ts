import type { Reading, Unit } from "../tables/table";
import { Decimal } from "../values/decimal";
import { scaledInteger } from "../values/scaled";
import { amountOf, type Method, rateError, type RowInput } from "./payment-due";
import { factorOf } from "./rate-period";

/**
 * Money as a whole number of twelfths of a millionth of a yuan, which holds 分, 万元 with ten
 * decimals and a month of a yearly rate exactly. Long lists are compared in these; whatever does
 * not fit (undefined) is compared in Decimals, with the same result.
 */
export interface QuickMoney {
  readonly units: number;
  /** By how much rounding may have changed it. */
  readonly error: number;
}

const PLACES = 6;
const TWELFTHS = 12;
/** One 分: differences under it mean nothing. See `agree`. */
const FEN = 10 ** (PLACES - 2) * TWELFTHS;

/** A whole number that is held exactly, else NaN: whatever is worked out with it is NaN too. */
function exactly(value: number): number {
  return Number.isSafeInteger(value) ? value : NaN;
}

function whole(value: Decimal, places: number): number {
  return scaledInteger(value, places) ?? NaN;
}

function unitsOf(yuan: Decimal): number {
  return exactly(whole(yuan, PLACES) * TWELFTHS);
}

function moneyOf(units: number, error: number): QuickMoney | undefined {
  return Number.isNaN(units + error) ? undefined : { units, error };
}

/** Σ quantity × rate of a row by one method; undefined when it does not fit. */
export function quickDue(input: RowInput, method: Method): QuickMoney | undefined {
  let units = 0;
  let error = 0;
  for (const { quantity, count, rate } of input.terms) {
    const factor = factorOf(method.periodOf(quantity.reading, rate), input.months);
    if (!factor) return undefined;
    const heads = whole(count, 0) * whole(factor.times, 0);
    units += exactly(heads * whole(rate.value, PLACES) * (TWELFTHS / factor.over));
    error += exactly(Math.abs(heads) * unitsOf(rateError(rate, factor.over)));
  }
  return moneyOf(exactly(units), exactly(error));
}

/** An amount as it stands, read in `amountUnit` where it has no unit of its own. */
export function quickAmount(reading: Reading, amountUnit: Unit): QuickMoney | undefined {
  const amount = amountOf(reading, amountUnit);
  return amount && moneyOf(unitsOf(amount.yuan), unitsOf(amount.error));
}

/** Whether two sums of money are the same within their rounding; as `agree` tells it of Decimals. */
export function isSameQuickly(a: QuickMoney, b: QuickMoney): boolean {
  const noise = Math.max(Math.abs(a.units), Math.abs(b.units)) * 1e-9;
  const difference = Math.abs(a.units - b.units);
  return difference < FEN || difference <= Math.max(a.error + b.error, noise);
}

/** What one sum is off by, in 分, as a key. */
export function quickResidual(a: QuickMoney, b: QuickMoney): string {
  return String(Math.round((a.units - b.units) / FEN));
}

/** The sum of some units in yuan, exactly; undefined when one is missing or they grow too large. */
export function yuanOfUnits(units: readonly (number | undefined)[]): Decimal | undefined {
  let total = 0;
  for (const one of units) total = exactly(total + (one ?? NaN));
  return Number.isNaN(total) ? undefined : new Decimal(total).dividedBy(10 ** PLACES * TWELFTHS);
}
