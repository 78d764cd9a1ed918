import { Caption2, makeStyles, tokens } from "@fluentui/react-components";
import type { Decimal } from "../../core/values/decimal";
import { useWords } from "../language";
import type { LevelMark } from "../level-marks";
import { showFigure } from "../show-figure";

const useStyles = makeStyles({
  line: {
    position: "relative",
    height: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground6,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
      outline: `${tokens.strokeWidthThin} solid CanvasText`,
    },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  mark: {
    position: "absolute",
    top: `calc(-1 * ${tokens.spacingVerticalXXS})`,
    bottom: `calc(-1 * ${tokens.spacingVerticalXXS})`,
    width: tokens.strokeWidthThick,
    backgroundColor: tokens.colorNeutralForeground1,
    // A rim, so that a mark shows on the filled part whatever its colour.
    boxShadow: `0 0 0 ${tokens.strokeWidthThin} ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  labels: { position: "relative", height: tokens.lineHeightBase200 },
  label: {
    position: "absolute",
    transform: "translateX(-50%)",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
  },
});

/** From zero to the full weight, with a mark where each level begins. */
export function GradeLine(props: {
  readonly score: Decimal;
  readonly weight: Decimal;
  readonly marks: readonly LevelMark[];
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { score, weight, marks } = props;
  const share = (points: Decimal): string =>
    weight.isZero()
      ? "0%"
      : `${String(Math.max(0, Math.min(100, points.div(weight).times(100).toNumber())))}%`;
  const said = marks.map(({ level, min }) => `${level} ${showFigure(min)}`);
  return (
    <div
      role="img"
      aria-label={t("pane.lineLabel", {
        weight: showFigure(weight),
        score: showFigure(score),
        marks: said.join(t("pane.listSeparator")),
      })}
    >
      <div className={styles.line}>
        <div className={styles.fill} style={{ width: share(score) }} />
        {marks.map(({ level, min }) => (
          <div key={level} className={styles.mark} style={{ left: share(min) }} />
        ))}
      </div>
      <div className={styles.labels}>
        {marks.map(({ level, min }) => (
          <Caption2 key={level} className={styles.label} style={{ left: share(min) }}>
            {level} {showFigure(min)}
          </Caption2>
        ))}
      </div>
    </div>
  );
}
