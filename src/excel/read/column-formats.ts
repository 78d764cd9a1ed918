/** Where a format begins to hold, in one column. */
interface Run {
  readonly rows: number[];
  readonly formats: string[];
}

/**
 * Number formats by column, as runs: a format holds from where it was seen until another is seen
 * further down. Where only samples were read, the nearest one above counts.
 */
export class ColumnFormats {
  readonly #columns = new Map<number, Run>();

  /** Takes in a block of `numberFormat`. Blocks of one column come from top to bottom. */
  add(top: number, left: number, formats: readonly (readonly unknown[])[]): void {
    formats.forEach((line, index) => {
      line.forEach((format, place) => {
        this.#addOne(top + index, left + place, typeof format === "string" ? format : "General");
      });
    });
  }

  at(row: number, column: number): string {
    const run = this.#columns.get(column);
    if (!run) return "General";
    let low = 0;
    let high = run.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((run.rows[middle] as number) <= row) low = middle;
      else high = middle - 1;
    }
    return run.formats[low] ?? "General";
  }

  #addOne(row: number, column: number, format: string): void {
    let run = this.#columns.get(column);
    if (!run) this.#columns.set(column, (run = { rows: [], formats: [] }));
    if (run.formats.at(-1) === format) return;
    run.rows.push(row);
    run.formats.push(format);
  }
}
