import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { cellsOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import type { PeopleList, RowRef } from "../people-list";
import { STEP_ROWS } from "../match-keys";
import { ID_KIND } from "../person-id";

/** From so many rows on, a column was spoilt as a whole: one finding says so. */
const WHOLE_COLUMN = 20;

/** 身份证号丢位: IDs that were stored as numbers keep 15 digits; the rest is gone. */
export function* idDigitsLost(facts: ListFacts): ListSteps {
  for (const list of facts.book.lists) {
    yield undefined;
    const lost: number[] = [];
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      if (list.idKind[row] === ID_KIND.lost) lost.push(row);
    }
    if (lost.length >= WHOLE_COLUMN) yield wholeColumn(facts, list, lost);
    else {
      for (const row of lost) {
        const rows = [{ list: list.index, row }];
        const who = whoIs(facts, { list: list.index, row });
        yield {
          rule: "id-digits-lost",
          severity: "medium",
          rows,
          cells: cellsOf(facts, rows, "id"),
          ...who,
          place: list.range.sheet,
          message: message("list.id-digits-lost", { name: who.name }),
        };
      }
    }
  }
}

function wholeColumn(facts: ListFacts, list: PeopleList, lost: readonly number[]) {
  const rows = lost.map((row): RowRef => ({ list: list.index, row }));
  return {
    rule: "id-digits-lost",
    severity: "medium",
    rows,
    cells: cellsOf(facts, rows, "id"),
    name: "",
    maskedId: "",
    institution: "",
    className: "",
    place: list.range.sheet,
    stated: lost.length,
    unit: "人",
    message: message("list.id-digits-lost.column", {
      sheet: list.range.sheet,
      count: String(lost.length),
    }),
  } as const;
}

export const idDigitsLostDoc: CheckDoc = {
  title: "身份证号丢位",
  what:
    "An ID was stored as a number: past the 15th digit only zeros are left. Twenty and more in one " +
    "list are one finding. Severity: medium, for it is a problem of the data.",
  formula:
    "A number of 16 digits and more, 1.10105E+17 as text, or 18 digits that end in 000 and fail the check.",
  inputs: "The ID column of every list.",
  source: "usage of evaluations",
  trap:
    "Such rows are never called duplicates: many people share the first 15 digits. They are matched " +
    "by name and institution instead. A 15-digit ID stored as a number is whole.",
};
