import type { CellScalar } from "../core/workbook/workbook";

/** What stands in a cell; 0 is a cell that nothing was put into. */
export const CELL_KIND = {
  /** Nothing to see, but it was told of: a formula that gives nothing. */
  blank: 1,
  number: 2,
  text: 3,
  yes: 4,
  no: 5,
  error: 6,
} as const;

/** Rows of a block: a column of a few cells far apart stays small. */
const BLOCK = 1024;

interface Block {
  readonly kinds: Uint8Array;
  readonly figures: Float64Array;
  /** Absent while every cell has the first format. */
  formats?: Uint16Array;
}

/** One column of cells as bytes: nine for a cell, and no object. */
export class PackedColumn {
  readonly #blocks: Block[] = [];

  put(row: number, kind: number, figure: number, format: number): void {
    const block = (this.#blocks[Math.floor(row / BLOCK)] ??= {
      kinds: new Uint8Array(BLOCK),
      figures: new Float64Array(BLOCK),
    });
    const at = row % BLOCK;
    block.kinds[at] = kind;
    block.figures[at] = figure;
    if (format !== 0) (block.formats ??= new Uint16Array(BLOCK))[at] = format;
  }

  value(row: number, texts: readonly string[]): CellScalar {
    const block = this.#blocks[Math.floor(row / BLOCK)];
    if (!block) return null;
    const at = row % BLOCK;
    const figure = block.figures[at] ?? 0;
    switch (block.kinds[at]) {
      case CELL_KIND.number:
        return figure;
      case CELL_KIND.text:
        return texts[figure] ?? null;
      case CELL_KIND.yes:
        return true;
      case CELL_KIND.no:
        return false;
      case CELL_KIND.error:
        return { error: texts[figure] ?? "" };
      default:
        return null;
    }
  }

  format(row: number): number {
    return this.#blocks[Math.floor(row / BLOCK)]?.formats?.[row % BLOCK] ?? 0;
  }

  /** Rows of the cells that something was put into. */
  *rows(): Generator<number> {
    for (const [place, block] of this.#blocks.entries()) {
      if (!(block as Block | undefined)) continue;
      for (let at = 0; at < BLOCK; at++) {
        if ((block.kinds[at] ?? 0) !== 0) yield place * BLOCK + at;
      }
    }
  }
}
