import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../taskpane/language";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    minHeight: tokens.spacingVerticalXXXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  address: {
    flexShrink: 0,
    minWidth: "6em",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

/** Where the selection is, and what the cell holds: the formula, not only its result. */
export function FormulaBar(props: { readonly address: string; readonly content: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const content = props.content.replace(/\s*\n\s*/g, " ");
  return (
    <div className={styles.bar}>
      <div className={styles.address} aria-label={t("pane.cellAddress")} data-address>
        {props.address}
      </div>
      <div
        className={styles.content}
        title={props.content}
        aria-label={t("pane.cellContent")}
        data-content
      >
        {content}
      </div>
    </div>
  );
}
