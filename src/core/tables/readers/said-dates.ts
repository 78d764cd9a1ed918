import type { CellRef } from "../../values/cell-ref";
import type { CalendarDay, Deadline } from "../said";

const DAY = /(20\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?(?:之前|以前|前|止|底前)/gu;
const MONTH_END = /(20\d{2})年(\d{1,2})月(?:底|末|份?)(?:之前|以前|前)/gu;
const YEAR_END = /(20\d{2})年(?:年?底|年末|内)(?:之前|以前|前)?/gu;
/** What has to happen by then: the money reaches those it is for. */
const PAYMENT = /发放|支付|拨付|兑付|到账|到位|付清|补贴/u;

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a day stands in the calendar. */
export function isDay({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}

/** 于2023年12月31日前发放到位; 2023年12月底前; 2023年底前. */
export function deadlines(cell: CellRef, text: string): Deadline[] {
  return text.split(/[。；;\n]/u).flatMap((sentence) => {
    if (!PAYMENT.test(sentence)) return [];
    const days = [...sentence.matchAll(DAY)].map(([whole, year, month, day]) => ({
      day: { year: Number(year), month: Number(month), day: Number(day) },
      text: whole,
    }));
    const months = [...sentence.matchAll(MONTH_END)].map(([whole, year, month]) => ({
      day: {
        year: Number(year),
        month: Number(month),
        day: lastDay(Number(year), Number(month)),
      },
      text: whole,
    }));
    const years = [...sentence.matchAll(YEAR_END)].map(([whole, year]) => ({
      day: { year: Number(year), month: 12, day: 31 },
      text: whole,
    }));
    return [...days, ...months, ...years]
      .filter(({ day }) => isDay(day))
      .map((found) => ({ cell, ...found }));
  });
}

const TEXT_DAY = /^(20\d{2}|19\d{2})(?:[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?|(\d{2})(\d{2}))$/u;

/** 2023年12月28日, 2023-12-28, 2023.12.28, 20231228; undefined for anything else. */
export function parseDay(text: string): CalendarDay | undefined {
  const match = TEXT_DAY.exec(text);
  if (!match) return undefined;
  const [, year, month, day, shortMonth, shortDay] = match;
  const found = {
    year: Number(year),
    month: Number(month ?? shortMonth),
    day: Number(day ?? shortDay),
  };
  return isDay(found) ? found : undefined;
}

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's two calendars; in the first, 1900 was a leap year, which no later day notices. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A stored date: days since the workbook's own beginning. */
export function dayOfSerial(serial: number, date1904: boolean): CalendarDay | undefined {
  if (!Number.isFinite(serial) || serial < 61 || serial > 200_000) return undefined;
  const at = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
