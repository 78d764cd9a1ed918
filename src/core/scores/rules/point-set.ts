import { Decimal } from "../../values/decimal";
import { exactly, type PointRange } from "./rule-application";

/** A set of scores as ranges, for what a rule can still give. */
export interface PointSet {
  readonly ranges: readonly PointRange[];
  /** Every sum of one score from here and one from there. */
  plus(other: readonly PointRange[]): PointSet;
  /** The better of each score from here and each from there. */
  orBetter(other: readonly PointRange[]): PointSet;
}

export function point(value: Decimal): PointSet {
  return pointSet([exactly(value)]);
}

function pointSet(ranges: readonly PointRange[]): PointSet {
  return {
    ranges,
    plus(other) {
      const sums = ranges.flatMap(([low, high]) =>
        other.map(([from, to]): PointRange => [low.plus(from), high.plus(to)])
      );
      return pointSet(merge(sums));
    },
    orBetter(other) {
      const best = ranges.flatMap(([low, high]) =>
        other.map(([from, to]): PointRange => [Decimal.max(low, from), Decimal.max(high, to)])
      );
      return pointSet(merge(best));
    },
  };
}

/** Ranges that touch become one, so that sums of many clauses stay small. */
function merge(ranges: readonly PointRange[]): readonly PointRange[] {
  const sorted = [...ranges].sort((a, b) => a[0].cmp(b[0]) || a[1].cmp(b[1]));
  const merged: PointRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range[0].lte(last[1])) {
      if (range[1].gt(last[1])) merged[merged.length - 1] = [last[0], range[1]];
    } else {
      merged.push(range);
    }
  }
  return merged;
}
