import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Settings } from "../core/evaluation";
import { message, type Language, type Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import type { CancelSignal } from "../core/workbook/workbook-host";
import type { PaneHost } from "./pane-host";
import { nextState, type Action, type PaneState } from "./pane-state";

type OccurrenceUnit = NonNullable<Settings["occurrenceUnit"]>;

export interface PaneActions {
  readonly run: () => void;
  readonly write: () => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly select: (cell: CellRef) => void;
  readonly dismiss: () => void;
  readonly retry: () => void;
  /** Says what one 处 is, or that it is open, and evaluates again. */
  readonly answer: (unit: OccurrenceUnit | undefined) => void;
}

/** The pane's state and what can be done, over any host. */
export function usePane(host: PaneHost, language: Language): [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(nextState, {});
  const [settings, setSettings] = useState<Partial<Settings>>({});
  const cancelled = useRef({ aborted: false });

  useEffect(() => host.onChanged((cell) => dispatch({ type: "changed", cell })), [host]);

  const fail = useCallback((why: Message, retry?: Action) => {
    dispatch({ type: "failed", message: why, ...(retry === undefined ? {} : { retry }) });
  }, []);

  /** Runs one action at a time; whatever goes wrong becomes a sentence with a way to go on. */
  const perform = useCallback(
    (action: Action, work: () => Promise<Message | undefined>, signal?: CancelSignal) => {
      dispatch({ type: "started", action, now: Date.now() });
      void work()
        .catch((cause: unknown) => {
          const reason = cause instanceof Error ? cause.message : String(cause);
          return message("pane.failed", { reason });
        })
        .then((trouble) => {
          // What a cancelled run still has to say is no news: the user was told already.
          if (trouble && !signal?.aborted) fail(trouble, action);
        });
    },
    [fail]
  );

  const runWith = useCallback(
    (chosen: Partial<Settings>) => {
      const signal = { aborted: false };
      cancelled.current = signal;
      const work = async (): Promise<Message | undefined> => {
        const result = await host.evaluate({
          settings: chosen,
          signal,
          onStep: (step) => {
            if (!signal.aborted) dispatch({ type: "stepped", step });
          },
        });
        if (!result.ok) return result.error;
        if (!signal.aborted) dispatch({ type: "reported", report: result.value, at: new Date() });
        return undefined;
      };
      perform("run", work, signal);
    },
    [host, perform]
  );

  const run = useCallback(() => {
    runWith(settings);
  }, [runWith, settings]);

  const write = useCallback(() => {
    perform("write", async () => {
      dispatch({ type: "stepped", step: { phase: "write" } });
      const result = await host.write(language);
      if (!result.ok) return result.error;
      dispatch({ type: "wrote", sheets: result.value, at: new Date() });
      return undefined;
    });
  }, [host, language, perform]);

  const save = useCallback(() => {
    const saveFile = host.save;
    if (!saveFile) return;
    perform("save", async () => {
      dispatch({ type: "stepped", step: { phase: "save" } });
      const result = await saveFile();
      if (!result.ok) return result.error;
      dispatch({ type: "saved", file: result.value });
      return undefined;
    });
  }, [host, perform]);

  const actions: PaneActions = {
    run,
    write,
    save,
    cancel: () => {
      cancelled.current.aborted = true;
      fail(message("pane.cancelled"));
    },
    select: (cell) => {
      void host.select(cell).then((result) => {
        if (!result.ok) fail(result.error);
      });
    },
    dismiss: () => {
      dispatch({ type: "dismissed" });
    },
    retry: () => {
      const action = state.problem?.retry;
      if (action === "run") run();
      else if (action === "write") write();
      else if (action === "save") save();
    },
    answer: (occurrenceUnit) => {
      // `undefined` is an answer too: it must win over what 绩核设置 says, not be left out.
      const chosen = { ...settings, occurrenceUnit } as Partial<Settings>;
      setSettings(chosen);
      runWith(chosen);
    },
  };
  return [state, actions];
}
