import { Caption1, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A line that is kept on leaving it or by Enter, and put back by Esc. */
export function TypedText(props: {
  readonly label: string;
  readonly value: string;
  /** What is wrong with what was typed; then it is not kept. */
  readonly refuse?: (typed: string) => string | undefined;
  readonly onKeep: (typed: string) => void;
}) {
  const styles = useStyles();
  const { value, refuse, onKeep } = props;
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const trouble = typed === undefined || typed.trim() === "" ? undefined : refuse?.(typed);
  const keep = (): void => {
    if (typed === undefined || trouble !== undefined) return;
    setTyped(undefined);
    if (typed.trim() !== value) onKeep(typed.trim());
  };
  return (
    <div className={styles.field}>
      <Caption1 className={styles.quiet}>
        <label htmlFor={id}>{props.label}</label>
      </Caption1>
      <Input
        id={id}
        size="small"
        value={typed ?? value}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}trouble`}
        onChange={(_, data) => {
          setTyped(data.value);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
          if (event.key !== "Escape" || typed === undefined) return;
          event.stopPropagation();
          setTyped(undefined);
        }}
      />
      <Caption1 id={`${id}trouble`} className={styles.trouble} role="status">
        {trouble}
      </Caption1>
    </div>
  );
}
