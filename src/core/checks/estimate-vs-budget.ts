import { message } from "../messages/message";
import type { BudgetLine, Facts, PaymentTable } from "../tables/facts";
import type { Figure } from "../tables/table";
import { formatCell } from "../values/cell-ref";
import { agree, possibleError } from "../values/rounding";
import { alike } from "./budget-lines";
import type { CheckDoc } from "./check-doc";
import { figureText, yuanText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { figureOf } from "./readings";

/** Estimate and budget further apart than a tenth are taken for two things. */
const SAME_THING = "0.1";

/** What was worked out, in money whose unit is known. */
function estimated({ table, totalAmount, rows }: PaymentTable): Figure | undefined {
  if (table.kind !== "budget-estimate") return undefined;
  const only = rows.length === 1 ? rows[0]?.amount : undefined;
  const figure = figureOf(totalAmount ?? only);
  return figure?.unit.dimension === "money" && figure.unit.text !== "" ? figure : undefined;
}

/** 133 beside 133.00 received and paid is no rounded 132.96. */
function approvedIn(line: BudgetLine): Figure[] {
  const figure = figureOf(alike(line).budget);
  return figure?.unit.dimension === "money" && figure.unit.text !== "" ? [figure] : [];
}

/** The budget of the whole, when every table that states one states the same. */
function approved(facts: Facts): Figure | undefined {
  const totals = facts.budgets.flatMap(({ total }) => (total ? approvedIn(total) : []));
  const [first] = totals;
  const isOne = totals.every(({ value }) => first && value.eq(first.value));
  return isOne ? first : undefined;
}

/**
 * 测算数与批复数: what was approved is what was worked out, or somebody can say why not.
 * Source: domain.md 2, #5.
 */
export function estimateVsBudget(facts: Facts): FindingDraft[] {
  const plans = facts.payments.flatMap((payment) => {
    const figure = estimated(payment);
    return figure ? [{ payment, figure }] : [];
  });
  const [plan] = plans;
  const budget = approved(facts);
  if (!plan || plans.length > 1 || !budget) return [];
  const { payment, figure } = plan;
  const difference = budget.value.minus(figure.value);
  const error = possibleError(budget).plus(possibleError(figure));
  const isSame = agree(budget.value, figure.value, error, "money");
  if (isSame || difference.abs().gt(figure.value.times(SAME_THING))) return [];
  const { scale, text } = budget.unit;
  return [
    {
      rule: "estimate-vs-budget",
      severity: "low",
      subject: payment.table.title ?? payment.table.range.sheet,
      known: "",
      place: "total",
      table: payment.table,
      cells: [budget.cell, figure.cell],
      stated: budget.shown,
      expected: figure.value.dividedBy(scale),
      difference: difference.dividedBy(scale),
      unit: text,
      amountYuan: difference,
      message: message(`check.estimate-vs-budget.${difference.lt(0) ? "less" : "more"}`, {
        cell: formatCell(budget.cell),
        budget: figureText(budget),
        estimate: figureText(figure),
        estimateCell: formatCell(figure.cell),
        difference: yuanText(difference.abs()),
      }),
    },
  ];
}

export const estimateVsBudgetDoc: CheckDoc = {
  title: "测算数 ≠ 预算数",
  what: "The total of the one 预算测算 against the one budget total of the workbook. Severity: low.",
  formula: "budget − estimate.",
  inputs: "The total row of the estimate; budget totals, which all have to state the same.",
  source: "#5",
  trap:
    "Estimates may be rounded up with reason; that is the question. Further apart than a tenth, the " +
    "two are taken for different things. Several estimates or several budgets make no claim.",
  sample: "One in yongji-2023: 132.96 worked out, 133 approved, 400 yuan more.",
};
