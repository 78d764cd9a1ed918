import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useWords } from "../language";

const useStyles = makeStyles({
  note: { flexShrink: 0 },
  body: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
});

/** A sentence above the content: stale results, trouble, a file that was saved. */
export function Note(props: {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly text: string;
  readonly action?: string | undefined;
  readonly onAction?: () => void;
  readonly onDismiss?: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { onDismiss } = props;
  return (
    <MessageBar
      className={styles.note}
      intent={props.intent}
      layout="multiline"
      politeness={props.intent === "error" ? "assertive" : "polite"}
      data-note={props.intent}
    >
      <MessageBarBody className={styles.body}>{props.text}</MessageBarBody>
      {(props.action !== undefined || onDismiss) && (
        <MessageBarActions
          {...(onDismiss
            ? {
                containerAction: (
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={t("pane.dismiss")}
                    onClick={onDismiss}
                  />
                ),
              }
            : {})}
        >
          {props.action !== undefined && (
            <Button size="small" onClick={props.onAction}>
              {props.action}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
