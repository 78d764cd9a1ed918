import { KeyIndex } from "./key-index";

/** Keys and money of one side, row by row. */
export interface KeyedRows {
  readonly high: Int32Array;
  readonly low: Int32Array;
  /** Whole units of money; NaN where there is none. */
  readonly amount: Float64Array;
  /** 1 for rows without a usable key. */
  readonly skip?: Uint8Array;
}

/** Two sides by key: every different key is a group, 0 to `count` − 1. */
export interface KeyMatch {
  readonly count: number;
  readonly leftGroup: Int32Array;
  readonly rightGroup: Int32Array;
  /** Rows of each side by group. */
  readonly leftRows: Int32Array;
  readonly rightRows: Int32Array;
  /** Sums of money by group, exact while they are safe integers. */
  readonly leftSum: Float64Array;
  readonly rightSum: Float64Array;
}

/** What two sides come to, in groups and in rows: every row is in exactly one of them. */
export interface MatchCounts {
  readonly both: number;
  readonly leftOnly: number;
  readonly rightOnly: number;
  /** Groups in both whose money differs. */
  readonly differ: number;
  /** Groups with more than one row on a side. */
  readonly leftRepeated: number;
  readonly rightRepeated: number;
  readonly leftRowsInBoth: number;
  readonly rightRowsInBoth: number;
  readonly leftRowsOnly: number;
  readonly rightRowsOnly: number;
}

/** Rows between two rests: some ten milliseconds of the slowest work, so that cancelling is at once. */
export const STEP_ROWS = 1 << 13;

/**
 * Matches two sides by key. A generator that rests every {@link STEP_ROWS} rows with how many are
 * done, so that whoever drives it can show progress, breathe and cancel.
 */
export function* matchKeys(left: KeyedRows, right: KeyedRows): Generator<number, KeyMatch> {
  const leftCount = left.high.length;
  const rightCount = right.high.length;
  const index = new KeyIndex(Math.max(leftCount, rightCount));
  const leftGroup = new Int32Array(leftCount);
  const rightGroup = new Int32Array(rightCount);
  for (let from = 0; from < leftCount; from += STEP_ROWS) {
    const to = Math.min(leftCount, from + STEP_ROWS);
    index.addAll(left.high, left.low, leftGroup, from, to, left.skip);
    yield to;
  }
  for (let from = 0; from < rightCount; from += STEP_ROWS) {
    const to = Math.min(rightCount, from + STEP_ROWS);
    index.addAll(right.high, right.low, rightGroup, from, to, right.skip);
    yield leftCount + to;
  }
  const { count } = index;
  const leftRows = new Int32Array(count);
  const rightRows = new Int32Array(count);
  const leftSum = new Float64Array(count);
  const rightSum = new Float64Array(count);
  yield* addUp(leftGroup, left.amount, leftRows, leftSum);
  yield* addUp(rightGroup, right.amount, rightRows, rightSum);
  return { count, leftGroup, rightGroup, leftRows, rightRows, leftSum, rightSum };
}

/** Adds up rows and money by group; money that is NaN counts as a row only. */
export function* addUp(
  groups: Int32Array,
  amount: Float64Array,
  rows: Int32Array,
  sums: Float64Array
): Generator<number> {
  for (let from = 0; from < groups.length; from += STEP_ROWS) {
    const to = Math.min(groups.length, from + STEP_ROWS);
    for (let row = from; row < to; row += 1) {
      const group = groups[row] as number;
      if (group < 0) continue;
      rows[group] = (rows[group] as number) + 1;
      const money = amount[row] as number;
      if (money === money) sums[group] = (sums[group] as number) + money;
    }
    yield to;
  }
}

/** Counts a match; money differs when it is further apart than `tolerance` units. */
export function countMatch(match: KeyMatch, tolerance = 0): MatchCounts {
  const { count, leftRows, rightRows, leftSum, rightSum } = match;
  let [both, leftOnly, rightOnly, differ, leftRepeated, rightRepeated] = [0, 0, 0, 0, 0, 0];
  let [leftRowsInBoth, rightRowsInBoth, leftRowsOnly, rightRowsOnly] = [0, 0, 0, 0];
  for (let group = 0; group < count; group += 1) {
    const inLeft = leftRows[group] as number;
    const inRight = rightRows[group] as number;
    if (inLeft > 1) leftRepeated += 1;
    if (inRight > 1) rightRepeated += 1;
    if (inLeft > 0 && inRight > 0) {
      both += 1;
      leftRowsInBoth += inLeft;
      rightRowsInBoth += inRight;
      if (Math.abs((leftSum[group] as number) - (rightSum[group] as number)) > tolerance) {
        differ += 1;
      }
    } else if (inLeft > 0) {
      leftOnly += 1;
      leftRowsOnly += inLeft;
    } else {
      rightOnly += 1;
      rightRowsOnly += inRight;
    }
  }
  return {
    both,
    leftOnly,
    rightOnly,
    differ,
    leftRepeated,
    rightRepeated,
    leftRowsInBoth,
    rightRowsInBoth,
    leftRowsOnly,
    rightRowsOnly,
  };
}
