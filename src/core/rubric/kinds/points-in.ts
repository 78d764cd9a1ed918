import type { Decimal } from "../../values/decimal";
import { pointsOf } from "../clause-reading";
import type { PointsExpression } from "../statement";

/** Points in figures, where full marks are known. */
export function pointsIn(expression: PointsExpression, full: Decimal): Decimal {
  return pointsOf(expression, full) ?? full;
}
