import type { SheetGrid } from "../workbook/workbook";
import { NO_DAY, NO_MONTH, readMonth } from "./calendar";
import type { ListPlace } from "./find-lists";
import { ListCells, type CellContent, type ReadContext } from "./list-cells";
import { firstRows, makeColumns, type ListColumns } from "./list-columns";
import { ListPeriod } from "./list-period";
import { roleOf } from "./list-role";
import { readTerm } from "./list-term";
import { STEP_ROWS } from "./match-keys";
import { readCount, readMoney } from "./money-units";
import { MARKED, ROW_FLAG, type MonthFigures, type PeopleList } from "./people-list";
import { ID_KIND, idSlot, readId } from "./person-id";
import { rowFlags } from "./row-flags";
import { rowKind } from "./row-kind";
import type { StringPool } from "./string-pool";

/**
 * Reads the list at `place` down to its end. A generator that rests every {@link STEP_ROWS} rows
 * with how many were read. Totals, notes and blank lines are counted, not read; a header that
 * repeats on a new page is passed over; another list below ends this one.
 */
export function* readList(
  grid: SheetGrid,
  place: ListPlace,
  index: number,
  context: ReadContext
): Generator<number, { list: PeopleList; end: number }> {
  const reader = new RowReader(grid, place, context);
  let row = place.bodyTop;
  for (; row < grid.rowCount; row += 1) {
    if (!reader.read(row)) break;
    if ((row - place.bodyTop) % STEP_ROWS === STEP_ROWS - 1) yield row;
  }
  return { list: reader.finish(index, row), end: row };
}

/** Fills the columns of one list, row by row from the top. */
class RowReader {
  readonly #grid: SheetGrid;
  readonly #place: ListPlace;
  readonly #pool: StringPool;
  readonly #cells: ListCells;
  readonly #period: ListPeriod;
  readonly #columns: ListColumns;
  readonly #months: readonly MonthFigures[];
  /** The column is headed 监护人: whoever stands there is one. */
  readonly #namesGuardians: boolean;
  readonly #slot = idSlot();
  #count = 0;
  #leftOut = 0;

