import { Skeleton, SkeletonItem, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  sketch: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** Where the grade, the tabs and the findings will stand. */
export function LoadingSketch() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.sketch} aria-hidden>
      <SkeletonItem size={28} />
      <SkeletonItem size={8} />
      <SkeletonItem size={24} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
    </Skeleton>
  );
}
