import { message, type Message } from "../messages/message";
import type { Facts, PaymentTable } from "../tables/facts";
import type { Reading } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import { Decimal, sum } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { cellOf, valueOf } from "./readings";

/** Heads of one class over all rows of some tables. */
interface ClassTotal {
  readonly className: string;
  readonly heads: Decimal;
  readonly cells: readonly CellRef[];
}

/** Totals by class; undefined when a quantity is missing, unreadable or of no class. */
function classTotals(tables: readonly PaymentTable[]): ClassTotal[] | undefined {
  const byClass = new Map<string, { readonly values: Decimal[]; readonly cells: CellRef[] }>();
  for (const { className, reading } of tables.flatMap(({ rows }) =>
    rows.flatMap(({ quantities }) => quantities)
  )) {
    const value = valueOf(reading);
    if (!value || className === "") return undefined;
    const known = byClass.get(className) ?? { values: [], cells: [] };
    known.values.push(value);
    known.cells.push(cellOf(reading));
    byClass.set(className, known);
  }
  return [...byClass].map(([className, { values, cells }]) => ({
    className,
    heads: sum(values),
    cells,
  }));
}

/** 人次 and 人·月 count every month: a year of them is twelve heads. */
function isFlow(tables: readonly PaymentTable[]): boolean {
  const readings: Reading[] = tables.flatMap(({ rows }) =>
    rows.flatMap(({ quantities }) => quantities.map(({ reading }) => reading))
  );
  return readings.some(
    (reading) => reading.state === "figure" && reading.figure.unit.flow === true
  );
}

interface Compared {
  readonly className: string;
  readonly planned: Decimal;
  /** Average heads. */
  readonly actual: Decimal;
  readonly plannedCells: readonly CellRef[];
  readonly actualCells: readonly CellRef[];
}

function compare(
  plan: readonly ClassTotal[],
  actual: readonly ClassTotal[],
  per: Decimal
): Compared[] {
  return plan.flatMap(({ className, heads, cells }) => {
    const other = actual.find((one) => one.className === className);
    if (!other) return [];
    return [
      {
        className,
        planned: heads,
        actual: other.heads.dividedBy(per),
        plannedCells: cells,
        actualCells: other.cells,
      },
    ];
  });
}

/** Standard deviations beyond which a share is not the planned one by chance: 1 in 370. */
const FAR = 3;

/** Classes whose share of the heads lies further from the plan than chance would take it. */
function shifted(classes: readonly Compared[]): Compared[] {
  const planned = sum(classes.map((one) => one.planned));
  const actual = sum(classes.map((one) => one.actual));
  if (!planned.gt(0) || !actual.gt(0)) return [];
  return classes.filter((one) => {
    const share = one.planned.dividedBy(planned);
    const variance = actual.times(share).times(new Decimal(1).minus(share));
    const distance = one.actual.minus(actual.times(share)).abs();
    return distance.gt(variance.sqrt().times(FAR)) && distance.gte(1);
  });
}

const round = (value: Decimal): string => numberText(value.toDecimalPlaces(1));

function classText({ className, planned, actual }: Compared): Message {
  return message("check.plan-vs-actual-mix.class", {
    name: className,
    planned: round(planned),
    actual: round(actual),
  });
}

function draftOf(facts: Facts, plan: PaymentTable): FindingDraft[] {
  const planned = classTotals([plan]);
  if (!planned || planned.length < 2) return [];
  const payments = facts.payments.filter(({ table }) => table.kind === "subsidy-payment");
  const comparableTables = payments.filter((payment) => {
    const classes = new Set(classTotals([payment])?.map(({ className }) => className));
    return planned.every(({ className }) => classes.has(className));
  });
  const actual = classTotals(comparableTables);
  if (!actual || comparableTables.length === 0) return [];
  const flow = isFlow(comparableTables);
  const per = new Decimal(flow ? 12 : comparableTables.length);
  const classes = compare(planned, actual, per);
  if (shifted(classes).length === 0) return [];
  const stated = sum(classes.map((one) => one.planned));
  const expected = sum(classes.map((one) => one.actual)).toDecimalPlaces(1);
  const subject = plan.table.title ?? plan.table.range.sheet;
  const first = classes[0]?.actualCells[0];
  return [
    {
      rule: "plan-vs-actual-mix",
      severity: "medium",
      subject,
      known: "",
      place: "quantity",
      table: plan.table,
      cells: distinctCells(
        [
          ...classes.flatMap((one) => one.plannedCells),
          ...classes.flatMap((one) => one.actualCells),
        ].slice(0, 60)
      ),
      stated,
      expected,
      difference: stated.minus(expected),
      unit: "人",
      message: message(flow ? "check.plan-vs-actual-mix.flow" : "check.plan-vs-actual-mix", {
        subject,
        classes: listed(classes.map(classText)) ?? "",
        cell: first ? formatCell(first) : "",
      }),
    },
  ];
}

/**
 * 预算测算的人员结构与实际: planned heads by class against those that were paid for, 人次 by the
 * twelfth. Source: domain.md 2, #6.
 */
export function planVsActualMix(facts: Facts): FindingDraft[] {
  return facts.payments
    .filter(({ table }) => table.kind === "budget-estimate")
    .flatMap((plan) => draftOf(facts, plan));
}

export const planVsActualMixDoc: CheckDoc = {
  title: "测算人员结构与实际不符",
  what:
    "The mix of classes that a budget was worked out for (447 / 198 / 182) against the one that was " +
    "paid for. Severity: medium.",
  formula:
    "Share of each class in the plan against its share in the payments; heads = 人次 ÷ 12, or the " +
    "average over several tables of heads.",
  inputs: "预算测算 tables and payment tables with the same classes (two at least).",
  tolerance:
    "Three standard deviations of a share of that many heads, and one head at least: what chance " +
    "alone may do.",
  source: "#6",
  trap:
    "Headcount is a stock, 人次 a flow; only the mix is compared, since the number of months is a " +
    "question of its own. A missing quantity makes no claim.",
  sample: "One in yongji-2023: 447 / 198 / 182 planned, 351.7 / 231.8 / 210.7 paid for.",
};
