/** Items that are sorted, or merged, between two rests. */
const STEP = 1 << 12;

/**
 * A sorted copy, with a rest every few thousand items; equal items stay in their order. `compare` is
 * that of `Array.prototype.sort`.
 */
export function* sortedInSteps<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number
): Generator<undefined, T[]> {
  let from: T[] = [];
  for (let start = 0; start < items.length; start += STEP) {
    for (const item of items.slice(start, start + STEP).sort(compare)) from.push(item);
    yield undefined;
  }
  for (let width = STEP; width < items.length; width *= 2) {
    const into: T[] = [];
    for (let start = 0; start < items.length; start += width * 2) {
      yield* merge(from, start, start + width, start + width * 2, compare, into);
    }
    from = into;
  }
  return from;
}

/** Merges the sorted runs `start` to `middle` and `middle` to `end`; both may be cut off. */
function* merge<T>(
  from: readonly T[],
  start: number,
  middle: number,
  end: number,
  compare: (one: T, other: T) => number,
  into: T[]
): Generator<undefined> {
  const [leftEnd, rightEnd] = [Math.min(middle, from.length), Math.min(end, from.length)];
  let [left, right] = [start, leftEnd];
  while (left < leftEnd || right < rightEnd) {
    if (into.length % STEP === STEP - 1) yield undefined;
    const takesLeft =
      right >= rightEnd || (left < leftEnd && compare(from[left] as T, from[right] as T) <= 0);
    into.push(from[takesLeft ? left++ : right++] as T);
  }
}
