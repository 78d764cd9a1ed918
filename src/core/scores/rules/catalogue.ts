import type { RuleKind } from "../../rubric/scoring-rule";
import { allOrNothing } from "./all-or-nothing";
import { awardPerItem } from "./award-per-item";
import { awardPerStep } from "./award-per-step";
import { banded } from "./banded";
import { bonusPenalty } from "./bonus-penalty";
import { choice } from "./choice";
import { deductPerOccurrence } from "./deduct-per-occurrence";
import { deductions } from "./deductions";
import { discretion } from "./discretion";
import { evaluatorRange } from "./evaluator-range";
import { inverseProportional } from "./inverse-proportional";
import { levels } from "./levels";
import { linear } from "./linear";
import { notApplicable } from "./not-applicable";
import { perStep } from "./per-step";
import { proportional } from "./proportional";
import { rank } from "./rank";
import type { RuleApplication } from "./rule-application";
import { sumOfClauses } from "./sum-of-clauses";
import { veto } from "./veto";
import { zeroTolerance } from "./zero-tolerance";

/** Every kind of rule at work, by kind. */
export const ruleApplications: { readonly [K in RuleKind]: RuleApplication<K> } = {
  "all-or-nothing": allOrNothing,
  levels,
  "deduct-per-occurrence": deductPerOccurrence,
  "zero-tolerance": zeroTolerance,
  deductions,
  "award-per-item": awardPerItem,
  "award-per-step": awardPerStep,
  banded,
  proportional,
  "inverse-proportional": inverseProportional,
  "per-step": perStep,
  "evaluator-range": evaluatorRange,
  discretion,
  choice,
  "sum-of-clauses": sumOfClauses,
  linear,
  rank,
  "bonus-penalty": bonusPenalty,
  "not-applicable": notApplicable,
  veto,
};
