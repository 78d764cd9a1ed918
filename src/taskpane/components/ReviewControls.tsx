import { Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Status } from "../../core/sheets/finding-words";
import { useWords } from "../language";
import { STATUS_ORDER } from "../reviewing";
import { RemarkInput } from "./RemarkInput";

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

/** Status and remark of one finding, whatever list it stands in. */
export function ReviewControls(props: {
  readonly subject: string;
  readonly status: Status;
  /** A status that a person typed and that is none of ours. */
  readonly ownWord: string | undefined;
  readonly remark: string;
  readonly onStatus: (status: Status) => void;
  readonly onRemark: (remark: string) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { subject, status, ownWord, remark } = props;
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
          if (chosen) props.onStatus(chosen);
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
              if (typed !== remark) props.onRemark(typed);
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
