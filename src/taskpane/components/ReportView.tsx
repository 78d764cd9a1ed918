import { makeStyles } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Finding } from "../../core/checks/finding";
import { JudgingContext } from "../judging";
import { NO_FILTER, type FindingFilter } from "../fold-findings";
import { useWords } from "../language";
import type { PaneReport } from "../pane-report";
import type { PaneState } from "../pane-state";
import { ReviewingContext, reviewsNow } from "../reviewing";
import type { PaneActions } from "../use-pane";
import { DataTab } from "./DataTab";
import { FindingsTab } from "./FindingsTab";
import { GradeCard } from "./GradeCard";
import { PANEL_STYLE } from "./panel-style";
import { PaneTabs, type PaneTab } from "./PaneTabs";
import { ResultTab } from "./ResultTab";
import { ScoresTab } from "./ScoresTab";
import { WrittenSection } from "./WrittenSection";

const useStyles = makeStyles({ panel: PANEL_STYLE });

/** The grade, always in sight, and the four sections under it. */
export function ReportView(props: {
  readonly report: PaneReport;
  readonly state: PaneState;
  readonly canHighlight: boolean;
  readonly onSample: (() => void) | undefined;
  readonly actions: PaneActions;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const { report, actions, state } = props;
  const busy = state.busy !== undefined;
  const reviewing = useMemo(
    () => ({
      reviewOf: reviewsNow(report.reviews, state.decisions),
      effectOf: ({ id }: Finding) => report.effects[id],
      decide: actions.decide,
    }),
    [report.reviews, report.effects, state.decisions, actions.decide]
  );
  const judging = { busy, judge: actions.judge, bind: actions.bind };
  const panelId = useId();
  const [tab, setTab] = useState<PaneTab>(report.tables.length === 0 ? "data" : "checks");
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  return (
    <ReviewingContext.Provider value={reviewing}>
      {report.grade && (
        <GradeCard
          grade={report.grade}
          bands={report.bands}
          decimals={report.settings.scoreDecimals}
          onWhy={() => {
            setTab("scores");
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
        {tab === "data" && (
          <DataTab
            report={report}
            busy={busy}
            onAnswer={actions.answer}
            onChoose={actions.chooseTable}
            onSample={props.onSample}
            onSelect={actions.select}
          />
        )}
        {tab === "checks" && (
          <FindingsTab
            report={report}
            highlighted={state.own?.highlighted ?? false}
            busy={busy}
            onHighlight={props.canHighlight ? actions.highlight : undefined}
            filter={filter}
            onFilter={setFilter}
            onSample={props.onSample}
            onSelect={actions.select}
          />
        )}
        {tab === "scores" && (
          <JudgingContext.Provider value={judging}>
            <ScoresTab
              report={report}
              busy={busy}
              onAnswer={actions.answer}
              onSelect={actions.select}
              onFindings={(only) => {
                setFilter({ ...NO_FILTER, only });
                setTab("checks");
              }}
            />
          </JudgingContext.Provider>
        )}
        {tab === "result" && (
          <ResultTab report={report}>
            <WrittenSection report={report} state={state} />
          </ResultTab>
        )}
      </div>
    </ReviewingContext.Provider>
  );
}

const LABELS = {
  data: "pane.tabData",
  checks: "pane.tabChecks",
  scores: "pane.tabScores",
  result: "pane.tabResult",
} as const satisfies Record<PaneTab, string>;
