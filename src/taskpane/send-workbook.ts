import type { Workbook } from "../core/workbook/workbook";
import type { CancelSignal } from "../core/workbook/workbook-host";
import {
  buffersOf,
  packBook,
  packCells,
  type PackedBook,
  type PackedCells,
} from "./packed-workbook";
import type { WorkerClient } from "./worker-client";

/** How a worker takes a workbook in. */
export interface TakingCalls {
  /** A workbook begins to come in, its cells after it. */
  begin(book: PackedBook): void;
  cells(cells: PackedCells): void;
  /** All cells of the workbook that was begun are in. */
  take(read: "all" | "own-sheets"): void;
}

/** Sends a workbook in portions: between two of them the page can do other things. */
export async function sendWorkbook(
  worker: WorkerClient<TakingCalls>,
  workbook: Workbook,
  read: "all" | "own-sheets",
  signal: CancelSignal
): Promise<void> {
  await worker.call("begin", [packBook(workbook)]);
  for (const cells of packCells(workbook)) {
    if (signal.aborted) return;
    await worker.call("cells", [cells], undefined, buffersOf(cells));
  }
  await worker.call("take", [read]);
}
