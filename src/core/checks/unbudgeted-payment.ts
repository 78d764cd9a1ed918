import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { ZERO } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { lineAmount, moneyFields, spentLines } from "./budget-lines";
import { addressText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, isPositive, isWrittenZero, valueOf } from "./readings";

/**
 * 无预算支出: paid although the budget says zero (0 or a dash). A blank budget is missing, not
 * zero, and makes no claim. Source: domain.md 2, #27.
 */
export function unbudgetedPayment(facts: Facts): FindingDraft[] {
  return spentLines(facts)
    .filter(({ budget, paid }) => isWrittenZero(budget) && isPositive(paid))
    .map((spent) => {
      const paid = valueOf(spent.paid) ?? ZERO;
      const subject = spent.line.name.text;
      return {
        rule: "unbudgeted-payment",
        severity: "high",
        subject,
        place: "paid",
        table: spent.table,
        ...moneyFields(spent, paid, ZERO),
        message: message("check.unbudgeted-payment", {
          subject,
          cell: addressText(cellOf(spent.paid)),
          paid: lineAmount(spent, paid),
          budgetCell: addressText(cellOf(spent.budget)),
        }),
      };
    });
}

export const unbudgetedPaymentDoc: CheckDoc = {
  title: "无预算支出",
  what:
    "A line with a written budget of zero (0 or a dash) on which money was spent. Severity: " +
    "high.",
  inputs: "Budget and paid of every line of a budget table.",
  source: "#27",
  trap: "A blank budget is missing, not zero.",
  sample: "One in yijinhuoluo-2023, 40.00 万元.",
};
