import { Button, Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ListRuleId } from "../../core/lists/list-finding";
import { unreachable } from "../../core/values/result";
import { useWords, type Words } from "../language";
import type { ListStep, RunStep } from "../pane-host";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  elapsed: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** The phase in words, a bar, the time so far, and a way to stop. */
export function ProgressPanel(props: {
  readonly step: RunStep | undefined;
  readonly since: number;
  readonly onCancel?: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const seconds = useSeconds(props.since);
  const { step } = props;
  const done = shareOf(step);
  const phase = phaseInWords(step, words);
  return (
    <div className={styles.panel} data-progress>
      <div className={styles.words}>
        <Caption1>{phase}</Caption1>
        <ProgressBar {...(done === undefined ? {} : { value: done })} aria-label={phase} />
        <Caption1 className={styles.elapsed}>
          {words.t("pane.elapsed", { seconds: String(seconds) })}
        </Caption1>
      </div>
      {props.onCancel && (
        <Button size="small" onClick={props.onCancel}>
          {words.t("pane.cancel")}
        </Button>
      )}
    </div>
  );
}

function shareOf(step: RunStep | undefined): number | undefined {
  if (step?.phase === "lists") return step.share;
  return step?.phase === "read" && step.rowsTotal > 0 ? step.rowsRead / step.rowsTotal : undefined;
}

export function phaseInWords(step: RunStep | undefined, { t }: Words): string {
  if (!step) return t("pane.opening");
  switch (step.phase) {
    case "read":
      return t("pane.reading", {
        sheet: step.sheet,
        done: step.rowsRead.toLocaleString("en-US"),
        total: step.rowsTotal.toLocaleString("en-US"),
      });
    case "evaluate":
      return t("pane.evaluating");
    case "lists":
      return listPhase(step, { t });
    case "plan":
      return t("listPane.planning");
    case "write":
      return t("pane.writing");
    case "decide":
      return t("pane.deciding");
    case "regrade":
      return t("pane.regrading");
    case "undo":
      return t("pane.undoing");
    case "highlight":
      return t("pane.highlighting");
    case "save":
      return t("pane.saving");
    default:
      return unreachable(step);
  }
}

/** `核对：名单内重复 35%` */
function listPhase({ at, what, share }: ListStep, { t }: Pick<Words, "t">): string {
  const phase = t(`list.phase.${at}`);
  const percent = String(Math.round(share * 100));
  const named = at === "read" ? what : at === "check" ? t(`list.rule.${what as ListRuleId}`) : "";
  return named === ""
    ? t("listPane.progress", { phase, share: percent })
    : t("listPane.progressAt", { phase, what: named, share: percent });
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.round((now - since) / 1000));
}
