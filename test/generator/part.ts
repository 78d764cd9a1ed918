import type { RuleId } from "../../src/core/checks/finding";
import type { Composer } from "./composer";

/** One error that can be planted in a part of a workbook before it is written down. */
export interface Planter {
  readonly rule: RuleId;
  /** Where exactly; tells several plants of one rule apart. */
  readonly name: string;
  /** Changes the figures; gives what has to be found. */
  readonly plant: () => Planted;
}

export interface Planted {
  /** The cell that the finding has to begin with. */
  readonly key: string;
  /** Money at stake, or the difference in the column's unit, where the finding carries one. */
  readonly yuan?: number;
  readonly difference?: number;
  /** Findings of other rules that the same error rightly raises. */
  readonly entails?: readonly RuleId[];
}

/** A consistent part of a workbook: its tables, and the errors that can be planted in them. */
export interface Part {
  readonly write: (composer: Composer) => void;
  readonly planters: readonly Planter[];
}

/** Sums without binary leftovers: all figures of the generator have at most eight decimals. */
export function added(values: readonly number[]): number {
  return Number(values.reduce((a, b) => a + b, 0).toFixed(8));
}

export function exact(value: number): number {
  return Number(value.toFixed(8));
}
