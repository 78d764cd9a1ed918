import { message, type Message } from "../messages/message";
import { explainRule } from "../rubric/explain-rule";
import { parseRubric } from "../rubric/parse-rubric";
import { sayNumber } from "../rubric/say-interval";
import type { RuleClause, RuleKind, ScoringRule } from "../rubric/scoring-rule";
import { Decimal, plain, ZERO } from "../values/decimal";
import { applyRule, clauseOutcomes, leavesOf } from "./apply-rule";
import type {
  ClauseAnswer,
  MissingInput,
  Need,
  RuleInputs,
  ScoreOutcome,
  TotalEffect,
} from "./rule-inputs";

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
  /** ①; for a nested clause ②（1）; empty for a rule of one clause. */
  readonly mark: string;
  readonly text: string;
  readonly understood: boolean;
  readonly kind: RuleKind | null;
  readonly points: Decimal | null;
  readonly explanation: Message | null;
  /** What it has to be told; null for a clause of clauses, and for one that was not understood. */
  readonly need: Need | null;
  /** Its own points under the answers given; null when they do not say. */
  readonly score: Decimal | null;
  readonly because: Message | null;
  /** The rule with all its figures. */
  readonly rule: ScoringRule | null;
  readonly clauses: readonly ClauseDescription[];
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
  const wild = rule ? wildRatios(rule, question) : [];
  const inputs: RuleInputs = wild.length > 0 ? {} : question;
  const outcome = rule && applyRule(rule, inputs);
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
    questions: [
      ...parsed.questions,
      ...wild.map((value) =>
        message("score.value-too-large", {
          value: plain(value),
          percent: sayNumber(value, "ratio"),
        })
      ),
    ],
    notes: parsed.notes,
    missing: outcome?.state === "pending" ? outcome.missing : [],
    clauses: clausesOf(text, rule, inputs),
  };
}

/** 95 for a ratio is 9500%: a slip that must not score, by --value or in an answer. */
function wildRatios(rule: ScoringRule, question: RubricQuestion): readonly Decimal[] {
  const ratios = leavesOf(rule).filter(
    ({ rule: leaf }) => "measure" in leaf && leaf.measure.unit === "ratio"
  );
  const answered = ratios.flatMap(({ mark }) => question.answers?.get(mark)?.value ?? []);
  const given = question.value && ratios.length > 0 ? [question.value] : [];
  return [...given, ...answered].filter((value) => value.gt(MOST_RATIO));
}

/** 1,000%: no ratio of a project is beyond it. */
const MOST_RATIO = 10;

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

/** The clauses as they are nested; a rule of one clause is its own. */
function clausesOf(
  text: string,
  rule: ScoringRule | undefined,
  inputs: RuleInputs
): readonly ClauseDescription[] {
  if (!rule) return [clauseOf("", text, undefined, undefined)];
  const outcomes = clauseOutcomes(rule, inputs);
  if (rule.kind !== "sum-of-clauses" && rule.kind !== "choice") {
    return [clauseOf("", text, rule, applyRule(rule, inputs))];
  }
  const inner = (clauses: readonly RuleClause[], mark: string): readonly ClauseDescription[] =>
    clauses.map((clause) => {
      const place = mark + clause.mark;
      const said = clauseOf(place, clause.text, clause.rule, outcomes.get(place));
      const nested = clause.rule && "clauses" in clause.rule ? clause.rule.clauses : [];
      return { ...said, clauses: inner(nested, place) };
    });
  return inner(rule.clauses, "");
}

function clauseOf(
  mark: string,
  text: string,
  rule: ScoringRule | undefined,
  outcome: ScoreOutcome | undefined
): ClauseDescription {
  const [leaf] = rule && !("clauses" in rule) ? leavesOf(rule) : [];
  const scored = outcome?.state === "scored" ? outcome : undefined;
  // A veto and 不适用 have no points of their own.
  const striking = rule?.kind === "veto" || rule?.kind === "not-applicable";
  return {
    mark,
    text,
    understood: rule !== undefined,
    kind: rule?.kind ?? null,
    points: rule?.points ?? null,
    explanation: rule ? explainRule(rule) : null,
    need: leaf?.need ?? null,
    score: scored && !striking ? scored.points : null,
    because: scored?.because ?? null,
    rule: rule ?? null,
    clauses: [],
  };
}
