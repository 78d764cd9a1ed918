import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  cellsOf,
  listAt,
  rowCount,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { RowRef } from "../people-list";

/** 一证多名: one ID stands beside different names. */
export function* idTwoNames(facts: ListFacts): ListSteps {
  const { persons } = facts;
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (persons.hasId[person] !== 1 || rowCount(facts, person) < 2) continue;
    const names = firstByName(facts, rowsOfPerson(facts, person));
    const [first, second] = [...names.values()];
    if (!first || !second) continue;
    const rows = [...names.values()];
    const who = whoIs(facts, first);
    yield {
      rule: "id-two-names",
      severity: "high",
      rows,
      cells: cellsOf(facts, rows, "name"),
      ...who,
      place: "",
      message: message("list.id-two-names", {
        id: who.maskedId,
        names: rows.map((row) => whoIs(facts, row).name).join("、"),
      }),
    };
  }
}

function firstByName(facts: ListFacts, rows: readonly RowRef[]): Map<number, RowRef> {
  const names = new Map<number, RowRef>();
  for (const row of rows) {
    const name = listAt(facts, row.list).name[row.row] ?? 0;
    if (name !== 0 && !names.has(name)) names.set(name, row);
  }
  return names;
}

export const idTwoNamesDoc: CheckDoc = {
  title: "一证多名",
  what: "One ID or certificate stands beside two or more names. Severity: high.",
  inputs: "ID and 姓名 of every list.",
  source: "usage of evaluations",
  trap:
    "Spaces inside a name, full-width letters and the different middle dots of 少数民族 names make no " +
    "other name. IDs that lost digits are not compared.",
};
