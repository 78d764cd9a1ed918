import { message, type Language, type Message } from "../../core/messages/message";
import { err, ok, type Result } from "../../core/values/result";
import type { CancelSignal, WorkbookHost } from "../../core/workbook/workbook-host";
import type { RunStep } from "../pane-host";
import type { ListHost } from "./list-host";
import type { Reconciler } from "./reconciler";

/** 名单核对 over any workbook: read, reconcile, plan, apply. `now` tells the moment. */
export function reconcilingHost(
  host: WorkbookHost,
  reconciler: Reconciler,
  now: () => Date
): ListHost {
  let signal = { aborted: false };
  /** Ends a write that has not touched the workbook yet. */
  let giveUp: (() => void) | undefined;
  /** One change of the workbook at a time: a decision waits for the one before it. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  /** What a person typed into the written sheets meanwhile counts: they are read again. */
  async function takeOwn(going?: CancelSignal): Promise<Result<undefined, Message>> {
    const read = await host.read({ only: "own-sheets", ...(going ? { signal: going } : {}) });
    if (!read.ok) return read;
    await reconciler.take(read.value, "own-sheets");
    return ok(undefined);
  }

  let amending: Promise<Result<undefined, Message>> | undefined;
  async function amend(language: Language): Promise<Result<undefined, Message>> {
    const taken = await takeOwn();
    if (!taken.ok) return taken;
    const plan = await reconciler.plan("decisions", { language, now: now() });
    if (!plan.ok) return plan;
    if (!plan.value) return ok(undefined);
    const applied = await host.apply(plan.value);
    if (!applied.ok) return applied;
    await reconciler.settle();
    return takeOwn();
  }

  async function writeSheets(
    language: Language,
    going: CancelSignal,
    onStep: ((step: RunStep) => void) | undefined
  ): Promise<Result<readonly string[], Message>> {
    const isCancelled = (): boolean => going.aborted;
    const told = { isLong: false };
    const tell = (step: RunStep): void => {
      told.isLong = true;
      if (!isCancelled()) onStep?.(step);
    };
    const taken = await takeOwn(going);
    if (!taken.ok) return taken;
    if (isCancelled()) return err(message("pane.cancelled"));
    const plan = await reconciler.plan("sheets", { language, now: now() }, tell);
    if (!plan.ok) return plan;
    if (!plan.value) return err(message("listPane.notRead"));
    if (isCancelled()) return err(message("pane.cancelled"));
    // From here on all of it is written, or nothing.
    giveUp = undefined;
    if (told.isLong) onStep?.({ phase: "write" });
    const applied = await host.apply(plan.value);
    if (!applied.ok) return applied;
    await reconciler.settle();
    const own = await takeOwn();
    return own.ok ? ok(plan.value.sheets.map(({ name }) => name)) : own;
  }

  const undo = host.undo?.bind(host);
  return {
    async survey(wish, onStep) {
      const going = { aborted: false };
      signal = going;
      const read = await host.read({
        onProgress: (progress) => onStep?.({ phase: "read", ...progress }),
        signal: going,
      });
      if (!read.ok) return read;
      if (!going.aborted) await reconciler.take(read.value, "all", going);
      if (going.aborted) return err(message("pane.cancelled"));
      return ok(await reconciler.survey(wish));
    },
    reconcile: (wish, onStep) => reconciler.reconcile(wish, onStep),
    cancel() {
      signal.aborted = true;
      giveUp?.();
      reconciler.cancel();
    },
    findings: (...what) => reconciler.findings(...what),
    async decide(language, decision) {
      await reconciler.decide(decision);
      // Whatever is decided until its turn comes goes in together.
      amending ??= inTurn(() => {
        amending = undefined;
        return amend(language);
      });
      return amending;
    },
    write(language, onStep) {
      const going = { aborted: false };
      signal = going;
      // A plan of a million rows is long on its way: nobody waits for it to be thrown away.
      const stopped = new Promise<Result<never, Message>>((stop) => {
        giveUp = () => {
          stop(err(message("pane.cancelled")));
        };
      });
      return Promise.race([inTurn(() => writeSheets(language, going, onStep)), stopped]);
    },
    ...(undo && {
      undo: () =>
        inTurn(async () => {
          const undone = await undo();
          if (!undone.ok) return undone;
          const own = await takeOwn();
          return own.ok ? undone : own;
        }),
    }),
  };
}
