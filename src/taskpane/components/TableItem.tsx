import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { TableChoice } from "../../core/tables/table";
import { columnName, formatRange, type CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import type { TableCard } from "../pane-report";
import { CellLink } from "./CellLink";
import { TableKindSelect } from "./TableKindSelect";
import { useCardStyles } from "./use-card-styles";

const useStyles = makeStyles({
  chip: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  letter: { color: tokens.colorNeutralForeground3 },
});

/** One table: what it is, where it stands, its unit and the columns that are used. */
export function TableItem(props: {
  readonly table: TableCard;
  readonly disabled: boolean;
  readonly onSelect: (cell: CellRef) => void;
  readonly onChoose: (choice: TableChoice) => void;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const { t } = useWords();
  const { table } = props;
  const kind = t(`pane.kind.${table.kind}`);
  const used = table.columns.filter(({ role }) => role !== "other");
  const size = t("pane.rowsColumns", {
    rows: String(table.rowCount),
    columns: String(table.range.right - table.range.left + 1),
  });
  const facts = [size, ...(table.unit === undefined ? [] : [t("pane.unit", { unit: table.unit })])];
  return (
    <li className={card.item} data-table={table.kind}>
      <div className={card.head}>
        <TableKindSelect
          range={table.range}
          label={t("pane.tableMenu", {
            table: `${kind} ${table.range.sheet}!${formatRange(table.range)}`,
          })}
          kind={table.kind}
          disabled={props.disabled}
          onChoose={props.onChoose}
        />
        <CellLink place={table.range} onSelect={props.onSelect} />
      </div>
      {table.title !== undefined && <Caption1 className={card.quiet}>{table.title}</Caption1>}
      <Caption1 className={card.quiet}>{facts.join(" · ")}</Caption1>
      {used.length > 0 && (
        <ul className={card.chips} aria-label={t("pane.columns")}>
          {used.map((column) => (
            <li key={column.column} className={styles.chip}>
              <Caption1 className={styles.letter}>{columnName(column.column)}</Caption1>
              <Caption1>{headerOf(column.path)}</Caption1>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** `申请 / 自理`; line breaks inside a header are only layout. */
function headerOf(path: readonly string[]): string {
  return path
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter((part) => part !== "")
    .join(" / ");
}
