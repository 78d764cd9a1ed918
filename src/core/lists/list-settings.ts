import type { DayNumber, MonthNumber } from "./calendar";
import { HALF_CENT } from "./money-units";
import type { ListRole } from "./people-list";

/** A rate for one class of people, in units of money a month, from a month on. */
export interface DatedRate {
  /** As className() gives it; empty: for everybody. */
  readonly className: string;
  /** Units of money a month. */
  readonly monthly: number;
  /** First month it holds for; absent: from the beginning. */
  readonly from?: MonthNumber;
}

/** Ages that a class is for, in full years (周岁), both ends included. */
export interface AgeBand {
  readonly className: string;
  readonly min?: number;
  readonly max?: number;
}

/** One side of a comparison: all lists of a kind, or the lists on one sheet. */
export type ListSide = ListRole | `sheet:${string}`;

/** 发放截止日: one day for all, or a day of the month that is paid for (0), of the next one (1). */
export type PayDeadline =
  { readonly on: DayNumber } | { readonly after: 0 | 1; readonly day: number };

/** Policy facts that no list states by itself; a person sets them in 名单核对. */
export interface ListSettings {
  /** Whether the month in which somebody died is still paid (usual). */
  readonly deathMonthPayable: boolean;
  /** Months that a year's list can hold at most. */
  readonly mostMonths: number;
  readonly rates: readonly DatedRate[];
  readonly ages: readonly AgeBand[];
  /** Licensed beds by institution, as it is named in the lists. */
  readonly beds: ReadonlyMap<string, number>;
  /** Which lists are compared; absent: application–audit, roster–payment, where both are there. */
  readonly pairs?: readonly (readonly [ListSide, ListSide])[];
  /** Until when money has to be paid; absent: nothing is late. */
  readonly payDeadline?: PayDeadline;
  /** The one day on which ages count; absent: the end of the first month paid. */
  readonly ageDay?: DayNumber;
  /** People that may share an account without a word of explanation. */
  readonly accountPeople: number;
  /** Units of money below which two sums are the same. */
  readonly tolerance: number;
}

export const DEFAULT_LIST_SETTINGS: ListSettings = {
  deathMonthPayable: true,
  mostMonths: 12,
  rates: [],
  ages: [],
  beds: new Map(),
  accountPeople: 1,
  tolerance: HALF_CENT - 1,
};
