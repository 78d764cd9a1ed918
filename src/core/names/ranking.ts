import type { Comparer } from "./comparer";

const KEPT = 5;
/** Two candidates closer than this are rivals: the names alone do not decide between them. */
const MARGIN = 0.04;
/** What a candidate loses that another row of the left list fits clearly better. */
const TAKEN = 0.06;
const CLEARLY = 0.02;
/** Where a candidate stands that was chosen already. */
const CHOSEN = -Infinity;

export interface Ranked {
  readonly right: number;
  readonly score: number;
  /** Another row, on either side, fits about as well. */
  readonly hasRival: boolean;
}

/** The best candidates of every left row, and what else claims them. */
export class Ranking {
  readonly #comparer: Comparer;
  readonly #rights: Uint32Array;
  readonly #scores: Float32Array;
  readonly #counts: Uint8Array;
  /** Best and second best left rows of each right row, of different names. */
  readonly #firstRow: Int32Array;
  readonly #firstScore: Float32Array;
  readonly #secondScore: Float32Array;
  /** Of the row that is looked at: the scores, less what a row loses that another fits better. */
  readonly #standings = new Float64Array(KEPT);

  constructor(comparer: Comparer, leftCount: number, rightCount: number) {
    this.#comparer = comparer;
    this.#rights = new Uint32Array(leftCount * KEPT);
    this.#scores = new Float32Array(leftCount * KEPT);
    this.#counts = new Uint8Array(leftCount);
    this.#firstRow = new Int32Array(rightCount).fill(-1);
    this.#firstScore = new Float32Array(rightCount);
    this.#secondScore = new Float32Array(rightCount);
  }

  add(left: number, right: number, score: number): void {
    this.#claim(right, left, score);
    const start = left * KEPT;
    let count = this.#counts[left] ?? 0;
    if (count === KEPT) {
      if (score <= (this.#scores[start + count - 1] ?? 0)) return;
      count--;
    }
    let place = count;
    while (place > 0 && (this.#scores[start + place - 1] ?? 0) < score) {
      this.#rights[start + place] = this.#rights[start + place - 1] ?? 0;
      this.#scores[start + place] = this.#scores[start + place - 1] ?? 0;
      place--;
    }
    this.#rights[start + place] = right;
    this.#scores[start + place] = score;
    this.#counts[left] = count + 1;
  }

  /** The best candidates of a left row; rows that another fits clearly better step back. */
  best(left: number, count: number): readonly Ranked[] {
    const start = left * KEPT;
    const end = start + (this.#counts[left] ?? 0);
    for (let at = start; at < end; at++) {
      const score = this.#scores[at] ?? 0;
      const isTaken = this.#rivalScore(left, this.#rights[at] ?? 0) > score + CLEARLY;
      this.#standings[at - start] = isTaken ? score - TAKEN : score;
    }
    const ranked: Ranked[] = [];
    while (ranked.length < count && ranked.length < end - start) {
      const place = this.#leading(start, end);
      this.#standings[place - start] = CHOSEN;
      const right = this.#rights[place] ?? 0;
      const score = this.#scores[place] ?? 0;
      const hasRival =
        this.#rivalScore(left, right) > score - MARGIN || this.#hasClose(start, end, right, score);
      ranked.push({ right, score, hasRival });
    }
    return ranked;
  }

  /** The place of the candidate that stands best; of equals the better score, then the first row. */
  #leading(start: number, end: number): number {
    let best = start;
    for (let at = start + 1; at < end; at++) {
      const ahead =
        (this.#standings[at - start] ?? 0) - (this.#standings[best - start] ?? 0) ||
        (this.#scores[at] ?? 0) - (this.#scores[best] ?? 0) ||
        (this.#rights[best] ?? 0) - (this.#rights[at] ?? 0);
      if (ahead > 0) best = at;
    }
    return best;
  }

  /** Whether another candidate of another name is about as good. */
  #hasClose(start: number, end: number, right: number, score: number): boolean {
    const key = this.#comparer.rightKey(right);
    for (let at = start; at < end; at++) {
      const other = this.#rights[at] ?? 0;
      if (other === right || (this.#scores[at] ?? 0) <= score - MARGIN) continue;
      if (key === "" || this.#comparer.rightKey(other) !== key) return true;
    }
    return false;
  }

  #claim(right: number, left: number, score: number): void {
    const first = this.#firstRow[right] ?? -1;
    const firstScore = this.#firstScore[right] ?? 0;
    if (first < 0 || score > firstScore) {
      if (first >= 0 && !this.#sameLeft(first, left)) this.#secondScore[right] = firstScore;
      this.#firstRow[right] = left;
      this.#firstScore[right] = score;
    } else if (score > (this.#secondScore[right] ?? 0) && !this.#sameLeft(first, left)) {
      this.#secondScore[right] = score;
    }
  }

  #sameLeft(one: number, other: number): boolean {
    const key = this.#comparer.leftKey(one);
    return key !== "" && key === this.#comparer.leftKey(other);
  }

  /** How well another left row fits `right` at best; 0 when none was looked at. */
  #rivalScore(left: number, right: number): number {
    const first = this.#firstRow[right] ?? -1;
    if (first < 0) return 0;
    const isOwn = first === left || this.#sameLeft(first, left);
    return (isOwn ? this.#secondScore[right] : this.#firstScore[right]) ?? 0;
  }
}
