import { evaluate } from "../core/evaluate";
import type { Evaluation, Settings } from "../core/evaluation";
import { answerProblems } from "../core/questions/check-answers";
import type { Workbook } from "../core/workbook/workbook";
import { CliError } from "./cli-error";
import type { ParsedArguments } from "./parse-arguments";
import { splitSets } from "./split-sets";
import type { Session } from "./terminal";

/** Evaluates a workbook under the answers of `--set`; a slip in one is a {@link CliError}. */
export function evaluateBook(
  workbook: Workbook,
  given: ParsedArguments,
  { language }: Session
): Evaluation {
  const answers = answersIn(given.sets);
  const settings: Partial<Settings> = given.sets.length > 0 ? { answers } : {};
  const evaluation = evaluate(workbook, settings);
  const [problem] = answerProblems(answers, evaluation.facts, evaluation.questions, language);
  if (problem) throw new CliError(problem);
  return evaluation;
}

/** `occurrence=each` for each `--set`; a later one of the same id wins. */
function answersIn(sets: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(splitSets(sets).map(({ id, text }) => [id, text]));
}
