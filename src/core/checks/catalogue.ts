import type { Measure } from "../evaluation";
import type { Facts } from "../tables/facts";
import { amountInName } from "./amount-in-name";
import { appliedVsAudited } from "./applied-vs-audited";
import { attainableScore, type Scoring } from "./attainable-score";
import { childrenEqualParent } from "./children-equal-parent";
import { computedColumn } from "./computed-column";
import { constantResidual } from "./constant-residual";
import { derivedRange } from "./derived-range";
import { entityCount } from "./entity-count";
import { estimateVsBudget } from "./estimate-vs-budget";
import { executionRate } from "./execution-rate";
import type { Finding, RuleId } from "./finding";
import type { FindingDraft } from "./finding-draft";
import { numberFindings } from "./fingerprint";
import { gradeMatchesScore } from "./grade-matches-score";
import { gradeScaleGaps } from "./grade-scale-gaps";
import { instalmentRatio } from "./instalment-ratio";
import { instalmentsAddUp } from "./instalments-add-up";
import { measuresOf } from "./measures";
import { oneTotalByEveryPath } from "./one-total-by-every-path";
import { outsideNumerator } from "./outside-numerator";
import { overBudget } from "./over-budget";
import { paidAfterDeadline } from "./paid-after-deadline";
import { periodMismatch } from "./period-mismatch";
import { planVsActualMix } from "./plan-vs-actual-mix";
import { quantityTimesRate } from "./quantity-times-rate";
import { relate } from "./relate";
import { restatedConstant } from "./restated-constant";
import { sameIndicatorDiffers } from "./same-indicator-differs";
import { scoreRate } from "./score-rate";
import { scoreWithinWeight } from "./score-within-weight";
import { selfEvaluationContradicted } from "./self-evaluation-contradicted";
import { subItemsSum } from "./sub-items-sum";
import { surveyCount } from "./survey-count";
import { surveyMethod } from "./survey-method";
import { surveySharesSum } from "./survey-shares-sum";
import { targetDiffers } from "./target-differs";
import { targetMissed } from "./target-missed";
import { targetWithoutValue } from "./target-without-value";
import { totalEqualsSum } from "./total-equals-sum";
import { unbudgetedPayment } from "./unbudgeted-payment";
import { unpaidLine } from "./unpaid-line";
import { unreadableFigure } from "./unreadable-figure";
import { weightsSum } from "./weights-sum";

export interface Check {
  readonly id: RuleId;
  run(facts: Facts, scoring?: Scoring): FindingDraft[];
}

/** Every check, in the order in which its findings are listed. */
export const checks: readonly Check[] = [
  { id: "unreadable-figure", run: unreadableFigure },
  { id: "quantity-times-rate", run: quantityTimesRate },
  { id: "constant-residual", run: constantResidual },
  { id: "total-equals-sum", run: totalEqualsSum },
  { id: "computed-column", run: computedColumn },
  { id: "unbudgeted-payment", run: unbudgetedPayment },
  { id: "amount-in-name", run: amountInName },
  { id: "over-budget", run: overBudget },
  { id: "unpaid-line", run: unpaidLine },
  { id: "execution-rate", run: executionRate },
  { id: "outside-numerator", run: outsideNumerator },
  { id: "instalments-add-up", run: instalmentsAddUp },
  { id: "instalment-ratio", run: instalmentRatio },
  { id: "applied-vs-audited", run: appliedVsAudited },
  { id: "children-equal-parent", run: childrenEqualParent },
  { id: "weights-sum", run: weightsSum },
  { id: "score-within-weight", run: scoreWithinWeight },
  { id: "score-rate", run: scoreRate },
  { id: "sub-items-sum", run: subItemsSum },
  { id: "attainable-score", run: attainableScore },
  { id: "same-indicator-differs", run: sameIndicatorDiffers },
  { id: "one-total-by-every-path", run: oneTotalByEveryPath },
  { id: "survey-shares-sum", run: surveySharesSum },
  { id: "survey-count", run: surveyCount },
  { id: "survey-method", run: surveyMethod },
  { id: "plan-vs-actual-mix", run: planVsActualMix },
  { id: "period-mismatch", run: periodMismatch },
  { id: "paid-after-deadline", run: paidAfterDeadline },
  { id: "entity-count", run: entityCount },
  { id: "restated-constant", run: restatedConstant },
  { id: "derived-range", run: derivedRange },
  { id: "target-differs", run: targetDiffers },
  { id: "target-without-value", run: targetWithoutValue },
  { id: "target-missed", run: targetMissed },
  { id: "estimate-vs-budget", run: estimateVsBudget },
  { id: "self-evaluation-contradicted", run: selfEvaluationContradicted },
  { id: "grade-scale-gaps", run: gradeScaleGaps },
  { id: "grade-matches-score", run: gradeMatchesScore },
];

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly measures: readonly Measure[];
}

/**
 * Runs every check over what was read. Pure: the same facts give the same findings and ids.
 * `scoring` says what a 评分细则 can give; without it attainable-score makes no claim.
 */
export function runChecks(facts: Facts, scoring?: Scoring): CheckResult {
  const drafts = checks.flatMap((check) => check.run(facts, scoring));
  return { findings: relate(numberFindings(drafts)), measures: measuresOf(facts) };
}
