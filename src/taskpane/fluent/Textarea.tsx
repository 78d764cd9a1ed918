import { makeStyles, mergeClasses } from "@griffel/react";
import type { ChangeEvent, ComponentProps } from "react";
import { FIELD, FOCUSED } from "./field-style";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  area: {
    ...FIELD,
    width: "100%",
    minHeight: "52px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    resize: "vertical",
    ":focus": FOCUSED,
  },
  small: {
    minHeight: "40px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Fluent's lines of text. `onChange` tells the value beside the event. */
export function Textarea({
  size = "medium",
  className,
  onChange,
  ...rest
}: Omit<ComponentProps<"textarea">, "onChange"> & {
  readonly size?: "small" | "medium";
  readonly onChange?: (
    event: ChangeEvent<HTMLTextAreaElement>,
    data: { readonly value: string }
  ) => void;
}) {
  const styles = useStyles();
  return (
    <textarea
      {...rest}
      className={mergeClasses(styles.area, size === "small" && styles.small, className)}
      onChange={(event) => onChange?.(event, { value: event.target.value })}
    />
  );
}
