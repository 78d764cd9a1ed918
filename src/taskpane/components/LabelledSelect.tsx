import { Caption1, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** A choice with its name above it. */
export function LabelledSelect<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly disabled?: boolean;
  readonly onChoose: (value: T) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <Caption1>
        <label htmlFor={id}>{props.label}</label>
      </Caption1>
      <Select
        id={id}
        size="small"
        value={props.value}
        disabled={props.disabled === true}
        onChange={(_, { value }) => {
          props.onChoose(value as T);
        }}
      >
        {props.choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
