import type { Finding, RuleId, Severity } from "../core/checks/finding";
import type { FindingReview } from "../core/sheets/finding-review";
import type { Status } from "../core/sheets/finding-words";
import { ZERO, plain, type Decimal } from "../core/values/decimal";
import { formatCell } from "../core/values/cell-ref";

export interface FindingFilter {
  readonly text: string;
  readonly severity: Severity | "all";
  readonly rule: RuleId | "all";
  readonly status: Status | "all";
  /** Only these findings, by id: those an indicator rests on. */
  readonly only?: readonly string[];
}

export const NO_FILTER: FindingFilter = {
  text: "",
  severity: "all",
  rule: "all",
  status: "all",
};

/** Findings of one rule with one and the same difference; the one to look at first comes first. */
export interface FindingGroup {
  readonly key: string;
  readonly first: Finding;
  readonly rest: readonly Finding[];
}

const RANK: Record<Severity, number> = { high: 0, medium: 1, low: 2 };

/** Worst first; within one severity the most money first; else the order of the workbook. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || moneyOf(b).comparedTo(moneyOf(a))
  );
}

/**
 * `said` gives the sentence of a finding in the language the user reads, to search in it, and
 * `reviewOf` what the reviewer says of it.
 */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  said: (finding: Finding) => string,
  reviewOf: (finding: Finding) => FindingReview
): readonly Finding[] {
  const wanted = filter.text.normalize("NFKC").trim().toLowerCase();
  return findings.filter((finding) => {
    if (filter.only && !filter.only.includes(finding.id)) return false;
    if (filter.severity !== "all" && finding.severity !== filter.severity) return false;
    if (filter.rule !== "all" && finding.rule !== filter.rule) return false;
    const review = reviewOf(finding);
    if (filter.status !== "all" && review.status !== filter.status) return false;
    if (wanted === "") return true;
    const text = [
      finding.subject,
      said(finding),
      review.remark,
      ...finding.cells.map(formatCell),
    ].join("\n");
    return text.normalize("NFKC").toLowerCase().includes(wanted);
  });
}

/** Folds findings of the same rule whose difference is the same figure in the same unit. */
export function foldFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key =
      finding.difference === undefined
        ? finding.id
        : [finding.rule, finding.severity, plain(finding.difference), finding.unit].join("|");
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => (first ? [{ key, first, rest }] : []));
}

/**
 * Money in question, in yuan, each yuan once. Only money that stands in the workbook counts: what
 * another headcount would cost a month is no such money. A finding that rests on cells whose
 * difference is counted already (the residual of twelve short payments) adds nothing.
 */
export function moneyAtStake(findings: readonly Finding[]): Decimal {
  const counted = new Set<string>();
  let total = ZERO;
  const narrowFirst = [...findings].sort((a, b) => a.cells.length - b.cells.length);
  for (const finding of narrowFirst) {
    // What follows from another finding is the other's money.
    if ((finding.related?.length ?? 0) > 0) continue;
    if (finding.amountYuan === undefined || finding.unit?.endsWith("元") !== true) continue;
    const cells = finding.cells.map(formatCell);
    if (cells.some((cell) => counted.has(cell))) continue;
    total = total.plus(finding.amountYuan.abs());
    if (cells[0] !== undefined) counted.add(cells[0]);
  }
  return total;
}

function moneyOf(finding: Finding): Decimal {
  return finding.amountYuan?.abs() ?? ZERO;
}
