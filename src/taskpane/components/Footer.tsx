import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { showTime, useWords } from "../language";
import type { PaneActions } from "../use-pane";
import { isQuiet, type PaneState } from "../pane-state";
import { ProgressPanel } from "./ProgressPanel";
import { WrittenSheets } from "./WrittenSheets";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  time: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/**
 * The step's one next action, write, then save; beside it 重新计算等级 and 撤销 wherever there is
 * something to do them to, also before anything was evaluated. Shows progress meanwhile.
 */
export function Footer(props: {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly canSave: boolean;
  readonly canUndo: boolean;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const { busy, written, reportAt, report, own } = state;
  const fresh = !state.stale;
  const waiting = state.decisions?.size ?? 0;
  const isListed =
    own?.ownSheets === true || written !== undefined || (report?.ownSheets.length ?? 0) > 0;
  // What goes on by itself must not take the buttons away.
  if (busy && !isQuiet(busy.action)) {
    return (
      <footer className={styles.footer} data-region>
        <ProgressPanel
          step={busy.step}
          since={busy.since}
          {...(busy.action === "run" ? { onCancel: actions.cancel } : {})}
        />
      </footer>
    );
  }
  return (
    <footer className={styles.footer} data-region>
      {written && (
        <WrittenSheets at={written.at} sheets={written.sheets} onSelect={actions.select} />
      )}
      {waiting > 0 && (
        <Caption1 className={styles.quiet}>
          {busy?.action === "decide"
            ? t("pane.deciding")
            : t("pane.decisionsWait", { count: String(waiting) })}
        </Caption1>
      )}
      <div className={styles.row}>
        {written && props.canSave && (
          <Button
            appearance={fresh ? "primary" : "secondary"}
            size="small"
            icon={<ArrowDownload16Regular />}
            disabledFocusable={busy !== undefined}
            onClick={actions.save}
          >
            {t("pane.save")}
          </Button>
        )}
        {report && (
          <Button
            appearance={fresh && !(written && props.canSave) ? "primary" : "secondary"}
            size={isListed ? "small" : "medium"}
            disabledFocusable={busy !== undefined}
            onClick={actions.write}
          >
            {t(written ? "pane.writeAgain" : "pane.write")}
          </Button>
        )}
        {isListed && (
          <Button size="small" disabledFocusable={busy !== undefined} onClick={actions.regrade}>
            {t("pane.regrade")}
          </Button>
        )}
        {props.canUndo && own?.canUndo === true && (
          <Button
            size="small"
            icon={<ArrowUndo16Regular />}
            disabledFocusable={busy !== undefined}
            onClick={actions.undo}
          >
            {t("pane.undo")}
          </Button>
        )}
        {reportAt && (
          <Caption1 className={styles.time}>
            {t("pane.lastRun", { time: showTime(reportAt) })}
          </Caption1>
        )}
      </div>
    </footer>
  );
}
