/** Rows or columns along one edge of the grid: sizes and places in pixels. */
export class Axis {
  readonly count: number;
  readonly length: number;
  readonly #starts: Float64Array;
  readonly #size: number;

  /** `sizes` for the first ones; those behind them, up to `count`, are all `size`. */
  constructor(sizes: ArrayLike<number>, size: number, count: number) {
    this.count = count;
    this.#size = size;
    this.#starts = new Float64Array(Math.min(sizes.length, count) + 1);
    for (let index = 0; index + 1 < this.#starts.length; index++) {
      this.#starts[index + 1] = (this.#starts[index] ?? 0) + (sizes[index] ?? size);
    }
    this.length = this.start(count);
  }

  /** Where it begins; `start(index + 1)` is where it ends. */
  start(index: number): number {
    const measured = this.#starts.length - 1;
    if (index <= measured) return this.#starts[index] ?? 0;
    return (this.#starts[measured] ?? 0) + (index - measured) * this.#size;
  }

  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The one at this place; the last one behind the end. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
