import type { CellRange, CellRef } from "../values/cell-ref";
import type { MonthNumber } from "./calendar";
import type { ListChoice } from "./list-choice";
import type { ListFingerprint } from "./list-fingerprint";
import type { ListField } from "./list-fields";
import type { StringPool } from "./string-pool";

/** What a list says of people, in the order of offering; told from its sheet's name and caption. */
export const LIST_ROLES = [
  "roster", // 花名册, 台账: who is there
  "payment", // 发放表, 银行代发: who was paid
  "application", // 申请表: who was asked for
  "audit", // 审计表, 核定表: who was found
  "benefit", // another benefit that may exclude this one
  "death", // 死亡, 注销, 火化
  "assessment", // 能力评估
] as const;
export type ListRole = (typeof LIST_ROLES)[number];

/** What marks a row as no ordinary payment. */
export const ROW_FLAG = {
  /** 补发, 补差: pays for earlier months. */
  supplement: 1,
  /** 冲销, 退回, or negative money. */
  reversal: 2,
  /** 转入, 转出, 转院. */
  transfer: 4,
  /** 监护人, 代领, 共用: another's account is declared. */
  guardian: 8,
  /** 死亡, 去世 in the note. */
  death: 16,
  /** 失败, 退票: nothing was paid. */
  failed: 32,
} as const;

/** Money by month of a wide list: one column of figures for each month. */
export interface MonthFigures {
  readonly month: MonthNumber;
  readonly column: number;
  /** Units of money; NaN for a blank; {@link MARKED} for √ and the like. */
  readonly amount: Float64Array;
}

/** A list of people, column by column: a million rows are a few dozen typed arrays, no objects. */
export interface PeopleList {
  /** Place in the book: 0, 1, … */
  readonly index: number;
  /** `l1` */
  readonly id: string;
  readonly range: CellRange;
  readonly title: string;
  readonly role: ListRole;
  /** Lists of one kind in several sheets (by month, by institution) share a series. */
  readonly series: number;
  /** The first of the lists that are one and the same, going on in columns beside; else its own. */
  readonly whole: number;
  /** Rows of people. */
  readonly count: number;
  /** Rows that are none: totals, notes, blank lines. */
  readonly leftOut: number;
  /** Row of the sheet by row of the list. */
  readonly rows: Int32Array;
  readonly columns: ReadonlyMap<ListField, number>;
  /** Headers by column. */
  readonly heads: ReadonlyMap<number, string>;
  readonly idHigh: Int32Array;
  readonly idLow: Int32Array;
  readonly idKind: Uint8Array;
  /** Codes of {@link PeopleBook.pool}; 0 is blank. */
  readonly name: Int32Array;
  readonly institution: Int32Array;
  readonly klass: Int32Array;
  readonly account: Int32Array;
  readonly payee: Int32Array;
  readonly note: Int32Array;
  readonly flags: Uint8Array;
  /** 1 man, 0 woman, −1 unknown. */
  readonly sex: Int8Array;
  readonly months: Float64Array;
  /** Units of money; NaN where there is none. */
  readonly rate: Float64Array;
  readonly due: Float64Array;
  readonly amount: Float64Array;
  readonly birth: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly assessed: Int32Array;
  readonly death: Int32Array;
  readonly paidOn: Int32Array;
  /** Month that a row is for; NO_MONTH when it is not said. */
  readonly period: Int32Array;
  readonly monthColumns: readonly MonthFigures[];
  /** The year that the list is for; 0 when it is not said. */
  readonly year: number;
  readonly ratePer: "year" | "month" | undefined;
}

/** √, 是, 1 in a month's column: there, but no money. */
export const MARKED = Infinity;

/** A list as it was found, read or left out. */
export interface FoundList {
  /** Header and rows. */
  readonly range: CellRange;
  /** Which list of its sheet, from one on. */
  readonly nth: number;
  /** Rows of people. */
  readonly people: number;
  /** What it is for, as it was read. */
  readonly role: ListRole;
  /** Its columns, as they were read. */
  readonly fields: ReadonlyMap<ListField, number>;
  readonly months: readonly number[];
  readonly heads: ReadonlyMap<number, string>;
  /** What a person said of it. */
  readonly choice: ListChoice | undefined;
  /** Headers that a person named and that it does not have. */
  readonly unmet: readonly string[];
  readonly fingerprint: ListFingerprint;
}

/** Every list of a workbook, with the texts they share. */
export interface PeopleBook {
  readonly lists: readonly PeopleList[];
  /** The same, and those that a person left out. */
  readonly found: readonly FoundList[];
  readonly pool: StringPool;
  /** Sheets that hold a list and nothing else worth reading. */
  readonly listSheets: ReadonlySet<string>;
}

/** One row of one list. */
export interface RowRef {
  readonly list: number;
  readonly row: number;
}

/** The cell of a field in a row; the row's first cell when the list has no such column. */
export function cellOf(list: PeopleList, row: number, ...fields: readonly ListField[]): CellRef {
  const sheet = list.range.sheet;
  for (const field of fields) {
    const column = list.columns.get(field);
    if (column !== undefined) return { sheet, row: list.rows[row] ?? 0, column };
  }
  const column = list.columns.get("id") ?? list.columns.get("name") ?? list.range.left;
  return { sheet, row: list.rows[row] ?? 0, column };
}
