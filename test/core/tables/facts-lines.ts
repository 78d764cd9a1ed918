import type { BudgetLine, Facts, ScoreRow } from "../../../src/core/tables/facts";
import type { Reading } from "../../../src/core/tables/table";
import { formatRange } from "../../../src/core/values/cell-ref";

/** What was read from a workbook, a line per thing, so that tests read like the tables do. */
export function factsLines(facts: Facts): string[] {
  return [
    ...facts.tables.map(
      (table) =>
        `table ${table.kind} ${table.range.sheet}!${formatRange(table.range)} ${table.unit ?? "-"} ${table.rows
          .map((row) => row.type.charAt(0))
          .join("")}${table.title === undefined ? "" : ` ${table.title}`}`
    ),
    ...facts.tables.map(
      (table) =>
        `columns ${table.columns
          .map((column) => `${column.role}${column.className ? `:${column.className}` : ""}`)
          .join(" ")}`
    ),
    ...facts.unrecognised.map(
      (part) => `unrecognised ${part.range.sheet}!${formatRange(part.range)} ${part.reason.code}`
    ),
    ...facts.hiddenSheets.map((name) => `hidden ${name}`),
    ...facts.payments.flatMap((payment) =>
      payment.rows.map((row) => {
        const quantities = row.quantities.map(
          (each) =>
            `${each.className || "*"} ${read(each.reading)}${each.rate ? `×${read(each.rate)}` : ""}`
        );
        const more = `${row.months ? ` months ${read(row.months)}` : ""}${row.due ? ` due ${read(row.due)}` : ""}`;
        return `pay ${row.name.text}: ${quantities.join(" + ")} = ${read(row.amount)}${more}`;
      })
    ),
    ...facts.rates.map(
      (rate) =>
        `rate ${rate.className}: ${rate.rate.value.toFixed()} per ${rate.rate.unit.per ?? "?"}`
    ),
    ...facts.budgets.flatMap((budget) => [
      ...budget.lines.map((line) => `budget ${budgetLine(line)}`),
      ...(budget.total ? [`budget total ${budgetLine(budget.total)}`] : []),
    ]),
    ...facts.scoreTables.flatMap((table) => [
      ...table.roots.flatMap((root) => scoreLines(root, 0)),
      ...table.sums.map(
        (sum) =>
          `sum ${sum.type}${sum.of ? ` of ${sum.of.name}` : ""}: ${read(sum.weight)} ${read(sum.score)} from ${sum.children
            .map((child) => read(child.score))
            .join("+")}`
      ),
      ...(table.total ? [`whole total ${read(table.total.score)}`] : []),
    ]),
    ...facts.gradeScales.map(
      (scale) =>
        `scale ${scale.bands
          .map(
            (band) =>
              `${band.level} ${band.minInclusive ? "[" : "("}${band.min?.toFixed() ?? ""},${band.max?.toFixed() ?? ""}${band.maxInclusive ? "]" : ")"}`
          )
          .join(" ")}`
    ),
    ...facts.comparisons.flatMap((table) =>
      table.rows.map(
        (row) =>
          `compare ${row.name.text}: ${row.classes
            .map((each) => `${each.className || "*"} ${read(each.applied)}/${read(each.audited)}`)
            .join(" ")}`
      )
    ),
    ...facts.surveys.flatMap((survey) => [
      ...survey.questions.map(
        (question) =>
          `survey ${survey.measure} ${question.number ?? "?"}: ${question.answers
            .map((answer) => `${answer.option} ${read(answer.reading)}`)
            .join(" ")}${question.overall ? ` → ${read(question.overall)}` : ""}`
      ),
      ...(survey.average ? [`survey average ${read(survey.average)}`] : []),
    ]),
    ...facts.targets.map(
      (target) =>
        `target ${target.name.text}: ${target.comparison} ${target.figure?.value.toFixed() ?? target.value.text}`
    ),
    ...facts.totals.map(
      (claim) =>
        `total ${claim.header}: ${claim.total.shown.toFixed()} of ${claim.parts.map(read).join("+")}`
    ),
    ...facts.statedGrades.map(
      (grade) => `stated ${grade.score?.toFixed() ?? "-"} ${grade.level ?? "-"}`
    ),
    ...facts.statedRates.map((rate) => `stated ${rate.measure} ${rate.rate.toFixed()}`),
  ];
}

function read(reading: Reading | undefined): string {
  if (!reading) return "-";
  switch (reading.state) {
    case "figure":
      return reading.figure.shown.toFixed() + reading.figure.unit.text;
    case "blank":
      return "_";
    case "dash":
      return "dash";
    case "text":
    case "error":
      return `!${reading.raw}`;
  }
}

function budgetLine(line: BudgetLine): string {
  const note = line.note === undefined ? "" : ` (${line.note})`;
  return `${line.name.text}${note}: ${read(line.budget)} received ${read(line.received)} paid ${read(line.paid)} rate ${read(line.rate)}`;
}

function scoreLines(row: ScoreRow, depth: number): string[] {
  const rubric = row.rubric ? ` | ${row.rubric.text.replaceAll("\n", "⏎")}` : "";
  const code = row.code === undefined ? "" : `${row.code} `;
  return [
    `${"· ".repeat(depth)}indicator ${code}${row.name}: ${read(row.weight)} ${read(row.score)}${rubric}`,
    ...row.children.flatMap((child) => scoreLines(child, depth + 1)),
  ];
}
