import { listsOfRole, moneyOf, type ListFacts } from "./list-facts";
import { STEP_ROWS } from "./match-keys";
import { safeText } from "./safe-text";
import type { ListRole, PeopleList, RowRef } from "./people-list";

/** 随机, 分层 (by institution), 按金额 (a yuan is as likely as any other). */
export type SampleMethod = "random" | "stratified" | "money";

export interface SamplePlan {
  readonly method: SampleMethod;
  /** A whole number: the same seed draws the same rows from the same frame. */
  readonly seed: number;
  readonly size: number;
}

/** What was drawn from, so that the draw can be repeated. */
export interface SampleFrame {
  readonly role: ListRole;
  readonly lists: readonly PeopleList[];
  readonly count: number;
  /** Units of money. */
  readonly money: number;
}

export interface DrawnRow {
  readonly row: RowRef;
  /** Place in the frame, from one: lists in their order, rows in theirs. */
  readonly position: number;
  readonly stratum: string;
}

export interface Sample {
  readonly plan: SamplePlan;
  readonly frame: SampleFrame;
  /** In the order of the frame. */
  readonly rows: readonly DrawnRow[];
  /** Money between two draws, in units; only when drawn by money. */
  readonly interval?: number;
}

const FRAMES: readonly ListRole[] = ["payment", "roster", "audit", "application"];

/**
 * Draws a sample; undefined when no list says who is paid. Rests every few thousand rows of the
 * frame.
 */
export function* drawSample(
  facts: ListFacts,
  wished: SamplePlan
): Generator<undefined, Sample | undefined> {
  const role = FRAMES.find((each) => listsOfRole(facts, each).length > 0);
  if (role === undefined) return undefined;
  const lists = listsOfRole(facts, role);
  const money = yield* moneyOfFrame(lists);
  const frame: SampleFrame = { role, lists, count: money.length, money: total(money) };
  // Without money every row is as good as any other.
  const method = wished.method === "money" && frame.money <= 0 ? "random" : wished.method;
  const size = Math.max(0, Math.min(Math.floor(wished.size), frame.count));
  const plan = { ...wished, method, size };
  const draw = sequence(plan.seed);
  const institutions = yield* institutionsOf(facts, lists);
  if (method === "money") return yield* byMoney(plan, frame, money, institutions, draw);
  const positions =
    method === "random"
      ? simple(
          Array.from({ length: frame.count }, (_, at) => at),
          size,
          draw
        )
      : yield* stratified(institutions, size, draw);
  return { plan, frame, rows: rowsAt(lists, positions, institutions) };
}

/**
 * Whole numbers below a bound, from a seed: Mulberry32, 32 bits of state. Written out so that any
 * reader can draw the same sample again.
 */
function sequence(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

function* moneyOfFrame(lists: readonly PeopleList[]): Generator<undefined, Float64Array> {
  const money = new Float64Array(lists.reduce((sum, list) => sum + list.count, 0));
  let at = 0;
  for (const list of lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === STEP_ROWS - 1) yield undefined;
      const units = moneyOf(list, row);
      money[at] = Number.isNaN(units) ? 0 : units;
      at += 1;
    }
  }
  return money;
}

function total(money: Float64Array): number {
  let sum = 0;
  for (const units of money) if (units > 0) sum += units;
  return sum;
}

/** The institution of each row of the frame. */
function* institutionsOf(
  facts: ListFacts,
  lists: readonly PeopleList[]
): Generator<undefined, readonly string[]> {
  const { pool } = facts.book;
  const names = new Map<number, string>();
  const found: string[] = [];
  for (const { institution, count } of lists) {
    for (let row = 0; row < count; row += 1) {
      if (row % STEP_ROWS === STEP_ROWS - 1) yield undefined;
      const code = institution[row] ?? 0;
      const name = names.get(code) ?? safeText(pool.text(code));
      names.set(code, name);
      found.push(name);
    }
  }
  return found;
}

/** `size` of `items` without putting back, each set of them equally likely (Fisher and Yates). */
function simple(items: number[], size: number, draw: (below: number) => number): number[] {
  for (let at = 0; at < size; at += 1) {
    const other = at + draw(items.length - at);
    const kept = items[at] as number;
    items[at] = items[other] as number;
    items[other] = kept;
  }
  return items.slice(0, size);
}

/** Each institution by its share of the rows (largest remainders), at least one where there is room. */
function* stratified(
  institutions: readonly string[],
  size: number,
  draw: (below: number) => number
): Generator<undefined, number[]> {
  const strata = new Map<string, number[]>();
  for (const [at, name] of institutions.entries()) {
    if (at % STEP_ROWS === STEP_ROWS - 1) yield undefined;
    const stratum = strata.get(name);
    if (stratum) stratum.push(at);
    else strata.set(name, [at]);
  }
  const groups = [...strata.values()];
  const least = size >= groups.length ? 1 : 0;
  const shares = groups.map((rows) => (rows.length / institutions.length) * size);
  const sizes = groups.map((rows, at) =>
    Math.min(rows.length, Math.max(least, Math.floor(shares[at] ?? 0)))
  );
  const order = groups
    .map((_, at) => at)
    .sort((a, b) => ((shares[b] ?? 0) % 1) - ((shares[a] ?? 0) % 1));
  let open = size - sizes.reduce((sum, each) => sum + each, 0);
  while (open > 0) {
    const before = open;
    for (const at of order) {
      if (open > 0 && (sizes[at] ?? 0) < (groups[at]?.length ?? 0)) {
        sizes[at] = (sizes[at] ?? 0) + 1;
        open -= 1;
      }
    }
    if (open === before) break;
  }
  // At least one each may have made it too many: the largest give way.
  while (open < 0) {
    const at = sizes.indexOf(Math.max(...sizes));
    sizes[at] = (sizes[at] ?? 0) - 1;
    open += 1;
  }
  return groups.flatMap((rows, at) => simple(rows, sizes[at] ?? 0, draw));
}

/**
 * Money-unit sampling: every interval of yuan picks the row in which its point lies, from a start
 * drawn within the first. A row larger than the interval is certain, and is drawn once.
 */
function* byMoney(
  plan: SamplePlan,
  frame: SampleFrame,
  money: Float64Array,
  institutions: readonly string[],
  draw: (below: number) => number
): Generator<undefined, Sample> {
  const interval = Math.max(1, Math.floor(frame.money / Math.max(1, plan.size)));
  let point = draw(interval);
  let passed = 0;
  const positions: number[] = [];
  for (let at = 0; at < money.length; at += 1) {
    if (at % STEP_ROWS === STEP_ROWS - 1) yield undefined;
    const units = money[at] as number;
    if (units <= 0) continue;
    passed += units;
    if (point >= passed || positions.length >= plan.size) continue;
    positions.push(at);
    while (point < passed) point += interval;
  }
  return {
    plan,
    frame,
    rows: rowsAt(frame.lists, positions, institutions),
    interval,
  };
}

function rowsAt(
  lists: readonly PeopleList[],
  positions: readonly number[],
  institutions: readonly string[]
): DrawnRow[] {
  const starts: number[] = [];
  let start = 0;
  for (const list of lists) {
    starts.push(start);
    start += list.count;
  }
  return [...positions]
    .sort((a, b) => a - b)
    .map((at) => {
      const index = starts.findLastIndex((each) => each <= at);
      const list = lists[index];
      return {
        row: { list: list?.index ?? 0, row: at - (starts[index] ?? 0) },
        position: at + 1,
        stratum: institutions[at] ?? "",
      };
    });
}
