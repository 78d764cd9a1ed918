import { message } from "../messages/message";
import type { BudgetLine, BudgetTable, Facts, StatedRate } from "../tables/facts";
import type { Reading } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { Decimal, ZERO } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { alike } from "./budget-lines";
import { addressText, amountText, distinctCells } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, errorOf, figureOf, valueOf } from "./readings";
import { slipCauses } from "./slips";

/** A rate that the figures allow, with the rounding of the two figures it divides. */
export interface PossibleRate {
  readonly measure: "execution" | "received";
  readonly ratio: Decimal;
  readonly error: Decimal;
  readonly cells: readonly CellRef[];
  readonly over: "budget" | "received";
}

function divide(
  measure: PossibleRate["measure"],
  over: PossibleRate["over"],
  part: Reading | undefined,
  whole: Reading | undefined
): PossibleRate[] {
  const [a, b] = [valueOf(part), valueOf(whole)];
  if (!part || !whole || !a || !b?.gt(0)) return [];
  const ratio = a.dividedBy(b);
  const error = errorOf(part)
    .plus(ratio.times(errorOf(whole)))
    .dividedBy(b);
  return [{ measure, ratio, error, cells: [cellOf(part), cellOf(whole)], over }];
}

/**
 * 预算执行率 over the budget or over what was received, 资金到位率 over the budget. Reports differ
 * in the denominator; domain.md 3 names them all.
 */
export function ratesOf(own: BudgetLine): PossibleRate[] {
  const line = alike(own);
  return [
    ...divide("execution", "budget", line.paid, line.budget),
    ...divide("execution", "received", line.paid, line.received),
    ...divide("received", "budget", line.received, line.budget),
  ];
}

/** A rate as it is stated. */
export interface StatedRatio {
  readonly cell: CellRef;
  /** As a ratio. */
  readonly ratio: Decimal;
  /** Decimals shown, in percent. */
  readonly decimals: number;
}

function fits(stated: StatedRatio, possible: PossibleRate): boolean {
  const half = new Decimal(10).pow(-stated.decimals - 2).dividedBy(2);
  return stated.ratio.minus(possible.ratio).abs().lte(half.plus(possible.error));
}

/** A rate cell as a ratio; 74.83 without a percent sign anywhere is 74.83 %. */
export function statedIn(reading: Reading | undefined): StatedRatio | undefined {
  const figure = figureOf(reading);
  if (!figure) return undefined;
  const isPercent = figure.unit.dimension === "ratio" && figure.unit.scale.eq("0.01");
  const isBarePercent = !isPercent && figure.value.abs().gt("1.5");
  const ratio = isBarePercent ? figure.value.dividedBy(100) : figure.value;
  // A ratio of 0.7483 shows two decimals of a percent.
  const decimals = isPercent || isBarePercent ? figure.decimals : figure.decimals - 2;
  return { cell: figure.cell, ratio, decimals };
}

function draftOf(
  table: BudgetTable["table"],
  subject: string,
  measure: PossibleRate["measure"],
  stated: StatedRatio,
  possible: readonly PossibleRate[]
): FindingDraft[] {
  const same = possible.filter((rate) => rate.measure === measure);
  const [nearest] = [...same].sort((a, b) =>
    a.ratio.minus(stated.ratio).abs().comparedTo(b.ratio.minus(stated.ratio).abs())
  );
  if (!nearest || same.some((rate) => fits(stated, rate))) return [];
  const places = Math.max(stated.decimals, 2);
  const expected = nearest.ratio.times(100).toDecimalPlaces(places);
  const shown = stated.ratio.times(100);
  const causes = slipCauses({
    stated: shown,
    expected: nearest.ratio.times(100).toDecimalPlaces(Math.max(stated.decimals, 0)),
    decimals: Math.max(stated.decimals, 0),
    unit: "%",
  });
  return [
    {
      rule: "execution-rate",
      severity: "medium",
      subject,
      place: measure,
      table,
      cells: distinctCells([stated.cell, ...nearest.cells]),
      stated: shown,
      expected,
      difference: shown.minus(expected),
      unit: "%",
      ...(causes.length > 0 ? { causes } : {}),
      message: message("check.execution-rate", {
        subject,
        cell: addressText(stated.cell),
        measure: message(`check.word.${measure}-rate`),
        stated: amountText(shown, Math.max(stated.decimals, 0), "%"),
        expected: amountText(expected, places, "%"),
        part: addressText(nearest.cells[0] ?? stated.cell),
        whole: addressText(nearest.cells[1] ?? stated.cell),
      }),
    },
  ];
}

function linesOf({ lines, total }: BudgetTable): BudgetLine[] {
  return total && !lines.includes(total) ? [...lines, total] : [...lines];
}

function inTable(budget: BudgetTable): FindingDraft[] {
  return linesOf(budget).flatMap((line) => {
    const possible = ratesOf(line);
    const execution = statedIn(line.rate);
    const received = statedIn(line.receivedRate);
    return [
      ...(execution ? draftOf(budget.table, line.name.text, "execution", execution, possible) : []),
      ...(received ? draftOf(budget.table, line.name.text, "received", received, possible) : []),
    ];
  });
}

/**
 * A rate said in a sentence may mean any line or total; it is wrong when none of them fits. One that
 * means a line was worked out from its figures as they stand.
 */
function inSentence(facts: Facts, { cell, measure, rate, decimals }: StatedRate): FindingDraft[] {
  const stated: StatedRatio = { cell, ratio: rate, decimals };
  const ofTotals = facts.budgets.flatMap(({ total }) => (total ? ratesOf(total) : []));
  const ofLines = facts.budgets
    .flatMap(({ lines }) => lines.flatMap(ratesOf))
    .map((possible) => ({ ...possible, error: ZERO }));
  const isSaid = [...ofTotals, ...ofLines].some(
    (possible) => possible.measure === measure && fits(stated, possible)
  );
  const budget = facts.budgets.find((one) => one.total && ratesOf(one.total).length > 0);
  if (isSaid || !budget?.total) return [];
  return draftOf(budget.table, budget.total.name.text, measure, stated, ratesOf(budget.total)).map(
    (draft) => ({ ...draft, place: `${draft.place} sentence` })
  );
}

/** 预算执行率 and 资金到位率 as stated are what paid, received and budget give, as shown. */
export function executionRate(facts: Facts): FindingDraft[] {
  return [
    ...facts.budgets.flatMap(inTable),
    ...facts.statedRates.flatMap((stated) => inSentence(facts, stated)),
  ];
}

export const executionRateDoc: CheckDoc = {
  title: "执行率、到位率",
  what:
    "预算执行率 and 资金到位率 as stated, in a cell of the table or in a sentence beside it, " +
    "are what the figures give. The rates themselves are shown as measures, whether or not " +
    "the workbook states them. Severity: medium.",
  formula:
    "Execution = paid ÷ budget, or paid ÷ received: reports use both, and either is " +
    "accepted; received rate = received ÷ budget.",
  inputs: "Budget, received, paid and rates of budget tables; rates in sentences.",
  tolerance: "Half of the last decimal of the stated rate, plus the rounding of both figures.",
  source: "#28",
  trap:
    "A sentence may mean any line; it is wrong only when no line or total fits. What belongs " +
    "into the numerator is asked by outside-numerator.",
  sample: "None: 74.83 % in yijinhuoluo-2023 is right as a quotient.",
};
