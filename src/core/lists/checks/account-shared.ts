import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  cellsOf,
  hasFlag,
  listAt,
  sumMoney,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { isInstitutionName } from "../institution-name";
import { STEP_ROWS } from "../match-keys";
import { ROW_FLAG, type PeopleList, type RowRef } from "../people-list";
import { maskNumber } from "../person-id";

/** 一卡多人: one account takes the money of several people. */
export function* accountShared(facts: ListFacts): ListSteps {
  const { book, persons } = facts;
  const firstOwner = new Int32Array(book.pool.size).fill(-1);
  const shared = new Map<number, RowRef[]>();
  for (const list of book.lists) {
    const of = persons.of[list.index];
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const account = list.account[row] ?? 0;
      if (account === 0 || isDeclared(facts, list, row)) continue;
      const person = of?.[row] ?? -1;
      const owner = firstOwner[account] ?? -1;
      if (owner < 0) firstOwner[account] = person;
      else if (owner !== person && !shared.has(account)) shared.set(account, []);
    }
  }
  if (shared.size === 0) return;
  for (const list of book.lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      if (isDeclared(facts, list, row)) continue;
      shared.get(list.account[row] ?? 0)?.push({ list: list.index, row });
    }
  }
  for (const [account, all] of shared) {
    const rows = onePerPerson(facts, all);
    const [first] = rows;
    if (!first || rows.length <= facts.settings.accountPeople) continue;
    const who = whoIs(facts, first);
    const effect = sumMoney(facts, all);
    yield {
      rule: "account-shared",
      severity: rows.length > 2 ? "high" : "medium",
      rows,
      cells: cellsOf(facts, rows, "account"),
      ...who,
      place: maskNumber(book.pool.text(account)),
      stated: rows.length,
      expected: facts.settings.accountPeople,
      unit: "人",
      effect,
      message: message("list.account-shared", {
        account: maskNumber(book.pool.text(account)),
        count: String(rows.length),
        names: namesOf(facts, rows),
      }),
    };
  }
}

/** A guardian's or an institution's account, and said to be one. */
function isDeclared(facts: ListFacts, list: PeopleList, row: number): boolean {
  if (hasFlag(list, row, ROW_FLAG.guardian)) return true;
  const payee = facts.book.pool.text(list.payee[row] ?? 0);
  if (payee === "") return false;
  return isInstitutionName(payee) || payee === facts.book.pool.text(list.institution[row] ?? 0);
}

function onePerPerson(facts: ListFacts, rows: readonly RowRef[]): RowRef[] {
  const seen = new Map<number, RowRef>();
  const names = new Set<number>();
  for (const ref of rows) {
    const person = facts.persons.of[ref.list]?.[ref.row] ?? -1;
    const name = listAt(facts, ref.list).name[ref.row] ?? 0;
    if (seen.has(person)) continue;
    // A list without IDs names the people of another by name only.
    if (facts.persons.hasId[person] !== 1 && names.has(name)) continue;
    names.add(name);
    seen.set(person, ref);
  }
  return [...seen.values()];
}

const SHOWN_NAMES = 5;

function namesOf(facts: ListFacts, rows: readonly RowRef[]): string {
  const names = rows.slice(0, SHOWN_NAMES).map((row) => whoIs(facts, row).name);
  return names.join("、") + (rows.length > SHOWN_NAMES ? "…" : "");
}

export const accountSharedDoc: CheckDoc = {
  title: "一卡多人",
  what:
    "One bank account takes the money of two or more people. Severity: high from three people on, " +
    "else medium.",
  inputs: "账号, 户名, 关系 and notes of every list.",
  source: "usage of evaluations",
  trap:
    "An account that is declared as a guardian's (关系, 监护人, 代领 in a note) or as the institution's " +
    "(户名) is no finding. The same person in several lists is one. Account numbers that were stored " +
    "as numbers of more than 15 digits are not compared.",
};
