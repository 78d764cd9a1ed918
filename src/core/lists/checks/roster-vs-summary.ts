import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import type { PaymentTable } from "../../tables/facts";
import type { Figure, Reading, Table } from "../../tables/table";
import { squeeze } from "../../tables/text";
import { possibleError } from "../../values/rounding";
import {
  bitCount,
  listsOfRole,
  moneyOf,
  monthsOfRow,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import { STEP_ROWS } from "../match-keys";
import { CENT, MONEY_UNITS, sayYuan } from "../money-units";
import type { ListDraft } from "../list-finding";
import type { PeopleList, RowRef } from "../people-list";

/** 名单与汇总: people, person-months and money of an institution, added up, against its summary. */
export function* rosterVsSummary(facts: ListFacts): ListSteps {
  const paid = listsOfRole(facts, "payment");
  const lists = paid.length > 0 ? paid : listsOfRole(facts, "roster", "audit", "application");
  if (lists.length === 0 || facts.facts.payments.length === 0) return;
  const sums = new Map<string, Sums>();
  for (const list of lists) {
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      addRow(facts, sums, list, row);
    }
  }
  for (const table of facts.facts.payments) {
    if (table.table.kind !== "subsidy-payment") continue;
    for (const draft of against(sums, table)) yield draft;
  }
}

interface Sums {
  readonly people: Set<number>;
  months: number;
  /** Whether every row says how many months it is for. */
  hasMonths: boolean;
  money: number;
  hasMoney: boolean;
  readonly first: RowRef;
}

function addRow(facts: ListFacts, sums: Map<string, Sums>, list: PeopleList, row: number): void {
  const { pool } = facts.book;
  const institution = pool.text(list.institution[row] ?? 0);
  const klass = pool.text(list.klass[row] ?? 0);
  const person = facts.persons.of[list.index]?.[row] ?? -1;
  const own = list.months[row] ?? NaN;
  const mask = Number.isNaN(own) ? monthsOfRow(facts, list, row) : 0;
  const months = Number.isNaN(own) ? (mask === 0 ? NaN : bitCount(mask)) : own;
  const money = moneyOf(list, row);
  for (const key of klass === "" ? [institution] : [institution, `${institution}\n${klass}`]) {
    const sum = sums.get(key) ?? {
      people: new Set<number>(),
      months: 0,
      hasMonths: true,
      money: 0,
      hasMoney: true,
      first: { list: list.index, row },
    };
    sums.set(key, sum);
    sum.people.add(person);
    if (Number.isNaN(months)) sum.hasMonths = false;
    else sum.months += months;
    if (Number.isNaN(money)) sum.hasMoney = false;
    else sum.money += money;
  }
}

function figureIn(reading: Reading | undefined): Figure | undefined {
  return reading?.state === "figure" ? reading.figure : undefined;
}

function against(sums: ReadonlyMap<string, Sums>, { rows, table }: PaymentTable): ListDraft[] {
  return rows.flatMap((row): ListDraft[] => {
    const institution = squeeze(row.name.text).replace(/[•.．・‧]/gu, "·");
    const whole = sums.get(institution);
    if (!whole) return [];
    const drafts: ListDraft[] = [];
    const amount = figureIn(row.amount);
    if (amount && whole.hasMoney) {
      const draft = moneyDraft(institution, amount, whole);
      if (draft) drafts.push(draft);
    }
    for (const { className, reading } of row.quantities) {
      const figure = figureIn(reading);
      if (figure && !countsPeople(table, figure)) continue;
      const sum = className === "" ? whole : sums.get(`${institution}\n${className}`);
      const draft = figure && countDraft(institution, className, figure, sum, whole);
      if (draft) drafts.push(draft);
    }
    return drafts;
  });
}

/** Beds, households and rooms are no people. */
function countsPeople(table: Table, { unit, cell }: Figure): boolean {
  const head = table.columns.find(({ column }) => column === cell.column)?.path.join("") ?? "";
  return /^(人|名|位|人次|人.?月.{0,2}|)$/u.test(unit.text) && !/床|户|间/u.test(head);
}

function moneyDraft(institution: string, figure: Figure, sum: Sums): ListDraft | undefined {
  const stated = figure.value.times(MONEY_UNITS).round().toNumber();
  const error = possibleError(figure).times(MONEY_UNITS).toNumber();
  const difference = sum.money - stated;
  if (Math.abs(difference) <= Math.max(error, CENT / 2)) return undefined;
  return {
    rule: "roster-vs-summary",
    severity: "high",
    rows: [sum.first],
    cells: [figure.cell],
    name: "",
    maskedId: "",
    institution,
    className: "",
    place: "amount",
    stated,
    expected: sum.money,
    unit: "元",
    effect: stated - sum.money,
    message: message("list.roster-vs-summary.money", {
      institution,
      stated: sayYuan(stated),
      sum: sayYuan(sum.money),
      difference: sayYuan(Math.abs(difference)),
    }),
  };
}

/** 人 is held against people, 人次 against months; where it is not said, either may be meant. */
function countDraft(
  institution: string,
  className: string,
  figure: Figure,
  sum: Sums | undefined,
  whole: Sums
): ListDraft | undefined {
  const stated = figure.value.toNumber();
  const people = sum?.people.size ?? 0;
  const months = sum?.months ?? 0;
  const hasMonths = (sum ?? whole).hasMonths;
  const { flow } = figure.unit;
  if (flow === true ? !hasMonths || stated === months : stated === people) return undefined;
  if (flow !== true && figure.unit.text !== "人" && hasMonths && stated === months)
    return undefined;
  const expected = flow === true ? months : people;
  return {
    rule: "roster-vs-summary",
    severity: flow === undefined ? "low" : "high",
    rows: [(sum ?? whole).first],
    cells: [figure.cell],
    name: "",
    maskedId: "",
    institution,
    className,
    place: `count ${className}`,
    stated,
    expected,
    unit: flow === true ? "人次" : "人",
    message: message(
      flow === true ? "list.roster-vs-summary.months" : "list.roster-vs-summary.people",
      {
        institution,
        class: className,
        stated: String(stated),
        people: String(people),
        months: hasMonths ? String(months) : "—",
      }
    ),
  };
}

export const rosterVsSummaryDoc: CheckDoc = {
  title: "名单与汇总不符",
  what:
    "People, person-months or money of an institution, added up from the list, are not what its row " +
    "in a summary says. Severity: high; low where the summary does not say what it counts.",
  formula: "人: different people. 人次, 人·月: Σ months. Money: Σ amounts, 补发 and 冲销 included.",
  inputs: "Lists of payments (else the roster), and payment tables by institution.",
  tolerance: "Half of the last decimal that the summary shows.",
  source: "usage of evaluations; #6",
  trap:
    "A headcount (人) is a stock and 人次 a flow: each is held against its own. Where neither is said, " +
    "a figure that fits one of them is right. A list without months says nothing of 人次.",
};
