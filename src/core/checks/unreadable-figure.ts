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
}

/** #DIV/0! in a rate is right where nothing was budgeted; 不适用 may stand for a rate, not for money. */
function isUnreadable(reading: Reading, isRate: boolean): boolean {
  if (reading.state === "error") return !(isRate && reading.raw === "#DIV/0!");
  return reading.state === "text" && !isRate;
}

/** The places of one row whose readings are no numbers; nearly always none. */
function placesIn(
  table: Table,
  subject: string,
  readings: readonly (Reading | undefined)[],
  isRate = false
): Place[] {
  return readings.flatMap((reading) =>
    reading && isUnreadable(reading, isRate) ? [{ table, subject, reading }] : []
  );
}

function inPayments(facts: Facts): Place[] {
  return facts.payments.flatMap(({ table, rows, totalAmount }) => [
    ...rows.flatMap(({ name, quantities, months, due, amount }) => {
      const readings = [months, due, amount];
      for (const { reading, rate } of quantities) readings.push(reading, rate);
      return placesIn(table, name.text, readings);
    }),
    ...placesIn(table, "", [totalAmount]),
  ]);
}

function inBudgets(facts: Facts): Place[] {
  return facts.budgets.flatMap(({ table, lines, total }) =>
    [...lines, ...(total ? [total] : [])].flatMap((line) => [
      ...placesIn(table, line.name.text, [line.budget, line.received, line.paid]),
      ...placesIn(table, line.name.text, [line.rate, line.receivedRate], true),
    ])
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
      ...placesIn(table, subject, [weight, score]),
      ...placesIn(table, subject, [rate], true),
    ]);
  });
}

function inComparisons(facts: Facts): Place[] {
  return facts.comparisons.flatMap(({ table, rows }) =>
    rows.flatMap(({ name, classes, appliedTotal, auditedTotal }) => {
      const readings = classes.flatMap(({ applied, audited }) => [applied, audited]);
      return placesIn(table, name.text, [...readings, appliedTotal, auditedTotal]);
    })
  );
}

function inSurveys(facts: Facts): Place[] {
  return facts.surveys.flatMap(({ table, questions }) =>
    questions.flatMap(({ text, answers }) =>
      placesIn(
        table,
        text.text,
        answers.map(({ reading }) => reading)
      )
    )
  );
}

function inTotals(facts: Facts): Place[] {
  return facts.totals.flatMap(({ table, label, parts }) => placesIn(table, label.text, parts));
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
