import type { Interval } from "../rubric/interval";
import { sayNumber } from "../rubric/say-interval";
import type { AwardPerStep, PerStep, ScoringRule } from "../rubric/scoring-rule";
import { Decimal } from "../values/decimal";
import { applyRule } from "./apply-rule";

/** A figure that stands on or next to an edge of its rule, and what the other side would give. */
export interface ClauseEdge {
  /** As read: `59.99%`. */
  readonly value: string;
  /** `60%` */
  readonly at: string;
  readonly score: Decimal;
  readonly other: Decimal;
}

/** Half a tenth of a percentage point: what two decimals of a percent round away at most, tenfold. */
const CLOSE = "0.0005";
const NEXT_TO = "0.00001";

/** Undefined when the figure is far from every edge, or both sides give the same. */
export function clauseEdge(
  rule: ScoringRule,
  value: Decimal,
  score: Decimal
): ClauseEdge | undefined {
  if (!("measure" in rule)) return undefined;
  const target = rule.kind === "proportional" ? rule.target : undefined;
  const isRatio = rule.measure.unit === "ratio" || target !== undefined;
  // ±5%: it stands next to 5%, on whichever side of nothing.
  const figure = rule.measure.absolute ? value.abs() : value;
  const measured = target?.gt(0) ? figure.dividedBy(target) : figure;
  const size = (at: Decimal) => (isRatio ? new Decimal(1) : Decimal.max(1, at.abs()));
  for (const at of edgesOf(rule, measured)) {
    const off = measured.minus(at);
    if (off.abs().gt(size(at).times(CLOSE))) continue;
    // All of it, none of it, or just the number planned: no accident.
    if (off.isZero() && (!isRatio || at.isInteger())) continue;
    const near = size(at).times(NEXT_TO);
    const sides = off.isZero()
      ? [at.minus(near), at.plus(near)]
      : [off.isNegative() ? at.plus(near) : at.minus(near)];
    for (const side of sides) {
      const other = pointsAt(rule, target?.gt(0) ? side.times(target) : side);
      // A proportion moves with its figure; only a jump is an edge.
      if (!other || other.minus(score).abs().lte(rule.points.times("0.01"))) continue;
      const unit = isRatio ? "ratio" : "number";
      return {
        value: sayNumber(measured.toDecimalPlaces(6), unit),
        at: sayNumber(at, unit),
        score,
        other: other.toDecimalPlaces(2),
      };
    }
  }
  return undefined;
}

function pointsAt(rule: ScoringRule, value: Decimal): Decimal | undefined {
  const outcome = applyRule(rule, { answers: new Map([["", { value }]]) });
  return outcome.state === "scored" ? outcome.points : undefined;
}

function edgesOf(rule: ScoringRule, value: Decimal): readonly Decimal[] {
  switch (rule.kind) {
    case "banded":
      return rule.bands.flatMap(({ interval }) => ends(interval));
    case "proportional":
      return [...ends(rule.zeroWhen), ...ends(rule.fullWhen)];
    case "per-step":
    case "award-per-step":
      return [...ends(rule.zeroWhen), ...stepsNear(rule, value)];
    default:
      return [];
  }
}

function ends(interval: Interval | undefined): readonly Decimal[] {
  return [interval?.min, interval?.max].flatMap((end) => end?.value ?? []);
}

/** The step that the figure stands next to. */
function stepsNear({ from, step }: PerStep | AwardPerStep, value: Decimal): readonly Decimal[] {
  if (!from || step.lte(0)) return [];
  const steps = value.minus(from).dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  return steps.isZero() ? [] : [from.plus(steps.times(step))];
}
