import { message } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import type { SurveySample } from "../tables/said";
import type { Reading } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import { possibleError } from "../values/rounding";
import { addressesText, amountText, distinctCells, numberText } from "./figure-text";
import { cellOf, figureOf, valueOf } from "./readings";
import {
  answeredBy,
  isMultipleChoice,
  knownQuestion,
  questionText,
  sameQuestion,
  type SurveyDraft,
  validOf,
} from "./survey-tables";

/** A share that no whole number of that many answers gives. */
function isNoShareOf(count: Decimal, reading: Reading): boolean {
  const figure = figureOf(reading);
  if (!figure || !count.gt(0)) return false;
  const error = possibleError(figure).times(count);
  const heads = figure.value.times(count);
  return heads.minus(heads.round()).abs().gt(error.plus("1e-9"));
}

interface Compared {
  readonly at: Reading;
  readonly expected: Decimal;
  readonly from: CellRef;
}

/** Shares beside the counts that they follow from. */
function sharesFromCounts(shares: SurveyQuestion, counts: SurveyQuestion): Compared[] {
  const total = answeredBy(counts);
  if (!total?.gt(0) || counts.answers.length !== shares.answers.length) return [];
  return shares.answers.flatMap(({ reading }, at) => {
    const figure = figureOf(reading);
    const from = counts.answers[at]?.reading;
    const count = valueOf(from);
    if (!figure || !from || !count) return [];
    const expected = count.dividedBy(total);
    if (figure.value.minus(expected).abs().lte(possibleError(figure))) return [];
    return [{ at: reading, expected, from: cellOf(from) }];
  });
}

function shareDraft(question: SurveyQuestion, wrong: readonly Compared[]): SurveyDraft[] {
  const [first] = wrong;
  const figure = first && figureOf(first.at);
  if (!first || !figure) return [];
  const stated = figure.value.times(100);
  const expected = first.expected.times(100).toDecimalPlaces(Math.max(figure.decimals, 2));
  return [
    {
      subject: questionText(question),
      known: knownQuestion(question),
      place: "share",
      cells: distinctCells([
        ...wrong.map(({ at }) => cellOf(at)),
        ...wrong.map(({ from }) => from),
      ]),
      stated,
      expected,
      difference: stated.minus(expected),
      unit: "%",
      message: message("check.survey-count.share", {
        subject: questionText(question),
        cells: addressesText(wrong.map(({ at }) => cellOf(at))),
        stated: amountText(stated, 0, "%"),
        expected: amountText(expected, 0, "%"),
        counts: wrong.map(({ from }) => formatCell(from)).join("、"),
      }),
    },
  ];
}

/** Shares of a question that cannot come from the questionnaires that are said to be valid. */
function sampleDraft(question: SurveyQuestion, said: SurveySample | undefined): SurveyDraft[] {
  const valid = validOf(question, said);
  if (!valid || isMultipleChoice(question)) return [];
  const wrong = question.answers.filter(({ reading }) => isNoShareOf(valid.count, reading));
  const [first] = wrong;
  const figure = first && figureOf(first.reading);
  if (!figure) return [];
  const cells = wrong.map(({ reading }) => cellOf(reading));
  return [
    {
      subject: questionText(question),
      known: knownQuestion(question),
      place: "share",
      cells: [...cells, valid.cell],
      stated: figure.value.times(100),
      unit: "%",
      message: message("check.survey-count.no-share", {
        subject: questionText(question),
        cells: addressesText(cells),
        stated: amountText(figure.value.times(100), 0, "%"),
        valid: numberText(valid.count),
        validCell: formatCell(valid.cell),
      }),
    },
  ];
}

/** Shares against the counts of the same question, or against the number of valid questionnaires. */
export function sharesOfCounts(
  facts: Facts,
  table: SurveyTable,
  said: SurveySample | undefined
): SurveyDraft[] {
  const tallies = facts.surveys.filter(({ measure }) => measure === "counts");
  return table.questions.flatMap((question) => {
    const counted = tallies.flatMap((tally) => sameQuestion(question, tally) ?? []);
    const [counts] = counted;
    if (counts && counted.length === 1) {
      return shareDraft(question, sharesFromCounts(question, counts));
    }
    return sampleDraft(question, said);
  });
}
