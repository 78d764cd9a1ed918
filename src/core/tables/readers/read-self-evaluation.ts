import type { FundsScore, ScoreTable, SelfEvaluationTable } from "../facts";
import { readScores } from "./read-scores";
import type { TableSource } from "../table-source";

/**
 * Reads 自评复核: yes-or-no questions (是否…) per project; and 自评表 with scores of indicators, to
 * which the points for 预算执行率 from the form's block of 项目资金 belong.
 */
export function readSelfEvaluation(source: TableSource, funds?: FundsScore): SelfEvaluationTable {
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
  if (!["score", "actual"].some((role) => source.columns(role).length > 0))
    return { table: source.table, rows };
  const scores = readScores(source);
  if (!funds) return { table: source.table, rows, scores };
  return { table: source.table, rows, scores: withFunds(scores, funds), funds };
}

/** 总分 of the form holds the points for 预算执行率. */
function withFunds(scores: ScoreTable, { row }: FundsScore): ScoreTable {
  const sums = scores.sums.map((sum) =>
    sum.type === "total" ? { ...sum, children: [row, ...sum.children] } : sum
  );
  const total = sums.find(({ type }) => type === "total");
  return {
    table: scores.table,
    roots: [row, ...scores.roots],
    leaves: [row, ...scores.leaves],
    sums,
    ...(scores.total && total ? { total } : {}),
  };
}
