import { Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../../core/values/cell-ref";
import { Decimal } from "../../../core/values/decimal";
import { CellLinks } from "../../components/CellLinks";
import { ReviewControls } from "../../components/ReviewControls";
import { SeverityMark } from "../../components/SeverityMark";
import { useWords } from "../../language";
import { showFigure } from "../../show-figure";
import type { ListDecision } from "../list-host";
import type { ListFindingView } from "../list-report";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  yuan: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** One 疑点 of a list: who, with the ID masked, what does not agree, and the cells to look at. */
export function ListFindingItem(props: {
  readonly finding: ListFindingView;
  readonly onSelect: (cell: CellRef) => void;
  readonly onDecide: (decision: ListDecision) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { finding } = props;
  const { name, maskedId, institution, className, yuan } = finding;
  const subject = name || institution;
  const about = [maskedId, name === "" ? "" : institution, className].filter(Boolean).join(" · ");
  return (
    <article className={styles.card} aria-label={subject} data-list-finding={finding.rule}>
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} />
        <Caption1 className={styles.quiet}>{t(`list.rule.${finding.rule}`)}</Caption1>
        {yuan !== undefined && (
          <Caption1 className={styles.yuan}>
            {t("listPane.yuan", { yuan: showFigure(new Decimal(yuan)) })}
          </Caption1>
        )}
      </div>
      <Body1Strong>{subject}</Body1Strong>
      {about !== "" && <Caption1 className={styles.quiet}>{about}</Caption1>}
      <Caption1 className={styles.quiet}>{say(finding.said)}</Caption1>
      <CellLinks cells={finding.cells} shown={2} onSelect={props.onSelect} />
      {finding.rule === "similar-name" ? (
        <Suggestion finding={finding} onDecide={props.onDecide} />
      ) : (
        <ReviewControls
          subject={subject}
          status={finding.status}
          ownWord={finding.ownWord}
          remark={finding.remark}
          onStatus={(status) => {
            props.onDecide({ id: finding.id, status });
          }}
          onRemark={(remark) => {
            props.onDecide({ id: finding.id, remark });
          }}
        />
      )}
    </article>
  );
}

/** Only a person says whether two rows are one person: 属实 or 排除 in 名单疑点. */
function Suggestion({
  finding,
  onDecide,
}: {
  readonly finding: ListFindingView;
  readonly onDecide: (decision: ListDecision) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { id, status } = finding;
  if (status === "confirmed" || status === "excluded") {
    return (
      <div className={styles.row} data-status={status}>
        <Caption1>{t(status === "confirmed" ? "listPane.accepted" : "listPane.refused")}</Caption1>
        <Button size="small" appearance="subtle" onClick={() => onDecide({ id, status: "open" })}>
          {t("listPane.change")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row} data-status={status}>
      <Button size="small" onClick={() => onDecide({ id, status: "confirmed" })}>
        {t("listPane.same")}
      </Button>
      <Button size="small" onClick={() => onDecide({ id, status: "excluded" })}>
        {t("listPane.other")}
      </Button>
    </div>
  );
}
