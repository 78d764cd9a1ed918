import type { ComparisonTotals, ListComparison, Side } from "../core/lists/compare-lists";
import { figureOfFinding, type ListFinding } from "../core/lists/list-finding";
import { yuanOf } from "../core/lists/money-units";
import type { PeopleList } from "../core/lists/people-list";
import type { Reconciliation } from "../core/lists/reconcile";
import type { Sample } from "../core/lists/sampling";
import { peopleIn } from "../core/lists/tally-findings";
import { message, say, word, type Language } from "../core/messages/message";
import { formatCell, formatRange } from "../core/values/cell-ref";
import { plain, type Decimal } from "../core/values/decimal";
import type { Json } from "./report-json";
import { textTable } from "./text-table";
import type { Session } from "./terminal";

/** What reconcile prints with --json. The contract is docs/cli.md; IDs are masked throughout. */
export function listReport(
  { book, findings, comparisons }: Reconciliation,
  sample: Sample | undefined,
  language: Language
): Readonly<Record<string, Json>> {
  return {
    tables: book.lists.map(listJson),
    findings: findings.map((finding) => findingJson(finding, language)),
    indicators: [],
    grade: null,
    comparisons: comparisons.map(comparisonJson),
    sample: sample ? sampleJson(sample) : null,
  };
}

function listJson({ id, range, title, role, count, leftOut, columns }: PeopleList): Json {
  return {
    id,
    kind: "roster",
    sheet: range.sheet,
    range: formatRange(range),
    title,
    unit: null,
    role,
    rows: count,
    otherRows: leftOut,
    columns: Object.fromEntries(columns),
  };
}

function number(value: Decimal | undefined): string | null {
  return value ? plain(value) : null;
}

function findingJson(finding: ListFinding, language: Language): Json {
  const { stated, expected, effect, cells } = finding;
  const difference = stated === undefined || expected === undefined ? undefined : stated - expected;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    subject: finding.name || finding.institution || (cells[0]?.sheet ?? ""),
    maskedId: finding.maskedId,
    institution: finding.institution,
    class: finding.className,
    cells: cells.map(formatCell),
    stated: number(figureOfFinding(finding, stated)),
    expected: number(figureOfFinding(finding, expected)),
    difference: number(figureOfFinding(finding, difference)),
    unit: finding.unit ?? null,
    amountYuan: effect === undefined ? null : plain(yuanOf(effect)),
    message: say(finding.message, language),
  };
}

function totalsJson(totals: ComparisonTotals, hasMoney: boolean): Readonly<Record<string, Json>> {
  const { leftMoney, rightMoney, ...counts } = totals;
  return {
    ...counts,
    leftYuan: hasMoney ? plain(yuanOf(leftMoney)) : null,
    rightYuan: hasMoney ? plain(yuanOf(rightMoney)) : null,
    differenceYuan: hasMoney ? plain(yuanOf(rightMoney - leftMoney)) : null,
  };
}

function comparisonJson({ left, right, by, byName, totals, lines }: ListComparison): Json {
  const hasMoney = by === "money";
  return {
    left: left.side,
    right: right.side,
    by,
    leftRowsRead: left.rowCount,
    rightRowsRead: right.rowCount,
    byName,
    totals: totalsJson(totals, hasMoney),
    lines: lines.map(({ institution, className, ...rest }) => ({
      institution,
      class: className,
      ...totalsJson(rest, hasMoney),
    })),
  };
}

function sampleJson({ plan, frame, rows, interval }: Sample): Json {
  return {
    method: plan.method,
    seed: plan.seed,
    size: plan.size,
    frame: { role: frame.role, rows: frame.count, yuan: plain(yuanOf(frame.money)) },
    intervalYuan: interval === undefined ? null : plain(yuanOf(interval)),
    positions: rows.map(({ position }) => position),
  };
}

/** The same for people: lists, findings by check, comparisons in one line each. */
export function listText(
  { book, findings, comparisons }: Reconciliation,
  session: Session
): string {
  const { language, terminal } = session;
  const said = (code: Parameters<typeof word>[0]): string => word(code, language);
  const lists = textTable(
    [
      { head: said("list.head.sheet") },
      { head: said("list.head.role") },
      { head: said("list.head.rows"), align: "right" },
    ],
    book.lists.map((list) => [
      list.range.sheet,
      said(`list.role.${list.role}`),
      list.count.toLocaleString("en-US"),
    ]),
    terminal.width
  );
  const count = message("list.cli.count", {
    count: String(findings.length),
    people: String(peopleIn(findings)),
  });
  return [
    lists,
    ...(findings.length > 0 ? [checkTable(findings, session)] : []),
    ...comparisons.map((comparison) => comparisonLine(comparison, language)),
    say(count, language),
  ].join("\n\n");
}

function checkTable(findings: readonly ListFinding[], { language, terminal }: Session): string {
  const groups = new Map<ListFinding["rule"], { count: number; effect: number }>();
  for (const { rule, effect } of findings) {
    const group = groups.get(rule) ?? { count: 0, effect: 0 };
    groups.set(rule, { count: group.count + 1, effect: group.effect + (effect ?? 0) });
  }
  return textTable(
    [
      { head: word("list.head.check", language) },
      { head: word("list.head.findings", language), align: "right" },
      { head: word("list.head.money-at-stake", language), align: "right" },
    ],
    [...groups].map(([rule, { count, effect }]) => [
      word(`list.rule.${rule}`, language),
      String(count),
      yuanOf(effect).toFixed(2),
    ]),
    terminal.width
  );
}

function comparisonLine({ left, right, totals }: ListComparison, language: Language): string {
  return say(
    message("list.cli.comparison", {
      left: sideName(left, language),
      right: sideName(right, language),
      both: String(totals.both),
      differs: String(totals.differs),
      leftOnly: String(totals.leftOnly),
      rightOnly: String(totals.rightOnly),
    }),
    language
  );
}

function sideName({ side, role }: Side, language: Language): string {
  return side.startsWith("sheet:")
    ? side.slice("sheet:".length)
    : word(`list.role.${role}`, language);
}
