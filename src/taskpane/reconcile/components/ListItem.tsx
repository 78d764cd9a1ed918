import { Button, Caption1, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ListChoice } from "../../../core/lists/list-choice";
import type { CellRef } from "../../../core/values/cell-ref";
import { CellLink } from "../../components/CellLink";
import { useWords } from "../../language";
import { ROLES } from "../list-fields-shown";
import type { ListCard } from "../list-report";
import { ColumnChip } from "./ColumnChip";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, flexShrink: 1 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
  },
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
  const { t } = useWords();
  const { list, busy, onChoose } = props;
  const { sheet, top } = list.range;
  const place = { sheet, headerTop: top };
  const size =
    list.people === undefined
      ? t("listPane.rows", { rows: count(list.rowCount) })
      : t("listPane.people", { people: count(list.people), leftOut: count(list.leftOut ?? 0) });
  return (
    <li className={styles.item} data-list={list.isIgnored ? "ignored" : list.role}>
      <div className={styles.head}>
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
              const role = ROLES.find((known) => known === value);
              if (role && !busy) onChoose({ ...place, role });
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`list.role.${role}`)}
              </option>
            ))}
          </Select>
        )}
        <CellLink place={list.range} onSelect={props.onSelect} />
      </div>
      {list.title !== sheet && <Caption1 className={styles.quiet}>{list.title}</Caption1>}
      <div className={styles.head}>
        <Caption1 className={styles.quiet}>{size}</Caption1>
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
        <ul className={styles.chips} aria-label={t("listPane.columns")}>
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
