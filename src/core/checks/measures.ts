import { message, type Message } from "../messages/message";
import type { Measure } from "../evaluation";
import type { BudgetLine, BudgetTable, Facts } from "../tables/facts";
import type { Figure, Reading } from "../tables/table";
import { sum } from "../values/decimal";
import { type PossibleRate, ratesOf } from "./execution-rate";
import { percent } from "./figure-text";
import { figureOf, valueOf } from "./readings";

/** The sum of a column as if it were a total row; undefined when one of its cells is no number. */
function added(readings: readonly (Reading | undefined)[]): Reading | undefined {
  const values = readings.map(valueOf);
  const first = readings.map(figureOf).find((figure) => figure !== undefined);
  if (!first || values.includes(undefined)) return undefined;
  const value = sum(values.flatMap((one) => one ?? []));
  const figure: Figure = { ...first, value, shown: value.dividedBy(first.unit.scale) };
  return { state: "figure", figure };
}

/** The total row, or the sum of the lines of a table without one. */
function totalOf({ lines, total }: BudgetTable): BudgetLine | undefined {
  const [first] = lines;
  if (total || !first) return total;
  const budget = added(lines.map((line) => line.budget));
  const paid = added(lines.map((line) => line.paid));
  const received = added(lines.map((line) => line.received));
  return {
    name: first.name,
    ...(budget ? { budget } : {}),
    ...(paid ? { paid } : {}),
    ...(received ? { received } : {}),
  };
}

function nameOf({ measure, over }: PossibleRate): Message {
  const ofReceived = measure === "execution" && over === "received";
  return message(
    ofReceived ? "check.word.execution-rate-of-received" : `check.word.${measure}-rate`
  );
}

/**
 * 预算执行率 and 资金到位率 of every budget table, in percent with two decimals, whether or not
 * the workbook states them.
 */
export function measuresOf(facts: Facts): Measure[] {
  return facts.budgets.flatMap((budget) => {
    const total = totalOf(budget);
    const rates = total ? ratesOf(total) : [];
    const ofBudget = rates.find((rate) => rate.measure === "execution" && rate.over === "budget");
    return rates
      .filter(
        (rate) => rate === ofBudget || rate.over !== "received" || !ofBudget?.ratio.eq(rate.ratio)
      )
      .map((rate) => ({
        name: message("check.measure", {
          measure: nameOf(rate),
          table: budget.table.title ?? budget.table.range.sheet,
        }),
        value: percent(rate.ratio),
        unit: "%",
        cells: rate.cells,
      }));
  });
}
