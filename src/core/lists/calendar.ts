import { squeeze } from "../tables/text";
import { parseDay, dayOfSerial } from "../tables/readers/said-dates";

/** A day as a whole number: days since 1970-01-01. */
export type DayNumber = number;
/** No day stands there. */
export const NO_DAY = -2_147_483_648;

const MS = 86_400_000;

/** The other way round than {@link digitsOfDay}, by the same source (days_from_civil). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** `yyyymmdd` as a day; {@link NO_DAY} when the calendar has none such. */
export function dayOfDigits(yyyymmdd: number): DayNumber {
  const year = Math.floor(yyyymmdd / 10_000);
  const month = Math.floor(yyyymmdd / 100) % 100;
  const day = yyyymmdd % 100;
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) {
    return NO_DAY;
  }
  return dayNumber(year, month, day);
}

function lastDay(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Months since year 0: 2023-03 is 2023 × 12 + 2. */
export type MonthNumber = number;
export const NO_MONTH = -1;

export function monthNumber(year: number, month: number): MonthNumber {
  return year * 12 + month - 1;
}

export function monthOfDay(day: DayNumber): MonthNumber {
  const months = Math.floor(digitsOfDay(day) / 100);
  return months - 88 * Math.floor(months / 100) - 1;
}

/**
 * A day as yyyymmdd. Whole-number arithmetic over eras of 400 years, for a Date a cell is slow
 * (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, civil_from_days).
 */
export function digitsOfDay(day: DayNumber): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 10_000 + month * 100 + date;
}

export function yearOfMonth(month: MonthNumber): number {
  return Math.floor(month / 12);
}

/** 1 to 12. */
export function ofYear(month: MonthNumber): number {
  return (month % 12) + 1;
}

export function firstDayOfMonth(month: MonthNumber): DayNumber {
  return dayNumber(yearOfMonth(month), ofYear(month), 1);
}

export function lastDayOfMonth(month: MonthNumber): DayNumber {
  return firstDayOfMonth(month + 1) - 1;
}

/**
 * 周岁 on a day: a year older from the birthday on; who was born on 29 February is on 1 March of
 * other years.
 */
export function ageOn(birth: DayNumber, day: DayNumber): number {
  // yyyymmdd: a year is 10,000, and who has not had the birthday yet falls short of it.
  return Math.floor((digitsOfDay(day) - digitsOfDay(birth)) / 10_000);
}

/** `2023-12-31` */
export function sayDay(day: DayNumber): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** A cell as a day: a date, 20231231, 2023年12月31日, 2023.12.31; 2023年12月 is its first day. */
export function readDay(
  value: string | number | boolean | null,
  date1904: boolean,
  isDate: () => boolean
): DayNumber {
  if (typeof value === "number") {
    const written = value > 18_000_000 ? dayOfDigits(value) : NO_DAY;
    if (written !== NO_DAY) return written;
    if (!isDate() && (value < 10_000 || value > 80_000)) return NO_DAY;
    const day = dayOfSerial(value, date1904);
    return day ? dayNumber(day.year, day.month, day.day) : NO_DAY;
  }
  if (typeof value !== "string") return NO_DAY;
  const text = squeeze(value).replace(/(?:T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)$/u, "");
  const day = parseDay(text);
  if (day) return dayNumber(day.year, day.month, day.day);
  const month = readMonth(text);
  return month === NO_MONTH || month < 1800 * 12 ? NO_DAY : firstDayOfMonth(month);
}

const HAN_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const MONTH = /(?:(?:^|\D)((?:19|20)\d{2})(?:年度?|[-./]))?(?:^|[^\d.])?(1[0-2]|0?[1-9])月(?!数)/u;
const YEAR_MONTH = /^((?:19|20)\d{2})[-./年]?(1[0-2]|0[1-9]|[1-9])(?:月份?)?$/u;
const HAN_MONTH = /(?:((?:19|20)\d{2})年)?(十[一二]?|[一二三四五六七八九])月/u;

/**
 * The month that a text names: 2023年3月, 2023-03, 202303, 3月份, 三月. Without a year it is the
 * month of year 0; {@link NO_MONTH} when there is none, or more than one.
 */
export function readMonth(raw: string): MonthNumber {
  const text = squeeze(raw);
  const whole = YEAR_MONTH.exec(text);
  if (whole) return monthNumber(Number(whole[1]), Number(whole[2]));
  if (/\d月?[-~至—到－]\d{1,2}月/u.test(text)) return NO_MONTH;
  const named = MONTH.exec(text);
  if (named) return monthNumber(Number(named[1] ?? 0), Number(named[2]));
  const han = HAN_MONTH.exec(text);
  if (!han) return NO_MONTH;
  return monthNumber(Number(han[1] ?? 0), HAN_MONTHS.indexOf(han[2] ?? "") + 1);
}

/** A stretch of months in a text: 2023年1-6月, 1月至6月; undefined when there is none. */
export function readMonths(raw: string): { first: MonthNumber; last: MonthNumber } | undefined {
  const text = squeeze(raw);
  const match =
    /(?:((?:19|20)\d{2})[年.\-/])?(1[0-2]|0?[1-9])月?(?:[-~至—到－])(?:((?:19|20)\d{2})[年.\-/])?(1[0-2]|0?[1-9])月/u.exec(
      text
    );
  if (!match) return undefined;
  const year = Number(match[1] ?? match[3] ?? 0);
  const first = monthNumber(year, Number(match[2]));
  const last = monthNumber(Number(match[3] ?? year), Number(match[4]));
  return last >= first ? { first, last } : undefined;
}

/** The year that a text names: 2023年, 2023年度; undefined when there is none. */
export function readYear(text: string): number | undefined {
  const match = /(?:^|\D)((?:19|20)\d{2})(?:年|$|\D)/u.exec(squeeze(text));
  return match ? Number(match[1]) : undefined;
}
