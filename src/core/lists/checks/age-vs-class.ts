import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { ageOn, dayOfDigits, firstDayOfMonth, lastDayOfMonth, NO_DAY } from "../calendar";
import {
  cellsOf,
  claimLists,
  highestBit,
  isOrdinary,
  lowestBit,
  monthOfBit,
  moneyOf,
  monthsOfRow,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import type { AgeBand } from "../list-settings";
import { STEP_ROWS } from "../match-keys";
import type { PeopleList } from "../people-list";
import { birthOf, ID_KIND, isChecked } from "../person-id";
import { bandOf } from "../age-band";

/** 年龄与类别: whoever is paid as 80 and older was 80 at the end of the first month paid. */
export function* ageVsClass(facts: ListFacts): ListSteps {
  const bands = new Map<number, AgeBand | undefined>();
  for (const list of claimLists(facts)) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const klass = list.klass[row] ?? 0;
      if (klass === 0 || !isOrdinary(list, row)) continue;
      if (!bands.has(klass)) bands.set(klass, bandOf(facts.book.pool.text(klass), facts.settings));
      const band = bands.get(klass);
      const born = band ? bornOn(list, row) : NO_DAY;
      if (!band || born === NO_DAY) continue;
      const trouble = troubleOf(facts, list, row, born, band);
      if (!trouble) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      const money = moneyOf(list, row);
      yield {
        rule: "age-vs-class",
        severity: "high",
        rows,
        cells: cellsOf(facts, rows, "class", "id"),
        ...who,
        place: who.className,
        stated: trouble.age,
        expected: trouble.limit,
        unit: "岁",
        ...(Number.isNaN(money) ? {} : { effect: money }),
        message: message(trouble.isYoung ? "list.age-vs-class.young" : "list.age-vs-class.old", {
          name: who.name,
          id: who.maskedId,
          class: who.className,
          age: String(trouble.age),
          limit: String(trouble.limit),
        }),
      };
    }
  }
}

function bornOn(list: PeopleList, row: number): number {
  const kind = list.idKind[row];
  const [high, low] = [list.idHigh[row] ?? 0, list.idLow[row] ?? 0];
  if ((kind === ID_KIND.full || kind === ID_KIND.short) && isChecked({ high, low })) {
    return dayOfDigits(birthOf(high, low));
  }
  return list.birth[row] ?? NO_DAY;
}

/**
 * Young: not yet of age at the end of the first month paid. Old: past the last year of the class on
 * the first day of that month (whoever grows out of it in mid-year is told by the row's months).
 */
function troubleOf(
  facts: ListFacts,
  list: PeopleList,
  row: number,
  born: number,
  { min, max }: AgeBand
): { age: number; limit: number; isYoung: boolean } | undefined {
  if (facts.base === 0) return undefined;
  const mask = monthsOfRow(facts, list, row);
  const span = mask === 0 ? yearSpan(list, row) : spanOf(facts, mask);
  if (!span) return undefined;
  const young = ageOn(born, facts.settings.ageDay ?? lastDayOfMonth(span.first));
  if (min !== undefined && young < min) return { age: young, limit: min, isYoung: true };
  const old = ageOn(born, facts.settings.ageDay ?? firstDayOfMonth(span.last));
  if (max !== undefined && old > max) return { age: old, limit: max, isYoung: false };
  return undefined;
}

function spanOf(facts: ListFacts, mask: number) {
  return {
    first: monthOfBit(facts, lowestBit(mask)),
    // Only who was too old from the first month on is in the wrong class for certain.
    last: monthOfBit(
      facts,
      lowestBit(mask) === highestBit(mask) ? highestBit(mask) : lowestBit(mask)
    ),
  };
}

/** Some n months of a year, it is not said which: the latest n for the young, the first for the old. */
function yearSpan(list: PeopleList, row: number) {
  const months = list.months[row] ?? NaN;
  if (list.year === 0 || !(months >= 1 && months <= 12)) return undefined;
  const january = list.year * 12;
  return { first: january + 12 - Math.floor(months), last: january };
}

export const ageVsClassDoc: CheckDoc = {
  title: "年龄与类别不符",
  what:
    "Somebody is paid in a class of an age (80-89周岁, 百岁老人) that he or she had not reached at the " +
    "end of the first month paid, or was past on its first day. Severity: high.",
  formula: "Full years (周岁) from the birthday in the ID, at the last day of the month.",
  inputs: "ID or 出生日期, class, months; ages of classes from their names or 绩核设置.",
  source: "usage of evaluations",
  trap:
    "Where only a number of months is given, they are taken as the last of the year for the young: " +
    "whoever turns 80 in October and is paid three months is right. A birthday within the month " +
    "counts for the whole of it. 补发 rows pay for other months.",
};
