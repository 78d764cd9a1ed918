import { message } from "../../messages/message";
import type { Facts, ScoreRow } from "../../tables/facts";
import type { Label } from "../../tables/table";
import { parseQuantity } from "../../tables/readers/parse-quantity";
import { squeeze } from "../../tables/text";
import { formatCell } from "../../values/cell-ref";
import type { BindingRequest, MetricReading } from "./metric";
import { sayRatio } from "./say-figure";

interface PlanAndActual {
  readonly planned: Label;
  readonly actual: Label;
}

/** Rows of other tables that state a plan and what was done, under the name of this indicator. */
function sameName(facts: Facts, row: ScoreRow): readonly PlanAndActual[] {
  const name = squeeze(row.name);
  const tasks = facts.targets.flatMap(({ name: task, value, actual }) =>
    actual && squeeze(task.text) === name ? [{ planned: value, actual }] : []
  );
  if (tasks.length > 0) return tasks;
  return facts.selfEvaluations.flatMap(({ scores }) =>
    (scores?.leaves ?? []).flatMap((leaf): PlanAndActual[] =>
      leaf !== row && squeeze(leaf.name) === name && leaf.target && leaf.actual
        ? [{ planned: leaf.target, actual: leaf.actual }]
        : []
    )
  );
}

/**
 * 计划数 and 实际数 of the one row that has the indicator's own name: 任务完成情况 tables, or 指标值
 * and 实际完成值 of a 自评表. Undefined where no row has it, several do, or a figure is no number.
 */
export function readPlanned({ evidence, leaf, row }: BindingRequest): MetricReading | undefined {
  const [found, ...others] = sameName(evidence.facts, row);
  if (!found || others.length > 0) return undefined;
  const planned = parseQuantity(found.planned.text);
  const actual = parseQuantity(found.actual.text);
  if (!planned?.value.gt(0) || !actual || planned.comparison?.startsWith("<")) return undefined;
  if (planned.suffix !== actual.suffix && planned.suffix !== "" && actual.suffix !== "")
    return undefined;
  const ratio = actual.value.dividedBy(planned.value);
  const asQuantity = "measure" in leaf.rule && leaf.rule.measure.unit === "number";
  const say = ({ text, cell }: Label): string => `${text} (${formatCell(cell)})`;
  return {
    state: "bound",
    candidates: [
      {
        value: asQuantity ? actual.value : ratio,
        said: message("score.completion", {
          actual: say(found.actual),
          target: say(found.planned),
          ratio: sayRatio(ratio),
        }),
      },
    ],
    cells: [found.actual.cell, found.planned.cell],
    findings: [],
  };
}
