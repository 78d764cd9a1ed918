import { message, type Message } from "../messages/message";
import type { Interval } from "./interval";
import { sayNumber } from "./say-interval";

/**
 * 60%以下不得分: 60% itself scores, unless the text says otherwise (domain.md P9), and it is asked.
 */
export function zeroBelow(
  interval: Interval,
  unit: "ratio" | "number"
): { readonly zeroWhen: Interval; readonly questions: readonly Message[] } {
  const { max } = interval;
  if (!max || max.marked || !max.inclusive) return { zeroWhen: interval, questions: [] };
  return {
    zeroWhen: { ...interval, max: { ...max, inclusive: false } },
    questions: [message("rubric.question-edge", { edge: sayNumber(max.value, unit) })],
  };
}
