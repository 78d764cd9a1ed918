import type { Question } from "../core/questions/question";

/** Where a question is asked: beside the tables, or beside the scores that hang on it. */
export function questionPlace({ kind }: Pick<Question, "kind">): "data" | "scores" {
  switch (kind) {
    case "occurrence-unit":
    case "score-decimals":
    case "finding-counting":
    case "basis":
      return "scores";
    default:
      // A kind that is added later is about how the workbook is read.
      return "data";
  }
}
