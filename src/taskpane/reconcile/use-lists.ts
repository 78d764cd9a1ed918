import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { ListChoice } from "../../core/lists/list-choice";
import { message, type Language, type Message } from "../../core/messages/message";
import type { PaneHost, RunStep } from "../pane-host";
import { sayFailed } from "../say-failed";
import { BIG_RUN } from "./memory-of";
import type { ListDecision, ListHost, ListWish } from "./list-host";
import type { ListPair } from "./list-report";
import { nextListState, NO_LISTS, type ListAction, type ListState } from "./list-state";

export interface ListActions {
  /** Reads the workbook and checks its lists; a big run stops before the checks and says so. */
  readonly run: () => void;
  /** Checks what was read, with what was said of the lists since. */
  readonly start: () => void;
  readonly cancel: () => void;
  readonly choose: (choice: ListChoice) => void;
  readonly pair: (pairs: readonly ListPair[]) => void;
  readonly decide: (decision: ListDecision) => void;
  readonly write: () => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

/** What is going on. */
interface Going {
  aborted: boolean;
  readonly action?: ListAction;
}

/** What is known of the lists, and what can be done, over any host. Survives leaving the view. */
export function useLists(
  host: ListHost | undefined,
  {
    language,
    host: workbook,
    onWritten,
  }: {
    readonly language: Language;
    readonly host: Pick<PaneHost, "onChanged">;
    /** After something was written or taken back. */
    readonly onWritten: () => void;
  }
): [ListState, ListActions] {
  const [state, dispatch] = useReducer(nextListState, NO_LISTS);
  const signal = useRef<Going>({ aborted: false });

  useEffect(() => workbook.onChanged((cell) => dispatch({ type: "changed", cell })), [workbook]);

  const perform = useCallback(
    (action: ListAction, work: (going: { aborted: boolean }) => Promise<Message | undefined>) => {
      const going: Going = { aborted: false, action };
      signal.current = going;
      dispatch({ type: "started", action, now: Date.now() });
      void work(going)
        .catch(sayFailed)
        .then((trouble) => {
          // What a cancelled run still has to say is no news: the user was told already.
          if (trouble && !going.aborted) dispatch({ type: "failed", message: trouble });
        });
    },
    []
  );

  const check = useCallback(
    (wish: ListWish, read: boolean) => {
      if (!host) return;
      perform("run", async (going) => {
        const onStep = (step: RunStep): void => {
          if (!going.aborted) dispatch({ type: "stepped", step });
        };
        if (read) {
          const survey = await host.survey(wish, onStep);
          if (!survey.ok) return survey.error;
          if (going.aborted) return undefined;
          const { rowCount, lists } = survey.value;
          const goesOn = lists.length > 0 && rowCount <= BIG_RUN;
          dispatch({ type: "surveyed", survey: survey.value, goesOn });
          if (!goesOn) return undefined;
        }
        const report = await host.reconcile(wish, onStep);
        if (!report.ok) return report.error;
        if (!going.aborted) dispatch({ type: "reported", report: report.value, at: new Date() });
        return undefined;
      });
    },
    [host, perform]
  );

  const { wish } = state;
  const actions = useMemo<ListActions>(
    () => ({
      run: () => check(wish, true),
      start: () => check(wish, false),
      cancel: () => {
        host?.cancel();
        // A write tells itself whether it could still be stopped.
        if (signal.current.action === "write") return;
        signal.current.aborted = true;
        dispatch({ type: "failed", message: message("pane.cancelled") });
      },
      choose: (choice) => dispatch({ type: "chosen", choice }),
      pair: (pairs) => dispatch({ type: "paired", pairs }),
      decide: (decision) => {
        dispatch({ type: "decided", decision });
        void host?.decide(language, decision).then((done) => {
          if (!done.ok) dispatch({ type: "failed", message: done.error });
        });
      },
      write: () => {
        if (!host) return;
        perform("write", async () => {
          const written = await host.write(language, (step) => {
            dispatch({ type: "stepped", step });
          });
          if (!written.ok) return written.error;
          dispatch({ type: "wrote", sheets: written.value, at: new Date() });
          onWritten();
          return undefined;
        });
      },
      undo: () => {
        const takeBack = host?.undo;
        if (!takeBack) return;
        perform("undo", async () => {
          const undone = await takeBack();
          if (!undone.ok) return undone.error;
          dispatch({ type: "undone" });
          onWritten();
          return undefined;
        });
      },
      dismiss: () => dispatch({ type: "dismissed" }),
    }),
    [host, language, wish, check, perform, onWritten]
  );
  return [state, actions];
}
