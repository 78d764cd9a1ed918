import { message } from "../messages/message";
import type { Facts } from "../tables/facts";
import type { Reading, Table } from "../tables/table";
import type { CheckDoc } from "./check-doc";
import { addressText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { allRows, indicatorText } from "./score-points";

/** A place where a number of money, heads or points belongs. */
interface Place {
  readonly table: Table;
  readonly subject: string;
  readonly reading: Reading;
  /** A rate may rightly be #DIV/0!: nothing was budgeted. */
  readonly isRate?: boolean;
}

function inPayments(facts: Facts): Place[] {
  return facts.payments.flatMap(({ table, rows, totalAmount }) => [
    ...rows.flatMap((row) =>
      [
        ...row.quantities.flatMap(({ reading, rate }) => [reading, ...(rate ? [rate] : [])]),
        ...(row.months ? [row.months] : []),
        ...(row.due ? [row.due] : []),
        row.amount,
      ].map((reading) => ({ table, subject: row.name.text, reading }))
    ),
    ...(totalAmount ? [{ table, subject: "", reading: totalAmount }] : []),
  ]);
}

function inBudgets(facts: Facts): Place[] {
  return facts.budgets.flatMap(({ table, lines, total }) =>
    [...lines, ...(total ? [total] : [])].flatMap((line) => {
      const subject = line.name.text;
      const money = [line.budget, line.received, line.paid];
      const rates = [line.rate, line.receivedRate];
      return [
        ...money.flatMap((reading) => (reading ? [{ table, subject, reading }] : [])),
        ...rates.flatMap((reading) => (reading ? [{ table, subject, reading, isRate: true }] : [])),
      ];
    })
  );
}

function inScores(facts: Facts): Place[] {
  return facts.scoreTables.flatMap((scores) => {
    const { table } = scores;
    const rows = allRows(scores).map((row) => ({ ...row, subject: indicatorText(row) }));
    const sums = scores.sums.map((line) => ({
      ...line,
      subject: line.label.text.replace(/\s+/g, ""),
    }));
    return [...rows, ...sums].flatMap(({ subject, weight, score, rate }) => [
      { table, subject, reading: weight },
      { table, subject, reading: score },
      { table, subject, reading: rate, isRate: true },
    ]);
  });
}

function inComparisons(facts: Facts): Place[] {
  return facts.comparisons.flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      [
        ...row.classes.flatMap(({ applied, audited }) => [applied, audited]),
        ...(row.appliedTotal ? [row.appliedTotal] : []),
        ...(row.auditedTotal ? [row.auditedTotal] : []),
      ].map((reading) => ({ table, subject: row.name.text, reading }))
    )
  );
}

function inSurveys(facts: Facts): Place[] {
  return facts.surveys.flatMap(({ table, questions }) =>
    questions.flatMap((question) =>
      question.answers.map(({ reading }) => ({ table, subject: question.text.text, reading }))
    )
  );
}

function inTotals(facts: Facts): Place[] {
  return facts.totals.flatMap(({ table, label, parts }) =>
    parts.map((reading) => ({ table, subject: label.text, reading }))
  );
}

function isUnreadable({ reading, isRate }: Place): boolean {
  if (reading.state === "error") return !(isRate && reading.raw === "#DIV/0!");
  // 不适用 may stand for a rate; for money, heads and points it hides a number.
  return reading.state === "text" && !isRate;
}

function headerAt(table: Table, column: number): string {
  const path = table.columns.find((one) => one.column === column)?.path ?? [];
  return path.join("·").replace(/\s+/g, "");
}

function draftOf({ table, subject, reading }: Place): FindingDraft[] {
  if (reading.state !== "error" && reading.state !== "text") return [];
  const { cell, raw } = reading;
  const header = headerAt(table, cell.column);
  const shown = [subject, header].filter((part) => part !== "").join(" · ") || addressText(cell);
  const kind = reading.state === "text" ? "text" : raw === "#UNCACHED!" ? "uncached" : "error";
  return [
    {
      rule: "unreadable-figure",
      severity: kind === "text" ? "medium" : "high",
      subject: shown,
      place: header,
      table,
      cells: [cell],
      message: message(`check.unreadable-figure.${kind}`, {
        subject: shown,
        cell: addressText(cell),
        raw: raw.length > 40 ? `${raw.slice(0, 40)}…` : raw,
      }),
    },
  ];
}

/**
 * An error value, a formula without a result or words where a number of money, heads or points
 * belongs. What rests on such a cell is not checked, so the cell itself is what to look at.
 */
export function unreadableFigure(facts: Facts): FindingDraft[] {
  const told = new Set<string>();
  const places = [inPayments, inBudgets, inScores, inComparisons, inSurveys, inTotals];
  return places
    .flatMap((read) => read(facts))
    .filter(isUnreadable)
    .filter(({ reading }) => {
      const { cell } = reading as { cell: { sheet: string; row: number; column: number } };
      const key = JSON.stringify([cell.sheet, cell.row, cell.column]);
      return told.size < told.add(key).size;
    })
    .flatMap(draftOf);
}

export const unreadableFigureDoc: CheckDoc = {
  title: "应为数字的单元格",
  what:
    "An error value (#REF!), a formula without a stored result, or words where a number of " +
    "money, heads or points belongs. What rests on such a cell is not checked, so the cell " +
    "itself is named. Severity: high; medium for words.",
  inputs: "Every cell that the other checks would read a number from.",
  source: "cells as they arrive from reports and formulas",
  trap: "#DIV/0! in a rate column is not reported: nothing was budgeted there.",
};
