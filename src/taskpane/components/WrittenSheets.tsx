import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/values/cell-ref";
import { showTime, useWords } from "../language";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  sheet: { minHeight: tokens.spacingVerticalXXL, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** When the sheets were written last, and each of them as a link. */
export function WrittenSheets(props: {
  readonly at: Date;
  readonly sheets: readonly string[];
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div className={styles.row}>
      <Caption1 className={styles.quiet}>
        {t("pane.writtenAt", { time: showTime(props.at) })}
      </Caption1>
      {props.sheets.map((sheet) => (
        <Link
          key={sheet}
          as="button"
          className={styles.sheet}
          onClick={() => {
            props.onSelect({ sheet, row: 0, column: 0 });
          }}
        >
          {sheet}
        </Link>
      ))}
    </div>
  );
}
