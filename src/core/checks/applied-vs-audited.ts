import { message, type Message } from "../messages/message";
import type { ComparisonRow, ComparisonTable, Facts } from "../tables/facts";
import { type Decimal, sum } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { addressesText, distinctCells, numberText, yuanText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { leadingSet, monthlyRate, type RateSet, rateOfClass, rateSets } from "./rate-sets";
import { cellOf, errorOf, valueOf } from "./readings";

type ClassPair = ComparisonRow["classes"][number];

interface Counted {
  readonly pair: ClassPair;
  readonly applied: Decimal;
  readonly audited: Decimal;
}

function countedOf(row: ComparisonRow): Counted[] {
  return row.classes.flatMap((pair) => {
    const applied = valueOf(pair.applied);
    const audited = valueOf(pair.audited);
    return applied && audited ? [{ pair, applied, audited }] : [];
  });
}

function differs({ pair, applied, audited }: Counted): boolean {
  return applied
    .minus(audited)
    .abs()
    .gt(errorOf(pair.applied).plus(errorOf(pair.audited)));
}

/** What the audit costs more a month than the application, in yuan; undefined without every rate. */
function monthlyEffect(row: ComparisonRow, counted: readonly Counted[], set: RateSet | undefined) {
  if (!set || counted.length < row.classes.length) return undefined;
  const effects = counted.filter(differs).map(({ pair, applied, audited }) => {
    const rate = rateOfClass(set, pair.className);
    const monthly = rate && monthlyRate(rate);
    return monthly && audited.minus(applied).times(monthly);
  });
  if (effects.includes(undefined)) return undefined;
  return sum(effects.flatMap((effect) => effect ?? [])).toDecimalPlaces(2);
}

function effectText(effect: Decimal | undefined): Message | string {
  if (!effect) return "";
  if (effect.isZero()) return message("check.applied-vs-audited.no-effect");
  const code = effect.gt(0) ? "dearer" : "cheaper";
  return message(`check.applied-vs-audited.${code}`, { amount: yuanText(effect.abs()) });
}

function classesText([first, ...rest]: readonly Counted[]): Message | string {
  if (!first) return "";
  const one = message("check.applied-vs-audited.class", {
    name: first.pair.className,
    applied: numberText(first.applied),
    audited: numberText(first.audited),
  });
  return rest.length === 0 ? one : message("check.list", { first: one, rest: classesText(rest) });
}

function draftOf(
  { table }: ComparisonTable,
  row: ComparisonRow,
  set: RateSet | undefined
): FindingDraft[] {
  const counted = countedOf(row);
  const differing = counted.filter(differs);
  if (differing.length === 0) return [];
  const stated = sum(counted.map(({ applied }) => applied));
  const expected = sum(counted.map(({ audited }) => audited));
  const effect = monthlyEffect(row, counted, set);
  // 申请人数 beside 审核人数: nobody is classed, and the heads are all there is to say.
  const isWhole = row.classes.every(({ className }) => className === "");
  const appliedCells = differing.map(({ pair }) => cellOf(pair.applied));
  const auditedCells = differing.map(({ pair }) => cellOf(pair.audited));
  return [
    {
      rule: "applied-vs-audited",
      severity: "high",
      subject: row.name.text,
      place: "classes",
      table,
      cells: distinctCells([...appliedCells, ...auditedCells, row.name.cell]),
      stated,
      expected,
      difference: stated.minus(expected),
      unit: "人",
      // Not the sign of `difference`: positive when what the audit found is paid more for.
      ...(effect ? { amountYuan: effect } : {}),
      // As many people, classed otherwise.
      ...(stated.eq(expected) ? { causes: [message("check.cause.reclassed")] } : {}),
      message: message(`check.applied-vs-audited${isWhole ? ".heads" : ""}`, {
        subject: row.name.text,
        classes: isWhole ? "" : classesText(differing),
        applied: numberText(stated),
        audited: numberText(expected),
        effect: effectText(effect),
        appliedCells: addressesText(appliedCells),
        auditedCells: addressesText(auditedCells),
      }),
    },
  ];
}

/**
 * 申请与审计: what an institution applied for and what the audit found, class by class, and what
 * the difference is worth a month at the workbook's rates. Source: domain.md 2, #9.
 */
export function appliedVsAudited(facts: Facts): FindingDraft[] {
  // Standards that contradict each other, and nothing tells which one holds, give no price.
  const set = leadingSet(facts, rateSets(facts));
  return facts.comparisons.flatMap((table) =>
    table.rows.flatMap((row) => draftOf(table, row, set))
  );
}

export const appliedVsAuditedDoc: CheckDoc = {
  title: "申请数 ≠ 审计数",
  what:
    "What an institution applied for and what the audit found, class by class, and what the " +
    "difference is worth a month at the workbook's rates. Severity: high.",
  formula: "Σ (audited − applied) × monthly rate.",
  inputs: "申请与审计 tables; rates.",
  source: "#9",
  trap:
    "Equal totals may hide a different mix (64 = 64, but 1,800 yuan a month more). " +
    "`amountYuan` is positive when what the audit found costs more, whatever the sign of the " +
    "difference in heads.",
  sample: "Three in yongji-2023: +1800, +1050, +350 yuan a month.",
};
