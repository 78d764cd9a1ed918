import { unreachable } from "../core/values/result";
import type { RunStep } from "./pane-host";
import { pack, unpack } from "./wire";

/** What a worker may be asked: names, what they take, what they give. */
export type CallsOf<Calls> = Record<keyof Calls, (...args: never[]) => unknown>;

export interface Request {
  readonly id: number;
  readonly call: string;
  readonly args: unknown;
}

/** From the worker: an answer, the progress of a request, or news that nobody asked for. */
export type Reply =
  /** Some of what the answer is made of, ahead of it. */
  | { readonly type: "part"; readonly id: number; readonly items: readonly unknown[] }
  | { readonly type: "answer"; readonly id: number; readonly value: unknown }
  | { readonly type: "crash"; readonly id: number; readonly reason: string }
  | { readonly type: "step"; readonly id: number; readonly step: RunStep }
  | { readonly type: "news"; readonly news: unknown };

interface Waiting {
  readonly answered: (value: unknown) => void;
  readonly failed: (cause: Error) => void;
  readonly onStep: ((step: RunStep) => void) | undefined;
  readonly parts: (readonly unknown[])[];
}

/** The part of a Worker that a client needs; a test may stand in for it. */
export interface WorkerPort {
  /** Bytes in `transfer` are handed over, not copied. */
  postMessage(data: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: { data: unknown }) => void): void;
  addEventListener(type: "error", listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** Asks a worker that `answerCalls` runs in. */
export class WorkerClient<Calls extends CallsOf<Calls>, News = never> {
  readonly #port: WorkerPort;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(news: News) => void>();
  #next = 1;

  constructor(port: WorkerPort) {
    this.#port = port;
    port.addEventListener("message", (event) => {
      this.#hear(event.data as Reply);
    });
    port.addEventListener("error", (event) => {
      this.#failAll(event.message ?? "worker");
    });
  }

  call<Name extends keyof Calls & string>(
    call: Name,
    args: Parameters<Calls[Name]>,
    onStep?: (step: RunStep) => void,
    transfer?: ArrayBuffer[]
  ): Promise<Awaited<ReturnType<Calls[Name]>>> {
    const id = this.#next++;
    return new Promise<unknown>((answered, failed) => {
      this.#waiting.set(id, { answered, failed, onStep, parts: [] });
      const request: Request = { id, call, args };
      this.#port.postMessage(pack(request), transfer ?? []);
    }) as Promise<Awaited<ReturnType<Calls[Name]>>>;
  }

  onNews(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the worker at once, whatever it is doing; what waits for it fails. */
  close(): void {
    this.#port.terminate();
    this.#failAll("closed");
  }

  #hear(said: Reply): void {
    if (said.type === "news") {
      const news = unpack(said.news) as News;
      for (const listener of this.#listeners) listener(news);
      return;
    }
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    switch (said.type) {
      case "step":
        waiting.onStep?.(unpack(said.step) as RunStep);
        return;
      case "part":
        waiting.parts.push(unpack(said.items, waiting.parts) as readonly unknown[]);
        return;
      case "answer":
        this.#waiting.delete(said.id);
        waiting.answered(unpack(said.value, waiting.parts));
        return;
      case "crash":
        this.#waiting.delete(said.id);
        waiting.failed(new Error(said.reason));
        return;
      default:
        unreachable(said);
    }
  }

  #failAll(reason: string): void {
    const cause = new Error(reason);
    for (const { failed } of this.#waiting.values()) failed(cause);
    this.#waiting.clear();
  }
}
