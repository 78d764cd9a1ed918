import type { RuleId } from "../../checks/finding";
import type { MetricId } from "../clause-score";
import type { Need } from "../rule-inputs";
import { budgetAccuracy } from "./budget-accuracy";
import { completion, statedActual } from "./completion";
import { costSaving } from "./cost-saving";
import { findingsOf, fundCompliance } from "./counted-findings";
import { executionRate, receivedRate } from "./funding-rates";
import { listEligibility, listPayment } from "./list-occurrences";
import type { BindingRequest, Evidence, Metric, MetricReading } from "./metric";
import { paidInTime } from "./paid-in-time";
import { paymentAccuracy } from "./payment-accuracy";
import { survey } from "./survey";

/** Every metric, in the order they are asked. The row's own 实际完成值 comes last. */
const metrics: readonly Metric[] = [
  budgetAccuracy,
  receivedRate,
  executionRate,
  survey,
  costSaving,
  listPayment,
  paymentAccuracy,
  listEligibility,
  paidInTime,
  fundCompliance,
  completion,
  statedActual,
];

/** A metric and what it reads for one part of a rule. */
export interface MetricBinding {
  readonly metric: Metric;
  readonly reading: MetricReading;
  /** A person chose it; otherwise the words did. */
  readonly chosen: boolean;
}

/**
 * What the workbook says about one part of a rule; undefined when only a person can. A metric that
 * a person chose is asked alone; `none` asks no metric at all.
 */
export function readMetric(
  request: BindingRequest,
  choice?: MetricId | "none"
): MetricBinding | undefined {
  if (choice === "none") return undefined;
  const wanted = choice && metricById(choice);
  if (wanted?.needs.includes(request.leaf.need)) {
    const reading = wanted.read(request);
    return reading && { metric: wanted, reading, chosen: true };
  }
  // How far a rate is behind its plan is no rate that a metric reads.
  const { rule } = request.leaf;
  if ("measure" in rule && rule.measure.distance === true) return undefined;
  let lacking: MetricBinding | undefined;
  for (const metric of metrics) {
    if (!metric.claims(request)) continue;
    const reading = metric.read(request);
    if (!reading) continue;
    const binding = { metric, reading, chosen: false };
    if (reading.state === "bound") return binding;
    lacking ??= binding;
  }
  return lacking;
}

/** The metric of that id; undefined for an id that no catalogue has. */
export function metricById(id: string): Metric | undefined {
  const [kind, rule] = id.split(":");
  if (kind === "findings" && rule !== undefined) return findingsOf(rule as RuleId);
  return metrics.find((metric) => metric.id === id);
}

/** Kept for one evaluation, since every clause offers the same. */
const offered = new WeakMap<Evidence, Map<Need, readonly MetricId[]>>();

/** Metrics that the workbook has data for, by what a part of a rule needs. */
export function metricsFor(need: Need, evidence: Evidence): readonly MetricId[] {
  const byNeed = offered.get(evidence) ?? new Map<Need, readonly MetricId[]>();
  offered.set(evidence, byNeed);
  const known = byNeed.get(need);
  if (known) return known;
  const rules = [...new Set(evidence.findings.map(({ rule }) => rule))];
  const found = [...metrics, ...rules.map(findingsOf)]
    .filter((metric) => metric.needs.includes(need) && metric.available(evidence))
    .map(({ id }) => id);
  byNeed.set(need, found);
  return found;
}
