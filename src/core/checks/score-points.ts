import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import type { Figure, Reading, Unit } from "../tables/table";
import { Decimal, ONE, sum } from "../values/decimal";
import { oncePer } from "../values/once-per";

const POINTS: Unit = { text: "分", dimension: "points", scale: ONE };

/** The two columns that say points. */
export type PointColumn = "weight" | "score";

/** A 分值 or 得分 as points, whatever unit its header says; a weight of 20 % is 20 points. */
export function pointsOf(reading: Reading): Figure | undefined {
  if (reading.state !== "figure") return undefined;
  const { figure } = reading;
  return { ...figure, value: figure.shown, unit: POINTS };
}

/** A written dash counts as no points; a blank is missing. */
export function pointsOrZero(reading: Reading): Decimal | undefined {
  return reading.state === "dash" ? new Decimal(0) : pointsOf(reading)?.shown;
}

/** Weights such as 0.2, which add up to 1, are shares of 100 points. */
export const weightScale = oncePer((table: ScoreTable): Decimal => {
  for (const rows of [table.leaves, table.roots]) {
    const weights = rows.flatMap((row) => pointsOf(row.weight) ?? []);
    if (weights.length > 1 && sum(weights.map((weight) => weight.shown)).eq(1)) {
      return new Decimal(100);
    }
  }
  return areSharesOff(table) ? new Decimal(100) : ONE;
});

/**
 * By what one printed weight becomes points: 40 as the 小计 of 0.2 and 0.2 stands in points already.
 */
export function scaleOfWeight(table: ScoreTable, weight: Figure): Decimal {
  const scale = weightScale(table);
  return weight.shown.gt(MOST_OF_SHARES) ? ONE : scale;
}

/** Shares add up to 1, or a little more where one of them is wrong. */
const MOST_OF_SHARES = "1.5";

/** Shares of about 1 beside scores of many points are still shares: 0.2, 0.2, 0.3, 0.2. */
function areSharesOff({ roots, leaves }: ScoreTable): boolean {
  const weights = roots.flatMap((row) => pointsOf(row.weight)?.shown ?? []);
  const total = sum(weights);
  const most = Decimal.max(0, ...weights);
  const scores = leaves.flatMap((row) => pointsOf(row.score)?.shown ?? []);
  return (
    weights.length > 2 &&
    weights.length === roots.length &&
    most.lt(1) &&
    total.minus(1).abs().lt("0.2") &&
    scores.some((score) => score.gt(1))
  );
}

/** A row and all rows below it. */
function withDescendants(row: ScoreRow): ScoreRow[] {
  return [row, ...row.children.flatMap(withDescendants)];
}

export function allRows(table: ScoreTable): ScoreRow[] {
  return table.roots.flatMap(withDescendants);
}

/** `C1-1 补贴数量完成率` */
export function indicatorText({ code, name }: Pick<ScoreRow, "code" | "name">): string {
  return [code, name].filter((part) => part !== undefined && part !== "").join(" ");
}

/** Header of the column a reading stands in, such as 分值; its usual name when it has none. */
export function headerOf(table: ScoreTable["table"], column: number, usual: string): string {
  const header = table.columns.find((one) => one.column === column)?.path.at(-1) ?? "";
  return header.replace(/\s+/g, "") || usual;
}

export function tableName(table: ScoreTable["table"]): string {
  return table.title?.trim() || table.range.sheet;
}

/**
 * 自评 forms keep 预算执行率 (10 points) in a block of its own, above the indicators: these then
 * make up 90 of 100. Source: domain.md 3, 自评 layouts.
 */
export function leavesOutExecutionRate(table: ScoreTable): boolean {
  const names = allRows(table).map((row) => row.name);
  // 决策 and 过程 make a system whole: 执行率 would stand among them.
  const isWhole = table.roots.some(({ name }) => /^(项目)?(决策|过程)/u.test(name));
  return (
    !isWhole &&
    names.some((name) => name.includes("产出")) &&
    !names.some((name) => name.includes("执行率"))
  );
}

/**
 * Every indicator is scored from 0 to 100 and its weight applied afterwards (权重 20 %, 得分 95):
 * such scores are no points of the weight, and neither bounded by it nor added up.
 */
export function isHundredScale(table: ScoreTable): boolean {
  const scale = weightScale(table);
  const scored = table.leaves.flatMap((leaf) => {
    const weight = pointsOf(leaf.weight);
    const score = pointsOf(leaf.score);
    return weight && score ? [{ weight: weight.value.times(scale), score: score.value }] : [];
  });
  const beyond = scored.filter(({ weight, score }) => score.gt(weight));
  return (
    beyond.length >= 3 &&
    beyond.length * 2 > scored.length &&
    scored.every(({ score }) => score.lte(100))
  );
}

/**
 * Tables with points that have to be right in themselves: those of the evaluation, and the 自评表
 * of the institutions, which are not compared with them here.
 */
export function scoreTablesAndForms({ scoreTables, selfEvaluations }: Facts): ScoreTable[] {
  const forms = selfEvaluations.flatMap(({ scores }) => scores ?? []);
  return [...scoreTables, ...forms.filter((form) => !scoreTables.includes(form))];
}
