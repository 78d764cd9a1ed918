import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { NO_DAY, lastDayOfMonth } from "../calendar";
import {
  cellsOf,
  highestBit,
  isOrdinary,
  listAt,
  monthOfBit,
  monthsOfRow,
  rowCount,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { bandOf } from "../age-band";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList, RowRef } from "../people-list";

/** 类别不一致: the roster, the assessment and the payment name different classes. */
export function* classDiffers(facts: ListFacts): ListSteps {
  const { persons } = facts;
  const words = new Vocabulary(facts);
  for (let person = 0; person < persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    if (rowCount(facts, person) < 2) continue;
    const rows = rowsOfPerson(facts, person).filter((ref) => isUsable(facts, ref));
    const pair = differing(facts, rows, words);
    if (!pair) continue;
    const [first, second] = pair;
    const who = whoIs(facts, first);
    const other = whoIs(facts, second);
    yield {
      rule: "class-differs",
      severity: "high",
      rows: pair,
      cells: cellsOf(facts, pair, "class"),
      ...who,
      place: listAt(facts, second.list).range.sheet,
      message: message("list.class-differs", {
        name: who.name,
        id: who.maskedId,
        first: who.className,
        second: other.className,
        firstSheet: listAt(facts, first.list).range.sheet,
        secondSheet: listAt(facts, second.list).range.sheet,
      }),
    };
  }
}

function isUsable(facts: ListFacts, { list, row }: RowRef): boolean {
  const at = listAt(facts, list);
  return (
    (at.klass[row] ?? 0) !== 0 &&
    isOrdinary(at, row) &&
    at.role !== "benefit" &&
    at.role !== "death"
  );
}

/** Two rows of lists of different kinds that name different classes for the same time. */
function differing(
  facts: ListFacts,
  rows: readonly RowRef[],
  words: Vocabulary
): [RowRef, RowRef] | undefined {
  for (const [at, first] of rows.entries()) {
    const list = listAt(facts, first.list);
    for (const second of rows.slice(at + 1)) {
      const other = listAt(facts, second.list);
      if (list.series === other.series) continue;
      if (list.klass[first.row] === other.klass[second.row]) continue;
      if (areOfTwoKinds(facts, list.klass[first.row] ?? 0, other.klass[second.row] ?? 0)) continue;
      if (!words.areShared(list, other)) continue;
      // A person with several classes on one side has them one after another.
      if (agreesElsewhere(facts, rows, first, second)) continue;
      if (!meet(facts, first, second)) continue;
      return [first, second];
    }
  }
  return undefined;
}

/** 一级 of one list and 失能 of another are words of two scales; nothing contradicts there. */
class Vocabulary {
  readonly #bySeries = new Map<number, Set<number>>();

  constructor({ book }: ListFacts) {
    for (const { series, klass } of book.lists) {
      const words = this.#bySeries.get(series) ?? new Set<number>();
      this.#bySeries.set(series, words);
      for (const code of klass) if (code !== 0) words.add(code);
    }
  }

  /** Whether the classes of two lists have a word in common. */
  areShared(one: PeopleList, other: PeopleList): boolean {
    const [words, others] = [this.#bySeries.get(one.series), this.#bySeries.get(other.series)];
    return [...(words ?? [])].some((word) => others?.has(word) === true);
  }
}

/** 80-89岁 and 失能 do not contradict each other. */
function areOfTwoKinds(facts: ListFacts, one: number, other: number): boolean {
  const hasAge = (code: number): boolean =>
    bandOf(facts.book.pool.text(code), facts.settings) !== undefined;
  return hasAge(one) !== hasAge(other);
}

function agreesElsewhere(
  facts: ListFacts,
  rows: readonly RowRef[],
  first: RowRef,
  second: RowRef
): boolean {
  const [a, b] = [listAt(facts, first.list), listAt(facts, second.list)];
  const has = (series: number, klass: number | undefined): boolean =>
    rows.some(({ list, row }) => {
      const at = listAt(facts, list);
      return at.series === series && at.klass[row] === klass;
    });
  return has(b.series, a.klass[first.row]) || has(a.series, b.klass[second.row]);
}

/** Whether both speak of the same time: months that meet, and an assessment that was made by then. */
function meet(facts: ListFacts, first: RowRef, second: RowRef): boolean {
  const [a, b] = [listAt(facts, first.list), listAt(facts, second.list)];
  const [one, other] = [monthsOfRow(facts, a, first.row), monthsOfRow(facts, b, second.row)];
  if (one !== 0 && other !== 0 && (one & other) === 0) return false;
  return !isLater(facts, a, first.row, other) && !isLater(facts, b, second.row, one);
}

/** An assessment after the last month that the other list is for says nothing about it. */
function isLater(
  facts: ListFacts,
  list: ReturnType<typeof listAt>,
  row: number,
  mask: number
): boolean {
  const day = list.assessed[row] ?? NO_DAY;
  if (day === NO_DAY || mask === 0 || facts.base === 0) return false;
  return day > lastDayOfMonth(monthOfBit(facts, highestBit(mask)));
}

export const classDiffersDoc: CheckDoc = {
  title: "类别不一致",
  what:
    "Lists of different kinds (roster, assessment, application, payment) name different classes for " +
    "one person at the same time. Severity: high.",
  inputs: "ID, class, months and dates of every list.",
  source: "usage of evaluations; #9",
  trap:
    "Words for one class are one (半自理 and 半失能). A person whose class changed agrees with one of " +
    "the rows. Words of two scales (一级 and 失能) are not compared. An assessment made later says nothing about the months before. Ages and degrees of " +
    "self-care are two different things.",
};
