import { message } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import { Decimal, sum } from "../values/decimal";
import { agree, possibleSumError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressesText, amountText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { figureOf, valueOf } from "./readings";
import { answerCells, isMultipleChoice, knownQuestion, questionText } from "./survey-tables";

const WHOLE = new Decimal(1);

function draftOf({ table }: SurveyTable, question: SurveyQuestion): FindingDraft[] {
  const { answers } = question;
  const readings = answers.map(({ reading }) => reading);
  const values = readings.flatMap((reading) => valueOf(reading) ?? []);
  const figures = readings.flatMap((reading) => figureOf(reading) ?? []);
  const unreadable = readings.some(({ state }) => state === "text" || state === "error");
  if (isMultipleChoice(question) || unreadable || figures.length === 0) return [];
  const total = sum(values);
  if (agree(total, WHOLE, possibleSumError(figures), "ratio")) return [];
  // What a blank answer hides may be what is missing; it cannot be what is too much.
  if (values.length < readings.length && total.lt(WHOLE)) return [];
  const stated = total.times(100);
  const difference = stated.minus(100);
  const cells = answerCells(question);
  return [
    {
      rule: "survey-shares-sum",
      severity: "medium",
      subject: questionText(question),
      known: knownQuestion(question),
      place: "shares",
      table,
      cells: [...cells, question.text.cell],
      stated,
      expected: new Decimal(100),
      difference,
      unit: "%",
      message: message(`check.survey-shares-sum.${difference.lt(0) ? "short" : "over"}`, {
        subject: questionText(question),
        cells: addressesText(cells),
        arithmetic: values.map((value) => value.times(100).toFixed()).join(" + "),
        stated: amountText(stated, 0, "%"),
        difference: amountText(difference.abs(), 0, "%"),
      }),
    },
  ];
}

function draftsOf(table: SurveyTable): FindingDraft[] {
  const drafts = table.questions.flatMap((question) => draftOf(table, question));
  // When no question of a table adds up, answers are missing from its columns, or several count.
  const isForeign = drafts.length >= 3 && drafts.length === table.questions.length;
  return isForeign ? [] : drafts;
}

/** 各选项比例之和 = 100 %, within the decimals shown. */
export function surveySharesSum(facts: Facts): FindingDraft[] {
  return facts.surveys.filter(({ measure }) => measure === "shares").flatMap(draftsOf);
}

export const surveySharesSumDoc: CheckDoc = {
  title: "选项比例之和 ≠ 100%",
  what: "The shares of all answers to a question make up 100 %. Severity: medium.",
  formula: "Σ shares = 100 %.",
  inputs: "满意度 tables with shares (比例, 占比, %).",
  tolerance:
    "Half of the last place of every share, or six standard deviations of that many roundings when " +
    "that is less.",
  source: "附件4 of the report, which is right",
  trap:
    "A question with several answers (多选) may pass 100 %. A blank answer may be what is missing, " +
    "so less than 100 % with a blank makes no claim. A table in which no question adds up (three or " +
    "more) leaves answers out or counts several: no claim either.",
};
