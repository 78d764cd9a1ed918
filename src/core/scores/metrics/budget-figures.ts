import { figureOf, valueOf } from "../../checks/readings";
import type { BudgetLine, BudgetTable, Facts } from "../../tables/facts";
import type { Reading } from "../../tables/table";
import { sum } from "../../values/decimal";

export type BudgetColumn = "budget" | "received" | "paid";

/** A sum of money that a table states, or that its lines add up to. */
export function budgetTotal(table: BudgetTable, column: BudgetColumn): Reading | undefined {
  const stated = table.total?.[column];
  if (stated && valueOf(stated) !== undefined) return stated;
  return addUp(table.lines, column);
}

/** The lines of a table without a total row; undefined when one of them is no number. */
function addUp(lines: readonly BudgetLine[], column: BudgetColumn): Reading | undefined {
  const readings = lines.map((line) => line[column]);
  const [only] = readings;
  if (readings.length === 1 && only && valueOf(only) !== undefined) return only;
  const values = readings.flatMap((reading) => valueOf(reading) ?? []);
  const figure = readings.map(figureOf).find((found) => found !== undefined);
  if (!figure || values.length !== readings.length) return undefined;
  const value = sum(values);
  const shown = value.dividedBy(figure.unit.scale);
  return { state: "figure", figure: { ...figure, raw: shown.toFixed(), value, shown } };
}

/** What was paid, by a payment table with a total or readable rows. */
function paymentTotals(facts: Facts): readonly Reading[] {
  return facts.payments.flatMap((payment) => {
    if (payment.table.kind !== "subsidy-payment") return [];
    if (payment.totalAmount && valueOf(payment.totalAmount)) return [payment.totalAmount];
    const lines = payment.rows.map((row) => ({ name: row.name, paid: row.amount }));
    return addUp(lines, "paid") ?? [];
  });
}

/** Two sums to divide: both of one table, else one of each when there is no choice. */
export function pairs(
  facts: Facts,
  over: BudgetColumn,
  under: BudgetColumn
): readonly { readonly over: Reading; readonly under: Reading }[] {
  const together = facts.budgets.flatMap((table) => {
    const [a, b] = [budgetTotal(table, over), budgetTotal(table, under)];
    return a && b && valueOf(b)?.gt(0) ? [{ over: a, under: b }] : [];
  });
  if (together.length > 0) return together;
  const overs = distinct(totals(facts, over));
  const unders = distinct(totals(facts, under)).filter((reading) => valueOf(reading)?.gt(0));
  const [a] = overs;
  const [b] = unders;
  return a && b && overs.length === 1 && unders.length === 1 ? [{ over: a, under: b }] : [];
}

function totals(facts: Facts, column: BudgetColumn): readonly Reading[] {
  const inBudgets = facts.budgets.flatMap((table) => budgetTotal(table, column) ?? []);
  return column === "paid" && inBudgets.length === 0 ? paymentTotals(facts) : inBudgets;
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Map<string, Reading>();
  for (const reading of readings) seen.set(valueOf(reading)?.toFixed() ?? "", reading);
  return [...seen.values()];
}
