import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Open12Regular } from "@fluentui/react-icons/svg/open";
import { formatCell, formatRange, type CellRange, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: tokens.spacingVerticalXXL,
    maxWidth: "100%",
    textAlign: "left",
    fontSize: tokens.fontSizeBase200,
  },
  text: { overflowWrap: "anywhere" },
  icon: { flexShrink: 0 },
});

/** A cell, or a range by its first cell, that is selected in the sheet when clicked. */
export function CellLink(props: {
  readonly place: CellRef | CellRange;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { place } = props;
  const cell = "row" in place ? place : { sheet: place.sheet, row: place.top, column: place.left };
  const text = "row" in place ? formatCell(place) : `${place.sheet}!${formatRange(place)}`;
  return (
    <Link
      as="button"
      className={styles.link}
      aria-label={t("pane.goTo", { cell: text })}
      onClick={() => {
        props.onSelect(cell);
      }}
    >
      <span className={styles.text}>{text}</span>
      <Open12Regular className={styles.icon} aria-hidden />
    </Link>
  );
}
