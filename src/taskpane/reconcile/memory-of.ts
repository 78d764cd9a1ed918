import type { SurveyedList } from "../../core/lists/survey-lists";
import type { ListSurvey } from "./list-report";

/** Bytes of a cell as it waits in the worker: nine, and its text. */
const CELL = 40;
/** Bytes of a row as the engine holds it: columns, who it is, and both sides of a comparison. */
const ROW = 200;
const MB = 1 << 20;

/** Above this many rows a person is told what a run takes before it begins. */
export const BIG_RUN = 200_000;

/** Rows of the lists that are not left out, and the memory that checking them takes, roughly. */
export function memoryOf(
  lists: readonly SurveyedList[]
): Pick<ListSurvey, "rowCount" | "megabytes"> {
  let [rowCount, bytes] = [0, 0];
  for (const { isIgnored, rowCount: rows, range } of lists) {
    bytes += rows * (range.right - range.left + 1) * CELL;
    if (isIgnored) continue;
    rowCount += rows;
    bytes += rows * ROW;
  }
  return { rowCount, megabytes: Math.ceil(bytes / MB) };
}
