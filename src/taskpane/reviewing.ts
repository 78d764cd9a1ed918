import { createContext, useContext } from "react";
import type { Finding } from "../core/checks/finding";
import type { FindingEffect } from "../core/outlook/effects-of";
import type { Status } from "../core/sheets/finding-words";
import type { FindingReview } from "../core/sheets/finding-review";
import type { FindingDecision } from "./pane-host";
import type { OpenDecisions } from "./pane-state";

/** What is said of findings, and a way to say something. */
export interface Reviewing {
  readonly reviewOf: (finding: Finding) => FindingReview;
  /** What a decision about it does to the grade; undefined where it does nothing. */
  readonly effectOf: (finding: Finding) => FindingEffect | undefined;
  readonly decide: (decision: FindingDecision) => void;
}

export const STATUS_ORDER: readonly Status[] = ["open", "confirmed", "excluded", "corrected"];

/** The review of a finding: what 疑点清单 says, under what was decided in the pane since. */
export function reviewsNow(
  written: readonly FindingReview[],
  decisions: OpenDecisions = new Map()
): (finding: Finding) => FindingReview {
  const known = new Map(written.map((review) => [review.id, review]));
  return ({ id }) => {
    const review = known.get(id) ?? { id, status: "open", remark: "" };
    const { status, remark } = decisions.get(id) ?? {};
    if (status === undefined) return { ...review, remark: remark ?? review.remark };
    // A decision settles what was open again, and stands in for a word of a reviewer's own.
    return { id, status, remark: remark ?? review.remark };
  };
}

export const ReviewingContext = createContext<Reviewing>({
  reviewOf: reviewsNow([]),
  effectOf: () => undefined,
  decide: () => undefined,
});

export function useReviewing(): Reviewing {
  return useContext(ReviewingContext);
}
