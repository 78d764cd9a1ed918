import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { choicePlace, isIgnored } from "../../core/sheets/table-rows";
import type { TableChoice, Unrecognised } from "../../core/tables/table";
import { formatRange, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { CellLink } from "./CellLink";
import { TableKindSelect } from "./TableKindSelect";
import { useCardStyles } from "./use-card-styles";

const useStyles = makeStyles({ item: { padding: `${tokens.spacingVerticalXS} 0` } });

/** A part of a sheet that is not used: left out by a person, or not recognised and why. */
export function UnreadItem(props: {
  readonly part: Unrecognised;
  readonly disabled: boolean;
  readonly onSelect: (cell: CellRef) => void;
  readonly onChoose: (choice: TableChoice) => void;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const { t, say } = useWords();
  const { range, reason } = props.part;
  const place = `${range.sheet}!${formatRange(range)}`;
  return (
    <li className={mergeClasses(card.item, styles.item)} data-unread={reason.code}>
      <div className={card.head}>
        <CellLink place={range} onSelect={props.onSelect} />
        {isIgnored(props.part) && (
          <Button
            size="small"
            aria-label={t("pane.restoreOf", { range: place })}
            disabledFocusable={props.disabled}
            onClick={() => props.onChoose(choicePlace(range))}
          >
            {t("pane.tableRestore")}
          </Button>
        )}
        {hasHeader(props.part) && (
          <TableKindSelect
            range={range}
            label={t("pane.tableKindOf", { range: place })}
            kind={undefined}
            disabled={props.disabled}
            onChoose={props.onChoose}
          />
        )}
      </div>
      <Caption1 className={card.quiet}>{say(reason)}</Caption1>
    </li>
  );
}

/** A kind needs column headers to go by. */
function hasHeader({ reason }: Unrecognised): boolean {
  return reason.code === "table.unknown-kind" || reason.code === "table.no-rows";
}
