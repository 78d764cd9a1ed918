import { message, type Message } from "../messages/message";
import type { Facts } from "../tables/facts";
import { Decimal, sum } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { inUnit, yuanText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { amountOf } from "./payment-due";
import {
  type RecomputedRow,
  type RecomputedTable,
  recomputePayments,
  totalDue,
} from "./recompute-payments";
import { cellOf, figureOf } from "./readings";

/** Rows off by the same sum that cannot be chance. */
const LEAST_ROWS = 3;

interface Group {
  readonly residual: Decimal;
  readonly rows: readonly RecomputedRow[];
}

/** Residuals are compared to the yuan, or to as much as the decimals shown can tell apart. */
function residualOf({ paid, due }: RecomputedRow): Decimal {
  const step = Decimal.max("0.01", paid.error.plus(due.error).times(2));
  return paid.yuan.minus(due.yuan).dividedBy(step).round().times(step);
}

function groupsOf(table: RecomputedTable): Group[] {
  const groups = new Map<string, RecomputedRow[]>();
  for (const row of table.rows) {
    if (row.isPaidAsDue) continue;
    const key = residualOf(row).toFixed(2);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.entries()]
    .map(([residual, rows]) => ({ residual: new Decimal(residual), rows }))
    .filter((group) => group.rows.length >= 2)
    .sort((a, b) => b.rows.length - a.rows.length);
}

function groupText({ residual, rows }: Group): Message {
  return message(`check.constant-residual.group-${residual.lt(0) ? "short" : "over"}`, {
    count: String(rows.length),
    amount: yuanText(residual.abs()),
  });
}

/** A budget or received total that is what was paid, to the yuan. */
function matchingBudget(facts: Facts, paid: readonly Decimal[]): Message | undefined {
  for (const { total, lines } of facts.budgets) {
    for (const line of total ? [total] : lines.length === 1 ? lines : []) {
      for (const figure of [figureOf(line.budget), figureOf(line.received)]) {
        if (figure?.unit.dimension !== "money") continue;
        if (!paid.some((yuan) => yuan.minus(figure.value).abs().lt(1))) continue;
        return message("check.constant-residual.equals-budget", { budget: yuanText(figure.value) });
      }
    }
  }
  return undefined;
}

function draftOf(facts: Facts, table: RecomputedTable): FindingDraft[] {
  const groups = groupsOf(table);
  if (!groups.some((group) => group.rows.length >= LEAST_ROWS)) return [];
  const { payment, method, rows } = table;
  const paid = sum(rows.map((row) => row.paid.yuan));
  const due = totalDue(rows);
  const total = payment.totalAmount && amountOf(payment.totalAmount, method.amountUnit);
  const { scale, text } = method.amountUnit;
  const stated = paid.dividedBy(scale);
  const expected = inUnit(due, scale);
  const difference = stated.minus(expected);
  const subject = payment.table.title ?? payment.table.range.sheet;
  return [
    {
      rule: "constant-residual",
      severity: "high",
      subject,
      known: "",
      place: "amount",
      table: payment.table,
      cells: groups.flatMap((group) => group.rows.map(({ input }) => cellOf(input.row.amount))),
      stated,
      expected,
      difference,
      unit: text,
      amountYuan: difference.times(scale),
      message: message("check.constant-residual", {
        subject,
        groups: listed(groups.map(groupText)) ?? "",
        due: yuanText(due),
        paid: yuanText(paid),
        difference: yuanText(paid.minus(due).abs()),
        direction: message(paid.lt(due) ? "check.word.less" : "check.word.more"),
        budget: matchingBudget(facts, total ? [paid, total.yuan] : [paid]) ?? "",
      }),
    },
  ];
}

/**
 * Rows that are off by one and the same sum were cut (or raised) flat, not miscounted. One finding
 * for a table, which names every sum that two or more rows share. Source: domain.md 2, #2.
 */
export function constantResidual(facts: Facts): FindingDraft[] {
  return recomputePayments(facts).flatMap((table) => draftOf(facts, table));
}

export const constantResidualDoc: CheckDoc = {
  title: "各行差额相同",
  what:
    "Three or more rows of a table are off by one and the same sum: cut or raised flat, not " +
    "miscounted. One finding a table; it names every sum that two or more rows share, and " +
    "says when the total paid equals a budget or received total to the yuan. Severity: high.",
  formula: "paid − due of each row, grouped.",
  inputs: "The rows of quantity-times-rate; totals of budgets.",
  tolerance: "Residuals are told apart to 分, or to as much as the decimals allow.",
  source: "#2",
  trap:
    "Whether a flat cut is one error or one per row decides the grade. That is asked, not " +
    "assumed: see “The unit of 处” in [scoring.md](scoring.md).",
  sample: "One in yongji-2023.",
};
