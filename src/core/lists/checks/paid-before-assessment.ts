import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { monthOfDay, NO_DAY, sayDay, type DayNumber } from "../calendar";
import {
  bitCount,
  cellsOf,
  changesClass,
  claimLists,
  countBefore,
  isOrdinary,
  listAt,
  listsOfRole,
  moneyOf,
  monthsBefore,
  monthsOfRow,
  rowsOfPerson,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import type { ListDraft } from "../list-finding";
import { groupBy } from "../../values/group-by";
import { STEP_ROWS } from "../match-keys";
import { moneyOfMonths } from "../money-of-months";
import type { PeopleList, RowRef } from "../people-list";
import { withoutReversed } from "../reversals";
import { sayMonths } from "../say-months";

/** As many of one list that were assessed on one day are one finding. */
const WHOLE = 20;
/** A later assessment says nothing of the first. */
const AGAIN = /复评|复核|复审|复查|再次|最近|最新|末次|上次|变更|动态/u;

interface Early {
  readonly rows: readonly RowRef[];
  readonly assessed: RowRef;
  readonly day: DayNumber;
  readonly months: number;
  /** Bits of the months, where they are known. */
  readonly mask: number;
  readonly money: number;
}

/** 评估前发放: money for months before the one in which somebody was assessed for the first time. */
export function* paidBeforeAssessment(facts: ListFacts): ListSteps {
  const first = firstAssessments(facts.book.lists);
  if (first.size === 0) return;
  const paid = new Set(paidLists(facts).map(({ index }) => index));
  const found: Early[] = [];
  for (let person = 0; person < facts.persons.count; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    const rows = rowsOfPerson(facts, person);
    const assessed = assessmentOf(facts, rows, first);
    // Who changed class was assessed before, too: the date may be that of the later class.
    if (!assessed || changesClass(facts, person)) continue;
    const early = earlyOf(
      facts,
      rows.filter(({ list }) => paid.has(list)),
      assessed
    );
    if (early) found.push(early);
  }
  const groups = groupBy(found, ({ assessed, day }) => `${String(assessed.list)}|${String(day)}`);
  for (const group of groups.values()) {
    if (group.length >= WHOLE) yield wholeDraft(facts, group);
    else for (const early of group) yield personDraft(facts, early);
  }
}

/** Lists whose dates of assessment may be first ones. */
function firstAssessments(lists: readonly PeopleList[]): ReadonlySet<number> {
  const dated = lists.filter((list) => {
    const column = list.columns.get("assessed");
    return column !== undefined && !AGAIN.test(list.heads.get(column) ?? "");
  });
  return new Set(dated.map(({ index }) => index));
}

/** Who was paid; where no list says so, who was to be. */
function paidLists(facts: ListFacts): readonly PeopleList[] {
  const payments = listsOfRole(facts, "payment");
  return payments.length > 0 ? payments : claimLists(facts);
}

function assessmentOf(
  facts: ListFacts,
  rows: readonly RowRef[],
  first: ReadonlySet<number>
): { readonly row: RowRef; readonly day: DayNumber } | undefined {
  let found: { row: RowRef; day: DayNumber } | undefined;
  for (const row of rows) {
    const day = listAt(facts, row.list).assessed[row.row] ?? NO_DAY;
    if (day === NO_DAY) continue;
    // Another date in a list of later assessments: then this one need not be the first either.
    if (!first.has(row.list)) return undefined;
    if (!found || day < found.day) found = { row, day };
  }
  return found;
}

function earlyOf(
  facts: ListFacts,
  rows: readonly RowRef[],
  { row: assessed, day }: { readonly row: RowRef; readonly day: DayNumber }
): Early | undefined {
  const month = monthOfDay(day);
  const hits: RowRef[] = [];
  let [months, mask, money] = [0, 0, 0];
  for (const { list: index, row } of withoutReversed(facts, rows)) {
    const list = listAt(facts, index);
    if (!isOrdinary(list, row)) continue;
    const all = monthsOfRow(facts, list, row);
    const before = all & monthsBefore(facts, month);
    const count = all === 0 ? unplaced(list, row, month) : bitCount(before);
    if (count === 0) continue;
    hits.push({ list: index, row });
    months += count;
    mask |= before;
    money +=
      before === 0
        ? (moneyOf(list, row) * count) / (list.months[row] ?? count)
        : moneyOfMonths(facts, list, row, before, all);
  }
  if (hits.length === 0) return undefined;
  return { rows: hits, assessed, day, months, mask, money: Math.round(money) };
}

/** Of a number of months in a known year, those that cannot all lie from the month on. */
function unplaced(list: PeopleList, row: number, month: number): number {
  const months = list.months[row] ?? NaN;
  if (list.year === 0 || Number.isNaN(months) || months > 12) return 0;
  const room = 12 - countBefore(list.year, month);
  return Math.max(0, months - room);
}

function personDraft(facts: ListFacts, early: Early): ListDraft {
  const [first = early.assessed] = early.rows;
  const who = whoIs(facts, first);
  return {
    ...draftOf(facts, [early]),
    ...who,
    stated: early.months,
    expected: 0,
    unit: "月",
    place: "",
    message: message("list.paid-before-assessment", {
      name: who.name,
      id: who.maskedId,
      day: sayDay(early.day),
      count: String(early.months),
      months: sayMonths(facts, early.mask),
    }),
  };
}

function wholeDraft(facts: ListFacts, group: readonly Early[]): ListDraft {
  const [first] = group as readonly [Early, ...Early[]];
  const { sheet } = listAt(facts, first.assessed.list).range;
  const nobody = { name: "", maskedId: "", institution: "", className: "" };
  return {
    ...draftOf(facts, group),
    ...nobody,
    place: `${sheet}|${sayDay(first.day)}`,
    message: message("list.paid-before-assessment.list", {
      sheet,
      day: sayDay(first.day),
      count: String(group.length),
    }),
  };
}

function draftOf(
  facts: ListFacts,
  group: readonly Early[]
): Pick<ListDraft, "rule" | "severity" | "rows" | "cells" | "effect"> {
  const rows = group.flatMap(({ rows: paid, assessed }) => [...paid, assessed]);
  const money = group.reduce((sum, early) => sum + early.money, 0);
  return {
    rule: "paid-before-assessment",
    severity: "medium",
    rows,
    cells: cellsOf(facts, rows, "assessed", "amount", "months"),
    ...(Number.isNaN(money) ? {} : { effect: money }),
  };
}

export const paidBeforeAssessmentDoc: CheckDoc = {
  title: "评估前发放",
  what:
    "Somebody was paid for months before the one of the first assessment. Twenty and more whom one list " +
    "has as assessed on one day are one finding. Severity: medium.",
  inputs:
    "评估日期 (评定, 鉴定, 认定) in any list; months of payments, else of applications and rosters.",
  source: "usage of evaluations",
  trap:
    "The month of the assessment counts in full. Of several assessments the first counts; 复评, 最近 " +
    "and 变更 dates are later ones, and who has such a date, or changed class, is left out. 补发 rows pay for earlier " +
    "months, and a payment that was taken back is none. Of a number of months without their names " +
    "only those that find no room after the assessment count.",
};
