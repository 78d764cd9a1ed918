import { retold } from "../values/retold";
import type { ListSide } from "./list-settings";
import type { ListRole, PeopleList, RowRef } from "./people-list";
import { institutionAt, listAt, type ListFacts } from "./list-facts";
import { KeyIndex } from "./key-index";
import { addUp, STEP_ROWS } from "./match-keys";
import { digitDistance } from "./person-id";
import { rowOf } from "./persons";
import { safeText } from "./safe-text";

/** One side of a comparison, added up person by person. */
export interface Side {
  /** What was asked for: lists of a kind, or of one sheet. */
  readonly side: ListSide;
  readonly role: ListRole;
  readonly lists: readonly PeopleList[];
  readonly rowCount: number;
  /** Rows and money by person; the person's own number is the index. */
  readonly rows: Int32Array;
  readonly money: Float64Array;
  readonly months: Float64Array;
  /** First row by person: packed as in persons.ts; −1 for who is not on this side. */
  readonly first: Int32Array;
}

/** What became of a person of one side. */
export const OUTCOME = { both: 1, leftOnly: 2, rightOnly: 3, differs: 4 } as const;

/** Totals of one institution and class, or of all. People are counted once, rows as they stand. */
export interface ComparisonTotals {
  leftPeople: number;
  rightPeople: number;
  leftRows: number;
  rightRows: number;
  /** Agreeing people; with `differs` those that are on both sides. */
  both: number;
  differs: number;
  leftOnly: number;
  rightOnly: number;
  /** Units of money. */
  leftMoney: number;
  rightMoney: number;
}

export interface ComparisonLine extends ComparisonTotals {
  readonly institution: string;
  readonly className: string;
}

export interface ListComparison {
  readonly left: Side;
  readonly right: Side;
  /** What two amounts are compared by. */
  readonly by: "money" | "months" | "presence";
  /** Person of the right side that is the left's by name and institution, not by ID; −1: none. */
  readonly partner: Int32Array;
  /** Outcome by person (of the left side where there is a partner); 0: on neither side. */
  readonly outcome: Uint8Array;
  readonly totals: ComparisonTotals;
  /** By institution and class, in the order met. */
  readonly lines: readonly ComparisonLine[];
  /** People that were matched by name and institution. */
  readonly byName: number;
}

/** Digits by which the IDs of two rows may differ when name and institution agree. */
const SLIP = 2;

/**
 * Compares the lists of two roles, person by person. `joined` are people of the left side whom a
 * person has said to be somebody of the right side under a like name.
 */
export function* compareLists(
  facts: ListFacts,
  left: ListSide,
  right: ListSide,
  joined: ReadonlyMap<number, number> = new Map()
): Generator<undefined, ListComparison> {
  const one = yield* sideOf(facts, left);
  const other = yield* sideOf(facts, right);
  const partner = yield* matchByName(facts, one, other);
  for (const [person, mate] of joined) partner[person] = mate;
  const by = commonMeasure(one, other);
  const { count } = facts.persons;
  const outcome = new Uint8Array(count);
  const totals = emptyTotals();
  const lines = new Map<string, ComparisonLine>();
  const isTaken = new Uint8Array(count);
  let byName = 0;
  for (const each of partner) {
    if (each < 0) continue;
    isTaken[each] = 1;
    byName += 1;
  }
  for (let person = 0; person < count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (isTaken[person] === 1) continue;
    const mate = (partner[person] ?? -1) >= 0 ? (partner[person] as number) : person;
    const found = outcomeOf(facts, one, other, person, mate, by);
    if (found === 0) continue;
    outcome[person] = found;
    const line = lineOf(facts, lines, found === OUTCOME.rightOnly ? other : one, person);
    for (const sum of [totals, line]) addPerson(sum, one, other, person, mate, found);
  }
  return {
    left: one,
    right: other,
    by,
    partner,
    outcome,
    totals,
    lines: [...lines.values()],
    byName,
  };
}

/** The lists that are meant. */
export function listsOn(lists: readonly PeopleList[], side: ListSide): readonly PeopleList[] {
  if (!side.startsWith("sheet:")) return lists.filter(({ role }) => role === side);
  const name = side.slice("sheet:".length);
  return lists.filter(({ range }) => range.sheet === name);
}

function* sideOf(facts: ListFacts, side: ListSide): Generator<undefined, Side> {
  const { count, of, offsets } = facts.persons;
  const lists = listsOn(facts.book.lists, side);
  const role = lists[0]?.role ?? "roster";
  const rows = new Int32Array(count);
  const money = new Float64Array(count);
  const months = new Float64Array(count);
  const first = new Int32Array(count).fill(-1);
  const counted = new Int32Array(count);
  let rowCount = 0;
  for (const list of lists) {
    const persons = of[list.index] ?? new Int32Array(0);
    const amounts = moneyColumn(list);
    yield* retold(addUp(persons, amounts, rows, money), () => undefined);
    yield* retold(addUp(persons, list.months, counted, months), () => undefined);
    const offset = offsets[list.index] ?? 0;
    for (let row = list.count - 1; row >= 0; row -= 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const person = persons[row] as number;
      if ((first[person] as number) < 0 || (first[person] as number) >= offset) {
        first[person] = offset + row;
      }
    }
    rowCount += list.count;
  }
  return { side, role, lists, rowCount, rows, money, months, first };
}

/** What was paid, else what is due. */
function moneyColumn(list: PeopleList): Float64Array {
  if (list.columns.has("amount") || list.monthColumns.length > 0) return list.amount;
  return list.due;
}

function hasMoney({ lists }: Side): boolean {
  return lists.every(
    (list) => list.columns.has("amount") || list.columns.has("due") || list.monthColumns.length > 0
  );
}

