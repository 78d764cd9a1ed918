import { valueOf } from "../../checks/readings";
import { message, type Message } from "../../messages/message";
import { isNegativeAnswer, isNeutralAnswer } from "../../tables/answer-scale";
import type { SurveyQuestion } from "../../tables/facts";
import type { DeclaredMethod } from "../../tables/said";
import { squeeze } from "../../tables/text";
import { Decimal, ONE, sum, ZERO } from "../../values/decimal";

/** A way to make one ratio of the answers to a question, from the best option to the worst. */
export interface SurveyMethod {
  readonly name: Message;
  /** Worth of each option, 1 for the best; undefined where nobody would count so. */
  readonly worth: (options: readonly string[]) => readonly Decimal[] | undefined;
}

const one = (counts: boolean) => (counts ? ONE : ZERO);

/**
 * Ways that reports declare (domain.md P19) for answers in words, the commonest first: everybody but the dissatisfied;
 * those who say that they are satisfied (一般 is neither); n … 1 points by the maximum (which cannot
 * fall below a share of 1/n); n − 1 … 0; only the best answer, where just that one says 满意.
 */
const inWords: readonly SurveyMethod[] = [
  {
    name: message("score.method-all-but-worst"),
    worth: (options) => {
      const negative = options.map(isNegativeAnswer);
      // Options in other words: the worst is the last.
      if (!negative.includes(true)) return options.map((_, at) => one(at < options.length - 1));
      return negative.map((isNegative) => one(!isNegative));
    },
  },
  {
    name: message("score.method-positive"),
    worth: (options) =>
      options.some(isNeutralAnswer)
        ? options.map((option) => one(!isNegativeAnswer(option) && !isNeutralAnswer(option)))
        : undefined,
  },
  {
    name: message("score.method-weighted"),
    worth: (options) =>
      options.map((_, at) => new Decimal(options.length - at).dividedBy(options.length)),
  },
  {
    name: message("score.method-weighted-zero"),
    worth: (options) =>
      options.map((_, at) =>
        new Decimal(options.length - 1 - at).dividedBy(Math.max(1, options.length - 1))
      ),
  },
  {
    name: message("score.method-top"),
    worth: (options) =>
      // 非常满意 and 满意 both say so: counting the first alone is nobody's method.
      /^(?:[A-E][.、]?)?(?:非常|很|十分)/u.test(options[0] ?? "")
        ? undefined
        : options.map((_, at) => one(at === 0)),
  },
];

/** 10分 … 1分: points speak for themselves, their mean by the most is the only way. */
const ofPoints: SurveyMethod = {
  name: message("score.method-points"),
  worth: (options) => {
    const points = options.map((option) => /^(\d{1,2})分$/u.exec(option)?.[1]);
    if (options.length === 0 || points.includes(undefined)) return undefined;
    const figures = points.map((digits) => new Decimal(digits ?? 0));
    return figures.map((figure) => figure.dividedBy(Decimal.max(...figures)));
  },
};

export const surveyMethods: readonly SurveyMethod[] = [
  ofPoints,
  ...inWords.map(({ name, worth }) => ({
    name,
    worth: (options: readonly string[]) => (ofPoints.worth(options) ? undefined : worth(options)),
  })),
];

/** 满意3分、基本满意2分、不满意1分, as the workbook says it: points by the maximum. */
export function declaredMethod(methods: readonly DeclaredMethod[]): readonly SurveyMethod[] {
  return methods.map(({ options: said }) => ({
    name: message("score.method-declared", {
      points: said.map(({ option, points }) => `${option} ${points.toFixed()}`).join("、"),
    }),
    worth: (options) => {
      const most = Decimal.max(0, ...said.map(({ points }) => points));
      const points = options.map((option) => said.find((each) => names(option, each.option)));
      if (most.isZero() || points.includes(undefined)) return undefined;
      return points.map((each) => (each?.points ?? ZERO).dividedBy(most));
    },
  }));
}

/** 满意（了解、有效） is 满意, and 了解, and 有效. */
function names(header: string, option: string): boolean {
  const wanted = squeeze(option);
  return squeeze(header)
    .replace(/^[A-E][.、]?/u, "")
    .split(/[()、,，/;]/u)
    .includes(wanted);
}

/** Share of each answer; undefined when one is missing, or nobody answered. */
export function sharesOf(question: SurveyQuestion): readonly Decimal[] | undefined {
  const values = question.answers.map(({ reading }) => valueOf(reading));
  const known = values.flatMap((value) => value ?? []);
  const total = sum(known);
  if (known.length !== values.length || known.length < 2 || total.lte(0)) return undefined;
  return known.map((value) => value.dividedBy(total));
}

/** The ratio of a question by that method; undefined where the method does not fit its options. */
export function overallBy(
  method: SurveyMethod,
  question: SurveyQuestion,
  shares: readonly Decimal[]
): Decimal | undefined {
  const worth = method.worth(question.answers.map(({ option }) => option));
  return worth && sum(shares.map((share, at) => share.times(worth[at] ?? ZERO)));
}
