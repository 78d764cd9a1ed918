import { message, type Message } from "../messages/message";
import type { BudgetLine, BudgetTable, Facts } from "../tables/facts";
import type { Figure } from "../tables/table";
import { type Decimal, sum } from "../values/decimal";
import { possibleError } from "../values/rounding";
import { alike } from "./budget-lines";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import {
  addsUp,
  instalmentLines,
  type InstalmentLine,
  partError,
  partSums,
} from "./instalment-lines";
import { listed } from "./listed";
import { figureOf } from "./readings";

/** One instalment as a share of the whole: 60 %, due or not yet. */
interface Share {
  readonly ratio: Decimal;
  readonly isPending: boolean;
}

/** The shares in which lines of a table are paid, and the lines that say so. */
interface Pattern {
  readonly shares: readonly Share[];
  readonly from: readonly InstalmentLine[];
}

function sharesOf({ parts, total }: InstalmentLine): Share[] {
  return parts.map(({ yuan, isPending }) => ({ ratio: yuan.dividedBy(total), isPending }));
}

/** Shares that the rounding of the notes cannot tell apart. */
function isSamePattern(a: InstalmentLine, b: InstalmentLine): boolean {
  if (a.parts.length !== b.parts.length) return false;
  const [first, second] = [sharesOf(a), sharesOf(b)];
  return a.parts.every((part, at) => {
    const other = b.parts[at];
    const [one, two] = [first[at], second[at]];
    if (!other || !one || !two) return false;
    const error = partError(part).dividedBy(a.total).plus(partError(other).dividedBy(b.total));
    return one.ratio.minus(two.ratio).abs().lte(error.plus("1e-9"));
  });
}

/** What two or more lines of a table say alike; undefined when they say several things. */
function patternOf(lines: readonly InstalmentLine[]): Pattern | undefined {
  const [first] = lines;
  if (!first || lines.length < 2 || !lines.every((line) => isSamePattern(first, line)))
    return undefined;
  const shares = sharesOf(first).map((share, at) => ({
    ...share,
    // Awaited wherever the notes speak of it.
    isPending: lines.every(({ parts }) => parts[at]?.isPending === true),
  }));
  return { shares, from: lines };
}

interface Paid {
  readonly line: BudgetLine;
  readonly budget: Figure;
  readonly paid: Figure;
  readonly ratio: Decimal;
  readonly error: Decimal;
}

function paidLines({ lines }: BudgetTable): Paid[] {
  return lines.flatMap((line) => {
    const exact = alike(line);
    const budget = figureOf(exact.budget);
    const paid = figureOf(exact.paid);
    if (!budget?.value.gt(0) || !paid?.value.gt(0)) return [];
    const ratio = paid.value.dividedBy(budget.value);
    const error = possibleError(paid)
      .plus(ratio.times(possibleError(budget)))
      .dividedBy(budget.value);
    return [{ line, budget, paid, ratio, error }];
  });
}

const percentText = (ratio: Decimal): string =>
  amountText(ratio.times(100).toDecimalPlaces(2), 0, "%");

function patternText(shares: readonly Share[]): string {
  return shares.map(({ ratio }) => percentText(ratio)).join(" / ");
}

/** What may have been paid by now: any of the instalments that are due. */
function stagesOf({ shares }: Pattern): Decimal[] {
  const due = shares.filter(({ isPending }) => !isPending);
  const sums = partSums(due, ({ ratio }) => ratio).map(({ sum: one }) => one);
  return [...new Map(sums.map((one) => [one.toFixed(6), one])).values()]
    .filter((one) => one.gt(0))
    .sort((a, b) => a.comparedTo(b));
}

function draftOf(
  table: BudgetTable,
  pattern: Pattern,
  stages: readonly Decimal[],
  paid: Paid
): FindingDraft {
  const { line, budget, ratio } = paid;
  const [nearest = ratio] = [...stages].sort((a, b) =>
    a.minus(ratio).abs().comparedTo(b.minus(ratio).abs())
  );
  const stated = ratio.times(100).toDecimalPlaces(2);
  const expected = nearest.times(100).toDecimalPlaces(2);
  const { text } = paid.paid.unit;
  const subject = line.name.text;
  const stageTexts = stages.map((one): Message =>
    message("check.instalment-ratio.stage", { stage: percentText(one) })
  );
  return {
    rule: "instalment-ratio",
    severity: "medium",
    subject,
    place: "paid",
    table: table.table,
    cells: [paid.paid.cell, budget.cell, ...pattern.from.map(({ line: one }) => one.name.cell)],
    stated,
    expected,
    difference: stated.minus(expected),
    unit: "%",
    ...(text === "" ? {} : { amountYuan: paid.paid.value.minus(nearest.times(budget.value)) }),
    message: message("check.instalment-ratio", {
      subject,
      cell: addressText(paid.paid.cell),
      paid: numberText(paid.paid.shown),
      budget: numberText(budget.shown),
      stated: amountText(stated, 2, "%"),
      pattern: patternText(pattern.shares),
      stages: listed(stageTexts) ?? "",
    }),
  };
}

function ofTable(table: BudgetTable, lines: readonly InstalmentLine[]): FindingDraft[] {
  const pattern = patternOf(lines.filter(addsUp));
  if (
    !pattern ||
    sum(pattern.shares.map(({ ratio }) => ratio))
      .minus(1)
      .abs()
      .gt("1e-9")
  )
    return [];
  const stages = stagesOf(pattern);
  const paid = paidLines(table);
  const fits = ({ ratio, error }: Paid): boolean =>
    stages.some((stage) => stage.minus(ratio).abs().lte(error.plus("1e-9")));
  const odd = paid.filter((one) => !fits(one));
  // A pattern that most lines do not follow is theirs alone.
  if (odd.length * 2 > paid.length) return [];
  return odd.map((one) => draftOf(table, pattern, stages, one));
}

/**
 * 分期比例: where notes agree on the shares of the instalments (60 / 30 / 10), what each line was
 * paid is a sum of shares that are due. Source: domain.md 2, #32.
 */
export function instalmentRatio(facts: Facts): FindingDraft[] {
  const all = instalmentLines(facts);
  return facts.budgets.flatMap((table) =>
    ofTable(
      table,
      all.filter(({ budgetTable }) => budgetTable === table)
    )
  );
}

export const instalmentRatioDoc: CheckDoc = {
  title: "支付比例与分期约定不符",
  what:
    "Where the notes of two or more lines agree on the shares of the instalments (60 / 30 / 10), " +
    "what was paid of every budgeted line is one of these shares or a sum of some. An instalment " +
    "that the notes say is not due yet (待验收) does not count. Severity: medium.",
  formula: "paid ÷ budget ∈ sums of the shares that are due; the nearest one is named.",
  inputs:
    "Bracketed notes in the names of budget lines; budget and paid of all lines of the table.",
  tolerance: "The rounding of paid and budget.",
  source: "#32",
  trap:
    "Instalments may have been paid from another source, so any of the shares may be missing. Notes " +
    "that disagree on the shares, and a pattern that more than half of the paid lines do not follow, " +
    "make no claim. Lines without payment are told by unpaid-line.",
  sample: "Three in yijinhuoluo-2023: 89.90 %, 100 % and 33.17 % beside 30, 60 and 90 %.",
};
