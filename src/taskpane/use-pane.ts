import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Finding } from "../core/checks/finding";
import type { Settings } from "../core/evaluation";
import { message, type Message } from "../core/messages/message";
import type { TableChoice } from "../core/tables/table";
import type { CellRef } from "../core/values/cell-ref";
import type { CancelSignal } from "../core/workbook/workbook-host";
import { err } from "../core/values/result";
import type { Judging } from "./judging";
import type { FindingDecision, PaneHost } from "./pane-host";
import type { Preferences } from "./preferences";
import { nextState, type Action, type OpenDecisions, type PaneState } from "./pane-state";
import { sayFailed } from "./say-failed";
import { withoutWritten } from "./without-written";

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
  /** Answers a question, and works everything out again from the data as they were read. */
  readonly answer: (id: string, value: string) => void;
  /** Says what a clause of an indicator comes to; undefined takes it back. */
  readonly judge: Judging["judge"];
  readonly bind: Judging["bind"];
  /** Looks again at what stands in the workbook from us. */
  readonly inspect: () => void;
  /** Highlights the cells of findings in the source sheets, or takes all highlights off. */
  readonly highlight: (findings: readonly Finding[] | undefined) => void;
}

const NO_DECISIONS: OpenDecisions = new Map();

/** The pane's state and what can be done, over any host. */
export function usePane(
  host: PaneHost,
  { language, reviewer }: Pick<Preferences, "language" | "reviewer">
): [PaneState, PaneActions] {
  const [state, dispatch] = useReducer(nextState, {});
  const [settings, setSettings] = useState<Partial<Settings>>({});
  const cancelled = useRef({ aborted: false });
  const wanted = useRef<CellRef>(undefined);
  const tried = useRef(NO_DECISIONS);
  const decided = useRef(NO_DECISIONS);

  useEffect(() => host.onChanged((cell) => dispatch({ type: "changed", cell })), [host]);

  /** Asks what stands in the workbook from us: at first, and after each thing that changes it. */
  const inspect = useCallback(async () => {
    const own = await host.inspect?.();
    if (own) dispatch({ type: "inspected", own });
  }, [host]);
  const lookAgain = useCallback(() => void inspect(), [inspect]);
  useEffect(() => {
    void inspect();
  }, [inspect]);

  const fail = useCallback((why: Message, retry?: Action) => {
    dispatch({ type: "failed", message: why, ...(retry === undefined ? {} : { retry }) });
  }, []);

  /** Runs one action at a time; whatever goes wrong becomes a sentence with a way to go on. */
  const perform = useCallback(
    (action: Action, work: () => Promise<Message | undefined>, signal?: CancelSignal) => {
      dispatch({ type: "started", action, now: Date.now() });
      void work()
        .catch(sayFailed)
        .then((trouble) => {
          // What a cancelled run still has to say is no news: the user was told already.
          if (trouble && !signal?.aborted) fail(trouble, action);
          if (CHANGING.has(action)) return inspect();
          return undefined;
        });
    },
    [fail, inspect]
  );

  const runWith = useCallback(
    (chosen: Partial<Settings>, again?: "again") => {
      const signal = { aborted: false };
      cancelled.current = signal;
      const work = async (): Promise<Message | undefined> => {
        const result = await host.evaluate({
          settings: { ...chosen, ...statusesIn(decided.current) },
          signal,
          ...(again ? { again: true } : {}),
          onStep: (step) => {
            if (!signal.aborted) dispatch({ type: "stepped", step });
          },
        });
        if (!result.ok) return result.error;
        if (signal.aborted) return undefined;
        // Drawn in slices: a long list must not hold up the page.
        startTransition(() => {
          dispatch(
            again
              ? { type: "considered", report: result.value }
              : { type: "reported", report: result.value, at: new Date() }
          );
        });
        return undefined;
      };
      perform(again ? "consider" : "run", work, signal);
    },
    [host, perform]
  );

  const run = useCallback(() => {
    runWith(settings);
  }, [runWith, settings]);

  const { decisions = NO_DECISIONS } = state;
  useEffect(() => {
    decided.current = decisions;
  }, [decisions]);

  const write = useCallback(() => {
    perform("write", async () => {
      dispatch({ type: "stepped", step: { phase: "write" } });
      const result = await host.write(language, [...decisions.values()], reviewer);
      if (!result.ok) return result.error;
      dispatch({ type: "wrote", done: result.value, at: new Date(), sent: decisions });
      setSettings((now) => withoutWritten(now, settings));
      return undefined;
    });
  }, [host, language, reviewer, perform, decisions, settings]);

  const decide = useCallback((decision: FindingDecision) => {
    dispatch({ type: "decided", decision });
  }, []);

  const keepDecisions = useCallback(() => {
    tried.current = decisions;
    perform("decide", async () => {
      dispatch({ type: "stepped", step: { phase: "decide" } });
      const result = await host.decide(language, [...decisions.values()], reviewer);
      if (!result.ok) return result.error;
      dispatch({ type: "decisionsKept", done: result.value, sent: decisions });
      return undefined;
    });
  }, [host, language, reviewer, perform, decisions]);

  // Before anything was written decisions wait for the first write; then they go in by themselves.
  const { report, busy } = state;
  useEffect(() => {
    if (busy || decisions.size === 0 || decisions === tried.current) return;
    const listed = new Set(report?.reviews.map(({ id }) => id));
    if ([...decisions.keys()].every((id) => listed.has(id))) {
      keepDecisions();
      return;
    }
    // They count for the score at once.
    tried.current = decisions;
    decided.current = decisions;
    runWith(settings, "again");
  }, [busy, decisions, report, keepDecisions, runWith, settings]);

  const hasReport = report !== undefined;
  const isStale = state.stale !== undefined;
  const regrade = useCallback(() => {
    perform("regrade", async () => {
      dispatch({ type: "stepped", step: { phase: "regrade" } });
      const anew = !hasReport || isStale;
      const result = await host.regrade(language, {
        anew,
        ...(reviewer ? { reviewer } : {}),
      });
      if (!result.ok) return result.error;
      dispatch({ type: "regraded", done: result.value, at: new Date(), anew });
      setSettings((now) => withoutWritten(now, settings));
      return undefined;
    });
  }, [host, language, reviewer, hasReport, isStale, perform, settings]);

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
        .catch((cause: unknown) => err(sayFailed(cause)))
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

  const marked = useRef<readonly Finding[]>(undefined);
  const highlight = useCallback(
    (findings: readonly Finding[] | undefined) => {
      const mark = host.highlight;
      if (!mark) return;
      marked.current = findings;
      perform("highlight", async () => {
        dispatch({ type: "stepped", step: { phase: "highlight" } });
        const result = await mark(findings);
        if (!result.ok) return result.error;
        dispatch({ type: "highlighted", on: findings !== undefined });
        return undefined;
      });
    },
    [host, perform]
  );

  const considerWith = (said: Partial<Settings>): void => {
    const chosen = { ...settings, ...said };
    setSettings(chosen);
    runWith(chosen, "again");
  };

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
      else if (action === "consider") runWith(settings, "again");
      else if (action === "highlight") highlight(marked.current);
      else if (action === "select" && wanted.current) select(wanted.current);
    },
    answer: (id, value) => {
      considerWith({ answers: { ...settings.answers, [id]: value } });
    },
    judge: (indicator, clause, judgement) => {
      considerWith({
        judgements: withEntry(settings.judgements, indicator, clause, judgement ?? {}),
      });
    },
    bind: (indicator, clause, metric) => {
      considerWith({ metrics: withEntry(settings.metrics, indicator, clause, metric) });
    },
    highlight,
    inspect: lookAgain,
  };
  return [state, actions];
}

/** After these something else may stand in the workbook from us. */
const CHANGING: ReadonlySet<Action> = new Set(["run", "write", "regrade", "undo", "highlight"]);

function statusesIn(decisions: OpenDecisions): Pick<Settings, "statuses"> {
  const statuses = [...decisions].flatMap(([id, { status }]) =>
    status === undefined ? [] : [[id, status] as const]
  );
  return statuses.length > 0 ? { statuses: Object.fromEntries(statuses) } : {};
}

/** What was said before, with one more thing said of one clause. */
function withEntry<T>(
  said: Readonly<Record<string, Readonly<Record<string, T>>>> = {},
  indicator: string,
  clause: string,
  entry: T
): Readonly<Record<string, Readonly<Record<string, T>>>> {
  return { ...said, [indicator]: { ...said[indicator], [clause]: entry } };
}
