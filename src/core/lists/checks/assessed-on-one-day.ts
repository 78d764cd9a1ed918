import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { NO_DAY, sayDay, type DayNumber } from "../calendar";
import { cellsOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";

/** People of one institution whom nobody assesses on one day. */
const MOST_A_DAY = 60;
/** Nearly all of them: a visit to an institution is no rubber stamp of all its people. */
const NEARLY_ALL = 0.9;
/** Days on which lists are approved, not people looked at. */
const APPROVAL = /认定|审批|审核|批准|生效|确认/u;

interface Days {
  readonly first: RowRef;
  all: number;
  readonly by: Map<DayNumber, number>;
}

/** 同日评估: more people of one institution were assessed on one day than anybody can look at. */
export function* assessedOnOneDay(facts: ListFacts): ListSteps {
  for (const list of facts.book.lists) {
    const column = list.columns.get("assessed");
    if (column === undefined || APPROVAL.test(list.heads.get(column) ?? "")) continue;
    const institutions = new Map<number, Days>();
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const day = list.assessed[row] ?? NO_DAY;
      if (day !== NO_DAY) count(institutions, list, row, day);
    }
    for (const { first, all, by } of institutions.values()) {
      const [day, people] = [...by].sort(([, a], [, b]) => b - a)[0] ?? [NO_DAY, 0];
      if (people <= MOST_A_DAY || people < all * NEARLY_ALL) continue;
      const { institution } = whoIs(facts, first);
      const { sheet } = list.range;
      yield {
        rule: "assessed-on-one-day",
        severity: "low",
        rows: [first],
        cells: cellsOf(facts, [first], "assessed"),
        name: "",
        maskedId: "",
        institution,
        className: "",
        place: `${sheet}|${sayDay(day)}`,
        stated: people,
        unit: "人",
        message: message("list.assessed-on-one-day", {
          institution: institution === "" ? sheet : institution,
          sheet,
          day: sayDay(day),
          count: String(people),
          all: String(all),
        }),
      };
    }
  }
}

function count(
  institutions: Map<number, Days>,
  list: PeopleList,
  row: number,
  day: DayNumber
): void {
  const institution = list.institution[row] ?? 0;
  const days = institutions.get(institution) ?? {
    first: { list: list.index, row },
    all: 0,
    by: new Map<DayNumber, number>(),
  };
  days.all += 1;
  days.by.set(day, (days.by.get(day) ?? 0) + 1);
  institutions.set(institution, days);
}

export const assessedOnOneDayDoc: CheckDoc = {
  title: "同日评估",
  what:
    "More than sixty people of one institution (or of one list without institutions), and nine in ten " +
    "of them, were assessed on one and the same day: the assessments may have been written " +
    "afterwards. Severity: low.",
  inputs: "评估日期 and institution of every list.",
  source: "usage of evaluations",
  trap:
    "A visit to an institution covers some dozens of people on a day. Days on which a list was approved " +
    "(认定, 审批, 生效) are one day by nature.",
};
