import type { BudgetLine, BudgetTable, Facts } from "../tables/facts";
import { type Instalment, instalments } from "../tables/readers/instalments";
import type { Figure, Table } from "../tables/table";
import { Decimal, sum } from "../values/decimal";
import { agree, possibleError } from "../values/rounding";
import { alike } from "./budget-lines";
import { figureOf } from "./readings";

/** A budget line whose note names the parts that it is paid in. */
export interface InstalmentLine {
  readonly table: Table;
  readonly budgetTable: BudgetTable;
  readonly line: BudgetLine;
  readonly budget: Figure;
  readonly parts: readonly Instalment[];
  readonly total: Decimal;
  /** Rounding of budget and parts together. */
  readonly error: Decimal;
}

const HALF = new Decimal("0.5");

/** 4.5万元 in a note is known to half of its last place; whole 万元 are what was agreed. */
export function partError({ decimals, scale }: Instalment): Decimal {
  return decimals === 0 ? new Decimal(0) : new Decimal(10).pow(-decimals).times(scale).times(HALF);
}

export function instalmentLines(facts: Facts): InstalmentLine[] {
  return facts.budgets.flatMap((budgetTable) =>
    budgetTable.lines.flatMap((line) => {
      const budget = figureOf(alike(line).budget);
      const parts = line.note === undefined ? [] : instalments(line.note);
      if (budget?.unit.dimension !== "money" || !budget.value.gt(0) || parts.length === 0)
        return [];
      const total = sum(parts.map(({ yuan }) => yuan));
      const error = possibleError(budget).plus(sum(parts.map(partError)));
      return [{ table: budgetTable.table, budgetTable, line, budget, parts, total, error }];
    })
  );
}

/** Whether the parts make up the budget. */
export function addsUp({ total, budget, error }: InstalmentLine): boolean {
  return agree(total, budget.value, error, "money");
}

/** Every sum of some of the parts, the empty one first, with the parts in it. */
export function partSums<T>(
  parts: readonly T[],
  worth: (part: T) => Decimal
): { readonly sum: Decimal; readonly used: readonly T[] }[] {
  return parts.reduce<{ readonly sum: Decimal; readonly used: readonly T[] }[]>(
    (sums, part) => [
      ...sums,
      ...sums.map(({ sum: before, used }) => ({
        sum: before.plus(worth(part)),
        used: [...used, part],
      })),
    ],
    [{ sum: new Decimal(0), used: [] }]
  );
}
