import type { ListFinding } from "../../core/lists/list-finding";
import { yuanOf } from "../../core/lists/money-units";
import { ID_KIND, idSlot, maskId, readId } from "../../core/lists/person-id";
import type { Decision, Decisions } from "../../core/sheets/finding-review";
import { statusId, type Status } from "../../core/sheets/finding-words";
import { textAt, type WrittenSheet } from "../../core/sheets/written-sheet";
import { plain } from "../../core/values/decimal";
import { sortedInSteps } from "../../core/values/sorted-in-steps";
import type { FindingPage, FindingQuery, ListFindingView } from "./list-report";

const GRAVITY = { high: 0, medium: 1, low: 2 } as const;

interface Review {
  readonly status: Status;
  readonly ownWord?: string;
  readonly remark: string;
}

const OPEN: Review = { status: "open", remark: "" };

/** Findings in the order in which they are looked at; rests every few thousand of them. */
export function inOrderOfWeight(
  findings: readonly ListFinding[]
): Generator<undefined, readonly ListFinding[]> {
  return sortedInSteps(
    findings,
    (a, b) =>
      GRAVITY[a.severity] - GRAVITY[b.severity] || Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0)
  );
}

/**
 * The findings of a run in the order in which they are looked at, and what a reviewer said of them:
 * in 名单疑点 as it was read last, and since.
 */
export class FindingShelf {
  readonly #findings: readonly ListFinding[];
  readonly #decisions = new Map<string, Decision>();
  #written: WrittenSheet | undefined;
  /** The answer to the last query: a list that is scrolled asks the same again and again. */
  #last: { readonly key: string; readonly fits: readonly ListFinding[] } | undefined;

  /** `findings` in the order in which they are looked at. */
  constructor(findings: readonly ListFinding[]) {
    this.#findings = findings;
  }

  get decisions(): Decisions {
    return this.#decisions;
  }

  /** 名单疑点 as it stands now. */
  readReviews(written: WrittenSheet | undefined): void {
    this.#written = written;
    this.#last = undefined;
  }

  decide(id: string, decision: Decision): void {
    this.#decisions.set(id, { ...this.#decisions.get(id), ...decision });
    this.#last = undefined;
  }

  /** These stand in the workbook now; what was decided after them still waits. */
  settle(written: Decisions): void {
    for (const [id, decision] of written) {
      if (this.#decisions.get(id) === decision) this.#decisions.delete(id);
    }
    this.#last = undefined;
  }

  page(query: FindingQuery, from: number, count: number): FindingPage {
    const key = JSON.stringify(query);
    if (this.#last?.key !== key) this.#last = { key, fits: this.#fitting(query) };
    const { fits } = this.#last;
    return {
      total: fits.length,
      from,
      rows: fits.slice(from, from + count).map((finding) => this.#view(finding)),
    };
  }

  #fitting(query: FindingQuery): readonly ListFinding[] {
    const { rule, severity, status } = query;
    const text = wanted(query.text ?? "");
    return this.#findings.filter(
      (finding) =>
        (rule === undefined || finding.rule === rule) &&
        (severity === undefined || finding.severity === severity) &&
        (status === undefined || this.#review(finding.id).status === status) &&
        (text === "" || spoken(finding).includes(text))
    );
  }

  #review(id: string): Review {
    const review = this.#written ? reviewIn(this.#written, id) : OPEN;
    const decision = this.#decisions.get(id);
    if (!decision) return review;
    const remark = decision.remark ?? review.remark;
    return decision.status === undefined
      ? { ...review, remark }
      : { status: decision.status, remark };
  }

  #view(finding: ListFinding): ListFindingView {
    const { id, rule, severity, name, maskedId, institution, className, effect, cells } = finding;
    return {
      id,
      rule,
      severity,
      name,
      maskedId,
      institution,
      className,
      said: finding.message,
      ...(effect === undefined ? {} : { yuan: plain(yuanOf(effect)) }),
      cells,
      ...this.#review(id),
    };
  }
}

function reviewIn(written: WrittenSheet, id: string): Review {
  const row = written.rows.get(id);
  if (row === undefined) return OPEN;
  const typed = textAt(written, row, "status");
  const known = statusId(typed);
  const remark = textAt(written, row, "verified");
  const ownWord = known === undefined && typed !== "" ? { ownWord: typed } : {};
  return { status: known ?? "open", remark, ...ownWord };
}

/** An ID that was pasted in full is looked for by what the findings show of it. */
function wanted(text: string): string {
  const bare = text.trim();
  const slot = idSlot();
  readId(bare, slot);
  const isWhole = slot.kind === ID_KIND.full || slot.kind === ID_KIND.short;
  return (isWhole ? maskId(slot.high, slot.low, slot.kind) : bare).toLowerCase();
}

function spoken({ name, maskedId, institution, className }: ListFinding): string {
  return [name, maskedId, institution, className].join("\n").toLowerCase();
}
