import {
  ROSTER,
  HEADCOUNT_COMPARISON,
  SUBSIDY_PAYMENT,
  BUDGET_ESTIMATE,
  RATE_STANDARD,
} from "./payment-kinds";
import { BUDGET_DETAIL, BUDGET_EXECUTION, FUNDS_USED } from "./budget-kinds";
import {
  SELF_EVALUATION,
  INDICATOR_SYSTEM,
  YEARLY_TASKS,
  SCORE_SUMMARY,
  WEIGHT_TABLE,
  GRADE_SCALE,
} from "./indicator-kinds";
import { SURVEY_TALLY, VERTICAL_SURVEY } from "./survey-kinds";
import type { KindSpec } from "./kind-spec";

/** The kinds of table and the words of their columns. Of two that fit alike the earlier one wins. */
export const KINDS: readonly KindSpec[] = [
  ROSTER,
  SELF_EVALUATION,
  INDICATOR_SYSTEM,
  YEARLY_TASKS,
  SCORE_SUMMARY,
  WEIGHT_TABLE,
  GRADE_SCALE,
  SURVEY_TALLY,
  VERTICAL_SURVEY,
  HEADCOUNT_COMPARISON,
  BUDGET_EXECUTION,
  FUNDS_USED,
  SUBSIDY_PAYMENT,
  BUDGET_ESTIMATE,
  RATE_STANDARD,
  BUDGET_DETAIL,
];
