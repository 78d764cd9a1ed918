import type { SurveyQuestion, SurveyTable } from "../facts";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { squeeze } from "../text";
import { readVerticalSurvey } from "./vertical-survey";

/**
 * Reads a tally of answers: one question a row, one column an answer, as counts or as shares. A
 * table that prints both gives both.
 */
export function readSurvey(source: TableSource): SurveyTable[] {
  if (source.columns("option").length > 0) return readVerticalSurvey(source);
  const groups = new Map<SurveyTable["measure"], number[]>();
  for (const column of source.columns("answer")) {
    const measure = measureOf(source, column);
    groups.set(measure, [...(groups.get(measure) ?? []), column]);
  }
  return [...groups].map(([measure, columns]) => readTally(source, measure, columns));
}

function measureOf(source: TableSource, column: number): SurveyTable["measure"] {
  const header = source.header(column);
  const words = header?.path.join("") ?? "";
  if (source.unit(column).dimension === "ratio" || /比例|占比|率/u.test(words)) return "shares";
  if (/份数|人数|票|数量/u.test(words) || source.unit(column).dimension === "count")
    return "counts";
  return addsUpToHundred(source) ? "shares" : "counts";
}

function addsUpToHundred(source: TableSource): boolean {
  const columns = source.columns("answer");
  return source.rows
    .filter((row) => row.type === "body")
    .every(({ row }) => {
      let sum = 0;
      for (const column of columns) {
        const reading = source.reading(row, column);
        if (reading.state === "figure") sum += reading.figure.shown.toNumber();
      }
      return Math.abs(sum - 100) < 0.5 || Math.abs(sum - 1) < 0.005;
    });
}

function readTally(
  source: TableSource,
  measure: SurveyTable["measure"],
  columns: readonly number[]
): SurveyTable {
  const [questionColumn] = source.columns("question");
  const [numberColumn] = source.columns("number");
  const [overallColumn] = source.columns("overall");
  const [validColumn] = source.columns("valid");
  const [issuedColumn] = source.columns("issued");
  const questions: SurveyQuestion[] = [];
  let average: Reading | undefined;
  for (const { row, type } of source.rows) {
    if (type === "average" || type === "total") {
      average = averageOf(source, row, overallColumn, columns);
      continue;
    }
    if (type !== "body") continue;
    const number = source.label(row, numberColumn);
    const text = source.label(row, questionColumn) ?? number;
    if (!text) continue;
    const digits = questionNumber(number, text);
    questions.push({
      ...(digits === undefined ? {} : { number: digits }),
      text,
      answers: columns.map((column) => ({
        option: optionOf(source.header(column)?.path ?? []),
        reading: source.reading(row, column),
      })),
      ...(overallColumn === undefined ? {} : { overall: source.reading(row, overallColumn) }),
      ...(validColumn === undefined ? {} : { valid: source.reading(row, validColumn) }),
      ...(issuedColumn === undefined ? {} : { issued: source.reading(row, issuedColumn) }),
    });
  }
  return { table: source.table, measure, questions, ...(average ? { average } : {}) };
}

/** 平均满意度 is printed in the last column, or merged over several. */
function averageOf(
  source: TableSource,
  row: number,
  overall: number | undefined,
  answers: readonly number[]
): Reading | undefined {
  const candidates =
    overall === undefined ? [...answers].reverse() : [overall, ...[...answers].reverse()];
  for (const column of candidates) {
    const reading = source.reading(row, column);
    if (reading.state === "figure") return reading;
  }
  return undefined;
}

function questionNumber(number: Label | undefined, text: Label): string | undefined {
  return (
    /(\d{1,3})/u.exec(number?.text ?? "")?.[1] ??
    /^(?:第|问题)?(\d{1,3})[题.、．]/u.exec(squeeze(text.text))?.[1]
  );
}

/** 满意比例 → 满意; A.非常满意（人） → 非常满意. */
function optionOf(path: readonly string[]): string {
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const option = (path[level] ?? "")
      .replace(/^[A-E][.、．]?/u, "")
      .replace(/(的)?(比例|占比|率|份数|人数|票数|数量|数)$/u, "");
    if (option !== "") return option;
  }
  return path.join("");
}
