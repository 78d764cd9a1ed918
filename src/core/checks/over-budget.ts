import { message } from "../messages/message";
import type { BudgetTable, Facts } from "../tables/facts";
import type { CheckDoc } from "./check-doc";
import { alike, lineAmount, moneyFields, type SpentLine, spentLines } from "./budget-lines";
import { addressText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, errorOf, valueOf } from "./readings";
import { agree } from "../values/rounding";

/** A table that gives its budget in the total row only: there the total is the line. */
function totalOnly({ table, lines, total }: BudgetTable): SpentLine[] {
  const hasLines = lines.some((line) => valueOf(line.budget) && valueOf(line.paid));
  if (hasLines || !total) return [];
  const { budget, paid } = alike(total);
  return budget && paid ? [{ table, line: total, budget, paid }] : [];
}

function draftOf(spent: SpentLine): FindingDraft[] {
  const budget = valueOf(spent.budget);
  const paid = valueOf(spent.paid);
  // Without a budget at all it is an unbudgeted payment.
  if (!budget?.gt(0) || !paid?.gt(budget)) return [];
  if (agree(paid, budget, errorOf(spent.paid).plus(errorOf(spent.budget)), "money")) return [];
  const subject = spent.line.name.text;
  return [
    {
      rule: "over-budget",
      severity: "high",
      subject,
      place: "paid",
      table: spent.table,
      ...moneyFields(spent, paid, budget),
      message: message("check.over-budget", {
        subject,
        cell: addressText(cellOf(spent.paid)),
        paid: lineAmount(spent, paid),
        budget: lineAmount(spent, budget),
        budgetCell: addressText(cellOf(spent.budget)),
        difference: lineAmount(spent, paid.minus(budget)),
      }),
    },
  ];
}

/** 超预算支出: a budgeted line was paid more than its budget, beyond the decimals shown. */
export function overBudget(facts: Facts): FindingDraft[] {
  return [...spentLines(facts), ...facts.budgets.flatMap(totalOnly)].flatMap(draftOf);
}

export const overBudgetDoc: CheckDoc = {
  title: "超预算支出",
  what:
    "A budgeted line was paid more than its budget. A table that gives its budget in the " +
    "total row only is judged by that row. Severity: high.",
  formula: "paid − budget > 0.",
  inputs: "Budget and paid of every line of a budget table.",
  tolerance: "The rounding of both figures.",
  source: "#31",
  trap: "A line without a budget is told by unbudgeted-payment.",
  sample: "None, whatever the report's text says.",
};
