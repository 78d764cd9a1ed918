import type { Severity } from "../checks/finding";
import type { Message } from "../messages/message";
import type { CellRef } from "../values/cell-ref";
import { yuanOf } from "./money-units";
import { Decimal } from "../values/decimal";
import { finish } from "../values/finish";
import type { RowRef } from "./people-list";

/** Ids of the checks on lists of people, one per file. Scripts rely on them (docs/cli.md). */
export type ListRuleId =
  | "id-checksum"
  | "id-digits-lost"
  | "id-birth"
  | "id-sex"
  | "id-two-names"
  | "name-two-ids"
  | "duplicate-in-list"
  | "duplicate-across-institutions"
  | "overlap-with-list"
  | "age-vs-class"
  | "paid-after-death"
  | "paid-after-deadline"
  | "months-out-of-range"
  | "months-times-rate"
  | "class-changed-without-assessment"
  | "paid-before-assessment"
  | "assessed-on-one-day"
  | "class-differs"
  | "account-shared"
  | "payee-differs"
  | "over-capacity"
  | "roster-vs-summary"
  | "missing-in-left"
  | "missing-in-right"
  | "value-differs"
  | "similar-name";

/** A 疑点 in a list of people, as a check makes it. IDs are masked before they get here. */
export interface ListDraft {
  readonly rule: ListRuleId;
  readonly severity: Severity;
  /** The row to look at first comes first; empty where it is about an institution. */
  readonly rows: readonly RowRef[];
  /** Cells to look at, in the order of the rows. */
  readonly cells: readonly CellRef[];
  readonly name: string;
  readonly maskedId: string;
  readonly institution: string;
  readonly className: string;
  /** Money in units (see money-units.ts) where `unit` is 元; else plain numbers. */
  readonly stated?: number;
  readonly expected?: number;
  readonly unit?: "元" | "月" | "人" | "人次" | "岁";
  /** Money at stake in units: more than due is positive. */
  readonly effect?: number;
  /** What tells two findings of one rule about one person apart: a month, a list. */
  readonly place: string;
  readonly message: Message;
}

export interface ListFinding extends ListDraft {
  /** Fingerprint of rule, masked ID, name, institution and place. */
  readonly id: string;
}

/**
 * What a finding is known by on the next run. It rests on the masked ID: a fingerprint of the whole
 * one would let anybody who tries all birthdays find the digits that are starred out.
 */
export function numberListFindings(drafts: readonly ListDraft[]): ListFinding[] {
  return finish(numberInSteps(drafts));
}

/** The same with a rest every few thousand findings: a bad list has a million of them. */
export function* numberInSteps(drafts: readonly ListDraft[]): Generator<undefined, ListFinding[]> {
  const seen = new Map<string, number>();
  const findings: ListFinding[] = [];
  for (const draft of drafts) {
    if (findings.length % STEP_FINDINGS === STEP_FINDINGS - 1) yield undefined;
    const known = [draft.maskedId, draft.name, draft.institution, draft.place].join("\u0000");
    const base = `${draft.rule}-${hash(known)}`;
    const ordinal = (seen.get(base) ?? 0) + 1;
    seen.set(base, ordinal);
    findings.push({ ...draft, id: ordinal === 1 ? base : `${base}-${String(ordinal)}` });
  }
  return findings;
}

const STEP_FINDINGS = 1 << 12;

/** FNV-1a over UTF-16 code units, twice with different seeds: 10 characters, the same everywhere. */
function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x01000193);
  }
  const part = (value: number): string => ((value >>> 0) % 36 ** 5).toString(36).padStart(5, "0");
  return part(first) + part(second);
}

/** A figure of a finding as people read it: yuan for money. */
export function figureOfFinding(
  { unit }: Pick<ListDraft, "unit">,
  value: number | undefined
): Decimal | undefined {
  if (value === undefined) return undefined;
  return unit === "元" ? yuanOf(value) : new Decimal(value);
}
