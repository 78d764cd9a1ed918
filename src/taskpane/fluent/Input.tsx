import { makeStyles, mergeClasses } from "@griffel/react";
import type { ChangeEvent, ComponentProps, ReactNode } from "react";
import { FIELD, FOCUSED } from "./field-style";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  frame: {
    ...FIELD,
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    height: "32px",
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    ":focus-within": FOCUSED,
    ":has([aria-invalid=true])": { borderBottomColor: tokens.colorPaletteRedBorder2 },
  },
  small: {
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: {
    flexGrow: 1,
    width: "100%",
    minWidth: 0,
    height: "100%",
    boxSizing: "border-box",
    padding: 0,
    border: "none",
    outlineStyle: "none",
    color: "inherit",
    backgroundColor: "transparent",
    font: "inherit",
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

/** Fluent's line of text. `onChange` tells the value beside the event. */
export function Input({
  size = "medium",
  className,
  contentBefore,
  onChange,
  ...rest
}: Omit<ComponentProps<"input">, "size" | "onChange"> & {
  readonly size?: "small" | "medium";
  readonly contentBefore?: ReactNode;
  readonly onChange?: (
    event: ChangeEvent<HTMLInputElement>,
    data: { readonly value: string }
  ) => void;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.frame, size === "small" && styles.small, className)}>
      {contentBefore}
      <input
        {...rest}
        className={styles.input}
        onChange={(event) => onChange?.(event, { value: event.target.value })}
      />
    </span>
  );
}
