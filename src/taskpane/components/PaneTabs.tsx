import { CounterBadge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";

export type PaneTab = "data" | "checks" | "scores" | "result";

const useStyles = makeStyles({
  tabs: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  tab: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** 数据, 核对, 评分, 结果, with what each holds. */
export function PaneTabs(props: {
  readonly report: PaneReport;
  readonly tab: PaneTab;
  readonly panelId: string;
  readonly onTab: (tab: PaneTab) => void;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { tables, findings, indicators } = props.report;
  const tabs = [
    { value: "data", label: t("pane.tabData"), count: tables.length },
    { value: "checks", label: t("pane.tabChecks"), count: findings.length },
    { value: "scores", label: t("pane.tabScores"), count: indicators.length },
    { value: "result", label: t("pane.tabResult"), count: undefined },
  ] as const;
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={props.tab}
      aria-label={t("pane.tabs")}
      onTabSelect={(_, { value }) => {
        props.onTab(value as PaneTab);
      }}
    >
      {tabs.map(({ value, label, count }) => (
        <Tab key={value} value={value} aria-controls={props.panelId}>
          <span className={styles.tab}>
            {label}
            {count !== undefined && (
              <CounterBadge
                appearance="filled"
                color="informative"
                size="small"
                count={count}
                overflowCount={9999}
                showZero
              />
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
