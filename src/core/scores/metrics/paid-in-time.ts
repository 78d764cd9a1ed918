import { lastDeadline } from "../../checks/paid-after-deadline";
import { cellOf, isPositive } from "../../checks/readings";
import { message } from "../../messages/message";
import type { Facts } from "../../tables/facts";
import { formatCell, type CellRef } from "../../values/cell-ref";
import { Decimal } from "../../values/decimal";
import { tallyFindings } from "./finding-tally";
import { decidingWords, lacking, type Candidate, type Metric } from "./metric";
import { sayRatio } from "./say-figure";

const IN_TIME =
  /(?:发放|补贴|补助|兑付|支付|拨付|资金)[^,;。]{0,10}(?:及时|按时|按期|准时)|(?:及时|按时|按期|准时|逾期|超期|延迟|滞后)[^,;。]{0,6}(?:发放|兑付|支付|拨付)/u;
/** Other things that may be late: money coming in, works, reports. */
const OTHER = /到位|开工|完工|竣工|验收|报送|公示|审核|审批/u;

/**
 * 发放及时性: payments after the last day that the workbook sets (findings of
 * `paid-after-deadline`), or the share of those in time. Without a day of payment for every line
 * that has money, nothing is claimed.
 */
export const paidInTime: Metric = {
  id: "paid-in-time",
  name: message("score.metric.paid-in-time"),
  needs: ["count", "value"],
  available: ({ facts }) => facts.paymentDates.length > 0 && lastDeadline(facts) !== undefined,
  claims({ leaf, words }) {
    if (leaf.need !== "count" && leaf.need !== "value") return false;
    const text = decidingWords(words);
    return leaf.rule.kind !== "award-per-item" && IN_TIME.test(text) && !OTHER.test(text);
  },
  read({ leaf, evidence: { facts, findings, settings } }) {
    const deadline = lastDeadline(facts);
    const dated = facts.paymentDates.length;
    if (!deadline || dated === 0) return lacking(message("score.in-time-lacking"));
    const undated = undatedLines(facts);
    if (undated > 0) return lacking(message("score.in-time-undated", { count: String(undated) }));
    const late = findings.filter(
      ({ rule, difference, unit }) =>
        rule === "paid-after-deadline" && unit === "天" && difference?.gt(0)
    );
    const tally = tallyFindings(late, [], settings);
    const read = ({ each }: { readonly each: number }): readonly Candidate[] => {
      const ratio = new Decimal(dated - each).dividedBy(dated);
      const said = message("score.in-time", {
        count: String(dated),
        late: String(each),
        deadline: deadline.text,
        cell: formatCell(deadline.cell),
        ratio: sayRatio(ratio),
      });
      return [{ value: leaf.need === "value" ? ratio : new Decimal(each), said }];
    };
    return {
      state: "bound",
      candidates: read(tally.now),
      cells: late.flatMap(({ cells: [first] }) => (first ? [first] : [])),
      findings: late.map(({ id }) => id),
      recount: tally.recount(read),
    };
  },
};

/** Lines with money and without a day, in the tables that say when they were paid. */
function undatedLines(facts: Facts): number {
  const tables = new Set(facts.paymentDates.map(({ table }) => table.id));
  const rowOf = ({ sheet, row }: CellRef) => `${sheet} ${String(row)}`;
  const dated = new Set(facts.paymentDates.map(({ cell }) => rowOf(cell)));
  const payments = facts.payments
    .filter(({ table }) => tables.has(table.id))
    .flatMap(({ rows }) => rows.map(({ amount }) => amount));
  const budgets = facts.budgets
    .filter(({ table }) => tables.has(table.id))
    .flatMap(({ lines }) => lines.flatMap(({ paid }) => paid ?? []));
  return [...payments, ...budgets].filter(
    (reading) => isPositive(reading) && !dated.has(rowOf(cellOf(reading)))
  ).length;
}
