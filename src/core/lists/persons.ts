import { retold } from "../values/retold";
import { KeyIndex } from "./key-index";
import { STEP_ROWS } from "./match-keys";
import type { PeopleBook, PeopleList } from "./people-list";
import { ID_KIND } from "./person-id";
import type { StringPool } from "./string-pool";
import { rowsByGroup, type RowGroups } from "./row-groups";

/** Who is who across all lists: every ID, other certificate, or name in an institution is a person. */
export interface Persons {
  readonly count: number;
  /** Person by row, list by list. */
  readonly of: readonly Int32Array[];
  /** 1 when the person is known by an ID or another certificate, not by name only. */
  readonly hasId: Uint8Array;
  /** Rows of each person over all lists: list by list, in order. Packed by {@link rowOf}. */
  readonly groups: RowGroups;
  /** Where each list's rows begin in the packed numbering. */
  readonly offsets: readonly number[];
}

/** Keys of rows without an ID begin below zero: an ID's first word never does. */
const CERTIFICATE = -1;
const BY_NAME = -2;

/** Gives every row its person. `institutions`: names that were confirmed to be another's. */
export function* findPersons(
  { lists, pool }: PeopleBook,
  institutions?: ReadonlyMap<number, number>
): Generator<number, Persons> {
  const total = lists.reduce((sum, list) => sum + list.count, 0);
  const index = new KeyIndex(total);
  const all = new Int32Array(total);
  const of: Int32Array[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const list of lists) {
    const high = new Int32Array(list.count);
    const low = new Int32Array(list.count);
    const out = all.subarray(offset, offset + list.count);
    for (let from = 0; from < list.count; from += STEP_ROWS) {
      const to = Math.min(list.count, from + STEP_ROWS);
      keysOf(list, pool, { high, low, institutions }, from, to);
      index.addAll(high, low, out, from, to);
      yield offset + to;
    }
    of.push(out);
    offsets.push(offset);
    offset += list.count;
  }
  const hasId = new Uint8Array(index.count);
  for (const [at, list] of lists.entries()) {
    const persons = of[at] as Int32Array;
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield total;
      if (isKnown(list.idKind[row] as number)) hasId[persons[row] as number] = 1;
    }
  }
  const groups = yield* retold(rowsByGroup(all, index.count), () => total);
  return { count: index.count, of, hasId, groups, offsets };
}

function isKnown(kind: number): boolean {
  return kind === ID_KIND.full || kind === ID_KIND.short || kind === ID_KIND.other;
}

function keysOf(
  list: PeopleList,
  pool: StringPool,
  {
    high,
    low,
    institutions,
  }: {
    readonly high: Int32Array;
    readonly low: Int32Array;
    readonly institutions: ReadonlyMap<number, number> | undefined;
  },
  from: number,
  to: number
): void {
  for (let row = from; row < to; row += 1) {
    const kind = list.idKind[row] as number;
    if (kind === ID_KIND.full || kind === ID_KIND.short) {
      high[row] = list.idHigh[row] as number;
      low[row] = list.idLow[row] as number;
    } else if (kind === ID_KIND.other || kind === ID_KIND.broken) {
      high[row] = CERTIFICATE;
      low[row] = list.idLow[row] as number;
    } else if (kind === ID_KIND.masked) {
      // What is left of the number tells two people of one name apart.
      const name = pool.text(list.name[row] as number);
      high[row] = CERTIFICATE;
      low[row] = pool.code(`${name}\u0000${pool.text(list.idLow[row] as number)}`);
    } else {
      high[row] = BY_NAME - (list.name[row] as number);
      const institution = list.institution[row] as number;
      low[row] = institutions?.get(institution) ?? institution;
    }
  }
}

/** The list and row behind a packed row. */
export function rowOf(persons: Persons, packed: number): { list: number; row: number } {
  const { offsets } = persons;
  let list = 0;
  while (list + 1 < offsets.length && (offsets[list + 1] ?? 0) <= packed) list += 1;
  return { list, row: packed - (offsets[list] ?? 0) };
}
