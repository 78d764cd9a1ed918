import type { CancelSignal } from "../workbook/workbook-host";

/** How a host drives long work: what it shows, when it stops, how it gives others a turn. */
export interface Driving<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: CancelSignal;
  /** Lets messages and clicks in: setTimeout 0 in a worker. Called between any two steps. */
  readonly breathe: () => Promise<void> | void;
}

/**
 * Runs work that rests every few milliseconds to its end; undefined when it was cancelled, which
 * is seen at the next rest.
 */
export async function drive<Progress, T>(
  steps: Generator<Progress, T>,
  { onProgress, signal, breathe }: Driving<Progress>
): Promise<T | undefined> {
  for (;;) {
    if (signal?.aborted === true) return undefined;
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
    await breathe();
  }
}
