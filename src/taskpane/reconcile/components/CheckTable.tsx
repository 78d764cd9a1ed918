import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ListRuleId } from "../../../core/lists/list-finding";
import { Decimal } from "../../../core/values/decimal";
import { useWords } from "../../language";
import { showFigure } from "../../show-figure";
import type { CheckCard } from "../list-report";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    minHeight: tokens.spacingVerticalXXL,
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
  },
  figures: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** Per check: how many findings, how many people, and the money; a click shows them. */
export function CheckTable(props: {
  readonly checks: readonly CheckCard[];
  readonly onRule: (rule: ListRuleId) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <ul className={styles.list}>
      {props.checks.map(({ rule, count, people, yuan }) => (
        <li key={rule} className={styles.row} data-check={rule}>
          <Link as="button" className={styles.link} onClick={() => props.onRule(rule)}>
            {t(`list.rule.${rule}`)}
          </Link>
          <span className={styles.figures}>
            {t("listPane.checkRow", {
              count: count.toLocaleString("en-US"),
              people: people.toLocaleString("en-US"),
            })}
            {yuan !== undefined && (
              <>
                <br />
                {t("listPane.yuan", { yuan: showFigure(new Decimal(yuan), 2) })}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
