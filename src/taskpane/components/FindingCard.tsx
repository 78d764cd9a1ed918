import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { useReviewing } from "../reviewing";
import { CellLinks } from "./CellLinks";
import { FindingEffectLine } from "./FindingEffectLine";
import { FindingFigures } from "./FindingFigures";
import { FindingReasons } from "./FindingReasons";
import { FindingReviewRow } from "./FindingReviewRow";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    },
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  rule: { color: tokens.colorNeutralForeground2 },
  subject: { overflowWrap: "anywhere" },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** One 疑点: how grave, whose, the figures, the sentence, and the cells it rests on. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { finding } = props;
  const effect = useReviewing().effectOf(finding);
  return (
    <article
      className={styles.card}
      aria-label={finding.subject}
      tabIndex={-1}
      data-finding={finding.rule}
      data-finding-id={finding.id}
    >
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} />
        <Caption1 className={styles.rule}>{t(`sheet.rule.${finding.rule}`)}</Caption1>
      </div>
      <Body1Strong className={styles.subject}>{finding.subject}</Body1Strong>
      <FindingFigures finding={finding} />
      <Caption1 className={styles.text}>{say(finding.message)}</Caption1>
      <CellLinks cells={finding.cells} shown={2} onSelect={props.onSelect} />
      <FindingReasons finding={finding} />
      {effect && <FindingEffectLine effect={effect} />}
      <FindingReviewRow finding={finding} />
    </article>
  );
}
