import {
  Button,
  Caption1,
  Select,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ListChoice } from "../../../core/lists/list-choice";
import type { CellRef } from "../../../core/values/cell-ref";
import { CellLink } from "../../components/CellLink";
import { useCardStyles } from "../../components/use-card-styles";
import { useWords } from "../../language";
import { LIST_ROLES } from "../../../core/lists/people-list";
import type { ListCard } from "../list-report";
import { ColumnChip } from "./ColumnChip";

const useStyles = makeStyles({
  select: { minWidth: 0, flexShrink: 1 },
  chips: { marginBottom: tokens.spacingVerticalXS },
});

const count = (value: number): string => value.toLocaleString("en-US");

/** One list: what it is for, where it stands, how long it is, and what its columns hold. */
export function ListItem(props: {
  readonly list: ListCard;
  readonly busy: boolean;
  readonly onSelect: (cell: CellRef) => void;
  readonly onChoose: (choice: ListChoice) => void;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const { t } = useWords();
  const { list, busy, onChoose } = props;
  const { sheet, top } = list.range;
  const place = { sheet, headerTop: top };
  const size =
    list.people === undefined
      ? t("listPane.rows", { rows: count(list.rowCount) })
      : t("listPane.people", { people: count(list.people), leftOut: count(list.leftOut ?? 0) });
  return (
    <li className={card.item} data-list={list.isIgnored ? "ignored" : list.role}>
      <div className={card.head}>
        {list.isIgnored ? (
          <Caption1>{t("listPane.ignored")}</Caption1>
        ) : (
          <Select
            size="small"
            className={styles.select}
            aria-label={t("listPane.roleOf", { list: sheet })}
            aria-disabled={busy}
            value={list.role}
            onChange={(_, { value }) => {
              const role = LIST_ROLES.find((known) => known === value);
              if (role && !busy) onChoose({ ...place, role });
            }}
          >
            {LIST_ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`list.role.${role}`)}
              </option>
            ))}
          </Select>
        )}
        <CellLink place={list.range} onSelect={props.onSelect} />
      </div>
      {list.title !== sheet && <Caption1 className={card.quiet}>{list.title}</Caption1>}
      <div className={card.head}>
        <Caption1 className={card.quiet}>{size}</Caption1>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => {
            onChoose({ ...place, ignore: !list.isIgnored });
          }}
        >
          {t(list.isIgnored ? "listPane.restore" : "listPane.ignore")}
        </Button>
      </div>
      {!list.isIgnored && (
        <ul className={mergeClasses(card.chips, styles.chips)} aria-label={t("listPane.columns")}>
          {list.columns.map((column) => (
            <li key={column.column}>
              <ColumnChip
                column={column}
                disabled={busy}
                onChoose={(field) => {
                  onChoose({ ...place, columns: { [column.column]: field } });
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
