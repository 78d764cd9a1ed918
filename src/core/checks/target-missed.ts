import { message, type MessageCode } from "../messages/message";
import type { Facts, ScoreRow, ScoreTable } from "../tables/facts";
import { missesTarget } from "../tables/readers/parse-quantity";
import { isDash, squeeze } from "../tables/text";
import type { CellRef } from "../values/cell-ref";
import { possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import type { Severity } from "./finding";
import {
  indicatorText,
  isHundredScale,
  pointsOf,
  scoreTablesAndForms,
  tableName,
  weightScale,
} from "./score-points";

/** 成本, 时限 and the like are better when they are lower: a bare figure says no direction. */
const LOWER_IS_BETTER =
  /成本|费用|造价|支出|预算|单价|投资|时间|时限|工期|天数|投诉|事故|逾期|超期|违规|下降|降低|减少|控制|偏差|死亡|发病|损失/u;

interface Said {
  readonly severity: Severity;
  readonly place: string;
  readonly code: MessageCode;
}

/** 完成值 short of 指标值, as the row states both; undefined when they cannot be compared. */
function isMissed({ target, actual, name }: ScoreRow, above: readonly ScoreRow[]): boolean {
  if (!target || !actual) return false;
  const words = [name, ...above.map((row) => row.name)].join(" ");
  return missesTarget(target.text, actual.text, LOWER_IS_BETTER.test(words)) ?? false;
}

function isFull(row: ScoreRow, table: ScoreTable): boolean {
  const weight = pointsOf(row.weight);
  const score = pointsOf(row.score);
  if (!weight?.value.gt(0) || !score) return false;
  const full = weight.value.times(weightScale(table));
  return score.value.minus(full).gte(possibleError(score).negated());
}

/** Whether a form asks for the reason and the row gives none. */
function lacksReason({ table }: ScoreTable, { reason }: ScoreRow): boolean {
  if (table.kind !== "self-evaluation") return false;
  if (!table.columns.some(({ role }) => role === "reason")) return false;
  return !reason || squeeze(reason.text) === "" || isDash(reason.text);
}

function saidOf(table: ScoreTable, row: ScoreRow): Said | undefined {
  // A 评分细则 of its own may well give full marks for less than the target.
  const isJudged = row.rubric !== undefined || isHundredScale(table);
  if (!isJudged && isFull(row, table))
    return { severity: "medium", place: "score", code: "check.target-missed.full" };
  if (lacksReason(table, row))
    return { severity: "low", place: "reason", code: "check.target-missed.reason" };
  return undefined;
}

function draftOf(table: ScoreTable, row: ScoreRow, above: readonly ScoreRow[]): FindingDraft[] {
  const { target, actual } = row;
  const said = isMissed(row, above) ? saidOf(table, row) : undefined;
  if (!said || !target || !actual) return [];
  const score = pointsOf(row.score);
  const weight = pointsOf(row.weight);
  const cells: CellRef[] = [
    said.place === "score" && score ? score.cell : actual.cell,
    target.cell,
    actual.cell,
  ];
  return [
    {
      rule: "target-missed",
      severity: said.severity,
      subject: indicatorText(row),
      known: row.code ?? row.name,
      place: said.place,
      table: table.table,
      cells: distinctCells(cells),
      ...(score && said.place === "score" ? { stated: score.value, unit: "分" } : {}),
      message: message(said.code, {
        subject: indicatorText(row),
        table: tableName(table.table),
        cell: addressText(actual.cell),
        target: target.text,
        actual: actual.text,
        score: score ? numberText(score.value) : "",
        weight: weight ? numberText(weight.value) : "",
      }),
    },
  ];
}

/** 年度资金总额: full marks for 预算执行率 although less than all was spent. */
function ofFunds(facts: Facts): FindingDraft[] {
  return facts.selfEvaluations.flatMap(({ funds, scores }): FindingDraft[] => {
    const actual = funds?.row.actual;
    const score = funds && pointsOf(funds.row.score);
    if (!funds || !scores || !actual || !score || !isFull(funds.row, scores)) return [];
    if (missesTarget("≥100%", actual.text, false) !== true) return [];
    return [
      {
        rule: "target-missed",
        severity: "low",
        subject: indicatorText(funds.row),
        place: "funds",
        table: funds.table,
        cells: distinctCells([score.cell, actual.cell]),
        stated: score.value,
        unit: "分",
        message: message("check.target-missed.funds", {
          table: tableName(funds.table),
          cell: addressText(score.cell),
          actual: actual.text,
          score: numberText(score.value),
        }),
      },
    ];
  });
}

function draftsOf(table: ScoreTable): FindingDraft[] {
  const walk = (rows: readonly ScoreRow[], above: readonly ScoreRow[]): FindingDraft[] =>
    rows.flatMap((row) =>
      row.children.length > 0 ? walk(row.children, [...above, row]) : draftOf(table, row, above)
    );
  return walk(table.roots, []);
}

/**
 * 未达目标: 实际完成值 falls short of 指标值, and yet the indicator has full marks, or the 自评表
 * gives no reason. Source: 项目支出绩效自评表 of the Ministry of Finance (偏差原因分析及改进措施).
 */
export function targetMissed(facts: Facts): FindingDraft[] {
  return [...ofFunds(facts), ...scoreTablesAndForms(facts).flatMap(draftsOf)];
}

export const targetMissedDoc: CheckDoc = {
  title: "未达目标而得满分或未说明原因",
  what:
    "实际完成值 falls short of 指标值 and the indicator has full marks all the same (severity: " +
    "medium), or the column for the reason is blank in a 自评表 (low). 预算执行率 below 100 % with " +
    "full marks: low.",
  formula: "完成值 < 指标值 for ≥, 完成值 > 指标值 for ≤.",
  inputs: "自评表 and indicator tables with 指标值 and 实际完成值.",
  source: "项目支出绩效自评表",
  trap:
    "Only single figures in one unit are compared; dates and words are for a person. A target " +
    "without ≥ or ≤ is taken as a least value, unless less is better (成本, 时限, 投诉). An " +
    "indicator with a 评分细则 of its own may have full marks for less.",
};
