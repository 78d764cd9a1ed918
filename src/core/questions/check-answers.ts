import { message, say, type Language } from "../messages/message";
import type { Answers } from "../tables/doubt";
import type { Facts } from "../tables/facts";
import type { AnswerProblem, Question } from "./question";
import { isTableKind } from "../tables/kinds";

/**
 * Answers that name no question of this workbook, or a value that is none of its answers: one
 * sentence each, which lists what there is. `table.<name>` takes `use`, `ignore` or a kind.
 */
export function answerProblems(
  given: Answers,
  facts: Facts,
  questions: readonly Question[],
  language: Language
): readonly AnswerProblem[] {
  const tables = [...facts.tables, ...facts.unrecognised].flatMap(({ slug }) => slug ?? []);
  const separator = language === "en" ? ", " : "、";
  const ids = [...questions.map(({ id }) => id), ...tables.map((slug) => `table.${slug}`)];
  return Object.entries(given).flatMap(([id, value]): AnswerProblem[] => {
    if (!ids.includes(id)) {
      return [message("question.unknown", { id, ids: ids.join(separator) })];
    }
    const question = questions.find((each) => each.id === id);
    if (!question) {
      if (value === "use" || value === "ignore" || isTableKind(value)) return [];
      return [message("question.unknown-value", { id, value, values: TABLE_VALUES })];
    }
    if (question.alternatives.some((each) => each.value === value)) return [];
    const values = question.alternatives.map((each) =>
      say(message("question.value", { value: each.value, words: each.words }), language)
    );
    return [message("question.unknown-value", { id, value, values: values.join(separator) })];
  });
}

const TABLE_VALUES =
  "use, ignore, subsidy-payment, rate-standard, budget-detail, budget-execution, budget-estimate, " +
  "indicator-system, score-summary, grade-scale, headcount-comparison, survey-tally, " +
  "self-evaluation, roster";
