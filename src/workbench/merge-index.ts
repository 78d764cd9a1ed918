import type { CellRange } from "../core/values/cell-ref";

/** Rows per bucket: merges of tables are small, so few stand in more than one. */
const BUCKET = 64;

/** Finds the merge over a cell, or those over a window, without going through all of them. */
export class MergeIndex {
  readonly #buckets = new Map<number, CellRange[]>();

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      for (let at = bucket(merge.top); at <= bucket(merge.bottom); at++) {
        const found = this.#buckets.get(at);
        if (found) found.push(merge);
        else this.#buckets.set(at, [merge]);
      }
    }
  }

  at(row: number, column: number): CellRange | undefined {
    return this.#buckets
      .get(bucket(row))
      ?.find(
        ({ top, bottom, left, right }) =>
          row >= top && row <= bottom && column >= left && column <= right
      );
  }

  /** Merges that reach into these rows, each once. */
  within(top: number, bottom: number): readonly CellRange[] {
    const found = new Set<CellRange>();
    for (let at = bucket(top); at <= bucket(bottom); at++) {
      for (const merge of this.#buckets.get(at) ?? []) {
        if (merge.bottom >= top && merge.top <= bottom) found.add(merge);
      }
    }
    return [...found];
  }
}

function bucket(row: number): number {
  return Math.floor(row / BUCKET);
}
