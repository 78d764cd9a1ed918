import { Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../core/values/cell-ref";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import { CellLink } from "./CellLink";
import { EmptyState } from "./EmptyState";
import { TableItem } from "./TableItem";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  place: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 数据: the tables that were read, what was not, and why. */
export function DataTab(props: {
  readonly report: PaneReport;
  readonly onSelect: (cell: CellRef) => void;
}) {
  const styles = useStyles();
  const { t, say } = useWords();
  const { tables, unrecognised, hiddenSheets } = props.report;
  return (
    <>
      <Body1Strong>
        {t("pane.dataSummary", {
          tables: String(tables.length),
          unrecognised: String(unrecognised.length),
        })}
      </Body1Strong>
      {tables.length === 0 && <EmptyState text={t("pane.nothingFound")} />}
      <ul className={styles.list}>
        {tables.map((table) => (
          <TableItem key={table.id} table={table} onSelect={props.onSelect} />
        ))}
      </ul>
      {unrecognised.length > 0 && (
        <section aria-label={t("pane.unrecognised")}>
          <Body1Strong as="h2">{t("pane.unrecognised")}</Body1Strong>
          <ul className={styles.list}>
            {unrecognised.map(({ range, reason }, index) => (
              <li key={index} className={styles.place}>
                <CellLink place={range} onSelect={props.onSelect} />
                <Caption1 className={styles.quiet}>{say(reason)}</Caption1>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hiddenSheets.length > 0 && (
        <Caption1 className={styles.quiet}>
          {t("pane.hiddenSheets", { sheets: hiddenSheets.join(t("pane.listSeparator")) })}
        </Caption1>
      )}
    </>
  );
}
