import { message } from "../messages/message";
import type { RuleKind, ScoringRule } from "../rubric/scoring-rule";
import { plain } from "../values/decimal";
import type { ClauseAnswer, Need, RuleInputs, ScoreOutcome } from "./rule-inputs";
import { ruleApplications } from "./rules/catalogue";
import {
  clamp,
  exactly,
  scored,
  type Known,
  type PointRange,
  type RuleApplication,
} from "./rules/rule-application";

/** Applies a rule: 0 ≤ points ≤ rule.points, or what is missing. Missing is never zero. */
export function applyRule(rule: ScoringRule, inputs: RuleInputs): ScoreOutcome {
  return applyAt(rule, "", answersFor(rule, inputs));
}

/** Every score that the rule can still give, the known answers taken as they are. */
export function possiblePoints(rule: ScoringRule, inputs: RuleInputs): readonly PointRange[] {
  const isUnanswered = !inputs.value && !inputs.count && (inputs.answers?.size ?? 0) === 0;
  const known = isUnanswered ? unanswered.get(rule) : undefined;
  const ranges = known ?? rangesAt(rule, "", answersFor(rule, inputs));
  if (isUnanswered) unanswered.set(rule, ranges);
  return ranges;
}

/** What a rule can give while nothing is answered: checks and scores ask for it again and again. */
const unanswered = new WeakMap<ScoringRule, readonly PointRange[]>();

/** One rule in a tree that a person or a table answers for. */
export interface Leaf {
  readonly mark: string;
  readonly need: Need;
  readonly rule: ScoringRule;
}

/** The parts of a rule that need an input of their own, in reading order. */
export function leavesOf(rule: ScoringRule, mark = ""): readonly Leaf[] {
  if (rule.kind === "sum-of-clauses" || rule.kind === "choice") {
    return rule.clauses.flatMap((clause) =>
      clause.rule ? leavesOf(clause.rule, mark + clause.mark) : []
    );
  }
  if (rule.kind === "deductions" || rule.kind === "bonus-penalty") {
    const items: readonly { readonly mark: string }[] = rule.items;
    return items.map((item) => ({
      mark: items.length === 1 ? mark : mark + item.mark,
      need: "count",
      rule,
    }));
  }
  const need = applicationOf(rule).need?.(rule);
  return need ? [{ mark, need, rule }] : [];
}

/** What each clause of a sum or a choice comes to, by its mark; nested ones by their joined marks. */
export function clauseOutcomes(
  rule: ScoringRule,
  inputs: RuleInputs
): ReadonlyMap<string, ScoreOutcome> {
  const answers = answersFor(rule, inputs);
  const outcomes = new Map<string, ScoreOutcome>();
  const walk = (inner: ScoringRule, mark: string): void => {
    if (inner.kind !== "sum-of-clauses" && inner.kind !== "choice") return;
    for (const clause of inner.clauses) {
      if (!clause.rule) continue;
      const place = mark + clause.mark;
      outcomes.set(place, applyAt(clause.rule, place, answers));
      walk(clause.rule, place);
    }
  };
  walk(rule, "");
  return outcomes;
}

type Answers = (mark: string) => ClauseAnswer;

/**
 * Answers by mark. A value or count without a mark serves the one part that asks for such a thing;
 * where two ask, it would be a guess, so neither gets it.
 */
function answersFor(rule: ScoringRule, inputs: RuleInputs): Answers {
  const leaves = leavesOf(rule);
  const sole = (need: Need): string | undefined => {
    const asking = leaves.filter((leaf) => leaf.need === need);
    return asking.length === 1 ? asking[0]?.mark : undefined;
  };
  const valueMark = sole("value");
  // 每少1户扣0.5分 asks for the quantity, and takes how many are short as well.
  // 1处扣1分，2处扣3分 are bands of the number of 处.
  const short = leaves.filter(
    ({ rule: leaf }) =>
      (leaf.kind === "per-step" || (leaf.kind === "banded" && leaf.measure.word !== undefined)) &&
      leaf.measure.unit === "number"
  );
  const asksCount = leaves.some(({ need }) => need === "count");
  const countMark =
    sole("count") ?? (!asksCount && short.length === 1 ? short[0]?.mark : undefined);
  return (mark) => ({
    ...(inputs.value && mark === valueMark && { value: inputs.value }),
    ...(inputs.count && mark === countMark && { count: inputs.count }),
    ...inputs.answers?.get(mark),
  });
}

function applyAt(rule: ScoringRule, mark: string, answers: Answers): ScoreOutcome {
  const known = measured(rule, knownAt(mark, answers));
  const { award } = known.answer;
  if (award) {
    const points = clamp(award, rule.points);
    return scored(points, message("score.picked", { points: plain(points) }));
  }
  return applicationOf(rule).apply(rule, known);
}

/** The value as the rule measures it: without its sign for ±5%, the number of 处 for bands of it. */
function measured(rule: ScoringRule, known: Known): Known {
  const { value, count } = known.answer;
  if (!value && count && rule.kind === "banded" && rule.measure.word !== undefined) {
    return { ...known, answer: { ...known.answer, value: count } };
  }
  if (!value || !("measure" in rule) || !rule.measure.absolute) return known;
  return { ...known, answer: { ...known.answer, value: value.abs() } };
}

function rangesAt(rule: ScoringRule, mark: string, answers: Answers): readonly PointRange[] {
  const outcome = applyAt(rule, mark, answers);
  if (outcome.state === "scored") return [exactly(outcome.points)];
  return applicationOf(rule).ranges(rule, knownAt(mark, answers));
}

function knownAt(mark: string, answers: Answers): Known {
  return {
    mark,
    answer: answers(mark),
    answerAt: answers,
    inner: (rule, place) => applyAt(rule, place, answers),
    innerRanges: (rule, place) => rangesAt(rule, place, answers),
  };
}

/** The catalogue's types guarantee the pair; TypeScript cannot follow a lookup by union. */
function applicationOf(rule: ScoringRule): RuleApplication<RuleKind> {
  return ruleApplications[rule.kind] as unknown as RuleApplication<RuleKind>;
}
