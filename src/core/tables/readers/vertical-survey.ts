import { placeOnScale } from "../answer-scale";
import type { SurveyQuestion, SurveyTable } from "../facts";
import type { Label } from "../table";
import type { TableSource } from "../table-source";
import { squeeze, totalWord } from "../text";

interface Answer {
  readonly option: string;
  readonly row: number;
}

interface Question {
  readonly text: Label;
  readonly answers: Answer[];
  /** 合计 below its options. */
  total?: number;
}

/**
 * Reads a tally whose options stand below one another: 问题 | 选项 | 份数 | 占比, the question once,
 * merged, repeated, or alone in a row above its options. Counts and shares are a survey each.
 */
export function readVerticalSurvey(source: TableSource): SurveyTable[] {
  const questions = questionsOf(source).filter(({ answers }) => answers.length >= 2);
  return (["count", "share"] as const).flatMap((role): SurveyTable[] => {
    const [column] = source.columns(role);
    if (column === undefined || questions.length === 0) return [];
    return [
      {
        table: source.table,
        measure: role === "count" ? "counts" : "shares",
        questions: questions.map((question) => readQuestion(source, column, role, question)),
      },
    ];
  });
}

function readQuestion(
  source: TableSource,
  column: number,
  role: "count" | "share",
  { text, answers, total }: Question
): SurveyQuestion {
  const number = /^(?:第|问题|Q)?(\d{1,3})(?:题|[.、．:：])/u.exec(squeeze(text.text))?.[1];
  const valid = role === "count" && total !== undefined ? source.reading(total, column) : undefined;
  return {
    ...(number === undefined ? {} : { number }),
    text,
    answers: bestFirst(answers).map(({ option, row }) => ({
      option,
      reading: source.reading(row, column),
    })),
    ...(valid?.state === "figure" ? { valid } : {}),
  };
}

function bestFirst(answers: readonly Answer[]): readonly Answer[] {
  const places = answers.map(({ option }) => placeOnScale(option));
  if (places.includes(undefined)) return answers;
  return [...answers].sort((a, b) => (placeOnScale(a.option) ?? 0) - (placeOnScale(b.option) ?? 0));
}

function questionsOf(source: TableSource): Question[] {
  const [optionColumn] = source.columns("option");
  const questions: Question[] = [];
  let open: Question | undefined;
  for (const { row, type } of source.rows) {
    const label = source.label(row, optionColumn);
    // 合计 may stand where the questions do.
    const word = label ?? source.label(row, source.columns("question")[0]);
    const kind = type === "body" ? (totalWord(word?.text ?? "") ?? type) : type;
    if (kind !== "body") {
      if (open && kind !== "average") open.total = row;
      open = undefined;
      continue;
    }
    if (!label) continue;
    const asked = questionAt(source, row);
    const option = label.text.replace(/^[A-Ea-e][.、．:：)）]?\s*/u, "");
    if (!open || startsAnew(open, asked, option)) {
      open = { text: asked ?? { cell: label.cell, text: "" }, answers: [] };
      questions.push(open);
    }
    open.answers.push({ option, row });
  }
  return questions;
}

function startsAnew(open: Question, asked: Label | undefined, option: string): boolean {
  if (open.answers.some((answer) => squeeze(answer.option) === squeeze(option))) return true;
  return asked !== undefined && squeeze(asked.text) !== squeeze(open.text.text);
}

/** The question in its own column, or alone in the row above the first option. */
function questionAt(source: TableSource, row: number): Label | undefined {
  for (const role of ["question", "number"]) {
    const label = source.label(row, source.columns(role)[0]);
    if (label) return label;
  }
  if (source.columns("question").length > 0) return undefined;
  const { view, headers } = source;
  const left = headers[0]?.column ?? 0;
  const text = view.text(row - 1, left);
  const isHeading =
    view.look(row - 1, left) === "text" && /[\d一二三四五六七八九十？?]/u.test(text);
  const isOption = source.columns("option")[0] === left && placeOnScale(text) !== undefined;
  return isHeading && !isOption && text.length > 6
    ? { cell: view.cell(row - 1, left), text }
    : undefined;
}
