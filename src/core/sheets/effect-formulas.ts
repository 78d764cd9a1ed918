import type { ScoreLine } from "./score-line";
import { ranges, type Span } from "./score-spans";

/**
 * The pieces of formulas by which 小计 and 合计 follow what rules do to the total. Each is 0 where
 * no line has such an effect, so that an ordinary sheet keeps ordinary formulas.
 */
export interface EffectFormulas {
  readonly exemptCount: string;
  readonly exemptWeight: string;
  /** How many vetoes on the total are in force. */
  readonly vetoes: string;
  /** Signed points on top of the sum. */
  readonly change: string;
  /** How many unscored lines may still take from the total. */
  readonly open: string;
}

export function effectFormulas(
  lines: readonly ScoreLine[],
  bodies: readonly Span[]
): EffectFormulas {
  const has = (effect: ScoreLine["effect"]) => lines.some((line) => line.effect === effect);
  const overBodies = (make: (body: readonly Span[]) => string, isWanted: boolean): string =>
    isWanted ? bodies.map((body) => make([body])).join("+") : "0";
  // A score that a reviewer types makes the line count again, whatever its rule said.
  const unscored = (effect: "exempt" | "open") => (body: readonly Span[]) =>
    `(${ranges("effect", body)}="${effect}")*(1-ISNUMBER(${ranges("final", body)}))`;
  return {
    exemptCount: overBodies((body) => `SUMPRODUCT(${unscored("exempt")(body)})`, has("exempt")),
    exemptWeight: overBodies(
      (body) => `SUMPRODUCT(${unscored("exempt")(body)}*${ranges("weight", body)})`,
      has("exempt")
    ),
    vetoes: overBodies((body) => `COUNTIF(${ranges("effect", body)},"veto")`, has("veto")),
    change: overBodies(
      (body) => `SUM(${ranges("change", body)})`,
      lines.some(({ change }) => change !== undefined)
    ),
    open: overBodies((body) => `SUMPRODUCT(${unscored("open")(body)})`, has("open")),
  };
}

/** The total from the sum of the scores, not rounded; as `shifted` in core/scores/total-of. */
export function totalFormula(sum: string, weight: string, effects: EffectFormulas): string {
  const { exemptWeight, change, vetoes } = effects;
  const scaled = scaledFormula(sum, weight, exemptWeight);
  const changed = change === "0" ? scaled : `MAX(0,${scaled}+${change})`;
  return vetoes === "0" ? changed : `IF(${vetoes}>0,0,${changed})`;
}

/** What points of pending lines are worth in the total. */
export function openFormula(points: string, weight: string, effects: EffectFormulas): string {
  const { exemptWeight, vetoes } = effects;
  const rest = exemptWeight === "0" ? points : `((${points})-(${exemptWeight}))`;
  const scaled = scaledFormula(rest, weight, exemptWeight);
  return vetoes === "0" ? scaled : `IF(${vetoes}>0,0,${scaled})`;
}

function scaledFormula(points: string, weight: string, exemptWeight: string): string {
  if (exemptWeight === "0") return points;
  const kept = `(${weight}-(${exemptWeight}))`;
  return `IF(${kept}>0,${points}*${weight}/${kept},${points})`;
}
