import type { CellRef } from "../values/cell-ref";
import type { FindingStatus } from "./finding-status";

/** What an indicator that deducts per 处 can count in lists of people. */
export type ListMeasure = "eligibility" | "payment";

/** One finding of the lists, as far as a score needs it. */
export interface ListOccurrence {
  readonly id: string;
  /** Which indicators it speaks against. */
  readonly measures: readonly ListMeasure[];
  readonly status: FindingStatus;
  /** Masked ID and name; the institution where it is about one. */
  readonly person: string;
  readonly institution: string;
  /** Its row in 名单疑点. */
  readonly row: CellRef;
  /** The cell of the list to look at first. */
  readonly cell?: CellRef;
}

/** What the last reconciling of the lists found, with what was decided since. */
export interface ListEvidence {
  /** The sheet that lists the findings: 名单疑点. */
  readonly sheet: string;
  /** People in the lists that say who gets what; absent where that was not written down. */
  readonly people?: number;
  /** Whether a list says how much was paid: else nothing can be said of payments. */
  readonly hasMoney: boolean;
  readonly findings: readonly ListOccurrence[];
}
