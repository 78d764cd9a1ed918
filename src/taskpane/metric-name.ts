import type { RuleId } from "../core/checks/finding";
import { message, type Message } from "../core/messages/message";
import type { MetricId } from "../core/scores/clause-score";

type NamedMetric = Exclude<MetricId, `findings:${string}`>;

/** What a metric is called. */
export function metricName(id: MetricId): Message {
  const [kind, rule] = id.split(":");
  return kind === "findings"
    ? message("score.metric.findings", { rule: message(`sheet.rule.${rule as RuleId}`) })
    : message(`score.metric.${id as NamedMetric}`);
}
