import { message } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Figure } from "../tables/table";
import { Decimal, sum } from "../values/decimal";
import { agree, possibleSumError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressesText, amountText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import {
  allRows,
  leavesOutExecutionRate,
  pointsOf,
  scaleOfWeight,
  scoreTablesAndForms,
  tableName,
  weightScale,
} from "./score-points";

const WHOLE = new Decimal(100);
const WITHOUT_EXECUTION_RATE = new Decimal(90);

const DIMENSIONS = [/^(项目)?产出(类|指标|类指标)?$/u, /^(项目)?效益(类|指标|类指标)?$/u];

/** Whether a table holds the dimensions of a whole system, and not the indicators of one. */
function isWholeSystem({ table, roots }: ScoreTable): boolean {
  if (roots.length < 2) return false;
  if (roots.every((row) => /^[A-Z]$/.test(row.code ?? ""))) return true;
  // 决策, 过程, 产出, 效益: the dimensions that every system of the Ministry's has.
  if (DIMENSIONS.every((dimension) => roots.some((row) => dimension.test(row.name)))) return true;
  return table.columns.some(({ path }) => path.some((header) => header.includes("一级")));
}

/** Weights of the 一级 rows, or of the leaves when the 一级 have none; undefined with a gap. */
function weightsOf(table: ScoreTable): Figure[] | undefined {
  for (const rows of [table.roots, table.leaves] as readonly (readonly ScoreRow[])[]) {
    const weights = rows.map((row) => pointsOf(row.weight));
    const known = weights.flatMap((weight) => weight ?? []);
    if (known.length === rows.length && known.length > 0) return known;
  }
  return undefined;
}

/** Weights of all tables together: a system that is printed in several tables is one system. */
function isWholeTogether(tables: readonly ScoreTable[]): boolean {
  const weights = new Map<string, Decimal>();
  for (const row of tables.flatMap((table) => table.roots)) {
    const weight = pointsOf(row.weight);
    if (weight) weights.set(row.code ?? row.name, weight.value);
  }
  return sum(weights.values()).eq(WHOLE);
}

/** A printed 合计 as far from 100 as this is no slip: a system of 120 or 1000 points. */
const SLIP = new Decimal(20);
const BONUS = /加分|附加|奖励分|扣分项/u;

/**
 * What the table's own 合计 says to a sum that is not 100. Another sum is a finding of
 * children-equal-parent; the same one may be meant, unless it is near 100 without any 加分.
 */
function ownTotal(table: ScoreTable, stated: Decimal): "none" | "same" | "meant" {
  const total = table.total && pointsOf(table.total.weight);
  if (!total) return "none";
  const printed = total.value.times(scaleOfWeight(table, total));
  const isNear = stated.minus(WHOLE).abs().lt(SLIP);
  const hasBonus = allRows(table).some(({ name }) => BONUS.test(name));
  return printed.eq(stated) && isNear && !hasBonus ? "same" : "meant";
}

/** Shares such as 0.2 beside 0.25 are known to two decimals, which a cell does not show. */
function asDecreed(weights: readonly Figure[], scale: Decimal): readonly Figure[] {
  const least = scale.eq(1) ? 0 : 2;
  const decimals = Math.max(least, ...weights.map((weight) => weight.decimals));
  return weights.map((weight) => ({ ...weight, decimals }));
}

/**
 * A flat list of indicators, without dimensions: where it is the only table with points, and near
 * 100, what it lacks is more likely a slip than the rest of a system that stands nowhere.
 */
function isLoneList(table: ScoreTable, open: readonly ScoreTable[], stated: Decimal): boolean {
  const isNear = stated.minus(WHOLE).abs().lt(SLIP);
  return open.length === 1 && table.leaves.length > 2 && isNear;
}

function draftOf(table: ScoreTable, open: readonly ScoreTable[]): FindingDraft[] {
  const weights = weightsOf(table);
  if (!weights) return [];
  const scale = weightScale(table);
  const stated = sum(weights.map((weight) => weight.value)).times(scale);
  const error = possibleSumError(asDecreed(weights, scale)).times(scale);
  if (agree(stated, WHOLE, error, "points")) return [];
  const isSystem = isWholeSystem(table);
  if (!isSystem && !isLoneList(table, open, stated)) return [];
  if (stated.eq(WITHOUT_EXECUTION_RATE) && leavesOutExecutionRate(table)) return [];
  if (open.length > 1 && isWholeTogether(open)) return [];
  const own = ownTotal(table, stated);
  if (own === "meant") return [];
  const difference = stated.minus(WHOLE);
  const cells = weights.map((weight) => weight.cell);
  return [
    {
      rule: "weights-sum",
      severity: own === "same" || !isSystem ? "medium" : "high",
      subject: tableName(table.table),
      known: "",
      place: "weight",
      table: table.table,
      cells,
      stated,
      expected: WHOLE,
      difference,
      unit: "分",
      message: message(`check.weights-sum.${difference.lt(0) ? "short" : "over"}`, {
        subject: tableName(table.table),
        cells: addressesText(cells),
        arithmetic: weights
          .map((weight) => amountText(weight.value.times(scale), 0, ""))
          .join(" + "),
        stated: amountText(stated, 0, ""),
        difference: amountText(difference.abs(), 0, ""),
      }),
    },
  ];
}

/**
 * The 一级 weights of a whole system add up to 100. A system that prints another 合计 than its own
 * sum is held to that one, by children-equal-parent; one that prints the same is asked about.
 */
export function weightsSum(facts: Facts): FindingDraft[] {
  const tables = scoreTablesAndForms(facts);
  return tables.flatMap((table) => draftOf(table, tables));
}

export const weightsSumDoc: CheckDoc = {
  title: "权重合计 ≠ 100",
  what:
    "The 一级 weights of a whole indicator system add up to 100, and so do those of a list of " +
    "indicators that is the only table with points. Severity: high; medium for such a list, and " +
    "where the printed 合计 is the same sum, such as 105. A system that prints another 合计 is held to " +
    "that one, by children-equal-parent.",
  formula: "Σ weights = 100.",
  inputs: "分值 of 指标体系 and 得分情况 tables that hold a whole system.",
  source: "the usual system of 100 points",
  trap:
    "Weights such as 0.2 that add up to 1 are shares of 100; a system that is printed in " +
    "several tables counts together; indicators without 决策 and 过程 that make up 90 leave 10 to " +
    "预算执行率. A list that is 20 points and more off is a part of something else. A printed " +
    "合计 20 points and more from 100, or one with 加分 in it, is taken as meant.",
};
