import { message } from "../messages/message";
import type { BudgetLine, BudgetTable, Facts } from "../tables/facts";
import type { Figure } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { Decimal, sum } from "../values/decimal";
import { agree, possibleError } from "../values/rounding";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import { type PossibleRate, ratesOf, statedIn, type StatedRatio } from "./execution-rate";
import { addressesText, amountText, distinctCells, figureText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { instalmentLines, partSums, type InstalmentLine } from "./instalment-lines";
import { figureOf, isWrittenZero, valueOf } from "./readings";

interface Totals {
  readonly table: BudgetTable;
  readonly line: BudgetLine;
  readonly budget: Figure;
  readonly paid: Figure;
  readonly rate: PossibleRate;
}

function totalsOf(table: BudgetTable): Totals | undefined {
  const { total } = table;
  const budget = figureOf(total?.budget);
  const paid = figureOf(total?.paid);
  if (!total || table.lines.includes(total) || !budget?.value.gt(0) || !paid) return undefined;
  const rate = ratesOf(total).find(
    ({ measure, over }) => measure === "execution" && over === "budget"
  );
  return rate && { table, line: total, budget, paid, rate };
}

/** Where the workbook states the rate of these totals: in the table, or in a sentence. */
function statementOf(facts: Facts, { line, rate }: Totals): StatedRatio | undefined {
  const stated: (StatedRatio | undefined)[] = [
    statedIn(line.rate),
    ...facts.statedRates
      .filter(({ measure }) => measure === "execution")
      .map(({ cell, rate: ratio, decimals }) => ({ cell, ratio, decimals })),
  ];
  return stated.find((one) => {
    if (!one) return false;
    const half = new Decimal(10).pow(-one.decimals - 2).dividedBy(2);
    return one.ratio.minus(rate.ratio).abs().lte(half.plus(rate.error));
  });
}

/** Whether the printed total holds these payments: it is the sum of all lines. */
function holdsAll({ table, paid }: Totals): boolean {
  const values = table.lines.map((line) => valueOf(line.paid));
  const known = values.flatMap((value) => value ?? []);
  const figures = table.lines.flatMap((line) => figureOf(line.paid) ?? []);
  const error = sum(figures.map(possibleError)).plus(possibleError(paid));
  return agree(sum(known), paid.value, error, "money");
}

const percentOf = (ratio: Decimal): Decimal => ratio.times(100).toDecimalPlaces(2);

/** Payments without a budget, counted in a rate over the budget. */
function unbudgeted(facts: Facts, totals: Totals): FindingDraft[] {
  const { table, budget, paid, rate } = totals;
  const outside = table.lines.filter(
    (line) => isWrittenZero(line.budget) && (valueOf(line.paid)?.gt(0) ?? false)
  );
  const stated = outside.length > 0 && holdsAll(totals) ? statementOf(facts, totals) : undefined;
  if (!stated) return [];
  const figures = outside.flatMap((line) => figureOf(line.paid) ?? []);
  const amount = sum(figures.map(({ value }) => value));
  const without = paid.value.minus(amount).dividedBy(budget.value);
  const shown = percentOf(stated.ratio);
  const expected = percentOf(without);
  const { scale, text } = paid.unit;
  return [
    {
      rule: "outside-numerator",
      severity: "high",
      subject: table.table.title ?? table.table.range.sheet,
      known: "",
      place: "execution",
      table: table.table,
      cells: distinctCells([stated.cell, ...figures.map(({ cell }) => cell), ...rate.cells]),
      stated: shown,
      expected,
      difference: shown.minus(expected),
      unit: "%",
      message: message("check.outside-numerator", {
        cell: formatCell(stated.cell),
        stated: amountText(shown, 2, "%"),
        amount: amountText(amount.dividedBy(scale), paid.decimals, text),
        cells: addressesText(figures.map(({ cell }) => cell)),
        part: amountText(paid.value.minus(amount).dividedBy(scale), paid.decimals, text),
        whole: figureText(budget),
        expected: amountText(expected, 2, "%"),
      }),
    },
  ];
}

/** Instalments that a note says were paid, and that the payment of the line leaves out. */
function paidElsewhere({ line, parts, error }: InstalmentLine): Decimal {
  const paid = figureOf(line.paid);
  if (!paid) return new Decimal(0);
  const counted = partSums(parts, ({ yuan }) => yuan).find(({ sum: one }) =>
    agree(one, paid.value, error.plus(possibleError(paid)), "money")
  );
  if (!counted) return new Decimal(0);
  const left = parts.filter((part) => part.isPaid && !counted.used.includes(part));
  return sum(left.map(({ yuan }) => yuan));
}

/** Payments that notes tell of, left out of the rate. */
function leftOut(facts: Facts, totals: Totals): FindingDraft[] {
  const { table, budget, paid, rate } = totals;
  const lines = instalmentLines(facts)
    .filter(({ budgetTable }) => budgetTable === table)
    .map((line) => ({ line, amount: paidElsewhere(line) }))
    .filter(({ amount }) => amount.gt(0));
  if (lines.length === 0) return [];
  const amount = sum(lines.map((one) => one.amount));
  const cells: CellRef[] = lines.map(({ line }) => line.line.name.cell);
  const { scale, text } = paid.unit;
  const withThem = paid.value.plus(amount);
  const ratio = percentOf(withThem.dividedBy(budget.value));
  return [
    {
      rule: "outside-numerator",
      severity: "medium",
      subject: table.table.title ?? table.table.range.sheet,
      known: "",
      place: "notes",
      table: table.table,
      cells: distinctCells([...cells, paid.cell, ...rate.cells]),
      stated: paid.shown,
      expected: withThem.dividedBy(scale),
      difference: amount.negated().dividedBy(scale),
      ...(text === "" ? {} : { unit: text, amountYuan: amount.negated() }),
      message: message("check.outside-numerator.left-out", {
        cells: addressesText(cells),
        amount: amountText(amount.dividedBy(scale), 0, text),
        cell: formatCell(paid.cell),
        paid: figureText(paid),
        rate: amountText(percentOf(rate.ratio), 2, "%"),
        expected: amountText(ratio, 2, "%"),
      }),
    },
  ];
}

/**
 * 执行率的分子、分母口径: what is divided belongs to what it is divided by. Payments without a
 * budget do not belong into a rate over the budget; payments from other funds that only notes tell
 * of are left out of it. Source: domain.md 2, #28 and #29.
 */
export function outsideNumerator(facts: Facts): FindingDraft[] {
  return facts.budgets.flatMap((table) => {
    const totals = totalsOf(table);
    return totals ? [...unbudgeted(facts, totals), ...leftOut(facts, totals)] : [];
  });
}

export const outsideNumeratorDoc: CheckDoc = {
  title: "执行率的分子不属于分母",
  what:
    "A stated 预算执行率 counts payments of lines without a budget (severity: high); or notes tell of " +
    "instalments that were paid and are not among the payments (severity: medium).",
  formula:
    "(paid − payments without a budget) ÷ budget; (paid + instalments of the notes) ÷ budget.",
  inputs: "Budget tables with a total row; rates in the table or in sentences; bracketed notes.",
  tolerance:
    "The stated rate has to be the one that counts these payments, as exactly as it is shown.",
  source: "#28, #29",
  trap:
    "Without a stated rate nothing is claimed of it. The total row has to be the sum of all lines. A " +
    "blank budget is missing, not zero. An instalment counts as left out only when the payment of " +
    "its line is exactly some of the other instalments, and the note says it was paid.",
  sample:
    "Two in yijinhuoluo-2023: 74.83 % holds 40.00 万元 without a budget, 65.07 % without it; 19.8 " +
    "万元 of 市级 funds are left out, 79.66 % with them.",
};
