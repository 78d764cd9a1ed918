import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import {
  cellsOf,
  isOrdinary,
  listsOfRole,
  monthsOfRow,
  sayMonthBit,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";

/** 超床位: more people in a month than the institution has licensed beds. */
export function* overCapacity(facts: ListFacts): ListSteps {
  const { beds } = facts.settings;
  if (beds.size === 0) return;
  const stays = new Stays(facts);
  const rosters = listsOfRole(facts, "roster");
  for (const list of rosters.length > 0 ? rosters : listsOfRole(facts, "payment")) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      if (isOrdinary(list, row)) stays.add(list, row);
    }
  }
  for (const [institution, licensed] of beds) {
    const most = stays.most(institution);
    if (!most || most.people <= licensed) continue;
    yield {
      rule: "over-capacity",
      severity: "medium",
      rows: [most.first],
      cells: cellsOf(facts, [most.first], "institution", "name"),
      name: "",
      maskedId: "",
      institution,
      className: "",
      place: "beds",
      stated: most.people,
      expected: licensed,
      unit: "人",
      message: message(most.bit < 0 ? "list.over-capacity" : "list.over-capacity.month", {
        institution,
        people: String(most.people),
        beds: String(licensed),
        month: most.bit < 0 ? "" : sayMonthBit(facts, most.bit),
      }),
    };
  }
}

const MONTHS = 31;

interface House {
  readonly first: RowRef;
  readonly months: Set<number>[];
  /** People of a list that is of one moment. */
  readonly atOnce: Set<number>;
}

class Stays {
  readonly #facts: ListFacts;
  readonly #houses = new Map<string, House>();

  constructor(facts: ListFacts) {
    this.#facts = facts;
  }

  add(list: PeopleList, row: number): void {
    const code = list.institution[row] ?? 0;
    const institution = this.#facts.book.pool.text(code);
    if (!this.#facts.settings.beds.has(institution)) return;
    const house = this.#houses.get(institution) ?? {
      first: { list: list.index, row },
      months: Array.from({ length: MONTHS }, () => new Set<number>()),
      atOnce: new Set<number>(),
    };
    this.#houses.set(institution, house);
    const person = this.#facts.persons.of[list.index]?.[row] ?? -1;
    const mask = monthsOfRow(this.#facts, list, row);
    for (let bit = 0; bit < MONTHS; bit += 1) {
      if ((mask & (1 << bit)) !== 0) house.months[bit]?.add(person);
    }
    // A year's list counts everybody who ever came; only a list of one moment is a headcount.
    if (mask === 0 && isStock(list, row)) house.atOnce.add(person);
  }

  most(institution: string): { people: number; bit: number; first: RowRef } | undefined {
    const house = this.#houses.get(institution);
    if (!house) return undefined;
    let most = { people: house.atOnce.size, bit: -1, first: house.first };
    house.months.forEach((people, bit) => {
      if (people.size > most.people) most = { ...most, people: people.size, bit };
    });
    return most;
  }
}

function isStock(list: PeopleList, row: number): boolean {
  return (
    !list.columns.has("months") &&
    !list.columns.has("to") &&
    list.monthColumns.length === 0 &&
    Number.isNaN(list.months[row] ?? NaN)
  );
}

export const overCapacityDoc: CheckDoc = {
  title: "超床位",
  what: "More people stay in an institution in one month than it has licensed beds. Severity: medium.",
  formula: "Different people by month against 床位.",
  inputs: "The roster, else payments; beds from a table of institutions with 床位, or 绩核设置.",
  source: "usage of evaluations",
  trap:
    "People who came and went over a year are not there at once: they are counted month by month. " +
    "Where months are not said and the list is not of one moment, nothing is said.",
};
