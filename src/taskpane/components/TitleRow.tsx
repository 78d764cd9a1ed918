import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { PeopleList16Regular } from "@fluentui/react-icons/svg/people-list";
import { useWords } from "../language";
import type { Preferences } from "../preferences";
import { SettingsButton } from "./SettingsButton";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: { flexGrow: 1 },
  // In English the three would not stand in one line of 350 px otherwise.
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
});

/** Name, the run button (once the welcome no longer shows it) and the settings. */
export function TitleRow(props: {
  readonly again: boolean;
  /** Whether it is the one thing to do now: when the results are out of date. */
  readonly primary: boolean;
  readonly shown: boolean;
  readonly busy: boolean;
  readonly onRun: () => void;
  /** Opens 名单核对; absent where lists cannot be checked, or where it is open. */
  readonly onLists: (() => void) | undefined;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <header className={styles.row} data-region>
      <Text as="h1" size={400} weight="semibold" className={styles.name}>
        {t("pane.name")}
      </Text>
      {props.onLists && (
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<PeopleList16Regular />}
          title={t("listPane.openTitle")}
          onClick={props.onLists}
        >
          {t("listPane.open")}
        </Button>
      )}
      {props.shown && (
        <Button
          className={styles.button}
          appearance={props.primary ? "primary" : "secondary"}
          icon={<ArrowSync16Regular />}
          disabledFocusable={props.busy}
          onClick={props.onRun}
        >
          {t(props.again ? "pane.runAgain" : "pane.run")}
        </Button>
      )}
      <SettingsButton preferences={props.preferences} onPreferences={props.onPreferences} />
    </header>
  );
}
