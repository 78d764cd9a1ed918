import { message } from "../messages/message";
import type { Facts, PaymentDate, ScoreRow, ScoreTable } from "../tables/facts";
import { deadlines } from "../tables/readers/said-dates";
import type { CalendarDay, Deadline } from "../tables/said";
import type { Label } from "../tables/table";
import { squeeze } from "../tables/text";
import { formatCell } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf } from "./readings";
import { indicatorText, pointsOf, tableName, weightScale } from "./score-points";

/** An indicator that asks for payment by a day. */
interface Timely {
  readonly table: ScoreTable;
  readonly row: ScoreRow;
  readonly deadline: Deadline;
}

/** A target such as 2023年12月31日前 says by its indicator (补贴发放及时性) what has to happen by then. */
function targetDeadlines(name: string, { cell, text }: Label): Deadline[] {
  return deadlines(cell, squeeze(`${name}，${text}`));
}

/** 发放, 到账: what was only applied for, checked or bought by a day has not been paid by it. */
const PAYING = /发放|支付|拨付|兑付|到账|到位|付清/u;

/** The days of payment that 绩效目标 set. */
function goalDeadlines({ targets }: Facts): Deadline[] {
  return targets
    .filter(({ name, value }) => PAYING.test(squeeze(name.text + value.text)))
    .flatMap(({ name, value }) => targetDeadlines(name.text, value));
}

function timelyIndicators(facts: Facts): Timely[] {
  return facts.scoreTables.flatMap((table) =>
    table.leaves.flatMap((row) => {
      if (!/及时|时效|按时|按期|准时/u.test(row.name)) return [];
      const texts = [row.rubric, row.explanation].flatMap((label) => label ?? []);
      const found = [
        ...texts.flatMap(({ cell, text }) => deadlines(cell, squeeze(text))),
        ...(row.target ? targetDeadlines(row.name, row.target) : []),
      ];
      return found.map((deadline) => ({ table, row, deadline }));
    })
  );
}

const MS_PER_DAY = 86_400_000;

/** Days since a fixed one, for telling which of two days is later and by how much. */
function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function dayText({ year, month, day }: CalendarDay): string {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The last day named: who pays after it is late under every one of several stages. */
function latest(all: readonly Deadline[]): Deadline | undefined {
  return [...all].sort((a, b) => dayNumber(b.day) - dayNumber(a.day))[0];
}

function lateDraft({ table, name, cell, day }: PaymentDate, deadline: Deadline): FindingDraft[] {
  const days = new Decimal(dayNumber(day) - dayNumber(deadline.day));
  if (!days.gt(0)) return [];
  return [
    {
      rule: "paid-after-deadline",
      severity: "high",
      subject: name.text,
      place: "date",
      table,
      cells: distinctCells([cell, deadline.cell]),
      difference: days,
      unit: "天",
      message: message("check.paid-after-deadline", {
        subject: name.text,
        cell: addressText(cell),
        day: dayText(day),
        deadline: dayText(deadline.day),
        deadlineCell: formatCell(deadline.cell),
        days: numberText(days),
      }),
    },
  ];
}

/** The last day for payments that an indicator, a target or a sentence sets. */
export function lastDeadline(facts: Facts): Deadline | undefined {
  const timely = timelyIndicators(facts).map((one) => one.deadline);
  return latest([...timely, ...facts.said.deadlines, ...goalDeadlines(facts)]);
}

/** Whether the workbook lists payments at all. */
function hasPayments(facts: Facts): boolean {
  const paid = facts.budgets.some(({ lines }) => lines.some((line) => line.paid !== undefined));
  return paid || facts.payments.some(({ table }) => table.kind === "subsidy-payment");
}

/** Full marks for being in time, and not one day of payment to see it by. */
function withoutDates(facts: Facts, timely: readonly Timely[]): FindingDraft[] {
  const hasDates =
    facts.paymentDates.length > 0 ||
    facts.tables.some(({ columns }) => columns.some(({ role }) => role === "paid-on"));
  if (hasDates || !hasPayments(facts)) return [];
  const told = new Set<ScoreRow>();
  return timely.flatMap(({ table, row, deadline }): FindingDraft[] => {
    const score = pointsOf(row.score);
    const weight = pointsOf(row.weight);
    const isFull =
      score &&
      weight &&
      score.value.gt(0) &&
      score.value.gte(weight.value.times(weightScale(table)));
    if (!isFull || told.has(row)) return [];
    told.add(row);
    const subject = indicatorText(row);
    return [
      {
        rule: "paid-after-deadline",
        severity: "medium",
        subject,
        known: row.code ?? row.name,
        place: "evidence",
        table: table.table,
        cells: distinctCells([score.cell, deadline.cell, cellOf(row.weight)]),
        stated: score.value,
        unit: "分",
        message: message("check.paid-after-deadline.no-dates", {
          subject,
          table: tableName(table.table),
          cell: addressText(score.cell),
          score: numberText(score.value),
          deadline: dayText(deadline.day),
        }),
      },
    ];
  });
}

/**
 * 按时发放: no payment later than the last day that an indicator or a sentence sets; and full marks
 * for 及时性 rest on days of payment. Source: domain.md 2, #8, and 4 (paid by the deadline).
 */
export function paidAfterDeadline(facts: Facts): FindingDraft[] {
  const timely = timelyIndicators(facts);
  const deadline = lastDeadline(facts);
  const late = deadline
    ? facts.paymentDates.flatMap((payment) => lateDraft(payment, deadline))
    : [];
  return [...late, ...withoutDates(facts, timely)];
}

export const paidAfterDeadlineDoc: CheckDoc = {
  title: "发放超过期限",
  what:
    "A payment later than the day that an indicator, 绩效目标 or a sentence sets (severity: high); or full " +
    "marks for an indicator of 及时性 with such a day, while no table says when anything was paid " +
    "(severity: medium).",
  formula: "Day of payment − deadline > 0.",
  inputs:
    "发放日期 and the like in payment and budget tables; 在2023年12月31日前发放 and 2023年底前 in " +
    "评分细则, 目标值, 指标解释, 绩效目标 and sentences.",
  tolerance: "None: the deadline itself is in time.",
  source: "#8; payment by the deadline",
  trap:
    "With several days (stages) the last one counts. A day without a year, and what is no day, say " +
    "nothing. Stored dates are read by the workbook's own calendar (1900 or 1904).",
  sample: "One in yongji-2023: C3-1 has full marks, no payment has a date.",
};
