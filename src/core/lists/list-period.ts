import { squeeze } from "../tables/text";
import {
  NO_DAY,
  NO_MONTH,
  monthNumber,
  monthOfDay,
  readMonth,
  readYear,
  type MonthNumber,
} from "./calendar";
import type { ListPlace } from "./find-lists";
import type { ListCells } from "./list-cells";

/** What a list is for in time, as its sheet's name and its captions say it: 2023年3月发放表. */
export class ListPeriod {
  /** 0 when it is not said. */
  readonly year: number;
  readonly #month: MonthNumber;

  constructor(place: ListPlace) {
    const said = [place.sheet, ...place.captions];
    this.year = said.map(readYear).find((year) => year !== undefined) ?? 0;
    const months = said.map(readMonth).filter((month) => month !== NO_MONTH);
    // Where every month has its column, a row is for none of them alone.
    this.#month = place.months.length > 0 ? NO_MONTH : this.dated(months[0] ?? NO_MONTH);
  }

  /** A month without a year is of the list's year. */
  dated(month: MonthNumber): MonthNumber {
    if (month === NO_MONTH || month >= 12) return month;
    return monthNumber(this.year, month + 1);
  }

  /** The month that a row is for: as its cell says, else the list's own; {@link NO_MONTH} for none. */
  monthOf(cells: ListCells, row: number): MonthNumber {
    const value = cells.value(row, "period");
    if (typeof value === "number") {
      if (value >= 1 && value <= 12) return this.dated(value - 1);
      const month = readMonth(String(value));
      if (month !== NO_MONTH) return month;
      const day = cells.day(row, "period");
      return day === NO_DAY ? this.#month : monthOfDay(day);
    }
    if (typeof value !== "string") return this.#month;
    const text = squeeze(value);
    if (/^(1[0-2]|0?[1-9])$/u.test(text)) return this.dated(Number(text) - 1);
    const month = readMonth(text);
    return month === NO_MONTH ? this.#month : this.dated(month);
  }
}
