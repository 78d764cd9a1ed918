const BUCKET_BITS = 20;
const BUCKETS = 1 << BUCKET_BITS;
/** Rows looked at for one name, rarest features first: enough for the right one, and soon done. */
const BUDGET = 1200;
/** What shares less than this part of what the nearest row shares is no candidate. */
const FAR = 0.4;

/** Gives the features of a row to `push`, each as a hash. Rows that share rare ones are candidates. */
export type EmitFeatures = (row: number, push: (hash: number) => void) => void;

/** The buckets of all rows' features, one row after another. */
interface EmittedFeatures {
  readonly buckets: Uint32Array;
  readonly size: number;
  /** Where the features of a row end. */
  readonly ends: Uint32Array;
}

const STEP_ROWS = 1 << 10;

/** Makes the index with a rest every thousand rows, telling nothing new. */
export function* indexInSteps(
  count: number,
  emit: EmitFeatures
): Generator<number, CandidateIndex, undefined> {
  let size = 0;
  let buckets = new Uint32Array(Math.max(64, count * 24));
  const ends = new Uint32Array(count);
  const push = (hash: number): void => {
    if (size === buckets.length) {
      const larger = new Uint32Array(size * 2);
      larger.set(buckets);
      buckets = larger;
    }
    buckets[size++] = bucketOf(hash);
  };
  for (let row = 0; row < count; row++) {
    if (row % STEP_ROWS === STEP_ROWS - 1) yield 0;
    emit(row, push);
    ends[row] = size;
  }
  return new CandidateIndex(count, { buckets, size, ends });
}

/**
 * Rows by feature, in two flat arrays. Features fall into 2^20 buckets; two that meet in one only
 * add candidates that comparing then drops.
 */
class CandidateIndex {
  readonly #starts = new Uint32Array(BUCKETS + 1);
  readonly #rows: Uint32Array;
  readonly #count: number;
  readonly #sums: Float32Array;
  readonly #touched: Uint32Array;
  #features = new Uint32Array(64);

  constructor(count: number, { buckets, size, ends }: EmittedFeatures) {
    this.#count = count;
    this.#sums = new Float32Array(count);
    this.#touched = new Uint32Array(count);
    const starts = this.#starts;
    for (let at = 0; at < size; at++) {
      const next = (buckets[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let at = 0; at < BUCKETS; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const fill = starts.slice(0, BUCKETS);
    this.#rows = new Uint32Array(size);
    for (let row = 0, at = 0; row < count; row++) {
      for (; at < (ends[row] ?? 0); at++) {
        const bucket = buckets[at] ?? 0;
        const place = fill[bucket] ?? 0;
        this.#rows[place] = row;
        fill[bucket] = place + 1;
      }
    }
  }

  /**
   * Rows that share most with the features of one name of the other list, best first, at most
   * `into.length` of them; how many were found. `shares` tells how much each shares, 1 for the first.
   * `except` is a row that is not looked for, such as the name itself; −1 for none.
   */
  nearest(
    emit: (push: (hash: number) => void) => void,
    into: Uint32Array,
    shares: Float32Array,
    except = -1
  ): number {
    const features = this.#bucketsByRarity(emit);
    const touched = this.#touched;
    let count = 0;
    let budget = BUDGET;
    for (const bucket of features) {
      const start = this.#starts[bucket] ?? 0;
      const end = this.#starts[bucket + 1] ?? 0;
      if (end - start > budget && count > 0) break;
      // A feature of every row says nothing, but one name may have no other.
      const stop = Math.min(end, start + BUDGET * 4);
      budget -= end - start;
      const weight = Math.log(1 + this.#count / (end - start));
      for (let at = start; at < stop; at++) {
        const row = this.#rows[at] ?? 0;
        if (this.#sums[row] === 0) touched[count++] = row;
        this.#sums[row] = (this.#sums[row] ?? 0) + weight;
      }
    }
    if (except >= 0) this.#sums[except] = 0;
    const found = this.#best(count, into);
    const most = this.#sums[into[0] ?? 0] ?? 1;
    for (let at = 0; at < found; at++) shares[at] = (this.#sums[into[at] ?? 0] ?? 0) / most;
    for (let at = 0; at < count; at++) this.#sums[touched[at] ?? 0] = 0;
    return found;
  }

  #bucketsByRarity(emit: (push: (hash: number) => void) => void): Uint32Array {
    let size = 0;
    emit((hash) => {
      const bucket = bucketOf(hash);
      if (this.#starts[bucket] === this.#starts[bucket + 1]) return;
      if (size === this.#features.length) {
        const larger = new Uint32Array(size * 2);
        larger.set(this.#features);
        this.#features = larger;
      }
      this.#features[size++] = bucket;
    });
    this.#sortByFrequency(size);
    return this.#features.subarray(0, size);
  }

  /** In place, by insertion: some thirty features, where calling a comparison costs more. */
  #sortByFrequency(size: number): void {
    const features = this.#features;
    for (let at = 1; at < size; at++) {
      const bucket = features[at] ?? 0;
      const frequency = this.#frequency(bucket);
      let place = at;
      while (place > 0 && this.#frequency(features[place - 1] ?? 0) > frequency) {
        features[place] = features[place - 1] ?? 0;
        place--;
      }
      features[place] = bucket;
    }
  }

  #frequency(bucket: number): number {
    return (this.#starts[bucket + 1] ?? 0) - (this.#starts[bucket] ?? 0);
  }

  /** The rows touched that share most; those that share far less than the first are left out. */
  #best(count: number, into: Uint32Array): number {
    let found = 0;
    let most = 0;
    for (let at = 0; at < count; at++) {
      const row = this.#touched[at] ?? 0;
      const sum = this.#sums[row] ?? 0;
      if (sum > most) most = sum;
      else if (sum < most * FAR) continue;
      const last = into[found - 1] ?? 0;
      if (found === into.length) {
        if (sum <= (this.#sums[last] ?? 0)) continue;
        found--;
      }
      let place = found++;
      while (place > 0 && (this.#sums[into[place - 1] ?? 0] ?? 0) < sum) {
        into[place] = into[place - 1] ?? 0;
        place--;
      }
      into[place] = row;
    }
    while (found > 0 && (this.#sums[into[found - 1] ?? 0] ?? 0) < most * FAR) found--;
    return found;
  }
}

function bucketOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BUCKET_BITS);
}

/** Joins a value to a hash. Start from a number of one's own for each kind of feature. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
}
