import type { Figure, Reading } from "../table";
import type { TableSource } from "../table-source";
import { TIMES_PAID } from "../times-paid";
import { figureOf } from "./figure-of";
import { sampleRows } from "./number-columns";
import type { PaymentLayout } from "./payment-layout";

/** Fewer rows than this fit by chance. */
const LEAST_ROWS = 2;

/**
 * The layout that the figures bear out: quantity × rate is the money, some months over, in half of
 * its rows and more. Where none does, or only one is there, the first: what the headers say. Where
 * 应发 follows from one headcount and 实发 from another (应享受人数, 实发人数), what was paid is read.
 * Numbers here only tell columns apart; what is found wrong is worked out in Decimals by the checks.
 */
export function fittingLayout(
  source: TableSource,
  layouts: readonly PaymentLayout[]
): PaymentLayout | undefined {
  const [first] = layouts;
  if (!first) return undefined;
  const best = bestFit(source, layouts) ?? byZeroes(source, layouts) ?? first;
  const asPaid = layouts.map((layout) => ({ ...layout, due: undefined }));
  const paid = bestFit(source, asPaid);
  return paid && paid.quantities.join() !== best.quantities.join() ? paid : best;
}

/**
 * Too few rows to tell by the money; but — in 人数 of a row without any says that the money is paid for
 * them, and not for the 户数 that stand there all the same.
 */
function byZeroes(
  source: TableSource,
  layouts: readonly PaymentLayout[]
): PaymentLayout | undefined {
  const unpaid = source.rows.filter(
    ({ type, row }) =>
      type === "body" && layouts.some((layout) => isZero(moneyOf(source, layout, row)))
  );
  const heads = ({ quantities }: PaymentLayout): number[] =>
    unpaid.flatMap(({ row }) =>
      quantities.every((column) => isZero(source.reading(row, column))) ? [row] : []
    );
  const [first] = layouts;
  if (!first || unpaid.length === 0 || heads(first).length > 0) return undefined;
  return layouts.find(
    (layout) => layout.quantities.length > 0 && heads(layout).length === unpaid.length
  );
}

function moneyOf(source: TableSource, { due, amount }: PaymentLayout, row: number): Reading {
  return source.reading(row, due ?? amount);
}

/** A written zero; what is left blank is missing. */
function isZero(reading: Reading): boolean {
  return reading.state === "dash" || figureOf(reading)?.value.isZero() === true;
}

function bestFit(
  source: TableSource,
  layouts: readonly PaymentLayout[]
): PaymentLayout | undefined {
  const sample = sampleRows(source.rows.filter(({ type }) => type === "body"));
  let best: PaymentLayout | undefined;
  let most = 0;
  for (const layout of layouts) {
    const fitting = mostRows(sample.map((row) => timesOf(source, layout, row)));
    if (fitting > most) {
      best = layout;
      most = fitting;
    }
  }
  return most >= LEAST_ROWS && most * 2 >= sample.length ? best : undefined;
}

/** In how many rows the most frequent number of times stands. */
function mostRows(rows: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const times of rows) for (const each of times) counts.set(each, (counts.get(each) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/**
 * Σ heads × rate, a monthly one by the months of the row and a yearly one once; without months, all of
 * them by the same number of times.
 */
function timesTogether(
  rates: readonly (Figure | undefined)[],
  count: number,
  paid: number,
  slack: number,
  months: number | undefined
): readonly number[] {
  const due = rates.reduce((sum, rate) => {
    const times = rate?.unit.per === "month" ? (months ?? 1) : 1;
    return sum + count * (rate?.value.toNumber() ?? 0) * times;
  }, 0);
  const isPaid = (times: number): boolean => Math.abs(due * times - paid) <= slack;
  if (isPaid(1)) return [0];
  const periods = new Set(rates.map((rate) => rate?.unit.per));
  return months === undefined && periods.size === 1 ? TIMES_PAID.filter(isPaid) : [];
}

/** How often the row's rate was paid, in all ways that its money allows. */
function timesOf(source: TableSource, layout: PaymentLayout, row: number): readonly number[] {
  const counts = layout.quantities.map((column) => figureOf(source.reading(row, column)));
  const rate = figureOf(source.reading(row, layout.rate));
  const money = figureOf(source.reading(row, layout.due ?? layout.amount));
  const months = figureOf(source.reading(row, layout.months))?.value.toNumber();
  if (!rate || !money) return [];
  const count = counts.reduce((sum, each) => sum + (each?.value.toNumber() ?? 0), 0);
  const others = (layout.moreRates ?? []).map((column) => figureOf(source.reading(row, column)));
  const once = count * rate.value.toNumber();
  const paid = money.value.toNumber();
  const slack = (10 ** -money.decimals * money.unit.scale.toNumber()) / 2 + 0.01;
  const isPaid = (times: number): boolean => Math.abs(once * times - paid) <= slack;
  if (once <= 0) return [];
  if (layout.moreRates) return timesTogether([rate, ...others], count, paid, slack, months);
  // With 月数 in the row, the rows share the way and not the number.
  if (months !== undefined) return isPaid(months) || isPaid(months / 12) ? [0] : [];
  return TIMES_PAID.filter(isPaid);
}
