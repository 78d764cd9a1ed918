import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import { TabRow } from "./TabRow";

export type PaneTab = "data" | "checks" | "scores" | "result";

/** 数据, 核对, 评分, 结果, with what each holds. */
export function PaneTabs(props: {
  readonly report: PaneReport;
  readonly tab: PaneTab;
  readonly panelId: string;
  readonly onTab: (tab: PaneTab) => void;
}) {
  const { t } = useWords();
  const { tables, findings, indicators } = props.report;
  return (
    <TabRow<PaneTab>
      label={t("pane.tabs")}
      tabs={[
        { tab: "data", label: t("pane.tabData"), count: tables.length },
        { tab: "checks", label: t("pane.tabChecks"), count: findings.length },
        { tab: "scores", label: t("pane.tabScores"), count: indicators.length },
        { tab: "result", label: t("pane.tabResult") },
      ]}
      tab={props.tab}
      panelId={props.panelId}
      onTab={props.onTab}
    />
  );
}
