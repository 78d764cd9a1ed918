import { message, type Message } from "../messages/message";
import { explainRule } from "../rubric/explain-rule";
import { parseRubric } from "../rubric/parse-rubric";
import { sayNumber } from "../rubric/say-interval";
import type { RuleKind, ScoringRule } from "../rubric/scoring-rule";
import { Decimal, plain, ZERO } from "../values/decimal";
import { applyRule, leavesOf } from "./apply-rule";
import type { ClauseAnswer, MissingInput, TotalEffect } from "./rule-inputs";

/** As scores are rounded by default: half up, as in 绩核设置. */
const DECIMALS = 2;

/** What `jihe rule` says about one 评分细则. */
export interface RubricDescription {
  readonly understood: boolean;
  /** Absent when nothing was understood. */
  readonly rule: ScoringRule | undefined;
  readonly kind: RuleKind | null;
  readonly weight: Decimal;
  /** null when only a person, or a figure that was not given, can tell. */
  readonly score: Decimal | null;
  /** How the score came about; null without one. */
  readonly because: Message | null;
  /** What it does to the total beyond its own points. */
  readonly effects: readonly TotalEffect[];
  readonly explanation: Message;
  readonly questions: readonly Message[];
  readonly notes: readonly Message[];
  readonly missing: readonly MissingInput[];
  readonly clauses: readonly ClauseDescription[];
}

export interface ClauseDescription {
  readonly mark: string;
  readonly text: string;
  readonly understood: boolean;
  readonly kind: RuleKind | null;
  readonly points: Decimal | null;
  readonly explanation: Message | null;
}

export interface RubricQuestion {
  /** Full marks; without it the text's own. */
  readonly weight?: Decimal;
  /** A ratio (0.87) or a quantity. */
  readonly value?: Decimal;
  readonly count?: Decimal;
  /** By clause mark, see parseAnswers. */
  readonly answers?: ReadonlyMap<string, ClauseAnswer>;
}

/** Reads a 评分细则, says it back, and applies it as far as the figures given go. */
export function describeRubric(text: string, question: RubricQuestion = {}): RubricDescription {
  const weight = question.weight ?? ownFullMarks(text);
  const parsed = parseRubric(text, weight);
  const { rule } = parsed;
  const wild = rule && wildRatio(rule, question.value);
  const { value, ...others } = question;
  const outcome = rule && applyRule(rule, { ...others, ...(value && !wild && { value }) });
  const done = outcome?.state === "scored" && parsed.understood ? outcome : undefined;
  // 不适用 is no score, and a veto on the total that did not strike says nothing of this indicator.
  const effects = done?.effects ?? [];
  const scoreless =
    effects.some(({ kind }) => kind === "not-applicable") ||
    (rule?.kind === "veto" && effects.length === 0);
  const scored = scoreless ? undefined : done;
  return {
    understood: parsed.understood,
    rule,
    kind: rule?.kind ?? null,
    weight,
    score: scored ? Decimal.min(scored.points, weight).toDecimalPlaces(DECIMALS) : null,
    because: done?.because ?? null,
    effects,
    explanation: rule ? explainRule(rule) : message("rubric.unread"),
    questions: wild ? [...parsed.questions, wild] : parsed.questions,
    notes: parsed.notes,
    missing: outcome?.state === "pending" ? outcome.missing : [],
    clauses: clausesOf(rule),
  };
}

/** 95 for a ratio is 9500%: a slip that must not score. */
function wildRatio(rule: ScoringRule, value: Decimal | undefined): Message | undefined {
  const ratios = leavesOf(rule).filter(
    ({ rule: leaf }) => "measure" in leaf && leaf.measure.unit === "ratio"
  );
  if (!value || ratios.length === 0 || value.lte(10)) return undefined;
  const percent = sayNumber(value, "ratio");
  return message("score.value-too-large", { value: plain(value), percent });
}

/** Full marks as the text itself has them; a text in shares of 分值 is taken out of 100. */
function ownFullMarks(text: string): Decimal {
  const hundred = new Decimal(100);
  const { rule } = parseRubric(text, hundred);
  if (!rule) return hundred;
  if (rule.kind !== "sum-of-clauses") return rule.points;
  const points = rule.clauses.map((clause) => clause.rule?.points ?? ZERO);
  const total = points.reduce((sum, each) => sum.plus(each), ZERO);
  return total.isZero() ? hundred : total;
}

function clausesOf(rule: ScoringRule | undefined): readonly ClauseDescription[] {
  if (rule?.kind !== "sum-of-clauses" && rule?.kind !== "choice") return [];
  return rule.clauses.map(({ mark, text, rule: inner }) => ({
    mark,
    text,
    understood: inner !== undefined,
    kind: inner?.kind ?? null,
    points: inner?.points ?? null,
    explanation: inner ? explainRule(inner) : null,
  }));
}
