import { Button, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ListField } from "../../../core/lists/list-fields";
import type { SurveyColumn } from "../../../core/lists/survey-lists";
import { columnName } from "../../../core/values/cell-ref";
import { useWords } from "../../language";
import { LIST_FIELDS } from "../../../core/lists/list-fields";

const useStyles = makeStyles({
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  unused: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
});

/** A column and what it holds; a click offers what else it may hold. */
export function ColumnChip(props: {
  readonly column: SurveyColumn;
  readonly disabled: boolean;
  readonly onChoose: (field: ListField | "none") => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open || wasOpen.current) {
      place.current?.querySelector<HTMLElement>("select, button")?.focus();
    }
    wasOpen.current = open;
  }, [open]);
  const { column, head, field } = props.column;
  const letter = columnName(column);
  const bare = head.replace(/\s+/g, " ").trim();
  const label = t("listPane.columnOf", { column: letter, head: bare });
  const said =
    field === undefined
      ? t("listPane.notUsed")
      : field === "month"
        ? t("listPane.monthColumn")
        : t(`listPane.field.${field}`);
  return (
    <div ref={place}>
      {open ? (
        <Select
          size="small"
          aria-label={label}
          value={field ?? "none"}
          onChange={(_, { value }) => {
            const chosen = LIST_FIELDS.find((known) => known === value);
            setOpen(false);
            if (chosen) props.onChoose(chosen);
            else if (value === "none") props.onChoose("none");
          }}
          onBlur={() => {
            // Whoever left it is elsewhere by now: the focus stays there.
            wasOpen.current = false;
            setOpen(false);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setOpen(false);
          }}
        >
          {field === "month" && <option value="month">{t("listPane.monthColumn")}</option>}
          <option value="none">{t("listPane.notUsed")}</option>
          {LIST_FIELDS.map((each) => (
            <option key={each} value={each}>
              {t(`listPane.field.${each}`)}
            </option>
          ))}
        </Select>
      ) : (
        <Button
          size="small"
          className={mergeClasses(styles.chip, field === undefined && styles.unused)}
          disabledFocusable={props.disabled}
          aria-label={`${label} ${said}`}
          data-column={letter}
          onClick={() => {
            setOpen(true);
          }}
        >
          {`${letter} ${field === undefined ? bare : said}`}
        </Button>
      )}
    </div>
  );
}
