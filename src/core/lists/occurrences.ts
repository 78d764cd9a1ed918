import type { CellRef } from "../values/cell-ref";
import type { ListMeasure } from "../scores/list-evidence";
import type { ListFinding, ListRuleId } from "./list-finding";

/**
 * Which findings speak against which indicator: 资格认定准确性 (was the right person entitled, in the
 * right class) and 补贴发放准确性 (was the right money paid to the right person). Data that cannot be
 * checked (IDs that lost digits) and suggestions (similar names) count for neither.
 */
const MEASURES: Readonly<Record<ListRuleId, readonly ListMeasure[]>> = {
  "id-digits-lost": [],
  "id-checksum": ["eligibility"],
  "id-birth": ["eligibility"],
  "id-sex": [],
  "id-two-names": ["eligibility"],
  "name-two-ids": [],
  "duplicate-in-list": ["payment"],
  "duplicate-across-institutions": ["eligibility", "payment"],
  "overlap-with-list": ["eligibility"],
  "age-vs-class": ["eligibility"],
  "paid-after-death": ["eligibility", "payment"],
  // 及时性 is another matter than whether it was the right money.
  "paid-after-deadline": [],
  "months-out-of-range": ["payment"],
  "months-times-rate": ["payment"],
  "class-changed-without-assessment": ["eligibility"],
  "paid-before-assessment": ["eligibility"],
  // A doubt of the whole file, of nobody in particular.
  "assessed-on-one-day": [],
  "class-differs": ["eligibility"],
  "account-shared": ["payment"],
  "payee-differs": ["payment"],
  "over-capacity": [],
  "roster-vs-summary": ["payment"],
  "missing-in-left": ["payment"],
  "missing-in-right": ["payment"],
  "value-differs": ["payment"],
  "similar-name": [],
};

/** The indicators that a check speaks against; none for a rule that is not known (any longer). */
export function measuresOf(rule: string): readonly ListMeasure[] {
  return Object.entries(MEASURES).find(([id]) => id === rule)?.[1] ?? [];
}

/** How often something is wrong, by each reading of 处. */
export interface ListOccurrences {
  /** 处 as each finding. */
  readonly findings: readonly ListFinding[];
  /** 处 as each person (or institution, where a finding is about one). */
  readonly people: number;
  /** 处 as each institution. */
  readonly institutions: number;
  /** The cells to look at first, one a finding. */
  readonly cells: readonly CellRef[];
}

/** The 处 of one indicator; `excluded` are the findings that a reviewer ruled out. */
export function occurrencesIn(
  findings: readonly ListFinding[],
  measure: ListMeasure,
  excluded: ReadonlySet<string> = new Set()
): ListOccurrences {
  const counted = findings.filter(
    ({ id, rule }) => MEASURES[rule].includes(measure) && !excluded.has(id)
  );
  return {
    findings: counted,
    people: new Set(
      counted.map(({ maskedId, name, institution }) => maskedId + (name || institution))
    ).size,
    institutions: new Set(counted.map(({ institution }) => institution)).size,
    cells: counted.flatMap(({ cells }) => cells[0] ?? []),
  };
}
