import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/checks/finding";
import { useWords } from "../language";
import { useReviewing } from "../reviewing";
import { ReviewControls } from "./ReviewControls";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** What the reviewer says of a finding: its status, and what was found on verifying it. */
export function FindingReviewRow(props: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { reviewOf, decide } = useReviewing();
  const { id, subject } = props.finding;
  const { status, ownWord, remark, reopened, reason, reviewer, reviewedOn } = reviewOf(
    props.finding
  );
  return (
    <>
      <ReviewControls
        subject={subject}
        status={status}
        ownWord={ownWord}
        remark={remark}
        onStatus={(chosen) => {
          decide({ id, status: chosen });
        }}
        onRemark={(typed) => {
          decide({ id, remark: typed });
        }}
      />
      {(reviewer ?? reviewedOn) !== undefined && (
        <Caption1 className={styles.quiet}>
          {t("pane.reviewedBy", { reviewer: reviewer ?? "", date: reviewedOn ?? "" }).trim()}
        </Caption1>
      )}
      {reopened && (
        <Caption1 className={styles.quiet}>{reason ? say(reason) : t("pane.reopened")}</Caption1>
      )}
    </>
  );
}
