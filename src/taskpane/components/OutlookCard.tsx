import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Outlook } from "../../core/outlook/outlook";
import { sayBoundary, sayWay } from "../../core/outlook/say-outlook";
import { useWords } from "../language";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Ways shown for one level; they are all of the same size, so a few tell enough. */
const WAYS = 3;

/** What it takes: how far each level is, the fewest decisions that lead there, what sits on an edge. */
export function OutlookCard({ outlook }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { boundaries, edges } = outlook;
  if (boundaries.length === 0 && edges.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("pane.outlook")} data-outlook>
      <Body1Strong as="h2">{t("pane.outlook")}</Body1Strong>
      {boundaries.map((boundary) => (
        <div key={`${boundary.direction} ${boundary.level}`}>
          <Body1>{say(sayBoundary(boundary))}</Body1>
          {boundary.ways.length > 0 && (
            <ul className={styles.list}>
              {boundary.ways.slice(0, WAYS).map((way, index) => (
                <li key={index}>
                  <Caption1 className={styles.quiet}>{say(sayWay(way))}</Caption1>
                </li>
              ))}
            </ul>
          )}
          {(boundary.hasMore || boundary.ways.length > WAYS) && (
            <Caption1 className={styles.quiet}>{t("pane.outlookMore")}</Caption1>
          )}
        </div>
      ))}
      {edges.map(({ code, note }, index) => (
        <Caption1 key={index} className={styles.quiet}>
          {[code, say(note)].filter(Boolean).join(" ")}
        </Caption1>
      ))}
    </section>
  );
}