  constructor(grid: SheetGrid, place: ListPlace, context: ReadContext) {
    this.#grid = grid;
    this.#place = place;
    this.#pool = context.pool;
    const size = Math.max(0, grid.rowCount - place.bodyTop);
    this.#cells = new ListCells(grid, place, context, size);
    const period = new ListPeriod(place);
    this.#period = period;
    this.#columns = makeColumns(size, place);
    this.#months = place.months.map(({ column, text }) => ({
      column,
      month: period.dated(readMonth(text)),
      amount: new Float64Array(size).fill(NaN),
    }));
    const payee = place.heads.get(place.fields.get("payee") ?? -1) ?? "";
    this.#namesGuardians = /监护|代理|代领|代收/u.test(payee);
  }

  /** Reads one row; false when another list begins here. */
  read(row: number): boolean {
    const slot = this.#slot;
    const id = this.#cells.value(row, "id");
    readId(id, slot);
    const nameCell = this.#cells.value(row, "name");
    const name = this.#cells.name(nameCell);
    if (slot.kind === ID_KIND.blank && name === 0) {
      this.#leftOut += 1;
      return true;
    }
    if (slot.kind === ID_KIND.blank || slot.kind === ID_KIND.broken) {
      const kind = rowKind(this.#grid, this.#place, row, { id, name: nameCell });
      if (kind === "other-list") return false;
      if (kind === "none") {
        this.#leftOut += 1;
        return true;
      }
    }
    this.#take(row, name);
    return true;
  }

  #take(row: number, name: number): void {
    const at = this.#count;
    this.#count += 1;
    const c = this.#columns;
    const cells = this.#cells;
    const slot = this.#slot;
    c.rows[at] = row;
    c.idKind[at] = slot.kind;
    c.idHigh[at] = slot.high;
    c.idLow[at] = slot.text === "" ? slot.low : this.#pool.code(slot.text);
    c.name[at] = name;
    c.institution[at] = cells.institution(row);
    c.klass[at] = cells.klass(row);
    c.account[at] = cells.account(row);
    c.payee[at] = cells.name(cells.value(row, "payee"));
    c.note[at] = cells.text(row, "note");
    c.sex[at] = sexIn(cells.value(row, "sex"));
    c.months[at] = readCount(cells.value(row, "months"));
    const { moneyScale } = this.#place;
    c.rate[at] = readMoney(cells.value(row, "rate"), 1);
    c.due[at] = readMoney(cells.value(row, "due"), moneyScale);
    c.amount[at] = readMoney(cells.value(row, "amount"), moneyScale);
    c.birth[at] = cells.day(row, "birth");
    c.from[at] = cells.day(row, "from");
    c.to[at] = cells.day(row, "to");
    c.assessed[at] = cells.day(row, "assessed");
    c.death[at] = cells.day(row, "death");
    c.paidOn[at] = cells.day(row, "paid-on");
    c.period[at] = this.#period.monthOf(cells, row);
    this.#readTerm(row, at);
    this.#readMonths(row, at);
    this.#mark(row, at);
  }

  /** From and until in one cell; a single month there is the row's own. */
  #readTerm(row: number, at: number): void {
    const value = this.#cells.value(row, "term");
    if (value === null || typeof value === "boolean") return;
    const { first, last, month } = readTerm(String(value), (month) => this.#period.dated(month));
    const c = this.#columns;
    if (month !== NO_MONTH) c.period[at] = month;
    if (first !== NO_DAY) c.from[at] = first;
    if (last !== NO_DAY) c.to[at] = last;
  }

  /** Money month by month, which also tells how many months were paid, and how much in all. */
  #readMonths(row: number, at: number): void {
    if (this.#months.length === 0) return;
    const c = this.#columns;
    let paid = 0;
    let sum = 0;
    for (const { column, amount } of this.#months) {
      const value = this.#cells.at(row, column);
      const money = readMoney(value, this.#place.moneyScale);
      const isMark = typeof value === "string" && /^[√✓✔是有●○Vv]$/u.test(value.trim());
      amount[at] = isMark ? MARKED : money;
      if (isMark || money > 0) paid += 1;
      if (!isMark && money === money) sum += money;
    }
    if (Number.isNaN(c.months[at])) c.months[at] = paid;
    if (!this.#place.fields.has("amount") && sum !== 0) c.amount[at] = sum;
  }

  /** Tells what marks the row as no ordinary payment; of one that failed nothing was paid. */
  #mark(row: number, at: number): void {
    const c = this.#columns;
    const flags = rowFlags({
      note: this.#pool.text(c.note[at] ?? 0),
      hasGuardian: this.#namesGuardians && c.payee[at] !== 0,
      relation: this.#cells.value(row, "relation"),
      amount: c.amount[at] ?? 0,
      result: this.#cells.value(row, "result"),
    });
    c.flags[at] = flags;
    if (flags & ROW_FLAG.failed) c.amount[at] = 0;
  }

  /** The list as it was read down to the row before `end`. */
  finish(index: number, end: number): PeopleList {
    const { fields, heads, captions, sheet, headerTop, left, right, ratePer } = this.#place;
    const count = this.#count;
    const monthColumns = this.#months.map((month): MonthFigures => ({
      ...month,
      amount: month.amount.subarray(0, count),
    }));
    const title = captions.find((text) => !/^[(]?(金额)?单位/u.test(text)) ?? sheet;
    return {
      index,
      id: `l${String(index + 1)}`,
      range: { sheet, top: headerTop, left, bottom: Math.max(headerTop, end - 1), right },
      title,
      role: roleOf(sheet, captions, fields, monthColumns.length > 0),
      series: index,
      whole: index,
      count,
      leftOut: this.#leftOut,
      columns: fields,
      heads,
      ...firstRows(this.#columns, count),
      monthColumns,
      year: this.#period.year,
      ratePer,
    };
  }
}

/** As {@link PeopleList.sex} has it. */
function sexIn(value: CellContent): number {
  if (typeof value !== "string") return -1;
  const text = value.trim();
  if (/^(男|m|male)/iu.test(text)) return 1;
  return /^(女|f|female)/iu.test(text) ? 0 : -1;
}
