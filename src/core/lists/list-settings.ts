import type { MonthNumber } from "./calendar";
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

/** Policy facts that no list states by itself; a person sets them in 绩核设置. */
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
  readonly pairs?: readonly (readonly [ListRole, ListRole])[];
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
