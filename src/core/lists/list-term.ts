import { fold, squeeze } from "../tables/text";
import {
  firstDayOfMonth,
  lastDayOfMonth,
  NO_DAY,
  NO_MONTH,
  readDay,
  readMonth,
  readMonths,
  type DayNumber,
  type MonthNumber,
} from "./calendar";

/** From when and until when a row holds, as one cell says it. */
export interface Term {
  readonly first: DayNumber;
  /** {@link NO_DAY} for 至今. */
  readonly last: DayNumber;
  /** The only month that is named; then there are no days. */
  readonly month: MonthNumber;
}

const NOTHING: Term = { first: NO_DAY, last: NO_DAY, month: NO_MONTH };
/** 2023-01-05, 2023年1月5日, 2023.01, 2023年1月, 20230105. */
const DATE =
  /(?:19|20)\d{2}(?:年|[.\-/])(?:1[0-2]|0?[1-9])(?:(?:月|[.\-/])(?:3[01]|[12]\d|0?[1-9])(?!\d)日?|月)?(?!\d)|(?:19|20)\d{6}(?!\d)/gu;

/**
 * Reads 2023.01.01-2023.06.30, 2023年3月至2023年12月, 2023年1-6月, 20230101—20231231, 2023-03至今.
 * `dated` gives a month without a year the list's own.
 */
export function readTerm(raw: string, dated: (month: MonthNumber) => MonthNumber): Term {
  const text = squeeze(fold(raw));
  const dates = text.match(DATE) ?? [];
  const [one, other] = dates;
  if (one !== undefined && other !== undefined) {
    return { first: firstDayIn(one), last: lastDayIn(other), month: NO_MONTH };
  }
  const months = readMonths(text);
  if (months) {
    const [first, last] = [dated(months.first), dated(months.last)];
    if (first < 12) return NOTHING;
    return { first: firstDayOfMonth(first), last: lastDayOfMonth(last), month: NO_MONTH };
  }
  if (one !== undefined && /至今|起|以后|[-~—–至到]$/u.test(text)) {
    return { first: firstDayIn(one), last: NO_DAY, month: NO_MONTH };
  }
  const month = readMonth(text);
  return month === NO_MONTH ? NOTHING : { ...NOTHING, month: dated(month) };
}

function firstDayIn(date: string): DayNumber {
  const month = readMonth(date);
  return isMonth(date) && month !== NO_MONTH
    ? firstDayOfMonth(month)
    : readDay(date, false, () => false);
}

function lastDayIn(date: string): DayNumber {
  const month = readMonth(date);
  return isMonth(date) && month !== NO_MONTH
    ? lastDayOfMonth(month)
    : readDay(date, false, () => false);
}

/** 2023.01 and 2023年1月 name no day. */
function isMonth(date: string): boolean {
  return /^\d{4}(?:年|[.\-/])\d{1,2}月?$/u.test(date);
}
