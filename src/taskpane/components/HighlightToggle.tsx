import { Button, makeStyles } from "@fluentui/react-components";
import { HighlightRegular } from "@fluentui/react-icons/svg/highlight";
import { useWords } from "../language";

const useStyles = makeStyles({ toggle: { alignSelf: "flex-start" } });

/** Highlights in the source cells, on request, and off again. */
export function HighlightToggle(props: {
  readonly on: boolean;
  readonly busy: boolean;
  readonly onToggle: (on: boolean) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Button
      size="small"
      className={styles.toggle}
      icon={<HighlightRegular />}
      aria-pressed={props.on}
      disabledFocusable={props.busy}
      onClick={() => {
        props.onToggle(!props.on);
      }}
    >
      {t(props.on ? "pane.highlightOff" : "pane.highlightOn")}
    </Button>
  );
}
