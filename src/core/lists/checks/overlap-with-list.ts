import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  bitCount,
  cellsOf,
  hasDays,
  listAt,
  moneyOf,
  monthsOfRow,
  rowCount,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { RowRef } from "../people-list";
import { withoutReversed } from "../reversals";
import { sayMonthsOf } from "../say-months";

/** 重复享受: somebody also stands in the list of another benefit for the same time. */
export function* overlapWithList(facts: ListFacts): ListSteps {
  const benefits = facts.book.lists.filter((list) => list.role === "benefit");
  if (benefits.length === 0) return;
  const { persons } = facts;
  const main = mainRole(facts);
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (persons.hasId[person] !== 1 || rowCount(facts, person) < 2) continue;
    const rows = rowsOfPerson(facts, person);
    const others = rows.filter((row) => listAt(facts, row.list).role === "benefit");
    if (others.length === 0) continue;
    const own = withoutReversed(
      facts,
      rows.filter((row) => listAt(facts, row.list).role === main)
    );
    const seen = new Set<number>();
    for (const other of others) {
      if (seen.has(other.list)) continue;
      const hits = own.flatMap((row) => overlap(facts, row, other) ?? []);
      const [first] = hits;
      if (!first) continue;
      seen.add(other.list);
      yield draftOf(facts, hits, other);
    }
  }
}

interface Hit {
  readonly row: RowRef;
  readonly mask: number;
  readonly money: number;
}

/** Payments come first: what was paid twice matters, not who stood in which list. */
function mainRole(facts: ListFacts) {
  const roles = new Set(facts.book.lists.map((list) => list.role));
  return (["payment", "roster", "audit", "application"] as const).find((role) => roles.has(role));
}

function overlap(facts: ListFacts, row: RowRef, other: RowRef): Hit | undefined {
  const list = listAt(facts, row.list);
  const own = monthsOfRow(facts, list, row.row);
  const theirs = monthsOfRow(facts, listAt(facts, other.list), other.row);
  const money = moneyOf(list, row.row);
  // Days that lie outside of the years looked at do not meet them.
  if (theirs === 0 && hasDays(listAt(facts, other.list), other.row)) return undefined;
  if (own === 0 || theirs === 0) return { row, mask: 0, money };
  const mask = own & theirs;
  if (mask === 0) return undefined;
  return { row, mask, money: Math.round((money * bitCount(mask)) / bitCount(own)) };
}

function draftOf(facts: ListFacts, hits: readonly Hit[], other: RowRef) {
  const rows = [...hits.map(({ row }) => row), other];
  const who = whoIs(facts, hits[0]?.row ?? other);
  const money = hits.reduce((sum, hit) => sum + hit.money, 0);
  const list = listAt(facts, other.list);
  return {
    rule: "overlap-with-list",
    severity: "high",
    rows,
    cells: cellsOf(facts, rows, "id", "name"),
    ...who,
    place: list.title,
    ...(Number.isNaN(money) ? {} : { effect: money }),
    message: message("list.overlap-with-list", {
      name: who.name,
      id: who.maskedId,
      list: list.range.sheet,
      months: sayMonthsOf(facts, hits),
    }),
  } as const;
}

export const overlapWithListDoc: CheckDoc = {
  title: "与其他名单重叠",
  what:
    "Somebody who is paid here also stands in the list of another benefit (重复享受, 长期护理保险, " +
    "残疾人两项补贴, 特困供养 …) for the same months. Severity: high.",
  inputs: "Lists whose sheet or caption names another benefit; payments, else the roster.",
  source: "usage of evaluations",
  trap:
    "A benefit that ended before, or began after, the months paid here does not overlap. Payments " +
    "that were taken back do not count. Whether two benefits exclude each other is for the policy " +
    "to say: leave out the list when they do not.",
};
