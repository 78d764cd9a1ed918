import type { Decimal } from "../values/decimal";
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
