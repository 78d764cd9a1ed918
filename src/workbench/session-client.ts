import type { CellRef } from "../core/values/cell-ref";
import type { RunStep } from "../taskpane/pane-host";
import type { CallName, Reply, Request, SessionCalls } from "./session-messages";
import { pack, unpack } from "./wire";

interface Waiting {
  readonly answered: (value: unknown) => void;
  readonly failed: (cause: Error) => void;
  readonly onStep: ((step: RunStep) => void) | undefined;
}

/** The part of a Worker that a session needs; a test may stand in for it. */
export interface SessionPort {
  postMessage(data: unknown): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** One open workbook in a worker of its own. */
export class SessionClient {
  readonly #port: SessionPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #changed = new Set<(cell: CellRef) => void>();
  #next = 1;

  constructor(port: SessionPort) {
    this.#port = port;
    port.addEventListener("message", (event) => {
      this.#hear(unpack(event.data) as Reply);
    });
    port.addEventListener("error", (event) => {
      this.#failAll(event.message ?? "worker");
    });
  }

  call<Name extends CallName>(
    call: Name,
    args: Parameters<SessionCalls[Name]>,
    onStep?: (step: RunStep) => void
  ): Promise<ReturnType<SessionCalls[Name]>> {
    const id = this.#next++;
    return new Promise<unknown>((answered, failed) => {
      this.#waiting.set(id, { answered, failed, onStep });
      const request: Request = { id, call, args };
      this.#port.postMessage(pack(request));
    }) as Promise<ReturnType<SessionCalls[Name]>>;
  }

  onChanged(listener: (cell: CellRef) => void): () => void {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  }

  /** Ends the worker at once, whatever it is doing; what waits for it fails. */
  close(): void {
    this.#port.terminate();
    this.#failAll("closed");
  }

  #hear(said: Reply): void {
    if (said.type === "changed") {
      for (const listener of this.#changed) listener(said.cell);
      return;
    }
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    if (said.type === "step") {
      waiting.onStep?.(said.step);
      return;
    }
    this.#waiting.delete(said.id);
    if (said.type === "answer") waiting.answered(said.value);
    else waiting.failed(new Error(said.reason));
  }

  #failAll(reason: string): void {
    const cause = new Error(reason);
    for (const { failed } of this.#waiting.values()) failed(cause);
    this.#waiting.clear();
  }
}
