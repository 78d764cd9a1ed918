import type { TableSource } from "../table-source";
import { scoreOutline, type ScoreOutline } from "./score-outline";

/** Which columns of a score table hold what. */
export interface ScoreLayout {
  /** Level columns from the top level down, with the level each stands for. */
  readonly levels: readonly {
    readonly column: number;
    readonly level: number;
    readonly weight: number | undefined;
  }[];
  readonly leafWeight: number | undefined;
  readonly weights: readonly number[];
  readonly score: number | undefined;
  readonly rate: number | undefined;
  /** For a table with one level column: how deep each row stands. */
  readonly outline: ScoreOutline | undefined;
}

export function scoreLayout(source: TableSource): ScoreLayout {
  const levels: { column: number; level: number }[] = [];
  for (const level of [1, 2, 3, 4]) {
    for (const column of source.columns(`level${String(level)}`)) levels.push({ column, level });
  }
  levels.sort((a, b) => a.column - b.column);
  // 绩效指标 merged down the left of 一级, 二级, 三级指标 is the name of the block.
  const first = levels[0]?.column ?? -1;
  const named = source
    .columns("indicator")
    .filter((column) => column > first && (source.header(column)?.numeric ?? 0) < 0.5);
  for (const column of named) {
    const deepest = levels[levels.length - 1]?.level ?? 0;
    levels.push({ column, level: deepest + 1 });
  }
  const [names] = levels;
  const weights = source.columns("weight");
  const withWeights = levels.map((level, index) => {
    const next = levels[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    return { ...level, weight: weights.find((column) => column > level.column && column < next) };
  });
  const deepest = withWeights[withWeights.length - 1];
  const leafWeight =
    weights.length === 1 ? weights[0] : (deepest?.weight ?? weights[weights.length - 1]);
  return {
    levels: withWeights.map((level) =>
      weights.length === 1 ? { ...level, weight: undefined } : level
    ),
    leafWeight,
    weights,
    score: source.columns("score")[0],
    rate: source.columns("rate")[0],
    outline:
      names && levels.length === 1 ? scoreOutline(source, names.column, leafWeight) : undefined,
  };
}
