import { message, type Message } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import type { SurveySample } from "../tables/said";
import { formatCell } from "../values/cell-ref";
import type { CheckDoc } from "./check-doc";
import { addressesText, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { sharesOfCounts } from "./survey-share-of-counts";
import {
  answerCells,
  answeredBy,
  isMultipleChoice,
  knownQuestion,
  questionText,
  sampleOf,
  type SurveyDraft,
  validOf,
} from "./survey-tables";
import { tableBeside } from "./table-beside";
import { undisclosedSample } from "./undisclosed-sample";

/** Answers to a question are as many as the valid questionnaires. */
function countDraft(question: SurveyQuestion, said: SurveySample | undefined): SurveyDraft[] {
  const valid = validOf(question, said);
  const answered = answeredBy(question);
  if (!valid || !answered || isMultipleChoice(question) || answered.eq(valid.count)) return [];
  const cells = answerCells(question);
  const difference = answered.minus(valid.count);
  return [
    {
      subject: questionText(question),
      known: knownQuestion(question),
      place: "answers",
      cells: [...cells, valid.cell],
      stated: answered,
      expected: valid.count,
      difference,
      unit: "份",
      message: message(`check.survey-count.${difference.lt(0) ? "short" : "over"}`, {
        subject: questionText(question),
        cells: addressesText(cells),
        answered: numberText(answered),
        valid: numberText(valid.count),
        validCell: formatCell(valid.cell),
        difference: numberText(difference.abs()),
      }),
    },
  ];
}

function ofTable(facts: Facts, table: SurveyTable): FindingDraft[] {
  const said = sampleOf(facts, table);
  const drafts =
    table.measure === "counts"
      ? table.questions.flatMap((question) => countDraft(question, said))
      : sharesOfCounts(facts, table, said);
  return drafts.map((draft) => ({
    rule: "survey-count",
    severity: "medium",
    table: table.table,
    ...draft,
  }));
}

/** 有效 ≤ 收回 ≤ 发放, as a sentence says them. */
function ofSample(facts: Facts, { cell, issued, returned, valid }: SurveySample): FindingDraft[] {
  const steps = [
    { name: "issued", count: issued },
    { name: "returned", count: returned },
    { name: "valid", count: valid },
  ] as const;
  const known = steps.flatMap(({ name, count }) => (count ? [{ name, count }] : []));
  return known.slice(1).flatMap((later, at) => {
    const before = known[at];
    if (!before || later.count.lte(before.count)) return [];
    const words: Record<"issued" | "returned" | "valid", Message> = {
      issued: message("check.survey-count.issued"),
      returned: message("check.survey-count.returned"),
      valid: message("check.survey-count.valid"),
    };
    return [
      {
        rule: "survey-count" as const,
        severity: "medium" as const,
        subject: `${numberText(later.count)} / ${numberText(before.count)}`,
        known: "",
        place: later.name,
        table: tableBeside(facts, cell),
        cells: [cell],
        stated: later.count,
        expected: before.count,
        difference: later.count.minus(before.count),
        unit: "份",
        message: message("check.survey-count.order", {
          cell: formatCell(cell),
          later: words[later.name],
          laterCount: numberText(later.count),
          before: words[before.name],
          beforeCount: numberText(before.count),
        }),
      },
    ];
  });
}

/** Counts of answers, questionnaires and shares belong together. Source: domain.md 2, #34. */
export function surveyCount(facts: Facts): FindingDraft[] {
  return [
    ...facts.surveys.flatMap((table) => ofTable(facts, table)),
    ...facts.said.samples.flatMap((sample) => ofSample(facts, sample)),
    ...facts.said.satisfaction.flatMap((said) => undisclosedSample(facts, said)),
  ];
}

export const surveyCountDoc: CheckDoc = {
  title: "问卷份数对不上",
  what:
    "The answers to a question are as many as the valid questionnaires; 有效 ≤ 收回 ≤ 发放; shares " +
    "follow from the counts beside them, or are some whole number of the valid questionnaires; a " +
    "满意度 that is stated to a decimal of a percent comes with the number of those asked. " +
    "Severity: medium.",
  formula:
    "Σ answers = valid; share = answers ÷ Σ answers; where only the valid number is known, share × " +
    "valid is a whole number.",
  inputs:
    "满意度 tables with counts or shares, their 有效份数 column; sentences such as " +
    "发放问卷18份，收回有效问卷17份 and 满意度达84.21%.",
  tolerance: "Counts are exact; shares to half of their last place.",
  source: "#34",
  trap:
    "A question with several answers (多选) has more answers than questionnaires. A blank answer " +
    "makes no claim. A sentence belongs to a table when it is the only one on the sheet, or in the " +
    "workbook. A 满意度 without a sample is only asked about when the workbook holds no survey at all.",
  sample: "One in yijinhuoluo-2023: 84.21 % fits 16 of 19 at the fewest, and no sample is stated.",
};
