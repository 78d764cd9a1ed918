import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { CellRef } from "../../core/values/cell-ref";
import type { FindingGroup } from "../fold-findings";
import { useWords } from "../language";
import { showDifference } from "../show-figure";
import { FindingCard } from "./FindingCard";

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  toggle: {
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
  },
  rest: {
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

/** The finding to look at first, and the others of its kind behind one line. */
export function FindingGroupItem(props: {
  readonly group: FindingGroup;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const restId = useId();
  const { first, rest } = props.group;
  const difference = first.difference
    ? [showDifference(first.difference), first.unit].filter(Boolean).join(" ")
    : "";
  return (
    <li className={styles.item}>
      <FindingCard finding={first} onSelect={props.onSelect} />
      {rest.length > 0 && (
        <Link
          as="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={restId}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open
            ? t("pane.fewerAlike")
            : t("pane.moreAlike", { count: String(rest.length), difference })}
        </Link>
      )}
      <div id={restId} hidden={!open} className={styles.rest}>
        {open &&
          rest.map((finding) => (
            <FindingCard key={finding.id} finding={finding} onSelect={props.onSelect} />
          ))}
      </div>
    </li>
  );
}
