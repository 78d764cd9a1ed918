import { className } from "../tables/class-name";
import { isDateFormat } from "../tables/number";
import { fold, squeeze } from "../tables/text";
import { isCellError, type CellScalar, type SheetGrid } from "../workbook/workbook";
import { NO_DAY, readDay, type DayNumber } from "./calendar";
import type { ListPlace } from "./find-lists";
import type { ListField } from "./list-fields";
import { institutionOf } from "./list-role";
import { mergedLabels } from "./merged-labels";
import type { StringPool } from "./string-pool";

/** What the lists of one workbook share while they are read. */
export interface ReadContext {
  readonly pool: StringPool;
  readonly date1904: boolean;
  /** Class of people by the code of what stands in the cell. */
  readonly classes: Map<number, number>;
  /** Folded name by the code of what stands in the cell. */
  readonly names: Map<number, number>;
  /** Day by the text that says it: the same few thousand days stand in a million cells. */
  readonly days: Map<string, number>;
}

/** What a cell of a list says. An error says nothing: it reads as a blank. */
export type CellContent = Exclude<CellScalar, { error: string }>;

/**
 * The cells of one list by row of the sheet and field: merges filled, texts as codes of the
 * workbook's pool (0 is blank), so that a million rows can be compared without a text.
 */
export class ListCells {
  readonly #grid: SheetGrid;
  readonly #place: ListPlace;
  readonly #context: ReadContext;
  readonly #merged: ReadonlyMap<number, Int32Array>;
  readonly #sheetInstitution: number;

  /** `size` is how many rows of the body there may be. */
  constructor(grid: SheetGrid, place: ListPlace, context: ReadContext, size: number) {
    this.#grid = grid;
    this.#place = place;
    this.#context = context;
    this.#merged = mergedLabels(grid, place, size);
    this.#sheetInstitution = place.fields.has("institution")
      ? 0
      : context.pool.code(institutionOf(place.sheet, place.captions));
  }

  /** `null` when the list has no such column, too. */
  value(row: number, field: ListField): CellContent {
    const column = this.#place.fields.get(field);
    return column === undefined ? null : this.at(row, column);
  }

  at(row: number, column: number): CellContent {
    const value = this.#grid.value(row, column);
    if (value !== null) return isCellError(value) ? null : value;
    const merged = this.#merged.get(column);
    if (!merged) return null;
    const top = merged[row - this.#place.bodyTop] ?? 0;
    if (top === 0) return null;
    const label = this.#grid.value(top - 1, column);
    return label === null || isCellError(label) ? null : label;
  }

  /** Code of the text that stands there, trimmed. */
  text(row: number, field: ListField): number {
    const value = this.value(row, field);
    if (value === null || typeof value === "boolean") return 0;
    return this.#context.pool.code(typeof value === "string" ? value.trim() : String(value));
  }

  /** {@link NO_DAY} when the cell says none. */
  day(row: number, field: ListField): DayNumber {
    const column = this.#place.fields.get(field);
    if (column === undefined) return NO_DAY;
    const value = this.at(row, column);
    if (value === null) return NO_DAY;
    const { date1904, days } = this.#context;
    if (typeof value !== "string") {
      return readDay(value, date1904, () => isDateFormat(this.#grid.format(row, column)));
    }
    const known = days.get(value);
    if (known !== undefined) return known;
    const day = readDay(value, date1904, () => false);
    days.set(value, day);
    return day;
  }

  /** Names by their folded text: 张 三 and 张三 are one. */
  name(value: CellContent): number {
    if (typeof value !== "string") return 0;
    const { pool, names } = this.#context;
    const raw = pool.code(value);
    const known = names.get(raw);
    if (known !== undefined) return known;
    const code = pool.code(squeeze(value).replace(/[•.．・‧]/gu, "·"));
    names.set(raw, code);
    return code;
  }

  /** Of a list that has no column for it, the institution that its sheet or caption names. */
  institution(row: number): number {
    return this.name(this.value(row, "institution")) || this.#sheetInstitution;
  }

  /** The class of people, by the name that all ways to write it share. */
  klass(row: number): number {
    const code = this.text(row, "class");
    if (code === 0) return 0;
    const { pool, classes } = this.#context;
    const known = classes.get(code);
    if (known !== undefined) return known;
    const said = pool.text(code);
    const folded = pool.code(className(said) || squeeze(said));
    classes.set(code, folded);
    return folded;
  }

  /** The bank account, by its bare number; 0 for what is none, or is no longer whole. */
  account(row: number): number {
    const value = this.value(row, "account");
    if (value === null || typeof value === "boolean") return 0;
    const written = String(value);
    const text = /^\d+$/u.test(written) ? written : bareNumber(written);
    // Numbers beyond 15 digits are not what they were.
    if (typeof value === "number" && value >= 1e15) return 0;
    return /\d{6,}/u.test(text) ? this.#context.pool.code(text) : 0;
  }
}

/** Without the spaces, dashes and apostrophes that accounts are written with. */
function bareNumber(text: string): string {
  return fold(text).replace(/[\s\u200B-\u200D\uFEFF'‘’`-]+/gu, "");
}
