import { Body1, Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../language";
import { NewProjectForm } from "../new-project/NewProjectForm";

const useStyles = makeStyles({
  welcome: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  sample: { minHeight: tokens.spacingVerticalXXL },
});

/** First run: one sentence, one button, one link. */
export function Welcome(props: {
  readonly onRun: () => void;
  readonly onSample: (() => void) | undefined;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.welcome}>
      <Body1>{t("pane.welcome")}</Body1>
      <Button appearance="primary" onClick={props.onRun}>
        {t("pane.run")}
      </Button>
      {props.onSample && (
        <Link as="button" className={styles.sample} onClick={props.onSample}>
          {t("pane.trySample")}
        </Link>
      )}
      <NewProjectForm />
    </div>
  );
}
