import { message, type Message } from "../messages/message";
import type { ScoringRule } from "./scoring-rule";

/** Says a rule back in plain words, with its edges. */
export function explainRule(rule: ScoringRule): Message {
  return message("rubric.kind", { kind: rule.kind });
}
