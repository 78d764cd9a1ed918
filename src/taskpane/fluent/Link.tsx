import { makeStyles, mergeClasses } from "@griffel/react";
import type { ComponentProps } from "react";
import { FOCUS_RING } from "./focus";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  link: {
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    textDecorationLine: "none",
    userSelect: "text",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed, textDecorationLine: "underline" },
    ...FOCUS_RING,
  },
  disabled: {
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": { color: tokens.colorNeutralForegroundDisabled, textDecorationLine: "none" },
  },
});

type LinkProps =
  | (ComponentProps<"a"> & { readonly as?: "a"; readonly href: string })
  | (ComponentProps<"button"> & { readonly as: "button"; readonly disabledFocusable?: boolean });

/** Fluent's link: to a page, or as a button that looks like one. */
export function Link(props: LinkProps) {
  const styles = useStyles();
  if (props.as !== "button") {
    const { as: _, className, ...rest } = props;
    return <a {...rest} className={mergeClasses(styles.link, className)} />;
  }
  const { as: _, className, disabledFocusable = false, onClick, ...rest } = props;
  const off = disabledFocusable || rest.disabled === true;
  return (
    <button
      type="button"
      {...rest}
      {...(disabledFocusable ? { "aria-disabled": true } : {})}
      className={mergeClasses(styles.link, off && styles.disabled, className)}
      onClick={disabledFocusable ? undefined : onClick}
    />
  );
}
