import type { SurveyQuestion, SurveyTable } from "../facts";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import type { SourceRow } from "../body-rows";
import { squeeze, totalWord } from "../text";
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
    .filter((row) => typeOf(source, row) === "body")
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
  for (const each of source.rows) {
    const { row } = each;
    const type = typeOf(source, each);
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

/** A column of questions holds words, and 平均 at its end is none of them. */
function typeOf(source: TableSource, { row, type }: SourceRow): SourceRow["type"] {
  const text = source.label(row, source.columns("question")[0])?.text ?? "";
  return type === "body" ? (totalWord(text) ?? type) : type;
}

/** 平均满意度 is printed in a column of its own, or merged over the answers; not an average of each. */
function averageOf(
  source: TableSource,
  row: number,
  overall: number | undefined,
  answers: readonly number[]
): Reading | undefined {
  const own = source.reading(row, overall);
  if (own.state === "figure") return own;
  const figures = answers
    .map((column) => source.reading(row, column))
    .filter(({ state }) => state === "figure");
  return figures.length === 1 ? figures[0] : undefined;
}

function questionNumber(number: Label | undefined, text: Label): string | undefined {
  return (
    /(\d{1,3})/u.exec(number?.text ?? "")?.[1] ??
    /^(?:第|问题)?(\d{1,3})[题.、．]/u.exec(squeeze(text.text))?.[1]
  );
}

/** 满意比例 → 满意; A.非常满意（人） → 非常满意. */
function optionOf(path: readonly string[]): string {
  const options = path.map((text) =>
    text.replace(/^[A-E][.、．]?/u, "").replace(/(的)?(比例|占比|率|份数|人数|票数|数量|数)$/u, "")
  );
  return options.findLast((option) => option !== "") ?? path.join("");
}
