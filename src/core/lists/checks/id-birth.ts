import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { ageOn, dayNumber, dayOfDigits, digitsOfDay, NO_DAY } from "../calendar";
import { cellsOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList } from "../people-list";
import { birthOf, ID_KIND, isChecked } from "../person-id";

const OLDEST = 125;

/** 出生日期: the day in the ID is one of the calendar, and the one that the list states. */
export function* idBirth(facts: ListFacts): ListSteps {
  for (const list of facts.book.lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const kind = list.idKind[row];
      if (kind !== ID_KIND.full && kind !== ID_KIND.short) continue;
      const high = list.idHigh[row] ?? 0;
      const low = list.idLow[row] ?? 0;
      const born = dayOfDigits(birthOf(high, low));
      const trouble = troubleOf(list, row, born);
      // An ID with a wrong digit is told once, by id-checksum.
      if (!trouble || !isChecked({ high, low })) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      yield {
        rule: "id-birth",
        severity: trouble === "differs" ? "medium" : "high",
        rows,
        cells: cellsOf(facts, rows, trouble === "differs" ? "birth" : "id"),
        ...who,
        place: list.range.sheet,
        // The day itself is not said: beside a masked ID it would tell most of what is masked.
        message: message(`list.id-birth.${trouble}`, { name: who.name, id: who.maskedId }),
      };
    }
  }
}

function troubleOf(
  list: PeopleList,
  row: number,
  born: number
): "invalid" | "impossible" | "differs" | undefined {
  if (born === NO_DAY) return "invalid";
  const paid = list.paidOn[row] ?? NO_DAY;
  const end = paid !== NO_DAY ? paid : list.year > 0 ? dayNumber(list.year, 12, 31) : NO_DAY;
  if (end !== NO_DAY && (born > end || isOlder(born, end))) return "impossible";
  const stated = list.birth[row] ?? NO_DAY;
  if (stated === NO_DAY || stated === born) return undefined;
  // 1950年3月 is read as its first day: month and year agree.
  const [one, other] = [digitsOfDay(stated), digitsOfDay(born)];
  return one % 100 === 1 && Math.floor(one / 100) === Math.floor(other / 100)
    ? undefined
    : "differs";
}

function isOlder(born: number, end: number): boolean {
  // Nearly everybody is younger by far; the calendar decides on the others.
  return end - born > OLDEST * 365 && ageOn(born, end) > OLDEST;
}

export const idBirthDoc: CheckDoc = {
  title: "出生日期不符",
  what:
    "The birthday inside an ID is no day of the calendar, lies after the list's year or more than " +
    "125 years before it (high), or differs from the birthday beside it (medium).",
  formula: "Digits 7 to 14 (yyyymmdd; with 15 digits 7 to 12 and 19 before them).",
  inputs: "ID and 出生日期 of every list.",
  source: "usage of evaluations",
  trap:
    "A birthday given as a month agrees with every day of it. IDs that fail the check are told once, " +
    "by id-checksum.",
};
