import { completion, statedActual } from "./completion";
import { executionRate, receivedRate } from "./funding-rates";
import type { BindingRequest, Metric, MetricReading } from "./metric";
import { paymentAccuracy } from "./payment-accuracy";
import { survey } from "./survey";

/** Every metric, in the order they are asked. The row's own 实际完成值 comes last. */
const metrics: readonly Metric[] = [
  receivedRate,
  executionRate,
  survey,
  paymentAccuracy,
  completion,
  statedActual,
];

/** What the workbook says about one part of a rule; undefined when only a person can. */
export function readMetric(request: BindingRequest): MetricReading | undefined {
  let lacking: MetricReading | undefined;
  for (const metric of metrics) {
    const reading = metric(request);
    if (reading?.state === "bound") return reading;
    lacking ??= reading;
  }
  return lacking;
}
