import { Select, makeStyles } from "@fluentui/react-components";
import { TABLE_KINDS, choicePlace } from "../../core/sheets/table-rows";
import type { TableChoice, TableKind } from "../../core/tables/table";
import type { CellRange } from "../../core/values/cell-ref";
import { useWords } from "../language";

const useStyles = makeStyles({ select: { minWidth: 0, flexShrink: 1 } });

/** What a table is, and the way to correct it: another kind, left out, or recognised anew. */
export function TableKindSelect(props: {
  readonly range: CellRange;
  /** What the choice is called for those who do not see what it stands beside. */
  readonly label: string;
  /** Undefined for a stretch that was not recognised. */
  readonly kind: TableKind | undefined;
  readonly disabled: boolean;
  readonly onChoose: (choice: TableChoice) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { kind, onChoose } = props;
  const place = choicePlace(props.range);
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={props.label}
      title={props.label}
      // Not `disabled`: that would throw the focus away while the workbook is evaluated.
      aria-disabled={props.disabled}
      value={kind ?? "unknown"}
      onChange={(_, { value }) => {
        if (props.disabled) return;
        const chosen = TABLE_KINDS.find((known) => known === value);
        if (chosen) onChoose({ ...place, kind: chosen });
        else if (value === "ignore") onChoose({ ...place, ignore: true });
        else if (value === "automatic") onChoose(place);
      }}
    >
      {kind === undefined && <option value="unknown">{t("pane.tableKind")}</option>}
      {TABLE_KINDS.map((each) => (
        <option key={each} value={each}>
          {t(`pane.kind.${each}`)}
        </option>
      ))}
      {kind !== undefined && (
        <>
          <option value="ignore">{t("pane.tableIgnore")}</option>
          <option value="automatic">{t("pane.tableAutomatic")}</option>
        </>
      )}
    </Select>
  );
}
