import { message, type Message } from "../messages/message";
import type { SurveyQuestion } from "../tables/facts";
import type { DeclaredMethod } from "../tables/said";
import { Decimal, ONE, sum, ZERO } from "../values/decimal";
import { answersOf } from "./survey-tables";

/** A way to make one ratio of the answers to a question. */
export interface SurveyMethod {
  readonly name: Message;
  /** Worth of each answer from the best to the worst, 1 for the best; undefined for other answers. */
  readonly worth: (options: readonly string[]) => readonly Decimal[] | undefined;
}

function worths(options: readonly string[], worth: (at: number, last: number) => Decimal) {
  return options.map((_, at) => worth(at, options.length - 1));
}

/** Ways that reports use without saying so. Source: domain.md P19. */
export const USUAL_METHODS: readonly SurveyMethod[] = [
  {
    name: message("check.survey-method.top"),
    worth: (options) => worths(options, (at) => (at === 0 ? ONE : ZERO)),
  },
  {
    name: message("check.survey-method.top-two"),
    // 满意 and 基本满意 of three answers are all but the worst.
    worth: (options) =>
      options.length < 4 ? undefined : worths(options, (at) => (at < 2 ? ONE : ZERO)),
  },
  {
    name: message("check.survey-method.all-but-worst"),
    worth: (options) => worths(options, (at, last) => (at < last ? ONE : ZERO)),
  },
  {
    name: message("check.survey-method.weighted"),
    worth: (options) =>
      worths(options, (at, last) => new Decimal(last + 1 - at).dividedBy(last + 1)),
  },
  {
    name: message("check.survey-method.weighted-zero"),
    worth: (options) =>
      worths(options, (at, last) => new Decimal(last - at).dividedBy(Math.max(1, last))),
  },
];

/** 满意（了解、有效） is the option 满意, and 了解, and 有效. */
function namesOf(option: string): string[] {
  return option
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .split(/[()、,，/;]/u)
    .map((word) => word.replace(/^[A-E][.、]?/u, ""))
    .filter((word) => word !== "");
}

/** 满意3分、基本满意2分、不满意1分, for tables whose answers are those. */
export function declaredMethod({ options: declared }: DeclaredMethod): SurveyMethod {
  const most = Decimal.max(...declared.map(({ points }) => points));
  return {
    name: message("check.survey-method.declared", {
      points: declared.map(({ option, points }) => `${option}${points.toFixed()}`).join("、"),
    }),
    worth: (options) => {
      const found = options.map((option) => {
        const names = namesOf(option);
        return declared.find((one) => names.includes(one.option))?.points;
      });
      const known = found.flatMap((points) => points ?? []);
      return known.length === options.length
        ? known.map((points) => points.dividedBy(most))
        : undefined;
    },
  };
}

/** 综合满意度 of a question by a method: Σ worth × answers ÷ Σ answers. */
export function overallBy(method: SurveyMethod, question: SurveyQuestion): Decimal | undefined {
  const answers = answersOf(question);
  const worth = method.worth(question.answers.map(({ option }) => option));
  const total = answers && sum(answers);
  if (!answers || !worth || !total?.gt(0)) return undefined;
  return sum(answers.map((count, at) => count.times(worth[at] ?? ZERO))).dividedBy(total);
}
