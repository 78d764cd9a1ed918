import type { SelfEvaluationTable } from "../facts";
import { readScores } from "./read-scores";
import type { TableSource } from "../table-source";

/** Reads 自评复核: yes-or-no questions (是否…) per project. */
export function readSelfEvaluation(source: TableSource): SelfEvaluationTable {
  const [nameColumn] = source.columns("name");
  const rows = source.rows.flatMap(({ row, type }) => {
    const name = type === "body" ? source.label(row, nameColumn) : undefined;
    if (!name) return [];
    const answers = source.columns("question").flatMap((column) => {
      const answer = source.label(row, column);
      const question = source.header(column)?.path.join("") ?? "";
      return answer ? [{ question, answer }] : [];
    });
    return [{ name, answers }];
  });
  const hasScores = ["score", "actual"].some((role) => source.columns(role).length > 0);
  return { table: source.table, rows, ...(hasScores ? { scores: readScores(source) } : {}) };
}
