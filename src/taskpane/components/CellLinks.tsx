import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { formatCell, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  more: { minHeight: tokens.spacingVerticalXXL, fontSize: tokens.fontSizeBase200 },
});

/** The first cells as links; the others when asked for. */
export function CellLinks(props: {
  readonly cells: readonly CellRef[];
  readonly shown: number;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const { cells, shown } = props;
  const hidden = cells.length - shown;
  return (
    <div className={styles.links}>
      {(open ? cells : cells.slice(0, shown)).map((cell, index) => (
        <CellLink
          key={`${formatCell(cell)} ${String(index)}`}
          place={cell}
          onSelect={props.onSelect}
        />
      ))}
      {hidden > 0 && (
        <Link
          as="button"
          className={styles.more}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t("pane.fewerCells") : t("pane.moreCells", { count: String(hidden) })}
        </Link>
      )}
    </div>
  );
}
