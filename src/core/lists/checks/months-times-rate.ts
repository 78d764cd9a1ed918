import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { className } from "../../tables/class-name";
import {
  bitCount,
  cellsOf,
  claimLists,
  highestBit,
  isOrdinary,
  lowestBit,
  monthOfBit,
  monthsOfRow,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import type { DatedRate } from "../list-settings";
import { STEP_ROWS } from "../match-keys";
import { sayYuan } from "../money-units";
import type { PeopleList } from "../people-list";

/** 月数 × 标准 = 金额, for each person. */
export function* monthsTimesRate(facts: ListFacts): ListSteps {
  const rates = ratesByClass(facts);
  for (const list of claimLists(facts)) {
    if (!list.columns.has("amount") && !list.columns.has("due") && list.monthColumns.length === 0)
      continue;
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      if (!isOrdinary(list, row)) continue;
      const amount = amountOf(list, row);
      if (Number.isNaN(amount)) continue;
      const due = dueAmounts(facts, rates, list, row);
      const { tolerance } = facts.settings;
      if (due.length === 0 || due.some((each) => Math.abs(each - amount) <= tolerance)) continue;
      const nearest = due.reduce((a, b) => (Math.abs(b - amount) < Math.abs(a - amount) ? b : a));
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      yield {
        rule: "months-times-rate",
        severity: "high",
        rows,
        cells: cellsOf(facts, rows, "amount", "due"),
        ...who,
        place: list.range.sheet,
        stated: amount,
        expected: nearest,
        unit: "元",
        effect: amount - nearest,
        message: message("list.months-times-rate", {
          name: who.name,
          id: who.maskedId,
          amount: sayYuan(amount),
          due: sayYuan(nearest),
          difference: sayYuan(Math.abs(amount - nearest)),
          direction: message(amount > nearest ? "check.word.more" : "check.word.less"),
        }),
      };
    }
  }
}

function amountOf(list: PeopleList, row: number): number {
  const amount = list.amount[row] ?? NaN;
  return Number.isNaN(amount) ? (list.due[row] ?? NaN) : amount;
}

/** What a row may come to, in units: more than one where it is not said which months it is for. */
function dueAmounts(
  facts: ListFacts,
  rates: ReadonlyMap<number, readonly DatedRate[]>,
  list: PeopleList,
  row: number
): readonly number[] {
  const months = monthCount(facts, list, row);
  if (months === undefined) return [];
  const own = list.rate[row] ?? NaN;
  const dated = rates.get(list.klass[row] ?? 0) ?? rates.get(0) ?? [];
  const byStandard = dated.length === 0 ? [] : byDatedRates(facts, dated, list, row, months);
  if (Number.isNaN(own)) return byStandard;
  const yearly = Math.round((own * months) / 12);
  const byOwn =
    list.ratePer === "year"
      ? [yearly]
      : list.ratePer === "month"
        ? [own * months]
        : [own * months, yearly];
  // A row that names the new standard may hold months of the old one.
  return dated.length > 1 ? [...byOwn, ...byStandard] : byOwn;
}

function monthCount(facts: ListFacts, list: PeopleList, row: number): number | undefined {
  const months = list.months[row] ?? NaN;
  if (!Number.isNaN(months)) return months;
  const mask = monthsOfRow(facts, list, row);
  return mask === 0 ? undefined : bitCount(mask);
}

/** Month by month where the months are known; else every split at a change of the standard. */
function byDatedRates(
  facts: ListFacts,
  dated: readonly DatedRate[],
  list: PeopleList,
  row: number,
  months: number
): readonly number[] {
  const mask = monthsOfRow(facts, list, row);
  // Several rates at one time are for several kinds of institution: any of them may be meant.
  if (new Set(dated.map(({ from }) => from)).size < dated.length) {
    return dated.map(({ monthly }) => monthly * months);
  }
  if (dated.length === 1) return [(dated[0]?.monthly ?? 0) * months];
  const short = bitCount(mask) - months;
  if (mask !== 0 && short < 2 && facts.base > 0) {
    let sum = 0;
    for (let bit = 0; bit < 31; bit += 1) {
      if ((mask & (1 << bit)) !== 0) sum += rateAt(dated, monthOfBit(facts, bit));
    }
    // More months than the stay has are told by months-out-of-range.
    if (short <= 0) return [sum];
    // Part of a month is not paid: at the beginning, at the end, or half of it at both.
    const first = rateAt(dated, monthOfBit(facts, lowestBit(mask)));
    const last = rateAt(dated, monthOfBit(facts, highestBit(mask)));
    return [sum - short * first, sum - short * last, sum - (short * (first + last)) / 2];
  }
  const year = list.year > 0 ? list.year * 12 : facts.base;
  if (year === 0 || !Number.isInteger(months)) return dated.map(({ monthly }) => monthly * months);
  const sums: number[] = [];
  for (let first = 0; first + months <= 12; first += 1) {
    let sum = 0;
    for (let month = first; month < first + months; month += 1) sum += rateAt(dated, year + month);
    sums.push(sum);
  }
  return sums;
}

function rateAt(dated: readonly DatedRate[], month: number): number {
  const current = dated.filter(({ from }) => from === undefined || from <= month);
  return (current[current.length - 1] ?? dated[0])?.monthly ?? 0;
}

/** Standards by the code of their class, the earliest first; 0 for everybody. */
function ratesByClass(facts: ListFacts): ReadonlyMap<number, readonly DatedRate[]> {
  const rates = new Map<number, DatedRate[]>();
  for (const rate of facts.settings.rates) {
    const name = rate.className === "" ? "" : className(rate.className) || rate.className;
    const code = name === "" ? 0 : facts.book.pool.code(name);
    rates.set(code, [...(rates.get(code) ?? []), rate]);
  }
  for (const list of rates.values()) list.sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return rates;
}

export const monthsTimesRateDoc: CheckDoc = {
  title: "月数 × 标准 ≠ 金额",
  what: "The money of a person is not months × rate. Severity: high.",
  formula:
    "Σ rate(month) over the months paid; a yearly rate by the twelfth. Rates of the row itself, else " +
    "of the person's class in 补贴标准 and 绩核设置.",
  inputs: "月数, or the months of the row; 标准; 金额.",
  tolerance: "Less than half a 分.",
  source: "usage of evaluations",
  trap:
    "补发 and 冲销 rows are not held against a rate. Where a standard changes in mid-year and the row " +
    "does not say which months it is for, every stretch of that many months is allowed. A rate " +
    "without 每月 or 每年 may be either.",
};
