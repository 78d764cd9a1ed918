import { makeStyles, mergeClasses } from "@griffel/react";
import type { ComponentProps } from "react";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  track: {
    display: "block",
    width: "100%",
    height: tokens.strokeWidthThick,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  bar: {
    height: "100%",
    borderRadius: "inherit",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  known: { transitionProperty: "width", transitionDuration: "0.3s" },
  unknown: {
    position: "relative",
    width: "33%",
    animationName: { from: { left: "-33%" }, to: { left: "100%" } },
    animationDuration: "3s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none" },
  },
});

/** Fluent's bar: `value` from 0 to 1; without one it says that something is going on. */
export function ProgressBar({
  value,
  className,
  ...rest
}: Omit<ComponentProps<"div">, "role"> & { readonly value?: number }) {
  const styles = useStyles();
  const known = value !== undefined;
  return (
    <div
      {...rest}
      role="progressbar"
      {...(known ? { "aria-valuemin": 0, "aria-valuemax": 1, "aria-valuenow": value } : {})}
      className={mergeClasses(styles.track, className)}
    >
      <div
        className={mergeClasses(styles.bar, known ? styles.known : styles.unknown)}
        {...(known ? { style: { width: `${String(Math.min(1, value) * 100)}%` } } : {})}
      />
    </div>
  );
}
