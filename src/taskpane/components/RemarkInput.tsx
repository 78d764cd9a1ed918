import { Caption1, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { useWords } from "../language";

/** Cells hold no more. */
const LONGEST = 32_000;

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column" },
  keys: { color: tokens.colorNeutralForeground2 },
});

/** 核实情况 as it is typed: kept on leaving the field, put back by Esc. */
export function RemarkInput(props: {
  readonly label: string;
  readonly remark: string;
  readonly onSave: (typed: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [typed, setTyped] = useState(props.remark);
  const discarded = useRef(false);
  const field = useRef<HTMLDivElement>(null);
  const keysId = useId();
  useEffect(() => {
    field.current?.querySelector("textarea")?.focus();
  }, []);
  return (
    <div ref={field} className={styles.field}>
      <Textarea
        size="small"
        value={typed}
        maxLength={LONGEST}
        aria-label={props.label}
        aria-describedby={keysId}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") discarded.current = true;
          else if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          if (!discarded.current) props.onSave(typed.trim());
          discarded.current = true;
          props.onClose();
        }}
        onBlur={() => {
          if (discarded.current) return;
          props.onSave(typed.trim());
          discarded.current = true;
          props.onClose();
        }}
      />
      <Caption1 id={keysId} className={styles.keys}>
        {t("pane.remarkKeys")}
      </Caption1>
    </div>
  );
}
