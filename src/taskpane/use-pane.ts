import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Settings } from "../core/evaluation";
import { message, type Language, type Message } from "../core/messages/message";
import type { TableChoice } from "../core/tables/table";
import type { CellRef } from "../core/values/cell-ref";
import type { CancelSignal } from "../core/workbook/workbook-host";
import { err } from "../core/values/result";
import type { FindingDecision, PaneHost } from "./pane-host";
import { nextState, type Action, type OpenDecisions, type PaneState } from "./pane-state";

type OccurrenceUnit = NonNullable<Settings["occurrenceUnit"]>;

export interface PaneActions {
  readonly run: () => void;
  readonly write: () => void;
  readonly save: () => void;
  readonly regrade: () => void;
  readonly undo: () => void;
  readonly decide: (decision: FindingDecision) => void;
  /** Says what a table is, or that it is to be left out, and evaluates again. */
  readonly chooseTable: (choice: TableChoice) => void;
  readonly cancel: () => void;
  readonly select: (cell: CellRef) => void;
  readonly dismiss: () => void;
  readonly retry: () => void;
  /** Says what one 处 is, or that it is open, and evaluates again. */
  readonly answer: (unit: OccurrenceUnit | undefined) => void;
}

const NO_DECISIONS: OpenDecisions = new Map();

/** The pane's state and what can be done, over any host. */
export function usePane(host: PaneHost, language: Language): [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(nextState, {});
  const [settings, setSettings] = useState<Partial<Settings>>({});
  const cancelled = useRef({ aborted: false });
  const wanted = useRef<CellRef>(undefined);
  const tried = useRef(NO_DECISIONS);

  useEffect(() => host.onChanged((cell) => dispatch({ type: "changed", cell })), [host]);

  const fail = useCallback((why: Message, retry?: Action) => {
    dispatch({ type: "failed", message: why, ...(retry === undefined ? {} : { retry }) });
  }, []);

  /** Runs one action at a time; whatever goes wrong becomes a sentence with a way to go on. */
  const perform = useCallback(
    (action: Action, work: () => Promise<Message | undefined>, signal?: CancelSignal) => {
      dispatch({ type: "started", action, now: Date.now() });
      void work()
        .catch(failure)
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

  const { decisions = NO_DECISIONS } = state;

  const write = useCallback(() => {
    perform("write", async () => {
      dispatch({ type: "stepped", step: { phase: "write" } });
      const result = await host.write(language, [...decisions.values()]);
      if (!result.ok) return result.error;
      dispatch({ type: "wrote", done: result.value, at: new Date(), sent: decisions });
      // 绩核设置 has them now, and a person may change them there.
      setSettings(({ tables: _written, ...others }) => others);
      return undefined;
    });
  }, [host, language, perform, decisions]);

  const decide = useCallback((decision: FindingDecision) => {
    dispatch({ type: "decided", decision });
  }, []);

  const keepDecisions = useCallback(() => {
    tried.current = decisions;
    perform("decide", async () => {
      dispatch({ type: "stepped", step: { phase: "decide" } });
      const result = await host.decide(language, [...decisions.values()]);
      if (!result.ok) return result.error;
      dispatch({ type: "decisionsKept", done: result.value, at: new Date(), sent: decisions });
      return undefined;
    });
  }, [host, language, perform, decisions]);

  // Before anything was written decisions wait for the first write; then they go in by themselves.
  const { report, busy } = state;
  useEffect(() => {
    if (busy || decisions.size === 0 || decisions === tried.current) return;
    const listed = new Set(report?.reviews.map(({ id }) => id));
    if ([...decisions.keys()].every((id) => listed.has(id))) keepDecisions();
  }, [busy, decisions, report, keepDecisions]);

  const regrade = useCallback(() => {
    perform("regrade", async () => {
      dispatch({ type: "stepped", step: { phase: "regrade" } });
      const result = await host.regrade(language);
      if (!result.ok) return result.error;
      dispatch({ type: "regraded", done: result.value, at: new Date() });
      return undefined;
    });
  }, [host, language, perform]);

  const undo = useCallback(() => {
    const takeBack = host.undo;
    if (!takeBack) return;
    perform("undo", async () => {
      dispatch({ type: "stepped", step: { phase: "undo" } });
      const result = await takeBack();
      if (!result.ok) return result.error;
      dispatch({ type: "undone", done: result.value });
      return undefined;
    });
  }, [host, perform]);

  const select = useCallback(
    (cell: CellRef) => {
      wanted.current = cell;
      void host
        .select(cell)
        .catch((cause: unknown) => err(failure(cause)))
        .then((result) => {
          if (!result.ok) fail(result.error, "select");
        });
    },
    [host, fail]
  );

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
    select,
    regrade,
    undo,
    decide,
    chooseTable: (choice) => {
      const { tables = [] } = settings;
      const others = tables.filter(
        ({ sheet, topLeft }) => sheet !== choice.sheet || topLeft !== choice.topLeft
      );
      const chosen = { ...settings, tables: [...others, choice] };
      setSettings(chosen);
      runWith(chosen);
    },
    dismiss: () => {
      dispatch({ type: "dismissed" });
    },
    retry: () => {
      const action = state.problem?.retry;
      if (action === "run") run();
      else if (action === "write") write();
      else if (action === "save") save();
      else if (action === "decide") keepDecisions();
      else if (action === "regrade") regrade();
      else if (action === "undo") undo();
      else if (action === "select" && wanted.current) select(wanted.current);
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

function failure(cause: unknown): Message {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return message("pane.failed", { reason });
}
