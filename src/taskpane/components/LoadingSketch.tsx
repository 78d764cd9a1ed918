import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  sketch: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  bar: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
  },
});

const HEIGHTS = [28, 8, 24, 64, 64, 64];

/** Where the grade, the tabs and the findings will stand. */
export function LoadingSketch() {
  const styles = useStyles();
  return (
    <div className={styles.sketch} aria-hidden>
      {HEIGHTS.map((height, index) => (
        <div key={index} className={styles.bar} style={{ height }} />
      ))}
    </div>
  );
}
