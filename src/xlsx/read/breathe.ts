import type { CancelSignal } from "../../core/workbook/workbook-host";
import { XlsxError } from "../xlsx-error";

/** Work this long, in milliseconds, and then let the screen and the event loop have a turn. */
const TURN = 40;

/** Lets long work pause regularly, and stops it when it was cancelled. */
export class Breather {
  readonly #signal: CancelSignal | undefined;
  #last = performance.now();

  constructor(signal: CancelSignal | undefined) {
    this.#signal = signal;
  }

  /** True when a pause is due: then call {@link pause}. Cheap enough for every block. */
  get due(): boolean {
    return performance.now() - this.#last >= TURN;
  }

  async pause(): Promise<void> {
    this.check();
    await nextTask();
    this.check();
    this.#last = performance.now();
  }

  check(): void {
    if (this.#signal?.aborted) throw new XlsxError("xlsx.cancelled");
  }
}

/** A task, not a timer: background tabs slow timers down to one a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
