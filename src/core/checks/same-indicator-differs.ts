import { message, type Message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Figure } from "../tables/table";
import { type Decimal, ONE } from "../values/decimal";
import { formatCell } from "../values/cell-ref";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { amountText, distinctCells } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { indicatorIndex, squeezeName } from "./indicator-match";
import { listed } from "./listed";
import { indicatorText, type PointColumn, pointsOf, tableName, weightScale } from "./score-points";

/** One indicator in two tables. */
interface Pair {
  readonly first: ScoreRow;
  readonly second: ScoreRow;
  readonly firstTable: ScoreTable;
  readonly secondTable: ScoreTable;
}

interface Difference {
  readonly column: PointColumn;
  readonly first: Figure;
  readonly second: Figure;
}

/** The only leaf of a table that is the given indicator; a name that stands twice names neither. */
function counterpart(row: ScoreRow, table: ScoreTable): ScoreRow | undefined {
  const same = indicatorIndex(table.leaves)(row);
  return same.length === 1 ? same[0] : undefined;
}

function pairsOf(firstTable: ScoreTable, secondTable: ScoreTable): Pair[] {
  return firstTable.leaves.flatMap((first) => {
    const second = counterpart(first, secondTable);
    if (!second || counterpart(second, firstTable) !== first) return [];
    return [{ first, second, firstTable, secondTable }];
  });
}

function differenceIn(pair: Pair, column: PointColumn): Difference[] {
  const first = pointsOf(pair.first[column]);
  const second = pointsOf(pair.second[column]);
  if (!first || !second) return [];
  const scaleOf = (table: ScoreTable): Decimal => (column === "weight" ? weightScale(table) : ONE);
  const [scaleA, scaleB] = [scaleOf(pair.firstTable), scaleOf(pair.secondTable)];
  if (scaleA.eq(scaleB) && first.value.eq(second.value)) return [];
  const a = first.value.times(scaleA);
  const b = second.value.times(scaleB);
  const error = possibleError(first).plus(possibleError(second));
  if (a.minus(b).abs().lte(error)) return [];
  return [{ column, first: { ...first, value: a }, second: { ...second, value: b } }];
}

/** Tables of two evaluated units share all weights and few scores: their scores are their own. */
function areOfDifferentUnits(pairs: readonly Pair[]): boolean {
  const scores = pairs.filter((pair) => differenceIn(pair, "score").length > 0).length;
  const weights = pairs.some((pair) => differenceIn(pair, "weight").length > 0);
  return !weights && pairs.length >= 4 && scores * 2 > pairs.length;
}

function differenceText({ column, first, second }: Difference, pair: Pair): Message {
  return message(`check.same-indicator-differs.${column}`, {
    first: amountText(first.value, 0, ""),
    firstTable: tableName(pair.firstTable.table),
    firstCell: formatCell(first.cell),
    second: amountText(second.value, 0, ""),
    secondTable: tableName(pair.secondTable.table),
    secondCell: formatCell(second.cell),
  });
}

interface Found {
  readonly pair: Pair;
  readonly differences: readonly Difference[];
}

function draftOf(found: readonly Found[]): FindingDraft[] {
  const [main] = found;
  const leading = main?.differences[0];
  const differences = listed(
    found.flatMap(({ pair, differences: each }) => each.map((one) => differenceText(one, pair))),
    "check.list-clauses"
  );
  if (!main || !leading || !differences) return [];
  const { pair } = main;
  const stated = leading.first.value;
  const expected = leading.second.value;
  const subject = indicatorText(pair.first);
  return [
    {
      rule: "same-indicator-differs",
      severity: "high",
      subject,
      // The code outlives small changes of the name.
      known: pair.first.code ?? pair.first.name,
      place: "leaf",
      table: pair.firstTable.table,
      cells: distinctCells(
        found.flatMap(({ differences: each }) =>
          each.flatMap(({ first, second }) => [first.cell, second.cell])
        )
      ),
      stated,
      expected,
      difference: stated.minus(expected),
      unit: "分",
      message: message("check.same-indicator-differs", { subject, differences }),
    },
  ];
}

/** The table with the rules (指标体系) is what the others are compared with. */
function byAuthority(tables: readonly ScoreTable[]): ScoreTable[] {
  const rank = (table: ScoreTable): number => (table.table.kind === "indicator-system" ? 1 : 0);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}

/**
 * One indicator has one 分值 and one 得分, wherever it is printed. One finding for an indicator;
 * totals of dimensions are left to other checks. Source: domain.md 2, #11 and #14.
 */
export function sameIndicatorDiffers(facts: Facts): FindingDraft[] {
  const tables = byAuthority(facts.scoreTables);
  const byIndicator = new Map<string, Found[]>();
  tables.forEach((firstTable, at) => {
    for (const secondTable of tables.slice(at + 1)) {
      const pairs = pairsOf(firstTable, secondTable);
      const columns: readonly PointColumn[] = areOfDifferentUnits(pairs)
        ? ["weight"]
        : ["weight", "score"];
      for (const pair of pairs) {
        const differences = columns.flatMap((column) => differenceIn(pair, column));
        if (differences.length === 0) continue;
        const key = pair.first.code ?? squeezeName(pair.first.name);
        byIndicator.set(key, [...(byIndicator.get(key) ?? []), { pair, differences }]);
      }
    }
  });
  return [...byIndicator.values()].flatMap(draftOf);
}

export const sameIndicatorDiffersDoc: CheckDoc = {
  title: "同一指标前后不一",
  what:
    "One indicator has one 分值 and one 得分, wherever it is printed. One finding an " +
    "indicator. Severity: high.",
  inputs: "All 指标体系 and 得分情况 tables.",
  source: "#11, #14",
  trap:
    "Indicators are the same by code (and at least two characters in a row in common in " +
    "their names), or by name where one has no code. Tables of two evaluated units share all " +
    "weights and few scores; their scores are their own. A name that stands twice in a table " +
    "names neither.",
  sample: "B1-1, B1-2 and C1-1 in yongji-2023.",
};
