import { useEffect, useReducer, useRef } from "react";
import { BLOCK_COLUMNS, BLOCK_ROWS, type CellView } from "./cell-block";
import type { SessionClient } from "./session-client";

/** Rows and columns in sight, both ends included. */
export interface CellWindow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Block {
  readonly version: number;
  readonly cells: ReadonlyMap<number, CellView>;
}

/** Blocks kept: some screens in every direction, whatever the size of the sheet. */
const BLOCKS_KEPT = 120;
const MOST_COLUMNS = 16_384;

export type CellLookup = (row: number, column: number) => CellView | undefined;

/**
 * The cells of a sheet as they come in from the worker, for what is in sight. `version` rises when
 * the workbook changes; until the new cells are there, the old ones stay on the screen.
 */
export function useCells(
  client: SessionClient,
  sheet: string,
  version: number,
  windows: readonly CellWindow[]
): CellLookup {
  const blocks = useRef(new Map<string, Block>());
  const asked = useRef(new Set<string>());
  const [, arrived] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    for (const { row, column } of blocksOf(windows)) {
      const key = keyOf(sheet, row, column);
      const request = `${key} ${String(version)}`;
      if (blocks.current.get(key)?.version === version || asked.current.has(request)) continue;
      asked.current.add(request);
      client
        .call("block", [sheet, row, column])
        .then((cells) => {
          keep(blocks.current, key, {
            version,
            cells: new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell])),
          });
          arrived();
        })
        .catch(() => undefined) // the workbook was closed meanwhile: nothing to show
        .finally(() => asked.current.delete(request));
    }
  });

  return (row, column) =>
    blocks.current
      .get(keyOf(sheet, Math.floor(row / BLOCK_ROWS), Math.floor(column / BLOCK_COLUMNS)))
      ?.cells.get(placeOf(row, column));
}

function blocksOf(windows: readonly CellWindow[]): readonly { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  for (const { top, bottom, left, right } of windows) {
    for (let row = Math.floor(top / BLOCK_ROWS); row <= Math.floor(bottom / BLOCK_ROWS); row++) {
      const last = Math.floor(right / BLOCK_COLUMNS);
      for (let column = Math.floor(left / BLOCK_COLUMNS); column <= last; column++) {
        found.push({ row, column });
      }
    }
  }
  return found;
}

function keep(blocks: Map<string, Block>, key: string, block: Block): void {
  blocks.delete(key); // set again, it counts as the newest
  blocks.set(key, block);
  for (const oldest of blocks.keys()) {
    if (blocks.size <= BLOCKS_KEPT) break;
    blocks.delete(oldest);
  }
}

function keyOf(sheet: string, blockRow: number, blockColumn: number): string {
  return `${String(blockRow)},${String(blockColumn)},${sheet}`;
}

function placeOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}
