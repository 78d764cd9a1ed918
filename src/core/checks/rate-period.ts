import type { PeriodName } from "../tables/facts";
import type { Unit } from "../tables/table";
import { Decimal } from "../values/decimal";
import { unreachable } from "../values/result";

/**
 * How often a rate is paid for one unit of a quantity:
 * `each` once; `twelfth` a yearly rate for a person-month (人次, 人·月); `months` as often as the
 * row's 月数 says; `months-of-year` a yearly rate for the row's months; `fixed` a number of months
 * that the whole table shares.
 */
export type Period =
  | { readonly kind: "each" | "twelfth" | "months" | "months-of-year" }
  | { readonly kind: "fixed"; readonly months: number };

export const EACH: Period = { kind: "each" };

/** What the units say: a period, `search` for a shared number of months, or nothing. */
export type PeriodByUnits = Period | "search" | undefined;

/** The reading that the units of quantity and rate ask for. Source: domain.md 6, 人次 as a flow. */
export function periodByUnits(quantity: Unit, rate: Unit, hasMonths: boolean): PeriodByUnits {
  const flow = quantity.flow === true;
  switch (rate.per) {
    case "once":
      // 元/人/次 and 元/餐 are paid per occasion; 元/人, or no unit at all, leaves the period open.
      if (PER_OCCASION.test(rate.text)) return EACH;
      return withoutPeriod(flow, hasMonths);
    case "day":
      if (/天|日/u.test(quantity.text)) return EACH;
      if (hasMonths) return { kind: "months" };
      // Days of a headcount are not known.
      return flow ? EACH : undefined;
    case "year":
      if (flow) return { kind: "twelfth" };
      return hasMonths ? { kind: "months-of-year" } : EACH;
    case "month":
    case undefined:
      return withoutPeriod(flow, hasMonths);
    default:
      return unreachable(rate.per);
  }
}

const PER_OCCASION = /次|餐|课时|例|件/u;

/** A flow is already counted in periods; a headcount needs the number of months. */
function withoutPeriod(flow: boolean, hasMonths: boolean): PeriodByUnits {
  if (flow) return EACH;
  return hasMonths ? { kind: "months" } : "search";
}

/** By what a rate times a quantity is multiplied and divided; undefined when 月数 is missing. */
export function factorOf(
  period: Period,
  months: Decimal | undefined
): { readonly times: Decimal; readonly over: number } | undefined {
  switch (period.kind) {
    case "each":
      return { times: new Decimal(1), over: 1 };
    case "twelfth":
      return { times: new Decimal(1), over: 12 };
    case "fixed":
      return { times: new Decimal(period.months), over: 1 };
    case "months":
      return months && { times: months, over: 1 };
    case "months-of-year":
      return months && { times: months, over: 12 };
  }
}

/** Other ways to read the same units, tried when the units' own reading is off by a factor. */
export function otherPeriods(hasMonths: boolean): Period[] {
  const always: Period[] = [EACH, { kind: "twelfth" }, { kind: "fixed", months: 12 }];
  return hasMonths ? [...always, { kind: "months" }, { kind: "months-of-year" }] : always;
}

export function sharedMonths(): Period[] {
  return Array.from({ length: 12 }, (_, at) => ({ kind: "fixed", months: at + 1 }));
}

/** A period by the name that answers give it. */
export function periodNamed(name: PeriodName): Period {
  return name === "fixed-12" ? { kind: "fixed", months: 12 } : { kind: name };
}
