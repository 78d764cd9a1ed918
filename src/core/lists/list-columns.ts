import { NO_DAY, NO_MONTH } from "./calendar";
import type { ListPlace } from "./find-lists";
import type { ListField } from "./list-fields";
import type { PeopleList } from "./people-list";

/** What a list says of each of its rows, one array for each kind of thing; no row is an object. */
export type ListColumns = Pick<
  PeopleList,
  | "rows"
  | "idHigh"
  | "idLow"
  | "idKind"
  | "name"
  | "institution"
  | "klass"
  | "account"
  | "payee"
  | "note"
  | "flags"
  | "sex"
  | "months"
  | "rate"
  | "due"
  | "amount"
  | "birth"
  | "from"
  | "to"
  | "assessed"
  | "death"
  | "paidOn"
  | "period"
>;

/**
 * Blank columns of `size` rows for the list at `place`, to be filled row by row. Columns that a list
 * does not have share one array a kind: nothing but blanks is ever written into it. A list of four
 * columns and a million rows then takes 60 MB less.
 */
export function makeColumns(size: number, place: ListPlace): ListColumns {
  const isWide = place.months.length > 0;
  const noCodes = new Int32Array(size);
  const noFigures = new Float64Array(size).fill(NaN);
  const noDays = new Int32Array(size).fill(NO_DAY);
  const has = (field: ListField): boolean => place.fields.has(field);
  const codes = (field: ListField): Int32Array => (has(field) ? new Int32Array(size) : noCodes);
  const figures = (isThere: boolean): Float64Array =>
    isThere ? new Float64Array(size).fill(NaN) : noFigures;
  const days = (field: ListField): Int32Array =>
    has(field) ? new Int32Array(size).fill(NO_DAY) : noDays;
  return {
    rows: new Int32Array(size),
    idHigh: codes("id"),
    idLow: codes("id"),
    idKind: new Uint8Array(size),
    name: codes("name"),
    // Without a column of its own the sheet may name it.
    institution: new Int32Array(size),
    klass: codes("class"),
    account: codes("account"),
    payee: codes("payee"),
    note: codes("note"),
    flags: new Uint8Array(size),
    sex: new Int8Array(size).fill(-1),
    months: figures(has("months") || isWide),
    rate: figures(has("rate")),
    due: figures(has("due")),
    amount: figures(has("amount") || isWide || has("result")),
    birth: days("birth"),
    from: days(has("term") ? "term" : "from"),
    to: days(has("term") ? "term" : "to"),
    assessed: days("assessed"),
    death: days("death"),
    paidOn: days("paid-on"),
    period: new Int32Array(size).fill(NO_MONTH),
  };
}

/** The same columns, as long as the list turned out to be. They share their memory with the whole. */
export function firstRows(columns: ListColumns, count: number): ListColumns {
  return Object.fromEntries(
    Object.entries(columns).map(([key, array]) => [key, array.subarray(0, count)])
  ) as unknown as ListColumns;
}
