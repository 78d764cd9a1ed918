import { Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { RemarkInput } from "../../components/RemarkInput";
import { useWords } from "../../language";
import { STATUS_ORDER } from "../../reviewing";
import type { ListDecision } from "../list-host";
import type { ListFindingView } from "../list-report";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  select: { flexShrink: 0, maxWidth: "50%" },
  remark: { flexGrow: 1, minWidth: 0 },
  shown: {
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
});

/** What the reviewer says of a finding: its status, and what was found on verifying it. */
export function ListReviewRow(props: {
  readonly finding: ListFindingView;
  readonly onDecide: (decision: ListDecision) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { id, name, institution, status, ownWord, remark } = props.finding;
  const subject = name || institution;
  return (
    <div className={styles.row}>
      <Select
        size="small"
        className={styles.select}
        value={ownWord === undefined ? status : "own"}
        aria-label={t("pane.statusOf", { subject })}
        data-status={status}
        onChange={(_, { value }) => {
          const chosen = STATUS_ORDER.find((known) => known === value);
          if (chosen) props.onDecide({ id, status: chosen });
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
        {isEditing ? (
          <RemarkInput
            label={t("pane.remarkOf", { subject })}
            remark={remark}
            onSave={(typed) => {
              if (typed !== remark) props.onDecide({ id, remark: typed });
            }}
            onClose={() => {
              setEditing(false);
              // The button stands again after this turn; focus goes back to where it came from.
              setTimeout(() => place.current?.querySelector("button")?.focus());
            }}
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
  );
}
