import { formatCell } from "../../core/values/cell-ref";
import { showTime, useWords } from "../language";
import { isQuiet, type PaneState } from "../pane-state";
import { showFigure } from "../show-figure";
import { sayChange } from "../say-change";
import type { PaneActions } from "../use-pane";
import { Note } from "./Note";

/** What needs saying above the content: trouble, results that are out of date, a saved file. */
export function PaneNotes(props: { readonly state: PaneState; readonly actions: PaneActions }) {
  const { t, say } = useWords();
  const { problem, stale, reportAt, savedAs, regraded, undone, news } = props.state;
  const busy = props.state.busy && !isQuiet(props.state.busy.action);
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
      {news === "regraded" && regraded && !busy && (
        <Note
          intent="success"
          onDismiss={actions.dismiss}
          text={[
            t("pane.regraded", {
              score: showFigure(regraded.grade.score),
              level: regraded.grade.level ?? t("pane.noLevel"),
            }),
            regraded.changes.length === 0
              ? t("pane.regradedNothing")
              : regraded.changes.map((change) => sayChange(change, t)).join("\n"),
          ].join("\n")}
        />
      )}
      {news === "undone" && undone && !busy && (
        <Note
          intent="success"
          onDismiss={actions.dismiss}
          text={
            undone.length > 0
              ? t("pane.undone", { sheets: undone.join(t("pane.listSeparator")) })
              : t("pane.undoneShort")
          }
        />
      )}
      {savedAs !== undefined && <Note intent="success" text={t("pane.saved", { file: savedAs })} />}
    </>
  );
}
