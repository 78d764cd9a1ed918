const DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** A moment as sheets show it. */
export interface ClockTime {
  /** `2026-11-22 14:02` */
  readonly text: string;
  /** Days since the workbook's epoch, to the minute. */
  readonly serial: number;
}

/**
 * The moment of a run in local time. A text in ISO form is taken as the local time it says; core
 * has no clock, so hosts hand it in.
 */
export function clockTime(now: Date | string, date1904: boolean): ClockTime {
  const said = typeof now === "string" ? parts(now) : undefined;
  const date = typeof now === "string" ? new Date(now) : now;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = said ?? [
    date.getFullYear(),
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ];
  const two = (value: number): string => String(value).padStart(2, "0");
  const days = Date.UTC(year, month - 1, day, hour, minute) / DAY + DAYS_BEFORE_1970;
  return {
    text: `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
    serial: Number((days - (date1904 ? DAYS_BETWEEN_SYSTEMS : 0)).toFixed(6)),
  };
}

function parts(text: string): number[] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/u.exec(text);
  return match?.slice(1).map((part) => Number(part || 0));
}

/** `2026-11-22` of a day count as a cell holds it. */
export function dayText(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) - DAYS_BEFORE_1970 + (date1904 ? DAYS_BETWEEN_SYSTEMS : 0);
  return new Date(days * DAY).toISOString().slice(0, 10);
}
