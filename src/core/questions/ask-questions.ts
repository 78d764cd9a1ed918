import type { Grade } from "../scores/score";
import type { Doubt } from "../tables/doubt";
import type { Question, QuestionAlternative } from "./question";

/** Total and level; undefined for a workbook without indicators, or where it is not worked out. */
export type Outcome = Pick<Grade, "score" | "level"> | undefined;

/**
 * Turns doubts into questions: each alternative with the total and level it would give, where they
 * are not the same for all. `outcomeOf` works the whole out under one other answer; `now` is the
 * outcome in force.
 */
export function askQuestions(
  doubts: readonly Doubt[],
  now: Outcome,
  outcomeOf: (doubt: Doubt, value: string) => Outcome
): readonly Question[] {
  const questions = doubts.flatMap(({ choices, inForce, ...doubt }): readonly Question[] => {
    const outcomes = choices.map(({ value }) =>
      value === inForce ? now : outcomeOf({ ...doubt, choices }, value)
    );
    const first = outcomes[0];
    const touches = outcomes.some((outcome) => !isSame(outcome, first) || !isSame(outcome, now));
    if (!touches && doubt.kind === "finding-counting" && doubt.by === "nobody") return [];
    const alternatives = choices.map((choice, index): QuestionAlternative => {
      const outcome = touches ? outcomes[index] : undefined;
      if (!outcome) return choice;
      const { score, level } = outcome;
      return { ...choice, score, ...(level === undefined ? {} : { level }) };
    });
    const asked: Question = {
      ...doubt,
      alternatives,
      isOpen: doubt.by === "nobody" && !HAS_USUAL.has(doubt.kind),
      ...(inForce === undefined ? {} : { answer: inForce }),
    };
    return [asked];
  });
  return questions.sort((a, b) => rank(a) - rank(b));
}

/** What has a usual answer that nobody has to give. */
const HAS_USUAL: ReadonlySet<Doubt["kind"]> = new Set(["score-decimals", "finding-counting"]);

/** Open ones that touch the score first, then open ones, then the rest as they came. */
function rank({ isOpen, alternatives }: Question): number {
  if (!isOpen) return 2;
  return alternatives.some(({ score }) => score !== undefined) ? 0 : 1;
}

function isSame(a: Outcome, b: Outcome): boolean {
  if (!a || !b) return a === b;
  return a.score.equals(b.score) && a.level === b.level;
}
