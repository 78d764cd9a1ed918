import { makeStyles, tokens } from "@fluentui/react-components";
import type { Decimal } from "../../core/values/decimal";

const useStyles = makeStyles({
  track: {
    height: tokens.spacingVerticalXS,
    minWidth: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    // Seen only in the high-contrast theme, where the track has the colour of the page.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflow: "hidden",
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
      outline: `${tokens.strokeWidthThin} solid CanvasText`,
    },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** A share of the whole as a bar. The figure stands beside it, so readers skip the bar. */
export function RateBar(props: { readonly part: Decimal; readonly whole: Decimal }) {
  const styles = useStyles();
  const share = props.whole.isZero() ? 0 : props.part.div(props.whole).times(100).toNumber();
  return (
    <div className={styles.track} aria-hidden>
      <div
        className={styles.fill}
        style={{ width: `${String(Math.max(0, Math.min(100, share)))}%` }}
      />
    </div>
  );
}
