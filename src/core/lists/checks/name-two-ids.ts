import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { KeyIndex } from "../key-index";
import { cellsOf, listAt, maskedIdOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { RowRef } from "../people-list";
import { digitDistance, ID_KIND, isChecked } from "../person-id";
import { rowsByGroup } from "../row-groups";
import { rowOf } from "../persons";

/** Digits by which two IDs of one person may differ: a slip of the pen, two neighbours swapped. */
const SLIP = 2;
/** People of one name in one institution that are compared each with each. */
const MOST = 40;

/** 一人多证: one name in one institution with two IDs that differ by a slip of the pen. */
export function* nameTwoIds(facts: ListFacts): ListSteps {
  const { book, persons } = facts;
  const index = new KeyIndex();
  const groups = new Int32Array(persons.count).fill(-1);
  // Each person counts once, by the first row: the same person in ten lists is one.
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (persons.hasId[person] !== 1) continue;
    const packed = persons.groups.rows[persons.groups.starts[person] ?? 0] ?? 0;
    const { list, row } = rowOf(persons, packed);
    const at = listAt(facts, list);
    if (at.name[row] === 0 || at.idKind[row] === ID_KIND.other) continue;
    groups[person] = index.add(at.name[row] ?? 0, 0);
  }
  const { starts, rows } = yield* rowsByGroup(groups, index.count);
  for (let group = 0; group < index.count; group += 1) {
    if (group % STEP_ROWS === 0) yield undefined;
    const [from, to] = [starts[group] ?? 0, starts[group + 1] ?? 0];
    if (to - from < 2) continue;
    const same = Array.from(rows.subarray(from, to), (person) =>
      rowOf(persons, persons.groups.rows[persons.groups.starts[person] ?? 0] ?? 0)
    );
    for (const [one, other] of alikePairs(facts, same)) {
      const who = whoIs(facts, one);
      yield {
        rule: "name-two-ids",
        severity: "medium",
        rows: [one, other],
        cells: cellsOf(facts, [one, other], "id"),
        ...who,
        place: maskedIdOf({ book }, listAt(facts, other.list), other.row),
        message: message("list.name-two-ids", {
          name: who.name,
          first: who.maskedId,
          second: maskedIdOf({ book }, listAt(facts, other.list), other.row),
        }),
      };
    }
  }
}

function alikePairs(facts: ListFacts, refs: readonly RowRef[]): [RowRef, RowRef][] {
  const pairs: [RowRef, RowRef][] = [];
  const some = refs.slice(0, MOST);
  for (const [at, one] of some.entries()) {
    for (const other of some.slice(at + 1)) {
      if (isSlip(facts, one, other)) pairs.push([one, other]);
    }
  }
  return pairs;
}

function isSlip(facts: ListFacts, one: RowRef, other: RowRef): boolean {
  const [a, b] = [listAt(facts, one.list), listAt(facts, other.list)];
  const [ia, ib] = [a.institution[one.row] ?? 0, b.institution[other.row] ?? 0];
  if (ia !== ib && ia !== 0 && ib !== 0) return false;
  const first = { high: a.idHigh[one.row] ?? 0, low: a.idLow[one.row] ?? 0 };
  const second = { high: b.idHigh[other.row] ?? 0, low: b.idLow[other.row] ?? 0 };
  const distance = digitDistance(first, second);
  if (distance > SLIP) return false;
  // Two real people may be numbered next to each other; then both numbers check.
  return distance === 1 || !isChecked(first) || !isChecked(second);
}

export const nameTwoIdsDoc: CheckDoc = {
  title: "一人多证",
  what:
    "One name in one institution stands beside two IDs that differ in one or two digits (two swapped " +
    "neighbours count as one): likely one person, typed twice. Severity: medium.",
  inputs: "ID, 姓名 and institution of every list.",
  source: "usage of evaluations",
  trap:
    "Different people of one name have quite different IDs and are left alone. A 15-digit ID and the " +
    "18-digit one of the same person are one ID.",
};
