import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { firstDayOfMonth, lastDayOfMonth, NO_DAY } from "../calendar";
import {
  cellsOf,
  changesClass,
  claimLists,
  isOrdinary,
  listAt,
  lowestBit,
  monthOfBit,
  monthsOfRow,
  rowCount,
  rowsOfPerson,
  sayMonthBit,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { RowRef } from "../people-list";

/** 类别变更无评估: the class changed, and no assessment stands between. */
export function* classChangedWithoutAssessment(facts: ListFacts): ListSteps {
  const { persons, book } = facts;
  // Without a single date of an assessment nothing can be said.
  if (facts.base === 0 || !book.lists.some((list) => list.columns.has("assessed"))) return;
  const series = new Set(claimLists(facts).map((list) => list.series));
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (rowCount(facts, person) < 2 || !changesClass(facts, person)) continue;
    const all = rowsOfPerson(facts, person);
    const assessed = all
      .map(({ list, row }) => listAt(facts, list).assessed[row] ?? NO_DAY)
      .filter((day) => day !== NO_DAY);
    for (const one of series) {
      const stays = staysOf(
        facts,
        all.filter((row) => listAt(facts, row.list).series === one)
      );
      for (const [at, after] of stays.entries()) {
        const before = stays[at - 1];
        if (!before || before.klass === after.klass) continue;
        if (isAssessed(facts, assessed, before, after)) continue;
        yield draftOf(facts, before, after);
      }
    }
  }
}

interface Stay {
  readonly row: RowRef;
  readonly klass: number;
  readonly first: number;
}

/** Rows with a class and known months, in the order of time. */
function staysOf(facts: ListFacts, rows: readonly RowRef[]): Stay[] {
  return rows
    .flatMap((row): Stay[] => {
      const list = listAt(facts, row.list);
      const klass = list.klass[row.row] ?? 0;
      const mask = monthsOfRow(facts, list, row.row);
      if (klass === 0 || mask === 0 || !isOrdinary(list, row.row)) return [];
      return [{ row, klass, first: lowestBit(mask) }];
    })
    .sort((a, b) => a.first - b.first);
}

/** After the old class began and no later than the first month of the new one. */
function isAssessed(facts: ListFacts, days: readonly number[], before: Stay, after: Stay): boolean {
  const since = firstDayOfMonth(monthOfBit(facts, before.first));
  const until = lastDayOfMonth(monthOfBit(facts, after.first));
  return days.some((day) => day > since && day <= until);
}

function draftOf(facts: ListFacts, before: Stay, after: Stay) {
  const rows = [after.row, before.row];
  const who = whoIs(facts, after.row);
  return {
    rule: "class-changed-without-assessment",
    severity: "medium",
    rows,
    cells: cellsOf(facts, rows, "class"),
    ...who,
    place: sayMonthBit(facts, after.first),
    message: message("list.class-changed-without-assessment", {
      name: who.name,
      id: who.maskedId,
      before: whoIs(facts, before.row).className,
      after: who.className,
      month: sayMonthBit(facts, after.first),
    }),
  } as const;
}

export const classChangedWithoutAssessmentDoc: CheckDoc = {
  title: "类别变更无评估",
  what:
    "Somebody's class changed from one month to another, and no assessment lies between. Severity: " +
    "medium.",
  inputs: "Class by month in lists of one kind; 评估日期 in any list.",
  source: "usage of evaluations",
  trap:
    "An assessment up to the end of the first month of the new class counts. Where no list has a " +
    "date of assessment, nothing is said. 补发 and 冲销 rows name the class of other months.",
};
