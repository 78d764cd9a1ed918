import type { PaymentRow, PaymentTable } from "../tables/facts";
import { type RateSet, versionOf } from "./rate-sets";

/** A stretch of months, both ends included, counted from the year 0; or from January without a year. */
interface Months {
  readonly from: number;
  readonly to: number;
  readonly hasYear: boolean;
}

const QUARTER = /第?([一二三四1-4])季度/u;
const HALF = /([上下])半年/u;
const RANGE = /(\d{1,2})月?份?(?:\d{1,2}日)?(?:-|—|–|~|～|至|到)+(\d{1,2})月/u;
const MONTH = /(\d{1,2})月/u;
const DOTTED = /(\d{4})[-./](\d{1,2})(?!\d)/u;
const ONWARD = /起|以后|之后|后执行/u;
const QUARTERS = "一二三四";

/** The months that a text speaks of: 1-6月, 2023年第三季度, 下半年, 7月; undefined for none. */
export function monthsSaid(raw: string): Months | undefined {
  const text = raw.normalize("NFKC").replace(/\s+/gu, "");
  const dotted = DOTTED.exec(text);
  const year = /(\d{4})年/u.exec(text)?.[1] ?? dotted?.[1];
  const within = monthsWithin(text) ?? (dotted ? single(dotted[2]) : undefined);
  if (!within || within.from < 1 || within.to > 12 || within.from > within.to) return undefined;
  const start = year === undefined ? 0 : Number(year) * 12;
  return { from: start + within.from, to: start + within.to, hasYear: year !== undefined };
}

function single(month: string | undefined): { from: number; to: number } {
  return { from: Number(month), to: Number(month) };
}

function monthsWithin(text: string): { from: number; to: number } | undefined {
  const range = RANGE.exec(text);
  if (range) return { from: Number(range[1]), to: Number(range[2]) };
  const quarter = QUARTER.exec(text)?.[1];
  if (quarter !== undefined) {
    const at = QUARTERS.indexOf(quarter) + 1 || Number(quarter);
    return { from: at * 3 - 2, to: at * 3 };
  }
  const half = HALF.exec(text)?.[1];
  if (half !== undefined) return half === "上" ? { from: 1, to: 6 } : { from: 7, to: 12 };
  const month = MONTH.exec(text)?.[1];
  return month === undefined ? undefined : single(month);
}

/**
 * The set of rates of each row, where standards changed in the year and the rows (or the caption)
 * say which months they pay for. Undefined where some row may fall under several, or none.
 */
export function setsByMonth(
  payment: PaymentTable,
  sets: readonly RateSet[]
): ReadonlyMap<PaymentRow, RateSet> | undefined {
  const stretches = stretchesOf(sets);
  if (!stretches) return undefined;
  const found = new Map<PaymentRow, RateSet>();
  const whole = monthsSaid(payment.table.title ?? "");
  for (const row of payment.rows) {
    const months = monthsSaid(row.name.text) ?? whole;
    const fitting = months && stretches.filter((each) => contains(each, months));
    const [only, ...others] = fitting ?? [];
    if (!only || others.length > 0) return undefined;
    found.set(row, only.set);
  }
  return found;
}

type Stretch = Months & { readonly set: RateSet };

/** When each set holds: the months that it names, or from its day until the next one's. */
function stretchesOf(sets: readonly RateSet[]): readonly Stretch[] | undefined {
  const named = sets.flatMap((set): (Stretch & { readonly isOpen: boolean })[] => {
    const version = versionOf(set) ?? "";
    const months = monthsSaid(version);
    const isOpen = months !== undefined && (months.from === months.to || ONWARD.test(version));
    return months ? [{ ...months, set, isOpen }] : [];
  });
  if (named.length < sets.length || sets.length < 2) return undefined;
  if (new Set(named.map(({ hasYear }) => hasYear)).size > 1) return undefined;
  const sorted = [...named].sort((a, b) => a.from - b.from);
  return sorted.map(({ isOpen, ...each }, at) => {
    const next = sorted[at + 1];
    return isOpen ? { ...each, to: next ? next.from - 1 : Number.MAX_SAFE_INTEGER } : each;
  });
}

function contains(stretch: Stretch, months: Months): boolean {
  if (stretch.hasYear === months.hasYear)
    return stretch.from <= months.from && months.to <= stretch.to;
  // One of the two has no year: months of one year are all that can be told.
  const from = stretch.hasYear ? stretch.from % 12 || 12 : stretch.from;
  const isOpen = stretch.to === Number.MAX_SAFE_INTEGER;
  const to = isOpen ? 12 : stretch.hasYear ? stretch.to % 12 || 12 : stretch.to;
  const monthOf = (month: number): number => (months.hasYear ? month % 12 || 12 : month);
  return from <= monthOf(months.from) && monthOf(months.to) <= to;
}
