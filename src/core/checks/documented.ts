import type { CheckDoc } from "./check-doc";
import type { RuleId } from "./finding";
import { amountInNameDoc } from "./amount-in-name";
import { appliedVsAuditedDoc } from "./applied-vs-audited";
import { attainableScoreDoc } from "./attainable-score";
import { childrenEqualParentDoc } from "./children-equal-parent";
import { computedColumnDoc } from "./computed-column";
import { constantResidualDoc } from "./constant-residual";
import { derivedRangeDoc } from "./derived-range";
import { entityCountDoc } from "./entity-count";
import { estimateVsBudgetDoc } from "./estimate-vs-budget";
import { executionRateDoc } from "./execution-rate";
import { gradeMatchesScoreDoc } from "./grade-matches-score";
import { gradeScaleGapsDoc } from "./grade-scale-gaps";
import { instalmentRatioDoc } from "./instalment-ratio";
import { instalmentsAddUpDoc } from "./instalments-add-up";
import { oneTotalByEveryPathDoc } from "./one-total-by-every-path";
import { outsideNumeratorDoc } from "./outside-numerator";
import { overBudgetDoc } from "./over-budget";
import { paidAfterDeadlineDoc } from "./paid-after-deadline";
import { periodMismatchDoc } from "./period-mismatch";
import { planVsActualMixDoc } from "./plan-vs-actual-mix";
import { quantityTimesRateDoc } from "./quantity-times-rate";
import { restatedConstantDoc } from "./restated-constant";
import { sameIndicatorDiffersDoc } from "./same-indicator-differs";
import { scoreRateDoc } from "./score-rate";
import { scoreWithinWeightDoc } from "./score-within-weight";
import { selfEvaluationContradictedDoc } from "./self-evaluation-contradicted";
import { subItemsSumDoc } from "./sub-items-sum";
import { surveyCountDoc } from "./survey-count";
import { surveyMethodDoc } from "./survey-method";
import { surveySharesSumDoc } from "./survey-shares-sum";
import { targetDiffersDoc } from "./target-differs";
import { targetMissedDoc } from "./target-missed";
import { targetWithoutValueDoc } from "./target-without-value";
import { totalEqualsSumDoc } from "./total-equals-sum";
import { unbudgetedPaymentDoc } from "./unbudgeted-payment";
import { unpaidLineDoc } from "./unpaid-line";
import { unreadableFigureDoc } from "./unreadable-figure";
import { weightsSumDoc } from "./weights-sum";

/**
 * What docs/checks.md says of every check, in the order of the catalogue. A check without it does
 * not compile. Only the script that writes the page reads this.
 */
export const documented: Readonly<Record<RuleId, CheckDoc>> = {
  "unreadable-figure": unreadableFigureDoc,
  "quantity-times-rate": quantityTimesRateDoc,
  "constant-residual": constantResidualDoc,
  "total-equals-sum": totalEqualsSumDoc,
  "computed-column": computedColumnDoc,
  "unbudgeted-payment": unbudgetedPaymentDoc,
  "amount-in-name": amountInNameDoc,
  "over-budget": overBudgetDoc,
  "unpaid-line": unpaidLineDoc,
  "execution-rate": executionRateDoc,
  "outside-numerator": outsideNumeratorDoc,
  "instalments-add-up": instalmentsAddUpDoc,
  "instalment-ratio": instalmentRatioDoc,
  "applied-vs-audited": appliedVsAuditedDoc,
  "children-equal-parent": childrenEqualParentDoc,
  "weights-sum": weightsSumDoc,
  "score-within-weight": scoreWithinWeightDoc,
  "score-rate": scoreRateDoc,
  "sub-items-sum": subItemsSumDoc,
  "attainable-score": attainableScoreDoc,
  "same-indicator-differs": sameIndicatorDiffersDoc,
  "one-total-by-every-path": oneTotalByEveryPathDoc,
  "survey-shares-sum": surveySharesSumDoc,
  "survey-count": surveyCountDoc,
  "survey-method": surveyMethodDoc,
  "plan-vs-actual-mix": planVsActualMixDoc,
  "period-mismatch": periodMismatchDoc,
  "paid-after-deadline": paidAfterDeadlineDoc,
  "entity-count": entityCountDoc,
  "restated-constant": restatedConstantDoc,
  "derived-range": derivedRangeDoc,
  "target-differs": targetDiffersDoc,
  "target-without-value": targetWithoutValueDoc,
  "target-missed": targetMissedDoc,
  "estimate-vs-budget": estimateVsBudgetDoc,
  "self-evaluation-contradicted": selfEvaluationContradictedDoc,
  "grade-scale-gaps": gradeScaleGapsDoc,
  "grade-matches-score": gradeMatchesScoreDoc,
};
