import { message, type Message } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import type { DeclaredMethod } from "../tables/said";
import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, amountText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { cellOf, errorOf, figureOf } from "./readings";
import { declaredMethod, overallBy, type SurveyMethod, USUAL_METHODS } from "./survey-methods";
import { answerCells, answersOf, knownQuestion, questionText } from "./survey-tables";

/** A question with its stated 综合满意度, and what its answers give by one method. */
interface Compared {
  readonly question: SurveyQuestion;
  readonly stated: Decimal;
  readonly error: Decimal;
  readonly cell: CellRef;
}

function comparedOf({ questions, measure }: SurveyTable): Compared[] {
  return questions.flatMap((question) => {
    const overall = figureOf(question.overall);
    if (!overall || !answersOf(question)) return [];
    // Shares that were rounded carry their rounding into the weighted mean.
    const answers =
      measure === "counts" ? [] : question.answers.map(({ reading }) => errorOf(reading));
    const total = sum(answersOf(question) ?? []);
    const error = possibleError(overall).plus(total.gt(0) ? sum(answers).dividedBy(total) : 0);
    return [{ question, stated: overall.value, error, cell: overall.cell }];
  });
}

function fits(method: SurveyMethod, { question, stated, error }: Compared): boolean | undefined {
  const expected = overallBy(method, question);
  return expected?.minus(stated).abs().lte(error);
}

/** The declared method nearest to a table: on its own sheet, else the workbook's only one. */
function declaredFor(facts: Facts, { table }: SurveyTable): DeclaredMethod | undefined {
  const { methods } = facts.said;
  const here = methods.filter(({ cell }) => cell.sheet === table.range.sheet);
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  return methods.length === 1 ? methods[0] : undefined;
}

/** Another usual way that gives all that is stated, where the declared one does not. */
function usedInstead(wrong: readonly Compared[]): Message | undefined {
  const other = USUAL_METHODS.find((method) => wrong.every((one) => fits(method, one) === true));
  return other ? message("check.survey-method.instead", { method: other.name }) : undefined;
}

interface Draft {
  readonly table: SurveyTable;
  readonly subject: string;
  readonly known: string;
  readonly cells: readonly CellRef[];
  readonly stated: Decimal;
  readonly expected: Decimal;
  readonly decimals: number;
  readonly how: Message;
  /** Another usual way that gives what is stated. */
  readonly instead?: Message | undefined;
  readonly place: string;
}

function draftOf({
  table,
  how,
  instead,
  decimals,
  stated,
  expected,
  cells,
  ...rest
}: Draft): FindingDraft {
  const [shown, recomputed] = [stated.times(100), expected.times(100).toDecimalPlaces(decimals)];
  const [cell] = cells as readonly [CellRef];
  return {
    rule: "survey-method",
    severity: "medium",
    table: table.table,
    cells,
    ...rest,
    stated: shown,
    expected: recomputed,
    difference: shown.minus(recomputed),
    unit: "%",
    message: message("check.survey-method", {
      subject: rest.subject,
      cell: addressText(cell),
      stated: amountText(shown, 0, "%"),
      how,
      expected: amountText(recomputed, 0, "%"),
      instead: instead ?? "",
    }),
  };
}

const placesOf = (figure: { readonly decimals: number } | undefined): number =>
  Math.max(figure?.decimals ?? 0, 2);

/** Every question whose 综合满意度 is not what the declared method gives. */
function againstDeclared(table: SurveyTable, declared: DeclaredMethod): FindingDraft[] {
  const method = declaredMethod(declared);
  const wrong = comparedOf(table).filter((one) => fits(method, one) === false);
  const instead = usedInstead(wrong);
  return wrong.flatMap(({ question, stated, cell }) => {
    const expected = overallBy(method, question);
    if (!expected) return [];
    const how = message("check.survey-method.by", {
      method: method.name,
      cell: formatCell(declared.cell),
    });
    return [
      draftOf({
        table,
        subject: questionText(question),
        known: knownQuestion(question),
        place: "overall",
        cells: [cell, ...answerCells(question), declared.cell],
        stated,
        expected,
        decimals: placesOf(figureOf(question.overall)),
        how,
        instead,
      }),
    ];
  });
}

/** Questions that say so, of the rest of a table, before a shared method counts as one. */
const ENOUGH = 3;

/** All questions but one are by this method, and three at least. */
function hasOneOdd(method: SurveyMethod, compared: readonly Compared[]): boolean {
  let odd = 0;
  for (const one of compared) {
    if (fits(method, one) === true) continue;
    odd += 1;
    if (odd > 1) return false;
  }
  return odd === 1 && compared.length > ENOUGH;
}

