import type { Comparer } from "./comparer";

const KEPT = 5;
/** Two candidates closer than this are rivals: the names alone do not decide between them. */
const MARGIN = 0.04;
/** What a candidate loses that another row of the left list fits clearly better. */
const TAKEN = 0.06;
const CLEARLY = 0.02;

export interface Ranked {
  readonly right: number;
  readonly score: number;
  /** Another row, on either side, fits about as well. */
  readonly hasRival: boolean;
}

interface Candidate {
  readonly row: number;
  readonly score: number;
  /** The score, less what a row loses that another fits better. */
  readonly standing: number;
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
    const found: Candidate[] = [];
    for (let at = 0; at < (this.#counts[left] ?? 0); at++) {
      const row = this.#rights[left * KEPT + at] ?? 0;
      const score = this.#scores[left * KEPT + at] ?? 0;
      const isTaken = this.#rivalScore(left, row) > score + CLEARLY;
      found.push({ row, score, standing: isTaken ? score - TAKEN : score });
    }
    found.sort((a, b) => b.standing - a.standing || b.score - a.score || a.row - b.row);
    return found.slice(0, count).map(({ row, score }) => {
      const key = this.#comparer.rightKey(row);
      const isClose = (other: Candidate): boolean =>
        other.row !== row &&
        other.score > score - MARGIN &&
        (key === "" || this.#comparer.rightKey(other.row) !== key);
      const hasRival = found.some(isClose) || this.#rivalScore(left, row) > score - MARGIN;
      return { right: row, score, hasRival };
    });
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