function commonMeasure(one: Side, other: Side): ListComparison["by"] {
  if (hasMoney(one) && hasMoney(other)) return "money";
  const counts = ({ lists }: Side): boolean =>
    lists.every((list) => list.columns.has("months") || list.monthColumns.length > 0);
  return counts(one) && counts(other) ? "months" : "presence";
}

function outcomeOf(
  { settings }: ListFacts,
  left: Side,
  right: Side,
  person: number,
  mate: number,
  by: ListComparison["by"]
): number {
  const inLeft = (left.rows[person] ?? 0) > 0;
  const inRight = (right.rows[mate] ?? 0) > 0;
  if (!inLeft && !inRight) return 0;
  if (!inRight) return OUTCOME.leftOnly;
  if (!inLeft) return OUTCOME.rightOnly;
  if (by === "presence") return OUTCOME.both;
  const difference =
    by === "money"
      ? (right.money[mate] ?? 0) - (left.money[person] ?? 0)
      : (right.months[mate] ?? 0) - (left.months[person] ?? 0);
  const tolerance = by === "money" ? settings.tolerance : 1e-6;
  return Math.abs(difference) > tolerance ? OUTCOME.differs : OUTCOME.both;
}

/**
 * Those who are on one side only, by name and institution: one person on each side, and the IDs
 * are missing on a side or differ by a slip of the pen. Two people of one name stay two.
 */
function* matchByName(facts: ListFacts, left: Side, right: Side): Generator<undefined, Int32Array> {
  const { count } = facts.persons;
  const partner = new Int32Array(count).fill(-1);
  const index = new KeyIndex();
  const ones: number[] = [];
  const others: number[] = [];
  const put = (side: Side, person: number, into: number[]): void => {
    const key = nameKey(facts, side, person);
    if (!key) return;
    const group = index.add(key.name, key.institution);
    into[group] = into[group] === undefined ? person : -1;
  };
  for (let person = 0; person < count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    const inLeft = (left.rows[person] ?? 0) > 0;
    const inRight = (right.rows[person] ?? 0) > 0;
    if (inLeft && !inRight) put(left, person, ones);
    else if (inRight && !inLeft) put(right, person, others);
  }
  for (let group = 0; group < index.count; group += 1) {
    if (group % STEP_ROWS === 0) yield undefined;
    const [person, other] = [ones[group] ?? -1, others[group] ?? -1];
    if (person >= 0 && other >= 0 && areOne(facts, left, right, person, other)) {
      partner[person] = other;
    }
  }
  return partner;
}

function refOf(facts: ListFacts, side: Side, person: number): RowRef {
  return rowOf(facts.persons, side.first[person] ?? 0);
}

function nameKey(facts: ListFacts, side: Side, person: number) {
  const { list, row } = refOf(facts, side, person);
  const at = listAt(facts, list);
  const name = at.name[row] ?? 0;
  return name === 0 ? undefined : { name, institution: institutionAt(facts, at, row) };
}

function areOne(facts: ListFacts, left: Side, right: Side, person: number, other: number): boolean {
  const { hasId } = facts.persons;
  if (hasId[person] !== 1 || hasId[other] !== 1) return true;
  const [a, b] = [refOf(facts, left, person), refOf(facts, right, other)];
  const [one, two] = [listAt(facts, a.list), listAt(facts, b.list)];
  const distance = digitDistance(
    { high: one.idHigh[a.row] ?? 0, low: one.idLow[a.row] ?? 0 },
    { high: two.idHigh[b.row] ?? 0, low: two.idLow[b.row] ?? 0 }
  );
  return distance <= SLIP;
}

function emptyTotals(): ComparisonTotals {
  return {
    leftPeople: 0,
    rightPeople: 0,
    leftRows: 0,
    rightRows: 0,
    both: 0,
    differs: 0,
    leftOnly: 0,
    rightOnly: 0,
    leftMoney: 0,
    rightMoney: 0,
  };
}

function lineOf(
  facts: ListFacts,
  lines: Map<string, ComparisonLine>,
  side: Side,
  person: number
): ComparisonLine {
  const { list, row } = refOf(facts, side, person);
  const at = listAt(facts, list);
  const [institution, klass] = [institutionAt(facts, at, row), at.klass[row] ?? 0];
  const key = `${String(institution)},${String(klass)}`;
  const known = lines.get(key);
  if (known) return known;
  const { pool } = facts.book;
  const line: ComparisonLine = {
    institution: safeText(pool.text(institution)),
    className: safeText(pool.text(klass)),
    ...emptyTotals(),
  };
  lines.set(key, line);
  return line;
}

function addPerson(
  sum: ComparisonTotals,
  left: Side,
  right: Side,
  person: number,
  mate: number,
  outcome: number
): void {
  const leftRows = left.rows[person] ?? 0;
  const rightRows = right.rows[mate] ?? 0;
  if (leftRows > 0) sum.leftPeople += 1;
  if (rightRows > 0) sum.rightPeople += 1;
  sum.leftRows += leftRows;
  sum.rightRows += rightRows;
  sum.leftMoney += left.money[person] ?? 0;
  sum.rightMoney += right.money[mate] ?? 0;
  if (outcome === OUTCOME.both) sum.both += 1;
  else if (outcome === OUTCOME.differs) sum.differs += 1;
  else if (outcome === OUTCOME.leftOnly) sum.leftOnly += 1;
  else sum.rightOnly += 1;
}

/** Every row of both sides is in one of the outcomes: what was read is what is explained. */
export function isWhole({ left, right, totals }: ListComparison): boolean {
  return totals.leftRows === left.rowCount && totals.rightRows === right.rowCount;
}

/** The first row of a person on one side. */
export function firstRow(facts: ListFacts, side: Side, person: number): RowRef {
  return refOf(facts, side, person);
}
