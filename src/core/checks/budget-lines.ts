import type { BudgetLine, BudgetTable, Facts } from "../tables/facts";
import type { Reading } from "../tables/table";
import type { Decimal } from "../values/decimal";
import { oncePer } from "../values/once-per";
import { amountText } from "./figure-text";
import { cellOf, figureOf } from "./readings";

/** A budget line that says both what was planned and what was paid. */
export interface SpentLine {
  readonly table: BudgetTable["table"];
  readonly line: BudgetLine;
  readonly budget: Reading;
  readonly paid: Reading;
}

/** The same figure, known to more decimals than its own column shows. */
function known(
  reading: Reading | undefined,
  decimals: number,
  scale: Decimal
): Reading | undefined {
  if (reading?.state !== "figure") return reading;
  const { figure } = reading;
  if (figure.decimals >= decimals || !figure.unit.scale.eq(scale)) return reading;
  return { state: "figure", figure: { ...figure, decimals } };
}

/**
 * A line's money as exact as the most exact of it: a budget of 18 beside 10.80 paid is 18.00, and
 * no rounded 17.6. Only figures in one unit lend each other their decimals.
 */
export function alike(line: BudgetLine): BudgetLine {
  const figures = [line.budget, line.received, line.paid].flatMap(
    (reading) => figureOf(reading) ?? []
  );
  const [first] = figures;
  if (!first || figures.every(({ decimals }) => decimals === first.decimals)) return line;
  const finest = figures.reduce((best, one) => (one.decimals > best.decimals ? one : best));
  const read = (reading: Reading | undefined): Reading | undefined =>
    known(reading, finest.decimals, finest.unit.scale);
  const [budget, received, paid] = [read(line.budget), read(line.received), read(line.paid)];
  return {
    ...line,
    ...(budget ? { budget } : {}),
    ...(received ? { received } : {}),
    ...(paid ? { paid } : {}),
  };
}

function spent(table: BudgetTable["table"], line: BudgetLine): SpentLine[] {
  const { budget, paid } = alike(line);
  return budget && paid ? [{ table, line, budget, paid }] : [];
}

/**
 * Lines with a budget and a payment, blank or not; the total row is left out. Three checks ask for
 * them.
 */
export const spentLines = oncePer((facts: Facts): readonly SpentLine[] =>
  facts.budgets.flatMap(({ table, lines }) => lines.flatMap((line) => spent(table, line)))
);

/** Unit and decimals of a line's money: those of whichever figure it has. */
function moneyOf({ budget, paid }: SpentLine) {
  const figure = figureOf(paid) ?? figureOf(budget);
  return { unit: figure?.unit, decimals: figure?.decimals ?? 0 };
}

/** Paid against budget, in the unit of the column, as every check of budget lines tells it. */
export function moneyFields(line: SpentLine, stated: Decimal, expected: Decimal) {
  const { unit } = moneyOf(line);
  const scale = unit?.scale ?? 1;
  const difference = stated.minus(expected);
  return {
    stated: stated.dividedBy(scale),
    expected: expected.dividedBy(scale),
    difference: difference.dividedBy(scale),
    ...(unit && unit.text !== "" ? { unit: unit.text } : {}),
    ...(unit?.dimension === "money" && unit.text !== "" ? { amountYuan: difference } : {}),
    cells: [cellOf(line.paid), cellOf(line.budget)],
  };
}

/** `40.00 万元` from a value in the base unit, as the line's columns show it. */
export function lineAmount(line: SpentLine, value: Decimal): string {
  const { unit, decimals } = moneyOf(line);
  return amountText(value.dividedBy(unit?.scale ?? 1), decimals, unit?.text ?? "");
}
