import type { RunStep } from "./pane-host";
import { reasonOf } from "./say-failed";
import { pack, packInParts, unpack } from "./wire";
import type { CallsOf, Reply, Request } from "./worker-client";

/** How a worker does what it may be asked: each call may tell how far it is. */
export type Answers<Calls extends CallsOf<Calls>> = {
  readonly [Name in keyof Calls]: (
    onStep: (step: RunStep) => void,
    ...args: Parameters<Calls[Name]>
  ) => ReturnType<Calls[Name]> | Promise<Awaited<ReturnType<Calls[Name]>>>;
};

/** Makes this worker answer a `WorkerClient`. Gives a way to tell it news that it did not ask for. */
export function answerCalls<Calls extends CallsOf<Calls>>(
  answers: Answers<Calls>
): (news: unknown) => void {
  const reply = (said: Reply): void => {
    postMessage(pack(said));
  };
  addEventListener("message", (event: MessageEvent) => {
    const { id, call, args } = unpack(event.data) as Request;
    const onStep = (step: RunStep): void => {
      reply({ type: "step", id, step });
    };
    const answer = answers[call as keyof Calls] as (
      onStep: (step: RunStep) => void,
      ...args: unknown[]
    ) => unknown;
    Promise.resolve()
      .then(() => answer(onStep, ...(args as unknown[])))
      .then((value) => {
        const packed = packInParts(value, (items) => {
          postMessage({ type: "part", id, items } satisfies Reply);
        });
        postMessage({ type: "answer", id, value: packed } satisfies Reply);
      })
      .catch((cause: unknown) => {
        reply({ type: "crash", id, reason: reasonOf(cause) });
      });
  });
  return (news) => {
    reply({ type: "news", news });
  };
}
