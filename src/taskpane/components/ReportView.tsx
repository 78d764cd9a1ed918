import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { NO_FILTER, type FindingFilter } from "../fold-findings";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import type { PaneActions } from "../use-pane";
import { DataTab } from "./DataTab";
import { FindingsTab } from "./FindingsTab";
import { GradeCard } from "./GradeCard";
import { PaneTabs, type PaneTab } from "./PaneTabs";
import { ResultTab } from "./ResultTab";
import { ScoresTab } from "./ScoresTab";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    "> *": { flexShrink: 0 },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
});

/** The grade, always in sight, and the four sections under it. */
export function ReportView(props: {
  readonly report: PaneReport;
  readonly busy: boolean;
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { report, actions, busy } = props;
  const panelId = useId();
  const [tab, setTab] = useState<PaneTab>(report.tables.length === 0 ? "data" : "checks");
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  return (
    <>
      {report.grade && (
        <GradeCard
          grade={report.grade}
          bands={report.bands}
          decimals={report.settings.scoreDecimals}
          onWhy={() => {
            setTab("result");
          }}
        />
      )}
      <PaneTabs report={report} tab={tab} panelId={panelId} onTab={setTab} />
      <div
        key={tab}
        id={panelId}
        className={styles.panel}
        role="tabpanel"
        aria-label={t(LABELS[tab])}
        tabIndex={0}
        data-region
      >
        {tab === "data" && <DataTab report={report} onSelect={actions.select} />}
        {tab === "checks" && (
          <FindingsTab
            report={report}
            filter={filter}
            onFilter={setFilter}
            onSelect={actions.select}
          />
        )}
        {tab === "scores" && (
          <ScoresTab
            report={report}
            onSelect={actions.select}
            onFindings={(only) => {
              setFilter({ ...NO_FILTER, only });
              setTab("checks");
            }}
          />
        )}
        {tab === "result" && <ResultTab report={report} busy={busy} onAnswer={actions.answer} />}
      </div>
    </>
  );
}

const LABELS = {
  data: "pane.tabData",
  checks: "pane.tabChecks",
  scores: "pane.tabScores",
  result: "pane.tabResult",
} as const satisfies Record<PaneTab, string>;
