import { className } from "../tables/class-name";
import { fold, squeeze, totalWord } from "../tables/text";
import { isDateFormat } from "../tables/number";
import { isCellError, type CellScalar, type SheetGrid } from "../workbook/workbook";
import { NO_DAY, NO_MONTH, monthNumber, readDay, readMonth, readYear } from "./calendar";
import { fieldOf, type ListField } from "./list-fields";
import { readTerm } from "./list-term";
import type { ListPlace } from "./find-lists";
import { institutionOf, roleOf } from "./list-role";
import { STEP_ROWS } from "./match-keys";
import { readCount, readMoney } from "./money-units";
import { MARKED, ROW_FLAG, type MonthFigures, type PeopleList } from "./people-list";
import { ID_KIND, idSlot, readId } from "./person-id";
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

/** A list in the making: arrays as long as its sheet. */
type Columns = Pick<
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
 * Columns that a list does not have share one array a kind: nothing but blanks is ever written into
 * it. A list of four columns and a million rows then takes 60 MB less.
 */
function makeColumns(size: number, place: ListPlace): Columns {
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

const SUPPLEMENT = /补发|补差|追补|补拨|补付|追发|补上/u;
const REVERSAL = /冲销|冲减|冲红|红字|退回|退款|追回|扣回|收回|冲账|抵扣/u;
const TRANSFER = /转入|转出|转院|转至|转自|调入|调出|转机构|转移/u;
const GUARDIAN =
  /监护|代领|代发|代收|委托|共用|合用|家属|子女|配偶|儿子|女儿|亲属|统一账户|机构账户|代管/u;
const DEATH = /死亡|去世|离世|病故|亡故|逝世/u;
const FAILED =
  /失败|失敗|未成功|不成功|退票|退汇|退回|拒绝|作废|撤销|^(否|不|n|no|fail(ed|ure)?)$/iu;
const FOOT =
  /^(备?注|说明|制表|编制|填报|填表|审核|复核|经办|负责|单位负责|盖章|联系)(人|单位|部门|电话)?(签字|签章)?[:：]/u;

/**
 * Reads the list at `place` down to `bottom`. A generator that rests every {@link STEP_ROWS} rows
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

class RowReader {
  readonly #grid: SheetGrid;
  readonly #place: ListPlace;
  readonly #context: ReadContext;
  readonly #columns: Columns;
  readonly #months: { readonly month: number; readonly column: number; amount: Float64Array }[];
  readonly #merged: ReadonlyMap<number, Int32Array>;
  readonly #sheetInstitution: number;
  readonly #sheetPeriod: number;
  readonly #year: number;
  /** The column is headed 监护人: whoever stands there is one. */
  readonly #namesGuardians: boolean;
  readonly #slot = idSlot();
  #count = 0;
  #leftOut = 0;

  constructor(grid: SheetGrid, place: ListPlace, context: ReadContext) {
    this.#grid = grid;
    this.#place = place;
    this.#context = context;
    const size = Math.max(0, grid.rowCount - place.bodyTop);
    this.#columns = makeColumns(size, place);
    this.#merged = mergedLabels(grid, place, size);
    const payee = place.heads.get(place.fields.get("payee") ?? -1) ?? "";
    this.#namesGuardians = /监护|代理|代领|代收/u.test(payee);
    const said = [place.sheet, ...place.captions];
    this.#year = said.map(readYear).find((year) => year !== undefined) ?? 0;
    const months = said.map(readMonth).filter((month) => month !== NO_MONTH);
    this.#sheetPeriod = place.months.length > 0 ? NO_MONTH : this.#dated(months[0] ?? NO_MONTH);
    this.#months = place.months.map(({ column, text }) => ({
      column,
      month: this.#dated(readMonth(text)),
      amount: new Float64Array(size).fill(NaN),
    }));
    this.#sheetInstitution = place.fields.has("institution")
      ? 0
      : this.#code(institutionOf(place.sheet, place.captions));
  }

  /** A month without a year is of the list's year. */
  #dated(month: number): number {
    if (month === NO_MONTH || month >= 12) return month;
    return monthNumber(this.#year, month + 1);
  }

  #code(text: string): number {
    return this.#context.pool.code(text);
  }

  #value(row: number, field: ListField): Exclude<CellScalar, { error: string }> {
    const column = this.#place.fields.get(field);
    return column === undefined ? null : this.#at(row, column);
  }

  #at(row: number, column: number): Exclude<CellScalar, { error: string }> {
    const value = this.#grid.value(row, column);
    if (value !== null) return isCellError(value) ? null : value;
    const merged = this.#merged.get(column);
    if (!merged) return null;
    const top = merged[row - this.#place.bodyTop] ?? 0;
    if (top === 0) return null;
    const label = this.#grid.value(top - 1, column);
    return label === null || isCellError(label) ? null : label;
  }

  #text(row: number, field: ListField): number {
    const value = this.#value(row, field);
    if (value === null || typeof value === "boolean") return 0;
    return this.#code(typeof value === "string" ? value.trim() : String(value));
  }

  #day(row: number, field: ListField): number {
    const column = this.#place.fields.get(field);
    if (column === undefined) return NO_DAY;
    const value = this.#at(row, column);
    if (value === null) return NO_DAY;
    if (typeof value !== "string") {
      return readDay(value, this.#context.date1904, () =>
        isDateFormat(this.#grid.format(row, column))
      );
    }
    const known = this.#context.days.get(value);
    if (known !== undefined) return known;
    const day = readDay(value, this.#context.date1904, () => false);
    this.#context.days.set(value, day);
    return day;
  }

  /** Reads one row; false when another list begins here. */
  read(row: number): boolean {
    const slot = this.#slot;
    const id = this.#value(row, "id");
    readId(id, slot);
    const nameCell = this.#value(row, "name");
    const name = this.#name(nameCell);
    if (slot.kind === ID_KIND.blank && name === 0) {
      this.#leftOut += 1;
      return true;
    }
    if (slot.kind === ID_KIND.blank || slot.kind === ID_KIND.broken) {
      const kind = this.#noPerson(row, typeof id === "string" ? id : "", nameCell);
      if (kind === "other-list") return false;
      if (kind === "none") {
        this.#leftOut += 1;
        return true;
      }
    }
    this.#take(row, name);
    return true;
  }

  /** Names by their folded text: 张 三 and 张三 are one. */
  #name(value: Exclude<CellScalar, { error: string }>): number {
    if (typeof value !== "string") return 0;
    const raw = this.#code(value);
    const known = this.#context.names.get(raw);
    if (known !== undefined) return known;
    const code = this.#code(squeeze(value).replace(/[•.．・‧]/gu, "·"));
    this.#context.names.set(raw, code);
    return code;
  }

  #noPerson(
    row: number,
    id: string,
    name: Exclude<CellScalar, { error: string }>
  ): "person" | "none" | "other-list" {
    const text = typeof name === "string" ? squeeze(name) : "";
    const [first, second] = [fieldOf(text), fieldOf(squeeze(id))];
    if (first === "name" || second === "id" || (first && second)) {
      return this.#repeatsHeader(row) ? "none" : "other-list";
    }
    const { left, right } = this.#place;
    let filled = 0;
    for (let column = left; column <= right; column += 1) {
      const value = this.#grid.value(row, column);
      if (value === null || value === "") continue;
      filled += 1;
      if (typeof value !== "string" || value.length > 40) continue;
      if (totalWord(value) !== undefined || FOOT.test(squeeze(value))) return "none";
    }
    // A text alone in its row is a heading or a note.
    return filled <= 1 && id === "" ? "none" : "person";
  }

  #repeatsHeader(row: number): boolean {
    for (const [field, column] of this.#place.fields) {
      if (field !== "name" && field !== "id") continue;
      const value = this.#grid.value(row, column);
      const head = this.#grid.value(this.#place.headerTop, column);
      if (typeof value !== "string" || typeof head !== "string") continue;
      if (squeeze(value) !== squeeze(head)) return false;
    }
    return true;
  }

  #take(row: number, name: number): void {
    const at = this.#count;
    const c = this.#columns;
    const slot = this.#slot;
    this.#count += 1;
    c.rows[at] = row;
    c.idKind[at] = slot.kind;
    c.idHigh[at] = slot.high;
    c.idLow[at] = slot.text === "" ? slot.low : this.#code(slot.text);
    c.name[at] = name;
    c.institution[at] = this.#name(this.#value(row, "institution")) || this.#sheetInstitution;
    c.klass[at] = this.#class(this.#text(row, "class"));
    c.account[at] = this.#account(row);
    c.payee[at] = this.#name(this.#value(row, "payee"));
    c.note[at] = this.#text(row, "note");
    c.sex[at] = sexIn(this.#value(row, "sex"));
    c.months[at] = readCount(this.#value(row, "months"));
    const { moneyScale } = this.#place;
    c.rate[at] = readMoney(this.#value(row, "rate"), 1);
    c.due[at] = readMoney(this.#value(row, "due"), moneyScale);
    c.amount[at] = readMoney(this.#value(row, "amount"), moneyScale);
    c.birth[at] = this.#day(row, "birth");
    c.from[at] = this.#day(row, "from");
    c.to[at] = this.#day(row, "to");
    c.assessed[at] = this.#day(row, "assessed");
    c.death[at] = this.#day(row, "death");
    c.paidOn[at] = this.#day(row, "paid-on");
    c.period[at] = this.#period(row);
    this.#term(row, at);
    this.#readMonths(row, at);
    c.flags[at] = this.#flags(row, at);
  }

  /** 失败, 退票; or 否 under 是否成功. */
  #hasFailed(row: number): boolean {
    const value = this.#value(row, "result");
    return typeof value === "string" && FAILED.test(squeeze(value));
  }

  #class(code: number): number {
    if (code === 0) return 0;
    const known = this.#context.classes.get(code);
    if (known !== undefined) return known;
    const said = this.#context.pool.text(code);
    const folded = this.#code(className(said) || squeeze(said));
    this.#context.classes.set(code, folded);
    return folded;
  }

  #account(row: number): number {
    const value = this.#value(row, "account");
    if (value === null || typeof value === "boolean") return 0;
    const written = String(value);
    const text = /^\d+$/u.test(written) ? written : bareNumber(written);
    // Numbers beyond 15 digits are not what they were.
    if (typeof value === "number" && value >= 1e15) return 0;
    return /\d{6,}/u.test(text) ? this.#code(text) : 0;
  }

  #period(row: number): number {
    const column = this.#place.fields.get("period");
    if (column === undefined) return this.#sheetPeriod;
    const value = this.#at(row, column);
    if (typeof value === "number") {
      if (value >= 1 && value <= 12) return this.#dated(value - 1);
      const month = readMonth(String(value));
      if (month !== NO_MONTH) return month;
      const day = this.#day(row, "period");
      if (day === NO_DAY) return this.#sheetPeriod;
      const at = new Date(day * 86_400_000);
      return monthNumber(at.getUTCFullYear(), at.getUTCMonth() + 1);
    }
    if (typeof value !== "string") return this.#sheetPeriod;
    const text = squeeze(value);
    if (/^(1[0-2]|0?[1-9])$/u.test(text)) return this.#dated(Number(text) - 1);
    const month = readMonth(text);
    return month === NO_MONTH ? this.#sheetPeriod : this.#dated(month);
  }

  /** From and until in one cell; a single month there is the row's own. */
  #term(row: number, at: number): void {
    const value = this.#value(row, "term");
    if (value === null || typeof value === "boolean") return;
    const { first, last, month } = readTerm(String(value), (month) => this.#dated(month));
    const c = this.#columns;
    if (month !== NO_MONTH) c.period[at] = month;
    if (first !== NO_DAY) c.from[at] = first;
    if (last !== NO_DAY) c.to[at] = last;
  }

  #readMonths(row: number, at: number): void {
    if (this.#months.length === 0) return;
    const c = this.#columns;
    let paid = 0;
    let sum = 0;
    for (const { column, amount } of this.#months) {
      const value = this.#at(row, column);
      const money = readMoney(value, this.#place.moneyScale);
      const isMark = typeof value === "string" && /^[√✓✔是有●○Vv]$/u.test(value.trim());
      amount[at] = isMark ? MARKED : money;
      if (isMark || money > 0) paid += 1;
      if (!isMark && money === money) sum += money;
    }
    if (Number.isNaN(c.months[at])) c.months[at] = paid;
    if (!this.#place.fields.has("amount") && sum !== 0) c.amount[at] = sum;
  }

  #flags(row: number, at: number): number {
    const c = this.#columns;
    let flags = 0;
    const note = this.#context.pool.text(c.note[at] ?? 0);
    if (note !== "") {
      if (SUPPLEMENT.test(note)) flags |= ROW_FLAG.supplement;
      if (REVERSAL.test(note)) flags |= ROW_FLAG.reversal;
      if (TRANSFER.test(note)) flags |= ROW_FLAG.transfer;
      if (GUARDIAN.test(note)) flags |= ROW_FLAG.guardian;
      if (DEATH.test(note)) flags |= ROW_FLAG.death;
    }
    if (this.#namesGuardians && c.payee[at] !== 0) flags |= ROW_FLAG.guardian;
    const relation = this.#value(row, "relation");
    if (typeof relation === "string" && !/^(本人|无|自己|-|\/)?$/u.test(relation.trim())) {
      flags |= ROW_FLAG.guardian;
    }
    if ((c.amount[at] ?? 0) < 0) flags |= ROW_FLAG.reversal;
    if (this.#hasFailed(row)) {
      flags |= ROW_FLAG.failed;
      c.amount[at] = 0;
    }
    return flags;
  }

  finish(index: number, end: number): PeopleList {
    const { fields, captions, sheet, headerTop, left, right, ratePer } = this.#place;
    const count = this.#count;
    const columns = Object.fromEntries(
      Object.entries(this.#columns).map(([key, array]) => [key, array.subarray(0, count)])
    ) as unknown as Columns;
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
      heads: this.#place.heads,
      ...columns,
      monthColumns,
      year: this.#year,
      ratePer,
    };
  }
}

/** Without the spaces, dashes and apostrophes that accounts are written with. */
function bareNumber(text: string): string {
  return fold(text).replace(/[\s\u200B-\u200D\uFEFF'‘’`-]+/gu, "");
}

function sexIn(value: Exclude<CellScalar, { error: string }>): number {
  if (typeof value !== "string") return -1;
  const text = value.trim();
  if (/^(男|m|male)/iu.test(text)) return 1;
  return /^(女|f|female)/iu.test(text) ? 0 : -1;
}

/** For label columns with vertical merges: the row (from one) whose label a blank cell inherits. */
function mergedLabels(
  grid: SheetGrid,
  place: ListPlace,
  size: number
): ReadonlyMap<number, Int32Array> {
  const labels = new Map<number, Int32Array>();
  const inherits: readonly ListField[] = ["name", "id", "institution", "class", "account", "payee"];
  const columns = new Set(inherits.flatMap((field) => place.fields.get(field) ?? []));
  for (const merge of grid.merges) {
    if (merge.bottom <= merge.top || merge.bottom < place.bodyTop) continue;
    if (!columns.has(merge.left)) continue;
    const tops = labels.get(merge.left) ?? new Int32Array(size);
    labels.set(merge.left, tops);
    for (let row = Math.max(merge.top + 1, place.bodyTop); row <= merge.bottom; row += 1) {
      if (row - place.bodyTop < size) tops[row - place.bodyTop] = merge.top + 1;
    }
  }
  return labels;
}
