import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { useId, useState } from "react";
import { formatCell, type CellRef } from "../../../core/values/cell-ref";
import { EmptyState } from "../../components/EmptyState";
import { Note } from "../../components/Note";
import { PANEL_STYLE } from "../../components/panel-style";
import { ProgressPanel } from "../../components/ProgressPanel";
import { TabRow } from "../../components/TabRow";
import { showTime, useWords } from "../../language";
import type { ListHost } from "../list-host";
import { listsNow, pairsNow, type ListState } from "../list-state";
import { BIG_RUN } from "../memory-of";
import type { ListActions } from "../use-lists";
import { CompareTab } from "./CompareTab";
import { ListFindingsTab } from "./ListFindingsTab";
import { ListProblems } from "./ListProblems";
import { ListsFooter } from "./ListsFooter";
import { ListsTab } from "./ListsTab";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  title: { flexGrow: 1 },
  progress: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  panel: PANEL_STYLE,
  whole: { overflowY: "hidden", "> *": { flexShrink: 1 } },
  start: { alignSelf: "flex-start" },
});

type Tab = "lists" | "compare" | "findings";

export interface ListsViewProps {
  readonly host: ListHost;
  readonly state: ListState;
  readonly actions: ListActions;
  readonly canUndo: boolean;
  readonly onBack: () => void;
  readonly onSave: (() => void) | undefined;
  readonly onSelect: (cell: CellRef) => void;
}

/** 名单核对: the lists of people, two of them against each other, and what was found. */
export function ListsView(props: ListsViewProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, actions } = props;
  const { survey, report, busy } = state;
  const isBusy = busy !== undefined;
  return (
    <section
      className={styles.view}
      aria-label={t("listPane.title")}
      data-lists
      data-busy={busy?.action}
    >
      <div className={styles.head} data-region>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeft16Regular />}
          onClick={props.onBack}
        >
          {t("listPane.back")}
        </Button>
        <Subtitle2 as="h2" className={styles.title}>
          {t("listPane.title")}
        </Subtitle2>
        {survey && (
          <Button
            size="small"
            appearance={report && !state.stale && !state.isChanged ? "secondary" : "primary"}
            disabledFocusable={isBusy}
            onClick={state.isChanged && !state.stale ? actions.start : actions.run}
          >
            {t("listPane.again")}
          </Button>
        )}
      </div>
      <Notes state={state} actions={actions} />
      {report && !state.isChanged && (
        <ListProblems problems={report.problems} onSelect={props.onSelect} />
      )}
      {busy && (busy.action === "run" || busy.step) && (
        <div className={styles.progress}>
          <ProgressPanel
            step={busy.step}
            since={busy.since}
            // Once the workbook is touched all of it is written.
            {...(busy.step?.phase === "write" ? {} : { onCancel: actions.cancel })}
          />
        </div>
      )}
      {report ? (
        <Results {...props} />
      ) : (
        <div className={styles.panel} data-region>
          <Beginning {...props} />
        </div>
      )}
      <ListsFooter
        state={state}
        actions={actions}
        canUndo={props.canUndo}
        onSave={props.onSave}
        onSelect={props.onSelect}
      />
    </section>
  );
}

/** Before anything was checked: what this does, or what was recognised and how long it is. */
function Beginning({ state, actions, onSelect }: ListsViewProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { survey } = state;
  const isBusy = state.busy !== undefined;
  if (!survey) {
    if (isBusy) return null;
    return (
      <>
        <Body1>{t("listPane.welcome")}</Body1>
        <Button appearance="primary" className={styles.start} onClick={actions.run}>
          {t("listPane.run")}
        </Button>
      </>
    );
  }
  if (survey.lists.length === 0) return <EmptyState text={t("listPane.none")} />;
  return (
    <>
      {survey.rowCount > BIG_RUN && (
        <Body1 data-big-run>
          {t("listPane.big", {
            rows: survey.rowCount.toLocaleString("en-US"),
            megabytes: survey.megabytes.toLocaleString("en-US"),
          })}
        </Body1>
      )}
      {!isBusy && (
        <Button appearance="primary" className={styles.start} onClick={actions.start}>
          {t("listPane.start")}
        </Button>
      )}
      <ListsTab
        lists={listsNow(state)}
        pairs={pairsNow(state)}
        busy={isBusy}
        onSelect={onSelect}
        onChoose={actions.choose}
        onPair={actions.pair}
      />
    </>
  );
}

function Results(props: ListsViewProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { state, actions, onSelect } = props;
  const { report } = state;
  const [tab, setTab] = useState<Tab>("findings");
  const panelId = useId();
  if (!report) return null;
  const lists = listsNow(state);
  const tabs: readonly { readonly tab: Tab; readonly label: string; readonly count: number }[] = [
    { tab: "lists", label: t("listPane.tabLists"), count: lists.length },
    { tab: "compare", label: t("listPane.tabCompare"), count: report.comparisons.length },
    { tab: "findings", label: t("listPane.tabFindings"), count: report.findings },
  ];
  return (
    <>
      <TabRow<Tab>
        label={t("listPane.tabs")}
        tabs={tabs}
        tab={tab}
        panelId={panelId}
        onTab={setTab}
      />
      <div
        key={tab}
        id={panelId}
        className={`${styles.panel} ${tab === "findings" ? styles.whole : ""}`}
        role="tabpanel"
        aria-label={tabs.find((each) => each.tab === tab)?.label}
        tabIndex={0}
        data-region
      >
        {tab === "lists" && (
          <ListsTab
            lists={lists}
            pairs={pairsNow(state)}
            busy={state.busy !== undefined}
            onSelect={onSelect}
            onChoose={actions.choose}
            onPair={actions.pair}
          />
        )}
        {tab === "compare" && <CompareTab report={report} />}
        {tab === "findings" && (
          <ListFindingsTab
            report={report}
            host={props.host}
            version={state.version}
            decisions={state.decisions}
            onSelect={onSelect}
            onDecide={actions.decide}
          />
        )}
      </div>
    </>
  );
}

/** What went wrong, what is out of date, what was taken back. */
function Notes({ state, actions }: Pick<ListsViewProps, "state" | "actions">) {
  const { t, say } = useWords();
  const { problem, stale, reportAt, report, isChanged, isUndone, survey, written } = state;
  return (
    <>
      {problem && <Note intent="error" text={say(problem)} onDismiss={actions.dismiss} />}
      {isUndone && (
        <Note intent="success" text={t("listPane.undone")} onDismiss={actions.dismiss} />
      )}
      {survey?.older && !written && <Note intent="warning" text={say(survey.older)} />}
      {report && isChanged && <Note intent="info" text={t("listPane.changed")} />}
      {report && stale && reportAt && (
        <Note
          intent="warning"
          text={t("listPane.stale", { cell: formatCell(stale), time: showTime(reportAt) })}
        />
      )}
    </>
  );
}
