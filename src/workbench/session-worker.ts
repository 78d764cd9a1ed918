import { ok } from "../core/values/result";
import { evaluatingHost } from "../taskpane/evaluating-host";
import type { PaneHost, RunStep } from "../taskpane/pane-host";
import type { CallName, Reply, Request, SessionCalls } from "./session-messages";
import { pack, unpack } from "./wire";
import { WorkbookSession } from "./workbook-session";

// The worker of the workbench: one open workbook, evaluated here so that the page stays alive.

let open: { readonly session: WorkbookSession; readonly host: PaneHost } | undefined;

type Calls = {
  [Name in CallName]: (
    onStep: (step: RunStep) => void,
    ...args: Parameters<SessionCalls[Name]>
  ) => ReturnType<SessionCalls[Name]> | Promise<ReturnType<SessionCalls[Name]>>;
};

const calls: Calls = {
  async open(onStep, bytes) {
    const opened = await WorkbookSession.open(bytes, {
      onProgress: (progress) => {
        onStep({ phase: "read", ...progress });
      },
    });
    if (!opened.ok) return opened;
    const session = opened.value;
    const host = evaluatingHost(session.host, { now: () => new Date() });
    session.onDataChanged((cell) => {
      reply({ type: "changed", cell });
    });
    open = { session, host };
    return ok(session.shapes());
  },
  block: (_, ...place) => book().session.block(...place),
  edit: (_, cell, typed) => book().session.edit(cell, typed),
  evaluate: (onStep, settings) => book().host.evaluate({ settings, onStep }),
  async write(_, language) {
    const written = await book().host.write(language);
    if (!written.ok) return written;
    const shapes = await book().session.refresh();
    return shapes.ok ? ok({ written: written.value, shapes: shapes.value }) : shapes;
  },
  select: (_, cell) => book().session.canShow(cell),
  save: () => book().session.host.bytes(),
};

function book(): NonNullable<typeof open> {
  if (!open) throw new Error("no workbook is open");
  return open;
}

function reply(said: Reply): void {
  postMessage(pack(said));
}

addEventListener("message", (event: MessageEvent) => {
  const { id, call, args } = unpack(event.data) as Request;
  const onStep = (step: RunStep): void => {
    reply({ type: "step", id, step });
  };
  const run = calls[call] as (onStep: (step: RunStep) => void, ...args: unknown[]) => unknown;
  Promise.resolve()
    .then(() => run(onStep, ...(args as unknown[])))
    .then((value) => {
      reply({ type: "answer", id, value });
    })
    .catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      reply({ type: "crash", id, reason });
    });
});
