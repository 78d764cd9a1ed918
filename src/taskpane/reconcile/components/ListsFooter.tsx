import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { CellRef } from "../../../core/values/cell-ref";
import { WrittenSheets } from "../../components/WrittenSheets";
import { showTime, useWords } from "../../language";
import type { ListState } from "../list-state";
import type { ListActions } from "../use-lists";

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  time: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
});

/** Write, then save; take back what was written; the sheets that were written as links. */
export function ListsFooter(props: {
  readonly state: ListState;
  readonly actions: ListActions;
  readonly canUndo: boolean;
  readonly onSave: (() => void) | undefined;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const { written, busy, report, reportAt } = state;
  const isBusy = busy !== undefined;
  if (!report) return null;
  return (
    <footer className={styles.footer} data-region>
      {written && (
        <WrittenSheets at={written.at} sheets={written.sheets} onSelect={props.onSelect} />
      )}
      <div className={styles.row}>
        {written && props.onSave && (
          <Button
            appearance="primary"
            size="small"
            icon={<ArrowDownload16Regular />}
            disabledFocusable={isBusy}
            onClick={props.onSave}
          >
            {t("pane.save")}
          </Button>
        )}
        <Button
          appearance={written && props.onSave ? "secondary" : "primary"}
          size={written ? "small" : "medium"}
          disabledFocusable={isBusy || state.isChanged === true}
          onClick={actions.write}
        >
          {busy?.action === "write"
            ? t("listPane.writing")
            : t(written ? "pane.writeAgain" : "listPane.write")}
        </Button>
        {props.canUndo && (
          <Button
            size="small"
            icon={<ArrowUndo16Regular />}
            disabledFocusable={isBusy}
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
