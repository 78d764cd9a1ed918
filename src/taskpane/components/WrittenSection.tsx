import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { showTime, useWords } from "../language";
import type { PaneReport } from "../pane-report";
import type { PaneState } from "../pane-state";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What stands in the workbook from us, and what the way back takes back. */
export function WrittenSection(props: { readonly report: PaneReport; readonly state: PaneState }) {
  const styles = useStyles();
  const { t } = useWords();
  const { report, state } = props;
  const { lastWrite, undone, own } = state;
  const sheets = (names: readonly string[]): string => names.join(t("pane.listSeparator"));
  if (report.ownSheets.length === 0) {
    return <Caption1 className={styles.quiet}>{t("pane.writeHint")}</Caption1>;
  }
  return (
    <section className={styles.section} data-written>
      <Body1Strong as="h2">{t("pane.written")}</Body1Strong>
      <Caption1 className={styles.quiet}>{t("pane.regradeHint")}</Caption1>
      {own?.canUndo === true && !undone && (
        <Caption1 className={styles.quiet}>
          {lastWrite
            ? t("pane.undoWritten", {
                time: showTime(lastWrite.at),
                sheets: sheets(lastWrite.sheets),
              })
            : t("pane.undoEarlier", { sheets: sheets(report.ownSheets) })}
        </Caption1>
      )}
    </section>
  );
}
