import { message } from "../messages/message";
import type { ScoringRule } from "../rubric/scoring-rule";
import { ZERO } from "../values/decimal";
import type { RuleInputs, ScoreOutcome } from "./rule-inputs";

/** Applies a rule: 0 ≤ points ≤ rule.points, or what is missing. */
export function applyRule(rule: ScoringRule, inputs: RuleInputs): ScoreOutcome {
  void inputs;
  return {
    state: "pending",
    missing: [],
    atLeast: ZERO,
    atMost: rule.points,
    because: message("rubric.kind", { kind: rule.kind }),
  };
}
