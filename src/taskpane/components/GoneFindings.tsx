import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { GoneFinding } from "../../core/sheets/gone-findings";
import { useWords } from "../language";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  summary: { minHeight: tokens.spacingVerticalXXL, cursor: "pointer" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 已消除: what was decided on and is not found any more. It stays in the list, for the record. */
export function GoneFindings({ gone }: { readonly gone: readonly GoneFinding[] }) {
  const styles = useStyles();
  const { t } = useWords();
  if (gone.length === 0) return null;
  return (
    <details data-gone={gone.length}>
      <summary className={styles.summary}>
        <Body1Strong>
          {t("sheet.severity.gone")} ({gone.length})
        </Body1Strong>
      </summary>
      <Caption1 className={styles.quiet}>{t("pane.goneNote")}</Caption1>
      <ul className={styles.list}>
        {gone.map(({ id, subject, description, status, remark }) => (
          <li key={id} className={styles.item}>
            <Caption1>{[subject, status].filter(Boolean).join(" · ")}</Caption1>
            <Caption1 className={styles.quiet}>{description}</Caption1>
            {remark !== "" && <Caption1>{remark}</Caption1>}
          </li>
        ))}
      </ul>
    </details>
  );
}
