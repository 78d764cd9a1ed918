import { message } from "../messages/message";
import type { BudgetLine, BudgetTable, Facts, ScoreRow, StatedRate } from "../tables/facts";
import { squeeze } from "../tables/text";
import type { Reading } from "../tables/table";
import { formatCell, type CellRef } from "../values/cell-ref";
import { Decimal, ZERO } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { alike } from "./budget-lines";
import { addressText, amountText, distinctCells } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, errorOf, figureOf, valueOf } from "./readings";
import { hasSwappedDigits, slipCauses } from "./slips";

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

function halfPlace({ decimals }: StatedRatio): Decimal {
  return new Decimal(10).pow(-decimals - 2).dividedBy(2);
}

function fits(stated: StatedRatio, possible: PossibleRate): boolean {
  return stated.ratio.minus(possible.ratio).abs().lte(halfPlace(stated).plus(possible.error));
}

const exactly = (possible: PossibleRate): PossibleRate => ({ ...possible, error: ZERO });

/** One stated rate, and those that the figures of its line allow. */
interface Quotient {
  readonly stated: StatedRatio;
  readonly possible: readonly PossibleRate[];
}

/** That all rates which fit the figures as they stand do so by luck: less than this is none. */
const LUCK = 0.05;

/**
 * Whether a table's rates were worked out from its figures as they stand. 140 and 180 万元 may be
 * rounded, and then allow any rate from 77.4 % to 78.3 %; but where the other rates of the table
 * fit the figures to their last digit, which rounded ones would hit by luck only, they are not. Of
 * a line or two that tell nothing, 77.87 for 77.78 is taken for the slip that it looks like.
 */
function areExact(quotients: readonly Quotient[]): boolean {
  let luck = quotients.length;
  let fitting = 0;
  for (const { stated, possible } of quotients) {
    const hit = possible.find((rate) => fits(stated, exactly(rate)));
    if (!hit) continue;
    fitting += 1;
    luck *= Math.min(1, halfPlace(stated).dividedBy(Decimal.max(hit.error, "1e-9")).toNumber());
  }
  return fitting > 0 && fitting * 2 >= quotients.length && luck <= LUCK;
}

