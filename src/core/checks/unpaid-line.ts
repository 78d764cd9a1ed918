import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { ZERO } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { lineAmount, moneyFields, spentLines } from "./budget-lines";
import { addressText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, isPositive, isWrittenZero, valueOf } from "./readings";

/**
 * 未支出: a budgeted line of which nothing was paid (0 or a dash). A blank is missing, not zero,
 * and makes no claim. Source: domain.md 2, #30.
 */
export function unpaidLine(facts: Facts): FindingDraft[] {
  return spentLines(facts)
    .filter(({ budget, paid }) => isPositive(budget) && isWrittenZero(paid))
    .map((spent) => {
      const budget = valueOf(spent.budget) ?? ZERO;
      const subject = spent.line.name.text;
      return {
        rule: "unpaid-line",
        severity: "medium",
        subject,
        place: "paid",
        table: spent.table,
        ...moneyFields(spent, ZERO, budget),
        message: message("check.unpaid-line", {
          subject,
          cell: addressText(cellOf(spent.paid)),
          budget: lineAmount(spent, budget),
          budgetCell: addressText(cellOf(spent.budget)),
        }),
      };
    });
}

export const unpaidLineDoc: CheckDoc = {
  title: "有预算未支出",
  what: "A budgeted line with a written zero (0 or a dash) as payment. Severity: medium.",
  inputs: "Budget and paid of every line of a budget table.",
  source: "#30",
  trap: "A blank payment is missing and makes no claim.",
  sample: "Five in yijinhuoluo-2023, 73.00 万元.",
};
