import { message } from "../messages/message";
import { levelOf } from "../scores/grade-scale";
import type { IndicatorScore } from "../scores/score";
import { shifted, totalShift } from "../scores/total-of";
import type { GradeScale } from "../tables/facts";
import { type Decimal, plain, sum, ZERO } from "../values/decimal";
import type { EdgeNote } from "./outlook";

/** Points of the total that are next to nothing: a tenth of what a step of most rules costs. */
const CLOSE = "0.05";

/** Totals and figures that a rounding, or the last digit of a cell, would move over an edge. */
export function edgeNotes(
  scale: GradeScale,
  indicators: readonly IndicatorScore[],
  scoreDecimals: number
): readonly EdgeNote[] {
  const points = sum(indicators.map(({ score }) => score ?? ZERO));
  const exact = shifted(points, totalShift(indicators));
  return [...totalNotes(scale, exact, scoreDecimals), ...indicators.flatMap(figureNotes)];
}

function totalNotes(scale: GradeScale, exact: Decimal, decimals: number): readonly EdgeNote[] {
  const total = exact.toDecimalPlaces(decimals);
  const [before, after] = [levelOf(scale, exact), levelOf(scale, total)];
  if (before !== after) {
    const params = { exact: plain(exact), total: plain(total), level: after ?? "—" };
    const code = before === undefined ? "outlook.edge.rounded-gap" : "outlook.edge.rounded";
    return [{ note: message(code, { ...params, before: before ?? "—" }) }];
  }
  const edges = scale.bands.flatMap(({ min, level }) => (min?.gt(0) ? [{ min, level }] : []));
  const near = edges.find(({ min }) => min.minus(total).abs().lte(CLOSE));
  if (!near) return [];
  const { min, level } = near;
  const params = {
    total: plain(total),
    at: plain(min),
    level,
    distance: plain(min.minus(total).abs()),
  };
  const code = total.eq(min)
    ? "outlook.edge.at"
    : total.lt(min)
      ? "outlook.edge.below"
      : "outlook.edge.above";
  return [{ note: message(code, params) }];
}

/** A figure of a rule that stands next to an edge of it, with what the other side would give. */
function figureNotes({ code, name, clauses = [] }: IndicatorScore): readonly EdgeNote[] {
  return clauses.flatMap(({ edge, id }) => {
    if (!edge) return [];
    const { value, at, score, other } = edge;
    const label = code === name ? name : `${code} ${name}`;
    const params = { label: label + id, value, at, score: plain(score), other: plain(other) };
    return [{ code, note: message("outlook.edge.figure", params) }];
  });
}
