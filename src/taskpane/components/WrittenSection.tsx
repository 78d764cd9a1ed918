import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { showTime, useWords } from "../language";
import type { PaneReport } from "../pane-report";
import type { PaneState } from "../pane-state";
import type { PaneActions } from "../use-pane";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands in the workbook from us, and the way back. */
export function WrittenSection(props: {
  readonly report: PaneReport;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly canUndo: boolean;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { report, state, actions } = props;
  const { lastWrite, undone, busy } = state;
  const sheets = (names: readonly string[]): string => names.join(t("pane.listSeparator"));
  if (report.ownSheets.length === 0) {
    return <Caption1 className={styles.quiet}>{t("pane.writeHint")}</Caption1>;
  }
  return (
    <section className={styles.section} data-written>
      <Body1Strong as="h2">{t("pane.written")}</Body1Strong>
      <Caption1 className={styles.quiet}>{t("pane.regradeHint")}</Caption1>
      {props.canUndo && !undone && (
        <>
          <Caption1 className={styles.quiet}>
            {lastWrite
              ? t("pane.undoWritten", {
                  time: showTime(lastWrite.at),
                  sheets: sheets(lastWrite.sheets),
                })
              : t("pane.undoEarlier", { sheets: sheets(report.ownSheets) })}
          </Caption1>
          <Button
            size="small"
            icon={<ArrowUndo16Regular />}
            disabledFocusable={busy !== undefined}
            onClick={actions.undo}
          >
            {t("pane.undo")}
          </Button>
        </>
      )}
    </section>
  );
}
