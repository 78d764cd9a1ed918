import { formatCell } from "../../core/values/cell-ref";
import { showTime, useWords } from "../language";
import type { PaneState } from "../pane-state";
import type { PaneActions } from "../use-pane";
import { Note } from "./Note";

/** What needs saying above the content: trouble, results that are out of date, a saved file. */
export function PaneNotes(props: { readonly state: PaneState; readonly actions: PaneActions }) {
  const { t, say } = useWords();
  const { problem, stale, reportAt, savedAs, busy } = props.state;
  const { actions } = props;
  return (
    <>
      {problem && (
        <Note
          intent={problem.message.code === "pane.cancelled" ? "info" : "error"}
          text={say(problem.message)}
          action={problem.retry && t("pane.retry")}
          onAction={actions.retry}
          onDismiss={actions.dismiss}
        />
      )}
      {stale && reportAt && !busy && (
        <Note
          intent="warning"
          text={t("pane.stale", { cell: formatCell(stale), time: showTime(reportAt) })}
        />
      )}
      {savedAs !== undefined && <Note intent="success" text={t("pane.saved", { file: savedAs })} />}
    </>
  );
}
