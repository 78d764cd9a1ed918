import { Caption1, Caption2, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../../language";
import type { ComparisonCard } from "../list-report";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: { textAlign: "right", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: { textAlign: "right", paddingLeft: tokens.spacingHorizontalS, verticalAlign: "top" },
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const FIGURES = ["both", "differs", "leftOnly", "rightOnly"] as const;

/** A comparison by institution and class. */
export function ComparedLines({ card }: { readonly card: ComparisonCard }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.label}>
              <Caption2>{t("listPane.col.line")}</Caption2>
            </th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" className={styles.head}>
                <Caption2>{t(`listPane.col.${figure}`)}</Caption2>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.lines.map((line) => (
            <tr key={`${line.institution}|${line.className}`} className={styles.row}>
              <th scope="row" className={styles.label}>
                {[line.institution || "—", line.className].filter(Boolean).join(" · ")}
              </th>
              {FIGURES.map((figure) => (
                <td key={figure} className={styles.figure}>
                  {line[figure].toLocaleString("en-US")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {card.moreLines > 0 && (
        <Caption1 className={styles.quiet}>
          {t("listPane.moreLines", { count: card.moreLines.toLocaleString("en-US") })}
        </Caption1>
      )}
    </>
  );
}