/** 77.87 for 77.78, in a table too short to tell whether its figures are rounded. */
function isSwap({ stated, possible }: Quotient): boolean {
  return possible.some((rate) => {
    const decimals = Math.max(stated.decimals, 0);
    return (
      decimals >= 2 &&
      hasSwappedDigits({
        stated: stated.ratio.times(100),
        expected: rate.ratio.times(100).toDecimalPlaces(decimals),
        decimals,
        unit: "%",
      })
    );
  });
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

interface LineQuotient extends Quotient {
  readonly line: BudgetLine;
  readonly measure: PossibleRate["measure"];
}

function quotientsOf(budget: BudgetTable): LineQuotient[] {
  return linesOf(budget).flatMap((line) =>
    (["execution", "received"] as const).flatMap((measure) => {
      const stated = statedIn(measure === "execution" ? line.rate : line.receivedRate);
      const possible = ratesOf(line).filter((rate) => rate.measure === measure);
      return stated && possible.length > 0 ? [{ line, measure, stated, possible }] : [];
    })
  );
}

/** So many rates tell whether the figures of their table are rounded. */
const TELLING = 3;

/** A table with the rates that it states, and what these tell of its figures. */
interface RatedBudget extends BudgetTable {
  readonly quotients: readonly LineQuotient[];
  readonly isExact: boolean;
}

function rated(budget: BudgetTable): RatedBudget {
  const quotients = quotientsOf(budget);
  return { ...budget, quotients, isExact: areExact(quotients) };
}

/** The rates that the figures allow a stated one, as exactly as the table's other rates show. */
function heldTo(quotient: Quotient, { quotients, isExact }: RatedBudget): readonly PossibleRate[] {
  const isHeld = isExact || (quotients.length < TELLING && isSwap(quotient));
  return isHeld ? quotient.possible.map(exactly) : quotient.possible;
}

function inTable(budget: RatedBudget): FindingDraft[] {
  return budget.quotients.flatMap((quotient) => {
    const { line, measure, stated } = quotient;
    return draftOf(budget.table, line.name.text, measure, stated, heldTo(quotient, budget));
  });
}

/** 预算执行率 as an indicator: what its 实际完成值 says, and nothing else, is the rate itself. */
function ofIndicator({ name, actual }: ScoreRow): StatedRate[] {
  const measure = /(预算|资金)到位率/u.test(name)
    ? "received"
    : /(预算|资金)执行率/u.test(name)
      ? "execution"
      : undefined;
  const digits = /^(\d{1,3}(?:\.\d+)?)[%％]$/u.exec(squeeze(actual?.text ?? ""))?.[1];
  if (!measure || !actual || digits === undefined) return [];
  return [
    {
      cell: actual.cell,
      measure,
      rate: new Decimal(digits).dividedBy(100),
      decimals: digits.split(".")[1]?.length ?? 0,
    },
  ];
}

/**
 * A rate said in a sentence may mean any line or total; it is wrong when none of them fits. One that
 * means a line was worked out from its figures as they stand.
 */
function inSentence(
  budgets: readonly RatedBudget[],
  { cell, measure, rate, decimals }: StatedRate
): FindingDraft[] {
  const stated: StatedRatio = { cell, ratio: rate, decimals };
  const ofTotals = budgets.flatMap((budget) =>
    budget.total ? heldTo({ stated, possible: ratesOf(budget.total) }, budget) : []
  );
  const ofLines = budgets
    .flatMap(({ lines, total }) => lines.filter((line) => line !== total).flatMap(ratesOf))
    .map(exactly);
  const isSaid = [...ofTotals, ...ofLines].some(
    (possible) => possible.measure === measure && fits(stated, possible)
  );
  const budget = budgets.find(
    ({ total }) => total && ratesOf(total).some((possible) => possible.measure === measure)
  );
  if (isSaid || !budget?.total) return [];
  const rates = ratesOf(budget.total).map(exactly);
  return draftOf(budget.table, budget.total.name.text, measure, stated, rates).map((draft) => ({
    ...draft,
    place: `${draft.place} sentence`,
  }));
}

function indicatorRates(facts: Facts): StatedRate[] {
  const ofLines = facts.budgets.flatMap((budget) => linesOf(budget).map(({ rate }) => rate));
  const known = new Set(ofLines.flatMap((rate) => (rate ? [formatCell(cellOf(rate))] : [])));
  const rates = facts.scoreTables.flatMap(({ leaves }) => leaves.flatMap(ofIndicator));
  // A 自评表 gives 执行率 its points in the block of 项目资金: its rate is held to that block.
  return rates.filter(({ cell }) => !known.has(formatCell(cell)));
}

/** 预算执行率 and 资金到位率 as stated are what paid, received and budget give, as shown. */
export function executionRate(facts: Facts): FindingDraft[] {
  const budgets = facts.budgets.map(rated);
  const said = [...facts.statedRates, ...indicatorRates(facts)];
  return [...budgets.flatMap(inTable), ...said.flatMap((stated) => inSentence(budgets, stated))];
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
  inputs:
    "Budget, received, paid and rates of budget tables; rates in sentences, and as 实际完成值 of " +
    "预算执行率 and 资金到位率.",
  tolerance:
    "Half of the last decimal of the stated rate, plus the rounding of both figures; without that " +
    "where the table's other rates fit its figures to the last digit, or where a table of a line or " +
    "two has two neighbouring digits changed.",
  source: "#28",
  trap:
    "A sentence may mean any line; it is wrong only when no line or total fits. What belongs " +
    "into the numerator is asked by outside-numerator.",
  sample: "None: 74.83 % in yijinhuoluo-2023 is right as a quotient.",
};
