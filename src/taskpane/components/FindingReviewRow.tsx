import { Caption1, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Finding } from "../../core/checks/finding";
import { useWords } from "../language";
import { STATUS_ORDER, useReviewing } from "../reviewing";
import { RemarkInput } from "./RemarkInput";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
  },
  select: { flexShrink: 0, maxWidth: "50%" },
  remark: { flexGrow: 1, minWidth: 0 },
  shown: {
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the reviewer says of a finding: its status, and what was found on verifying it. */
export function FindingReviewRow(props: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { reviewOf, decide } = useReviewing();
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { id, subject } = props.finding;
  const { status, ownWord, remark, reopened, reason, reviewer, reviewedOn } = reviewOf(
    props.finding
  );
  const close = (): void => {
    setEditing(false);
    // The button stands again after this turn; focus goes back to where it came from.
    setTimeout(() => place.current?.querySelector("button")?.focus());
  };
  return (
    <>
      <div className={styles.row}>
        <Select
          size="small"
          className={styles.select}
          value={ownWord === undefined ? status : "own"}
          aria-label={t("pane.statusOf", { subject })}
          data-status={status}
          onChange={(_, { value }) => {
            const chosen = STATUS_ORDER.find((known) => known === value);
            if (chosen) decide({ id, status: chosen });
          }}
        >
          {ownWord !== undefined && <option value="own">{ownWord}</option>}
          {STATUS_ORDER.map((each) => (
            <option key={each} value={each}>
              {t(`sheet.status.${each}`)}
            </option>
          ))}
        </Select>
        <div ref={place} className={styles.remark}>
          {editing ? (
            <RemarkInput
              label={t("pane.remarkOf", { subject })}
              remark={remark}
              onSave={(typed) => {
                if (typed !== remark) decide({ id, remark: typed });
              }}
              onClose={close}
            />
          ) : (
            <Link
              as="button"
              className={styles.shown}
              aria-label={
                remark === ""
                  ? t("pane.addRemarkOf", { subject })
                  : `${t("pane.editRemarkOf", { subject })} ${remark}`
              }
              onClick={() => {
                setEditing(true);
              }}
            >
              {remark === "" ? t("pane.addRemark") : remark}
            </Link>
          )}
        </div>
      </div>
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
