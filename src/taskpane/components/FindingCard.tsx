import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import { CellLinks } from "./CellLinks";
import { FindingFigures } from "./FindingFigures";
import { FindingReviewRow } from "./FindingReviewRow";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
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
  return (
    <article className={styles.card} aria-label={finding.subject} data-finding={finding.rule}>
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} />
        <Caption1 className={styles.rule}>{t(`sheet.rule.${finding.rule}`)}</Caption1>
      </div>
      <Body1Strong className={styles.subject}>{finding.subject}</Body1Strong>
      <FindingFigures finding={finding} />
      <Caption1 className={styles.text}>{say(finding.message)}</Caption1>
      <CellLinks cells={finding.cells} shown={2} onSelect={props.onSelect} />
      <FindingReviewRow finding={finding} />
    </article>
  );
}
