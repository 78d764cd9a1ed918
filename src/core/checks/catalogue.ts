import type { Measure } from "../evaluation";
import type { Facts } from "../tables/facts";
import type { Finding, RuleId } from "./finding";
import type { FindingDraft } from "./finding-draft";
import { numberFindings } from "./fingerprint";

export interface Check {
  readonly id: RuleId;
  run(facts: Facts): FindingDraft[];
}

/** Every check, in the order in which its findings are listed. */
export const checks: readonly Check[] = [];

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly measures: readonly Measure[];
}

/** Runs every check over what was read. Pure: the same facts give the same findings and ids. */
export function runChecks(facts: Facts): CheckResult {
  return { findings: numberFindings(checks.flatMap((check) => check.run(facts))), measures: [] };
}
