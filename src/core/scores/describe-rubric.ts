import type { Message } from "../messages/message";
import { explainRule } from "../rubric/explain-rule";
import { parseRubric } from "../rubric/parse-rubric";
import type { RuleKind } from "../rubric/scoring-rule";
import { Decimal } from "../values/decimal";
import { applyRule } from "./apply-rule";
import type { ClauseAnswer, MissingInput } from "./rule-inputs";

/** What `jihe rule` says about one 评分细则. */
export interface RubricDescription {
  readonly understood: boolean;
  readonly kind: RuleKind | null;
  /** null when only a person, or a figure that was not given, can tell. */
  readonly score: Decimal | null;
  readonly explanation: Message;
  readonly questions: readonly Message[];
  readonly notes: readonly Message[];
  readonly missing: readonly MissingInput[];
  readonly clauses: readonly {
    readonly mark: string;
    readonly text: string;
    readonly understood: boolean;
    readonly kind: RuleKind | null;
    readonly points: Decimal | null;
    readonly explanation: Message | null;
  }[];
}

export interface RubricQuestion {
  /** Full marks; without it the text's own. */
  readonly weight?: Decimal;
  /** A ratio (0.87) or a quantity. */
  readonly value?: Decimal;
  readonly count?: Decimal;
  readonly answers?: ReadonlyMap<string, ClauseAnswer>;
}

export function describeRubric(text: string, question: RubricQuestion = {}): RubricDescription {
  const parsed = parseRubric(text, question.weight ?? new Decimal(0));
  const rule = parsed.rule;
  const outcome = rule && applyRule(rule, question);
  return {
    understood: parsed.understood,
    kind: rule?.kind ?? null,
    score: outcome?.state === "scored" ? outcome.points : null,
    explanation: rule ? explainRule(rule) : { code: "rubric.kind" },
    questions: parsed.questions,
    notes: parsed.notes,
    missing: outcome?.state === "pending" ? outcome.missing : [],
    clauses: [],
  };
}
