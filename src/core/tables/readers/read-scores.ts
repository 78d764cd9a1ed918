import type { SourceRow } from "../body-rows";
import type { ScoreRow, ScoreSum, ScoreTable } from "../facts";
import type { TableSource } from "../table-source";
import { squeeze } from "../text";
import { type IndicatorNode, IndicatorTree } from "./indicator-tree";
import { scoreLayout, type ScoreLayout } from "./score-layout";

/** Reads 指标体系 and 得分情况: the tree of indicators, and the rows that add it up. */
export function readScores(source: TableSource): ScoreTable {
  const layout = scoreLayout(source);
  const builder = new IndicatorTree(source, layout);
  const sums: ScoreSum[] = [];
  const grand = grandTotal(source.rows);
  let open: IndicatorNode[] = [];
  const subtotals: ScoreSum[] = [];
  for (const row of source.rows) {
    if (row.type === "body") {
      const leaf = builder.add(row.row);
      if (leaf) open.push(leaf);
      continue;
    }
    if ((row.type !== "subtotal" && row.type !== "total") || !row.label) continue;
    const isGrand = row === grand;
    const of = isGrand ? undefined : builder.currentRoot();
    const base = sumReadings(source, layout, row.row);
    const children = isGrand ? [...subtotals, ...open] : open;
    const added = children.filter((child) => !isParent(child));
    const sum: ScoreSum = {
      label: row.label,
      type: isGrand ? "total" : "subtotal",
      ...(of ? { of } : {}),
      ...base,
      children: added,
    };
    sums.push(sum);
    if (!isGrand) subtotals.push(sum);
    open = [];
  }
  const total = wholeTotal(source, builder.roots, sums);
  return {
    table: source.table,
    roots: builder.roots,
    leaves: builder.leaves,
    sums,
    ...(total ? { total } : {}),
  };
}

function isParent(child: IndicatorNode | ScoreSum): boolean {
  return "level" in child && child.children.length > 0;
}

/** The row that adds up the whole table: the last total, unless it only closes one more dimension. */
function grandTotal(rows: readonly SourceRow[]): SourceRow | undefined {
  const totals = rows.filter((row) => row.type === "total");
  const last = totals.at(-1);
  if (!last) return undefined;
  const sameWords = totals
    .slice(0, -1)
    .some((row) => squeeze(row.label?.text ?? "") === squeeze(last.label?.text ?? ""));
  const before = rows[rows.indexOf(last) - 1];
  return sameWords && before?.type === "body" ? undefined : last;
}

function wholeTotal(
  source: TableSource,
  roots: readonly ScoreRow[],
  sums: readonly ScoreSum[]
): ScoreSum | undefined {
  const total = sums.find((sum) => sum.type === "total");
  if (!total) return undefined;
  if (source.columns("indicator").length > 0 && source.kind === "indicator-system") return total;
  const hundred = total.weight.state === "figure" && total.weight.figure.shown.equals(100);
  const dimensions = roots.filter((root) => root.level === 1).length;
  return hundred || (dimensions > 1 && source.columns("level1").length > 0) ? total : undefined;
}

function sumReadings(
  source: TableSource,
  layout: ScoreLayout,
  row: number
): Pick<ScoreSum, "weight" | "score" | "rate"> {
  let weight = source.reading(row, layout.leafWeight);
  // A subtotal may print its weight in any of the weight columns.
  for (const column of layout.weights) {
    if (weight.state === "figure") break;
    weight = source.reading(row, column);
  }
  return {
    weight,
    score: source.reading(row, layout.score),
    rate: source.reading(row, layout.rate),
  };
}
