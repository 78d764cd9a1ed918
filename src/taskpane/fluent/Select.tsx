import { makeStyles, mergeClasses } from "@griffel/react";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ChangeEvent, ComponentProps } from "react";
import { DISABLED, FIELD, FOCUSED } from "./field-style";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  place: { position: "relative", display: "flex", flexWrap: "nowrap", minWidth: 0 },
  select: {
    ...FIELD,
    appearance: "none",
    width: "100%",
    height: "32px",
    padding: `0 ${tokens.spacingHorizontalXXL} 0 ${tokens.spacingHorizontalMNudge}`,
    textOverflow: "ellipsis",
    cursor: "pointer",
    ":focus": FOCUSED,
    ":disabled": DISABLED,
  },
  small: {
    height: "24px",
    paddingLeft: tokens.spacingHorizontalSNudge,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chevron: {
    position: "absolute",
    right: tokens.spacingHorizontalXS,
    top: 0,
    height: "100%",
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralStrokeAccessible,
    pointerEvents: "none",
  },
});

/** Fluent's select over the browser's own. `onChange` tells the value beside the event. */
export function Select({
  size = "medium",
  className,
  onChange,
  ...rest
}: Omit<ComponentProps<"select">, "size" | "onChange"> & {
  readonly size?: "small" | "medium";
  readonly onChange?: (
    event: ChangeEvent<HTMLSelectElement>,
    data: { readonly value: string }
  ) => void;
}) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.place, className)}>
      <select
        {...rest}
        className={mergeClasses(styles.select, size === "small" && styles.small)}
        onChange={(event) => onChange?.(event, { value: event.target.value })}
      />
      <span className={styles.chevron}>
        <ChevronDown16Regular aria-hidden />
      </span>
    </span>
  );
}
