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
/** Half of a 分, and no less: differences under it mean nothing. See `agree`. */
const LEAST = 0.0049 * 10 ** PLACES * TWELFTHS;

function unitsOf(yuan: Decimal): number | undefined {
  const scaled = scaledInteger(yuan, PLACES);
  return scaled === undefined ? undefined : safe(scaled * TWELFTHS);
}

function safe(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Σ quantity × rate of a row by one method; undefined when it does not fit. */
export function quickDue(input: RowInput, method: Method): QuickMoney | undefined {
  let units = 0;
  let error = 0;
  for (const { quantity, count, rate } of input.terms) {
    const factor = factorOf(method.periodOf(quantity.reading, rate), input.months);
    const heads = scaledInteger(count, 0);
    const yuan = scaledInteger(rate.value, PLACES);
    const times = factor && scaledInteger(factor.times, 0);
    const slack = factor && unitsOf(rateError(rate, factor.over));
    if (!factor || heads === undefined || yuan === undefined) return undefined;
    if (times === undefined || slack === undefined) return undefined;
    const part = safe(heads * yuan * times * (TWELFTHS / factor.over));
    const partError = safe(slack * Math.abs(heads) * times);
    if (part === undefined || partError === undefined) return undefined;
    units += part;
    error += partError;
  }
  return Number.isSafeInteger(units) && Number.isSafeInteger(error) ? { units, error } : undefined;
}

/** An amount as it stands, read in `amountUnit` where it has no unit of its own. */
export function quickAmount(reading: Reading, amountUnit: Unit): QuickMoney | undefined {
  const amount = amountOf(reading, amountUnit);
  const units = amount && unitsOf(amount.yuan);
  const error = amount && unitsOf(amount.error);
  return units === undefined || error === undefined ? undefined : { units, error };
}

/** Whether two sums of money are the same within their rounding; as `agree` tells it of Decimals. */
export function isSameQuickly(a: QuickMoney, b: QuickMoney): boolean {
  if (a.units === b.units) return true;
  const noise = Math.max(Math.abs(a.units), Math.abs(b.units)) * 1e-9;
  return Math.abs(a.units - b.units) <= Math.max(a.error + b.error, LEAST, noise);
}

/** What one sum is off by, in 分, as a key. */
export function quickResidual(a: QuickMoney, b: QuickMoney): string {
  return String(Math.round((a.units - b.units) / (10 ** (PLACES - 2) * TWELFTHS)));
}

/** The sum of some units in yuan, exactly; undefined when one is missing or they grow too large. */
export function yuanOfUnits(units: readonly (number | undefined)[]): Decimal | undefined {
  let total = 0;
  for (const one of units) {
    if (one === undefined) return undefined;
    total += one;
    if (!Number.isSafeInteger(total)) return undefined;
  }
  return new Decimal(total).dividedBy(10 ** PLACES * TWELFTHS);
}
