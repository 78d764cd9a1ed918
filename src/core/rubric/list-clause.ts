import { ZERO, type Decimal } from "../values/decimal";
import type { OutsidePoints } from "./clause-reading";
import type { Said } from "./statement";

/** One ① of a list, read. */
export interface ListClause {
  readonly mark: string;
  readonly text: string;
  readonly said: readonly Said[];
  readonly nested: boolean;
}

export function outsideOf(given: Decimal | undefined): OutsidePoints {
  return given ? { given } : {};
}

/** Words without points. */
export function isDescription(said: readonly Said[]): boolean {
  return said.every(({ type }) => type === "remark" || type === "definition");
}

/** The points that one statement gives, in figures. */
export function pointsIn(said: Said): Decimal {
  if (said.type === "award" && said.points.of === "number") return said.points.value;
  return said.type === "range" && said.max.of === "number" ? said.max.value : ZERO;
}
