import { Body1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../taskpane/language";
import { ProgressPanel } from "../../taskpane/components/ProgressPanel";
import type { Opening } from "../use-book";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
  },
  progress: { width: "100%", maxWidth: "28em" },
  sample: { minHeight: tokens.spacingVerticalXXL },
});

/** A workbook on its way in, or what to do when there is none. */
export function OpeningView(props: {
  readonly opening?: Opening;
  readonly onCancel?: () => void;
  readonly onSample?: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { opening, onCancel, onSample } = props;
  return (
    <div className={styles.view} role="status">
      {opening ? (
        <>
          <Body1>{opening.name}</Body1>
          <div className={styles.progress}>
            <ProgressPanel
              step={opening.step}
              since={opening.since}
              {...(onCancel ? { onCancel } : {})}
            />
          </div>
        </>
      ) : (
        <>
          <Body1>{t("pane.noWorkbook")}</Body1>
          <Link
            as="button"
            className={styles.sample}
            onClick={() => {
              onSample?.();
            }}
          >
            {t("pane.trySample")}
          </Link>
        </>
      )}
    </div>
  );
}