/** Without a declared method: the one question that another way than all others gives. */
function againstOthers(table: SurveyTable): FindingDraft[] {
  const compared = comparedOf(table);
  // Where one way gives all that is stated, that another gives all but one means nothing.
  if (USUAL_METHODS.some((method) => compared.every((one) => fits(method, one) === true)))
    return [];
  const shared = USUAL_METHODS.filter((method) => hasOneOdd(method, compared));
  const [method] = shared;
  const odd = method && compared.find((one) => fits(method, one) === false);
  const expected = odd && overallBy(method, odd.question);
  if (!expected || shared.some((other) => !overallBy(other, odd.question)?.eq(expected))) return [];
  const { question, stated, cell } = odd;
  return [
    draftOf({
      table,
      subject: questionText(question),
      known: knownQuestion(question),
      place: "overall",
      cells: [cell, ...answerCells(question)],
      stated,
      expected,
      decimals: placesOf(figureOf(question.overall)),
      how: message("check.survey-method.as-others", { method: method.name }),
    }),
  ];
}

/** 平均满意度 is the mean of the questions, plain or by the number of answers. */
function averageOf(table: SurveyTable): FindingDraft[] {
  const average = figureOf(table.average);
  const overalls = table.questions.flatMap(({ overall }) => figureOf(overall) ?? []);
  if (!average || overalls.length < 2 || overalls.length !== table.questions.length) return [];
  const values = overalls.map(({ value }) => value);
  const mean = sum(values).dividedBy(values.length);
  const error = possibleError(average).plus(
    sum(overalls.map(possibleError)).dividedBy(overalls.length)
  );
  const counts = table.questions.map((question) => sum(answersOf(question) ?? []));
  const total = sum(counts);
  const weighted = total.gt(0)
    ? sum(values.map((value, at) => value.times(counts[at] ?? 0))).dividedBy(total)
    : mean;
  const isRight = [mean, weighted].some((one) => one.minus(average.value).abs().lte(error));
  if (isRight) return [];
  return [
    draftOf({
      table,
      subject: addressText(average.cell),
      known: "",
      place: "average",
      cells: [
        average.cell,
        ...table.questions.flatMap(({ overall }) => (overall ? [cellOf(overall)] : [])),
      ],
      stated: average.value,
      expected: mean,
      decimals: placesOf(average),
      how: message("check.survey-method.mean", {
        values:
          listed(
            values.map((value) =>
              message("check.survey-method.value", { value: value.times(100).toFixed() })
            )
          ) ?? "",
      }),
    }),
  ];
}

/**
 * 综合满意度 is what the declared way of counting gives; without one, what all other questions of
 * the table follow; 平均满意度 is their mean. Source: domain.md 2, #21.
 */
export function surveyMethod(facts: Facts): FindingDraft[] {
  return facts.surveys.flatMap((table) => {
    const declared = declaredFor(facts, table);
    const applies =
      declared &&
      comparedOf(table).some(({ question }) => overallBy(declaredMethod(declared), question));
    return [
      ...(declared && applies ? againstDeclared(table, declared) : againstOthers(table)),
      ...averageOf(table),
    ];
  });
}

export const surveyMethodDoc: CheckDoc = {
  title: "满意度计算方法不符",
  what:
    "综合满意度 of a question is what its answers give by the way of counting that the workbook " +
    "declares (满意3分、基本满意2分、不满意1分); the finding says which other usual way gives what is " +
    "stated. Without a declared way, the one question that differs from all others is named. " +
    "平均满意度 is the mean of the questions. Severity: medium.",
  formula:
    "Σ points × answers ÷ (most points × Σ answers). Usual ways: share of the best answer; all but " +
    "the worst; 3/2/1 by the maximum; 2/1/0.",
  inputs:
    "满意度 tables with 综合满意度; the sentence that declares the points, on the same sheet or alone " +
    "in the workbook.",
  tolerance: "Half of the last place of 综合满意度, and the rounding of the shares.",
  source: "#21",
  trap:
    "3/2/1 never falls below a third. A declared way counts only for tables whose answers it names. " +
    "平均 may be the plain mean or one by the number of answers: either is accepted. Without a " +
    "declared way at least three other questions have to agree on one.",
  sample:
    "One in yongji-2023: 第1题 94.12 % as plain share, 96.08 % by 3/2/1; with it the mean of two " +
    "questions is 97.06 % instead of 98.04 %.",
};
