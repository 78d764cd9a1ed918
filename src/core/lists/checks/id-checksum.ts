import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { cellsOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { ID_KIND, isChecked } from "../person-id";

/** 身份证号校验: the last character follows from the other 17 (GB 11643-1999). */
export function* idChecksum(facts: ListFacts): ListSteps {
  const slot = { high: 0, low: 0 };
  for (const list of facts.book.lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const kind = list.idKind[row];
      if (kind === ID_KIND.full) {
        slot.high = list.idHigh[row] ?? 0;
        slot.low = list.idLow[row] ?? 0;
        if (isChecked(slot)) continue;
      } else if (kind !== ID_KIND.broken) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      const code = kind === ID_KIND.broken ? "list.id-checksum.broken" : "list.id-checksum";
      yield {
        rule: "id-checksum",
        severity: "high",
        rows,
        cells: cellsOf(facts, rows, "id"),
        ...who,
        place: list.range.sheet,
        message: message(code, { name: who.name, id: who.maskedId }),
      };
    }
  }
}

export const idChecksumDoc: CheckDoc = {
  title: "身份证号校验不符",
  what:
    "The last character of an 18-digit ID does not follow from the other 17, or what stands in the " +
    "ID column is neither an ID nor a certificate. Severity: high.",
  formula:
    "GB 11643-1999: Σ digit × (7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2) mod 11 → 1 0 X 9 8 7 6 5 4 3 2.",
  inputs: "The ID column of every list.",
  tolerance: "None.",
  source: "usage of evaluations",
  trap:
    "15-digit IDs have no check character. Spaces, apostrophes, full-width digits and x, Ｘ, ｘ are " +
    "read as they are meant. Passports and permits of 港澳台 are no IDs; masked IDs and IDs that lost " +
    "digits are left out (id-digits-lost).",
};
