import { message, say } from "../../messages/message";
import type { BudgetLine, FundsScore, ScoreRow, TotalClaim } from "../facts";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { squeeze } from "../text";
import { addsUp } from "./adds-up";

/**
 * 项目资金（万元）of a 自评表: 年度资金总额 in its first row, 其中：当年财政拨款, 上年结转资金 and
 * 其他资金 below. No row is called 合计, and the names often stand under a blank header.
 */
const WHOLE =
  /^(?:年度|全年|本年度?|项目|部门|财政|整体)*(?:资金|预算|支出|收入)(?:总额|总计|总量|总数|总和)[:：]?$/u;

/** The row of a block of 项目资金 that stands for all of it; undefined in every other table. */
export function wholeFundsRow(
  source: TableSource,
  nameOf: (row: number) => Label
): number | undefined {
  if (source.kind !== "budget-execution") return undefined;
  const [top] = source.rows;
  // A form with points may call its first row 合计.
  const hasPoints = source.columns("weight").length > 0 && source.columns("score").length > 0;
  if (top?.type === "total" && hasPoints) return top.row;
  const first = source.rows.find(({ type }) => type === "body");
  return first && WHOLE.test(squeeze(nameOf(first.row).text)) ? first.row : undefined;
}

/** 预算执行率, the indicator that a 自评表 scores in its block of 项目资金. */
const FUNDS_INDICATOR = "预算执行率";

/** The points that the block gives; undefined when it gives none. */
export function fundsScore(source: TableSource, line: BudgetLine): FundsScore | undefined {
  const [weightColumn] = source.columns("weight");
  const [scoreColumn] = source.columns("score");
  const { row } = line.name.cell;
  const weight = source.reading(row, weightColumn);
  if (weight.state !== "figure" || !weight.figure.value.gt(0)) return undefined;
  const score = source.reading(row, scoreColumn);
  const actual = source.label(row, source.columns("execution-rate")[0]);
  const blank: Reading = { state: "blank", cell: weight.figure.cell };
  const indicator: ScoreRow = {
    name: FUNDS_INDICATOR,
    label: line.name,
    level: 1,
    weight,
    score,
    rate: blank,
    rubric: { cell: weight.figure.cell, text: say(message("table.funds-rule"), "zh-CN") },
    ...(actual ? { actual } : {}),
    children: [],
  };
  return { table: source.table, row: indicator, line };
}

/**
 * 年度资金总额 is the sum of the rows below it. Only where they are all there: a form may name but
 * some of them, so one column at least has to add up.
 */
export function fundsClaims(
  source: TableSource,
  whole: number,
  nameOf: (row: number) => Label
): TotalClaim[] {
  const parts = source.rows.filter(
    ({ row, type }) => row > whole && (type === "body" || type === "whereof")
  );
  if (parts.length < 2) return [];
  const claims = source.headers.flatMap(({ column, path }): TotalClaim[] => {
    if (source.unit(column).dimension !== "money" && !/(预算|执行|支出)数?$/u.test(path.join("")))
      return [];
    const total = source.reading(whole, column);
    const readings = parts.map(({ row }) => source.reading(row, column));
    if (total.state !== "figure" || readings.some(({ state }) => state === "text")) return [];
    const header = path.at(-1) ?? "";
    const label = nameOf(whole);
    return [{ table: source.table, label, header, total: total.figure, parts: readings }];
  });
  const right = claims.filter((claim) => !claim.total.value.isZero() && addsUp(claim)).length;
  return right * 2 >= claims.length ? claims : [];
}
