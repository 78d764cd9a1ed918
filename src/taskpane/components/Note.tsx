import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useId, type ReactNode } from "react";
import { useWords } from "../language";

const useStyles = makeStyles({
  note: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { display: "flex", paddingTop: tokens.spacingVerticalSNudge },
  body: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { gridColumn: "2 / -1", paddingBottom: tokens.spacingVerticalXS },
});

const useIntents = makeStyles({
  info: {},
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
});

const useMarks = makeStyles({
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const MARKS = {
  info: Info16Regular,
  success: CheckmarkCircle16Filled,
  warning: Warning16Filled,
  error: DismissCircle16Filled,
};

/** A sentence above the content: stale results, trouble, a file that was saved. */
export function Note(props: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  readonly action?: string | undefined;
  readonly onAction?: () => void;
  readonly onDismiss?: (() => void) | undefined;
  /** Below the sentence: links to the cells that it speaks of. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const intents = useIntents();
  const marks = useMarks();
  const { t } = useWords();
  const textId = useId();
  const { intent, onDismiss } = props;
  const Mark = MARKS[intent];
  return (
    <div
      role="group"
      aria-labelledby={textId}
      className={mergeClasses(styles.note, intents[intent])}
      data-note={intent}
    >
      <span className={mergeClasses(styles.icon, marks[intent])}>
        <Mark aria-hidden />
      </span>
      <div id={textId} className={styles.body}>
        {props.text}
      </div>
      {onDismiss && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t("pane.dismiss")}
          onClick={onDismiss}
        />
      )}
      {props.children !== undefined && <div className={styles.actions}>{props.children}</div>}
      {props.action !== undefined && (
        <div className={styles.actions}>
          <Button size="small" onClick={props.onAction}>
            {props.action}
          </Button>
        </div>
      )}
    </div>
  );
}
