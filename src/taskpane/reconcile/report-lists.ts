import type { ComparisonTotals, ListComparison } from "../../core/lists/compare-lists";
import { yuanOf } from "../../core/lists/money-units";
import type { Reconciliation } from "../../core/lists/reconcile";
import type { SurveyedList } from "../../core/lists/survey-lists";
import { tallyAll, tallyFindings } from "../../core/lists/tally-findings";
import type { CellRange } from "../../core/values/cell-ref";
import { plain } from "../../core/values/decimal";
import type {
  CheckCard,
  ComparedCounts,
  ComparisonCard,
  ListCard,
  ListReport,
} from "./list-report";

/** Lines of a comparison that a page shows; 名单核对 has all of them. */
const MOST_LINES = 200;

/**
 * The part of a run that a person looks at first. `lists`: what was recognised, ignored ones too.
 * Rests every few thousand findings.
 */
export function* reportLists(
  { book, comparisons, findings }: Reconciliation,
  lists: readonly SurveyedList[],
  { ownSheets, problems }: Pick<ListReport, "ownSheets" | "problems">
): Generator<undefined, ListReport> {
  const read = new Map(book.lists.map((list) => [placeKey(list.range), list]));
  const cards = lists.map((list): ListCard => {
    const found = read.get(placeKey(list.range));
    read.delete(placeKey(list.range));
    return found ? { ...list, people: found.count, leftOut: found.leftOut } : list;
  });
  // Lists below another one, which only reading has shown.
  const below = [...read.values()].map(
    ({ range, title, role, columns, count, leftOut }): ListCard => ({
      range,
      title,
      role,
      columns: [...columns].map(([field, column]) => ({ column, head: "", field })),
      rowCount: count + leftOut,
      isIgnored: false,
      people: count,
      leftOut,
    })
  );
  return {
    lists: [...cards, ...below],
    comparisons: comparisons.map(comparisonCard),
    checks: yield* checkCards(findings),
    findings: findings.length,
    people: (yield* tallyAll(findings)).people,
    ownSheets,
    problems,
  };
}

function placeKey({ sheet, top, left }: CellRange): string {
  return `${sheet}!${String(top)},${String(left)}`;
}

function comparisonCard(comparison: ListComparison): ComparisonCard {
  const { left, right, by, byName, totals, lines } = comparison;
  const off = ({ differs, leftOnly, rightOnly }: ComparisonTotals): number =>
    differs + leftOnly + rightOnly;
  const shown = [...lines].sort((a, b) => off(b) - off(a)).slice(0, MOST_LINES);
  return {
    pair: [left.role, right.role],
    by,
    totals: countsOf(totals, by),
    leftRows: left.rowCount,
    rightRows: right.rowCount,
    leftExplained: totals.leftRows,
    rightExplained: totals.rightRows,
    byName,
    lines: shown.map((line) => ({
      institution: line.institution,
      className: line.className,
      ...countsOf(line, by),
    })),
    moreLines: lines.length - shown.length,
  };
}

function countsOf(totals: ComparisonTotals, by: ListComparison["by"]): ComparedCounts {
  const { leftPeople, rightPeople, both, differs, leftOnly, rightOnly } = totals;
  const counts = { leftPeople, rightPeople, both, differs, leftOnly, rightOnly };
  if (by !== "money") return counts;
  return {
    ...counts,
    leftYuan: plain(yuanOf(totals.leftMoney)),
    rightYuan: plain(yuanOf(totals.rightMoney)),
    differenceYuan: plain(yuanOf(totals.rightMoney - totals.leftMoney)),
  };
}

function* checkCards(
  findings: Reconciliation["findings"]
): Generator<undefined, readonly CheckCard[]> {
  const tallies = yield* tallyFindings(findings, ({ rule }) => rule);
  return [...tallies].map(([rule, { count, people, effect }]) => ({
    rule,
    count,
    people,
    ...(Number.isNaN(effect) ? {} : { yuan: plain(yuanOf(effect)) }),
  }));
}
