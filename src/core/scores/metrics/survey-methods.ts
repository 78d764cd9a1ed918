import { valueOf } from "../../checks/readings";
import { message, type Message } from "../../messages/message";
import type { SurveyQuestion } from "../../tables/facts";
import { Decimal, ONE, sum, ZERO } from "../../values/decimal";

/** A way to make one ratio of the answers to a question, from the best option to the worst. */
export interface SurveyMethod {
  readonly name: Message;
  /** Worth of each option, 1 for the best. */
  readonly worth: (options: number) => readonly Decimal[];
}

/**
 * Ways that reports declare (domain.md P19), the commonest first: everybody but the dissatisfied;
 * 3/2/1 points by the maximum (which cannot fall below a third); 2/1/0; only the satisfied.
 */
export const surveyMethods: readonly SurveyMethod[] = [
  {
    name: message("score.method-all-but-worst"),
    worth: (options) => Array.from({ length: options }, (_, at) => (at < options - 1 ? ONE : ZERO)),
  },
  {
    name: message("score.method-weighted"),
    worth: (options) =>
      Array.from({ length: options }, (_, at) => new Decimal(options - at).dividedBy(options)),
  },
  {
    name: message("score.method-weighted-zero"),
    worth: (options) =>
      Array.from({ length: options }, (_, at) =>
        new Decimal(options - 1 - at).dividedBy(Math.max(1, options - 1))
      ),
  },
  {
    name: message("score.method-top"),
    worth: (options) => Array.from({ length: options }, (_, at) => (at === 0 ? ONE : ZERO)),
  },
];

/** Share of each answer; undefined when one is missing, or nobody answered. */
export function sharesOf(question: SurveyQuestion): readonly Decimal[] | undefined {
  const values = question.answers.map(({ reading }) => valueOf(reading));
  const known = values.flatMap((value) => value ?? []);
  const total = sum(known);
  if (known.length !== values.length || known.length < 2 || total.lte(0)) return undefined;
  return known.map((value) => value.dividedBy(total));
}

export function overallBy(method: SurveyMethod, shares: readonly Decimal[]): Decimal {
  const worth = method.worth(shares.length);
  return sum(shares.map((share, at) => share.times(worth[at] ?? ZERO)));
}
