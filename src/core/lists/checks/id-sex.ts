import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { cellsOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { ID_KIND, isChecked, sexOf } from "../person-id";

/** 性别: the 17th digit of an ID is odd for men, even for women. */
export function* idSex(facts: ListFacts): ListSteps {
  for (const list of facts.book.lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const kind = list.idKind[row];
      const stated = list.sex[row] ?? -1;
      if (stated < 0 || (kind !== ID_KIND.full && kind !== ID_KIND.short)) continue;
      const [high, low] = [list.idHigh[row] ?? 0, list.idLow[row] ?? 0];
      const sex = sexOf(low);
      if (sex === stated || !isChecked({ high, low })) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      yield {
        rule: "id-sex",
        severity: "medium",
        rows,
        cells: cellsOf(facts, rows, "sex"),
        ...who,
        place: list.range.sheet,
        message: message("list.id-sex", {
          name: who.name,
          id: who.maskedId,
          stated: message(stated === 1 ? "list.word.man" : "list.word.woman"),
          expected: message(sex === 1 ? "list.word.man" : "list.word.woman"),
        }),
      };
    }
  }
}

export const idSexDoc: CheckDoc = {
  title: "性别不符",
  what: "The sex in the list is not the one that the ID says. Severity: medium.",
  formula: "17th digit (with 15 digits: the last): odd for men, even for women.",
  inputs: "ID and 性别 of every list.",
  source: "usage of evaluations",
  trap: "IDs that fail the check, certificates and masked IDs say nothing of the sex.",
};
