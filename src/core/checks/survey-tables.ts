import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import type { SurveySample } from "../tables/said";
import type { CellRef } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import type { FindingDraft } from "./finding-draft";
import { cellOf, valueOf } from "./readings";

/** A question to which several answers may be ticked: its shares pass 100 %, rightly. */
export function isMultipleChoice({ text, answers }: SurveyQuestion): boolean {
  return (
    /多选|可选多项|不定项/u.test(text.text) || answers.some(({ option }) => /多选/u.test(option))
  );
}

/** Every answer as a number; undefined when one is blank or unreadable. */
export function answersOf({ answers }: SurveyQuestion): Decimal[] | undefined {
  const values = answers.map(({ reading }) => valueOf(reading));
  const known = values.flatMap((value) => value ?? []);
  return known.length === values.length && known.length > 1 ? known : undefined;
}

/** A finding about a question, before its rule and table are added. */
export type SurveyDraft = Omit<FindingDraft, "rule" | "severity" | "table">;

interface Sample {
  readonly count: Decimal;
  readonly cell: CellRef;
}

/** Valid questionnaires of a question: its own column, else what a sentence says. */
export function validOf(
  question: SurveyQuestion,
  said: SurveySample | undefined
): Sample | undefined {
  const own = valueOf(question.valid);
  if (own && question.valid) return { count: own, cell: cellOf(question.valid) };
  return said?.valid && { count: said.valid, cell: said.cell };
}

/** Answers in all: the sum of a row of counts. */
export function answeredBy(question: SurveyQuestion): Decimal | undefined {
  const answers = answersOf(question);
  return answers && sum(answers);
}

function squeeze(text: string): string {
  return text.normalize("NFKC").replace(/[\s?？。.]+/gu, "");
}

/** The question of another table that is the same, by number and words, or by words alone. */
export function sameQuestion(
  question: SurveyQuestion,
  table: SurveyTable
): SurveyQuestion | undefined {
  const same = table.questions.filter((other) => {
    if (question.number !== undefined && other.number !== undefined)
      return question.number === other.number;
    return squeeze(question.text.text) === squeeze(other.text.text);
  });
  return same.length === 1 ? same[0] : undefined;
}

/**
 * What is said about how many questionnaires a table rests on: on its own sheet, or in the whole
 * workbook, when one sentence alone says it.
 */
export function sampleOf(facts: Facts, { table }: SurveyTable): SurveySample | undefined {
  const { samples } = facts.said;
  const here = samples.filter(({ cell }) => cell.sheet === table.range.sheet);
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  return samples.length === 1 ? samples[0] : undefined;
}

export const answerCells = ({ answers }: SurveyQuestion) =>
  answers.map(({ reading }) => cellOf(reading));

/** `第2题`, or the question's own words. */
export function questionText({ number, text }: SurveyQuestion): string {
  const words = text.text.replace(/\s+/gu, "");
  const label = number === undefined || words.includes(number) ? "" : `${number}. `;
  return `${label}${words.length > 24 ? `${words.slice(0, 24)}…` : words}`;
}

/** What tells a question on the next run, when its figures were corrected. */
export function knownQuestion({ number, text }: SurveyQuestion): string {
  return `${number ?? ""} ${text.text}`;
}
