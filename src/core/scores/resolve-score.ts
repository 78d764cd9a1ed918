import type { Message } from "../messages/message";
import type { ScoringRule } from "../rubric/scoring-rule";
import { Decimal } from "../values/decimal";
import { applyRule } from "./apply-rule";
import type { BoundPart } from "./bind-rule";
import type { Candidate } from "./metrics/metric";
import type { ClauseAnswer, RuleInputs, ScoreOutcome } from "./rule-inputs";

/** What a score is worked out from. */
export interface ScoreBasis {
  readonly rule: ScoringRule;
  /** Parts that data answers. */
  readonly bound: readonly BoundPart[];
  /** What a person answered; it stands before data. */
  readonly judged: ReadonlyMap<string, ClauseAnswer>;
  readonly weight: Decimal;
  readonly scoreDecimals: number;
}

export interface Resolved {
  readonly points: Decimal;
  readonly because: Message;
  /** The reading taken for each bound part. */
  readonly choice: ReadonlyMap<BoundPart, Candidate>;
  readonly alternatives: readonly { readonly assumption: Message; readonly score: Decimal }[];
}

/**
 * The score from what is known; undefined when something else is needed. Where the data can be read
 * in several ways, one part at a time takes its other readings: they are the alternatives. The
 * first reading counts when a setting or the table itself decided, else the one that scores least.
 */
export function resolveScore(basis: ScoreBasis): Resolved | undefined {
  const { bound, judged } = basis;
  if (bound.length === 0 && judged.size === 0) return undefined;
  const choice = new Map<BoundPart, Candidate>();
  const pointsWith = (part: BoundPart, candidate: Candidate) =>
    pointsOf(applyWith(basis, new Map([...choice, [part, candidate]])), basis);
  for (const part of bound) {
    const [first] = part.candidates;
    if (!first) continue;
    const isPlain = part.decided || part.candidates.length === 1;
    choice.set(part, isPlain ? first : leastOf(part, (each) => pointsWith(part, each)));
  }
  const outcome = applyWith(basis, choice);
  const points = pointsOf(outcome, basis);
  if (!points) return undefined;
  const alternatives = bound.flatMap((part) =>
    part.candidates.flatMap((candidate) => {
      if (candidate === choice.get(part) || !candidate.assumption) return [];
      const score = pointsWith(part, candidate);
      return score && !score.eq(points) ? [{ assumption: candidate.assumption, score }] : [];
    })
  );
  return { points, because: outcome.because, choice, alternatives };
}

/** The rule under what a person answered and the readings chosen (else each part's first). */
export function applyWith(
  { rule, bound, judged }: ScoreBasis,
  choice: ReadonlyMap<BoundPart, Candidate>
): ScoreOutcome {
  return applyRule(rule, inputsWith({ bound, judged }, choice));
}

export function inputsWith(
  { bound, judged }: Pick<ScoreBasis, "bound" | "judged">,
  choice: ReadonlyMap<BoundPart, Candidate>
): RuleInputs {
  const answers = new Map<string, ClauseAnswer>();
  for (const part of bound) {
    const candidate = choice.get(part) ?? part.candidates[0];
    if (candidate) answers.set(part.leaf.mark, part.answer(candidate));
  }
  for (const [mark, answer] of judged) answers.set(mark, answer);
  return { answers };
}

function leastOf(
  part: BoundPart,
  points: (candidate: Candidate) => Decimal | undefined
): Candidate {
  const [first, ...rest] = part.candidates;
  if (!first) throw new Error("a bound part has at least one reading");
  return rest.reduce((least, candidate) => {
    const [a, b] = [points(candidate), points(least)];
    return a && b && a.lt(b) ? candidate : least;
  }, first);
}

/** Points of a finished outcome, inside 0 … weight, rounded half up. */
function pointsOf(
  outcome: ScoreOutcome,
  { rule, weight, scoreDecimals }: ScoreBasis
): Decimal | undefined {
  const isOpen = outcome.state === "pending";
  // 不适用 is no score of 0: the weight goes to the others.
  if (!isOpen && outcome.effects?.some(({ kind }) => kind === "not-applicable")) return undefined;
  // A veto on the total that did not strike has no points of its own to give.
  if (rule.kind === "veto" && weight.gt(0) && !(isOpen || outcome.effects)) return undefined;
  if (isOpen && !outcome.atLeast.eq(outcome.atMost)) return undefined;
  const points = isOpen ? outcome.atLeast : outcome.points;
  return Decimal.min(points, weight).toDecimalPlaces(scoreDecimals);
}
