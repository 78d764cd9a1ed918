import { shownOf } from "../checks/readings";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import { squeeze } from "../tables/text";

/** A 三级指标 to score, with the levels above it from the top down. */
export interface IndicatorRow {
  readonly row: ScoreRow;
  readonly above: readonly ScoreRow[];
  readonly table: ScoreTable;
}

/**
 * The indicators of the workbook: those of an 指标体系 with 评分细则; else of one without; else of
 * the 得分情况 tables that go down to the single indicators. An indicator that stands in several
 * tables is taken from the first of these.
 */
export function indicatorRows(facts: Facts): readonly IndicatorRow[] {
  const scored = facts.scoreTables.filter(({ leaves }) => leaves.some(hasWeightOrScore));
  const systems = scored.filter(({ table }) => table.kind === "indicator-system");
  const withRubric = systems.filter(({ leaves }) => leaves.some((leaf) => leaf.rubric));
  for (const tables of [withRubric, systems, scored]) {
    const rows = distinctRows(tables);
    if (rows.length > 0) return rows;
  }
  return [];
}

function hasWeightOrScore(row: ScoreRow): boolean {
  return shownOf(row.weight) !== undefined || shownOf(row.score) !== undefined;
}

/** Leaves of the deepest level that the tables have: 表3-1 repeats in sums what 4-1 to 4-4 detail. */
function distinctRows(tables: readonly ScoreTable[]): readonly IndicatorRow[] {
  const all = tables
    .flatMap((table) => leavesWithPath(table))
    .filter(({ row }) => hasWeightOrScore(row));
  const deepest = Math.max(0, ...all.map(({ row }) => row.level));
  const tablesWithDeepest = new Set(
    all.filter(({ row }) => row.level === deepest).map(({ table }) => table)
  );
  const seen = new Set<string>();
  return all.filter(({ row, table }) => {
    if (!tablesWithDeepest.has(table)) return false;
    const key = identity(row);
    // Names repeat inside one table (two 二级 may share a name); across tables they are the same.
    if (seen.has(`${table.table.id} ${key}`)) return true;
    const elsewhere = [...seen].some((known) => known.endsWith(` ${key}`));
    if (elsewhere) return false;
    seen.add(`${table.table.id} ${key}`);
    return true;
  });
}

/** Code and name, else the name alone. */
export function identity(row: ScoreRow): string {
  return squeeze(`${row.code ?? ""}${row.name}`);
}

function leavesWithPath(table: ScoreTable): readonly IndicatorRow[] {
  const found = new Map<ScoreRow, readonly ScoreRow[]>();
  const walk = (rows: readonly ScoreRow[], above: readonly ScoreRow[]) => {
    for (const row of rows) {
      if (row.children.length === 0) found.set(row, above);
      else walk(row.children, [...above, row]);
    }
  };
  walk(table.roots, []);
  return table.leaves.map((row) => ({ row, above: found.get(row) ?? [], table }));
}
