import type { CellRange } from "../../values/cell-ref";
import { Decimal } from "../../values/decimal";
import type { SurveyQuestion, SurveyTable } from "../facts";
import type { SheetView } from "../sheet-view";
import type { Reading, Table, Unit } from "../table";
import { squeeze } from "../text";

/** Fewer people than this are no survey, and their answers may be anything. */
export const LEAST_PEOPLE = 5;
export const MOST_COLUMNS = 200;

const PEOPLE: Unit = { text: "份", dimension: "count", scale: new Decimal(1) };

/** Raw answers of a questionnaire: one row a person, one column a question. */
export interface RawSurvey {
  /** With the header, as the sheet has it. */
  readonly range: CellRange;
  /** Counted, for the table of that id. */
  tally(id: string): SurveyTable;
}

/** A question, and how often each of its options was chosen: the best first. */
export interface AskedColumn {
  readonly column: number;
  readonly header: string;
  readonly answers: readonly (readonly [option: string, count: number])[];
}

/** The questionnaire whose header is the first row of `range`. */
export function rawSurvey(
  view: SheetView,
  range: CellRange,
  columns: readonly AskedColumn[]
): RawSurvey {
  return {
    range,
    tally: (id) => ({
      table: tableOf(id, range, columns),
      measure: "counts",
      questions: columns.map((column) => questionOf(view, range.top, column)),
    }),
  };
}

function questionOf(
  view: SheetView,
  row: number,
  { column, header, answers }: AskedColumn
): SurveyQuestion {
  const cell = view.cell(row, column);
  const number = /(?:第|问题|Q)?(\d{1,3})(?:题|[.、．:：]|$)/u.exec(squeeze(header))?.[1];
  return {
    ...(number === undefined ? {} : { number }),
    text: { cell, text: header },
    answers: answers.map(([option, count]) => {
      const value = new Decimal(count);
      const figure = { cell, raw: String(count), shown: value, value, unit: PEOPLE, decimals: 0 };
      return { option, reading: { state: "figure", figure } satisfies Reading };
    }),
  };
}

function tableOf(id: string, range: CellRange, columns: readonly AskedColumn[]): Table {
  const rows = Array.from({ length: range.bottom - range.top }, (_, at) => ({
    row: range.top + 1 + at,
    type: "body" as const,
  }));
  return {
    id,
    kind: "survey-tally",
    range,
    columns: columns.map(({ column, header }) => ({ column, path: [header], role: "answer" })),
    rows,
  };
}
