import { message, type Message } from "../../messages/message";
import type { DeductPerOccurrence, Deduction } from "../../rubric/scoring-rule";
import { Decimal, ONE, plain, ZERO } from "../../values/decimal";
import type { ClauseAnswer } from "../rule-inputs";
import {
  clamp,
  exactly,
  missing,
  scored,
  type PointRange,
  type RuleApplication,
} from "./rule-application";

/** P3 and P4: w − k·⌊n/per⌋, at most `maxLoss` lost, never below zero. */
export const deductPerOccurrence: RuleApplication<"deduct-per-occurrence"> = {
  need: () => "count",
  apply(rule, known) {
    const { count } = known.answer;
    const { deduction } = rule;
    if (!count) return missing(known, "count", rule, askCount(deduction, rule.condition));
    if (rule.zeroFrom && count.gte(rule.zeroFrom)) {
      const { condition } = deduction;
      return scored(ZERO, message("score.found-many", { condition, count: plain(count) }));
    }
    const lost = lossOf(deduction, count);
    const points = clamp(rule.points.minus(lost), rule.points);
    // 每2处, 不足一步, 最多扣: then each × count is not what is taken.
    const isProduct = deduction.each.times(count).eq(lost);
    return scored(
      points,
      message(isProduct ? "score.deducted" : "score.deducted-steps", {
        full: plain(rule.points),
        each: plain(deduction.each),
        count: plain(count),
        counter: deduction.counter,
        condition: deduction.condition,
        lost: plain(Decimal.min(lost, rule.points)),
        points: plain(points),
      })
    );
  },
  ranges: (rule) => [...(rule.zeroFrom ? [exactly(ZERO)] : []), ...rangesOf(rule)],
};

/** Points that `count` occurrences cost. A negative count is none. */
export function lossOf(deduction: Deduction, count: Decimal): Decimal {
  const counted = Decimal.max(ZERO, count.minus(deduction.free ?? ZERO)).dividedBy(deduction.per);
  const steps = deduction.partCounts ? counted.ceil() : counted.floor();
  const lost = steps.times(deduction.each);
  return deduction.maxLoss ? Decimal.min(lost, deduction.maxLoss) : lost;
}

/** 是 and 否 answer a reason that is counted once. */
export function countOf({ count, holds }: ClauseAnswer): Decimal | undefined {
  if (count) return count;
  return holds === undefined ? undefined : holds ? ONE : ZERO;
}

/** Asks for the number of 处; `full` says what full marks ask for, where 不符合 alone says little. */
export function askCount(deduction: Deduction, full = ""): Message {
  const { condition } = deduction;
  const counter = deduction.counter === "" ? "处" : deduction.counter;
  if (full === "") return message("score.ask-count", { condition, counter });
  return message("score.ask-count-of", { full, condition, counter });
}

const MOST_STEPS = 1000;

function rangesOf({
  points: full,
  deduction,
  zeroFrom,
}: DeductPerOccurrence): readonly PointRange[] {
  const { free = ZERO, per, partCounts } = deduction;
  const ranges: PointRange[] = [];
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const lost = lossOf(deduction, free.plus(per.times(steps)));
    const points = clamp(full.minus(lost), full);
    ranges.push(exactly(points));
    const whole = free.plus(per.times(steps + 1));
    // A started step costs all of it, so the first 处 of it is enough.
    const fewest = partCounts ? whole.minus(per).plus(ONE) : whole;
    if (points.isZero() || zeroFrom?.lte(fewest)) return ranges;
    if (lossOf(deduction, whole).eq(lost)) return ranges;
  }
  return [[ZERO, full]];
}
