import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
  },
});

/** Says what was looked for and how to go on. */
export function EmptyState(props: {
  readonly text: string;
  readonly action?: string;
  readonly onAction?: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Body1>{props.text}</Body1>
      {props.action !== undefined && <Button onClick={props.onAction}>{props.action}</Button>}
    </div>
  );
}
