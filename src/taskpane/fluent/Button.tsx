import { makeStyles, mergeClasses } from "@griffel/react";
import type { ComponentProps, ReactNode } from "react";
import { FOCUS_RING } from "./focus";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    margin: 0,
    overflow: "hidden",
    minWidth: "96px",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ...FOCUS_RING,
  },
  small: {
    minWidth: "64px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
  },
  primary: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
      ":hover": { color: "Highlight", backgroundColor: "HighlightText" },
    },
  },
  subtle: {
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorSubtleBackground,
    ":hover": {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    cursor: "not-allowed",
    ":hover": {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": { color: "GrayText", backgroundColor: "ButtonFace" },
  },
  icon: {
    display: "inline-flex",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    marginRight: tokens.spacingHorizontalSNudge,
  },
  smallIcon: { marginRight: tokens.spacingHorizontalXS },
  onlyIcon: { minWidth: "32px", padding: tokens.spacingHorizontalXS },
  onlySmallIcon: { minWidth: "24px", padding: tokens.spacingHorizontalXXS },
  alone: { marginRight: 0 },
});

/** Fluent's button. `disabledFocusable` keeps it in the tab order while it does nothing. */
export function Button({
  appearance = "secondary",
  size = "medium",
  icon,
  disabledFocusable = false,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & {
  readonly appearance?: "primary" | "secondary" | "subtle" | "transparent";
  readonly size?: "small" | "medium";
  readonly icon?: ReactNode;
  readonly disabledFocusable?: boolean;
}) {
  const styles = useStyles();
  const small = size === "small";
  const alone = children === undefined;
  const off = disabledFocusable || rest.disabled === true;
  const look = appearance === "transparent" ? "subtle" : appearance;
  return (
    <button
      type="button"
      {...rest}
      {...(disabledFocusable ? { "aria-disabled": true } : {})}
      className={mergeClasses(
        styles.button,
        small && styles.small,
        look !== "secondary" && styles[look],
        off && styles.disabled,
        alone && (small ? styles.onlySmallIcon : styles.onlyIcon),
        className
      )}
      onClick={disabledFocusable ? stop : onClick}
    >
      {icon !== undefined && (
        <span
          className={mergeClasses(styles.icon, small && styles.smallIcon, alone && styles.alone)}
        >
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}

function stop(event: React.MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
