import { PROJECT_KEY } from "../sheets/project-name";

/**
 * Hidden names of the sheets; they only keep a second template from writing over the first. Not
 * `_jihe_…`: those mark what JiHe writes as results, and these sheets are sources.
 */
export const TEMPLATE_KEYS = {
  indicators: PROJECT_KEY,
  funding: "_jihenew_funding",
  rates: "_jihenew_rates",
  payments: "_jihenew_payments",
  answers: "_jihenew_answers",
  satisfaction: "_jihenew_satisfaction",
  scale: "_jihenew_scale",
  selfEvaluation: "_jihenew_self_evaluation",
} as const;
