import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState } from "react";
import type { FindingCounting } from "../core/scores/finding-status";
import { Footer } from "./components/Footer";
import { LiveRegion } from "./components/LiveRegion";
import { LoadingSketch } from "./components/LoadingSketch";
import { Note } from "./components/Note";
import { PaneNotes } from "./components/PaneNotes";
import { ProgressPanel } from "./components/ProgressPanel";
import { ReportView } from "./components/ReportView";
import { TitleRow } from "./components/TitleRow";
import { Welcome } from "./components/Welcome";
import { CountingContext } from "./counting";
import { LanguageContext, useWords } from "./language";
import { NewProjectContext, useNewProject } from "./new-project/use-new-project";
import type { PaneHost } from "./pane-host";
import type { Preferences } from "./preferences";
import { ListsLiveRegion } from "./reconcile/components/ListsLiveRegion";
import { useLists } from "./reconcile/use-lists";
import { useF6 } from "./use-f6";
import { usePane } from "./use-pane";
import { useTheme } from "./use-theme";

/** Loaded when lists are first looked at: most workbooks have none. */
const ListsView = lazy(async () => {
  const { ListsView: view } = await import(
    /* webpackChunkName: "lists-view" */ "./reconcile/components/ListsView"
  );
  return { default: view };
});

const useStyles = makeStyles({
  pane: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
  },
  fill: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  progress: { padding: tokens.spacingHorizontalM },
});

export interface PaneProps {
  readonly host: PaneHost;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Whether the program around the pane is dark, where it tells. */
  readonly hostIsDark?: boolean | undefined;
}

/** The task pane. It knows neither Excel nor files: only the host it is given. */
export function Pane(props: PaneProps) {
  const { language, theme } = props.preferences;
  return (
    // Not by a class: menus outside the pane would inherit it and push the page away.
    <FluentProvider theme={useTheme(theme, props.hostIsDark)} style={{ height: "100%" }}>
      <LanguageContext.Provider value={language}>
        <PaneBody {...props} />
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

function PaneBody({ host, preferences, onPreferences }: PaneProps) {
  const styles = useStyles();
  const { t } = useWords();
  const [state, actions] = usePane(host, preferences);
  useF6();
  const { report, busy, own } = state;
  const { lists } = host;
  const [isListing, setListing] = useState(false);
  const [listState, listActions] = useLists(lists, {
    language: preferences.language,
    host,
    onWritten: actions.inspect,
  });
  const { inspect, select, run } = actions;
  const hasReport = report !== undefined;
  const onMade = useCallback(
    ([first]: readonly string[]) => {
      inspect();
      if (first !== undefined) select({ sheet: first, row: 0, column: 0 });
      // What was said of the workbook before it had these sheets is of no use any more.
      if (hasReport) run();
    },
    [inspect, select, run, hasReport]
  );
  const project = useNewProject(host, { language: preferences.language, onMade });
  const made = project?.state.made;
  const running = busy?.action === "run" ? busy : undefined;
  const standing = own?.ownSheets === true || own?.canUndo === true;
  const body = (
    <div
      className={styles.pane}
      role="region"
      aria-label={t("pane.region")}
      lang={preferences.language}
      data-pane
      data-busy={busy?.action}
    >
      <TitleRow
        again={report !== undefined}
        primary={report !== undefined && state.stale !== undefined}
        shown={!isListing && (report !== undefined || running !== undefined)}
        busy={busy !== undefined}
        onRun={actions.run}
        onLists={lists && !isListing ? () => setListing(true) : undefined}
        preferences={preferences}
        onPreferences={onPreferences}
      />
      <PaneNotes state={state} actions={actions} />
      {made && made.length > 0 && (
        <Note
          intent="success"
          onDismiss={project.dismiss}
          text={t("template.pane.made", {
            count: String(made.length),
            sheets: made.join(t("pane.listSeparator")),
          })}
        />
      )}
      {lists && isListing && (
        <Suspense fallback={<LoadingSketch />}>
          <ListsView
            host={lists}
            state={listState}
            actions={listActions}
            canUndo={host.undo !== undefined && own?.canUndo === true}
            onBack={() => setListing(false)}
            onSave={host.save === undefined ? undefined : actions.save}
            onSelect={actions.select}
          />
        </Suspense>
      )}
      {!isListing && report && (
        <ReportView
          report={report}
          state={state}
          actions={actions}
          canHighlight={host.highlight !== undefined}
          onSample={host.trySample}
        />
      )}
      {!isListing && !report && (
        <div className={styles.fill}>
          {running ? (
            <>
              <div className={styles.progress}>
                <ProgressPanel
                  step={running.step}
                  since={running.since}
                  onCancel={actions.cancel}
                />
              </div>
              <LoadingSketch />
            </>
          ) : (
            <Welcome onRun={actions.run} onSample={host.trySample} />
          )}
        </div>
      )}
      {!isListing && (report ?? (standing && !running)) && (
        <Footer
          state={state}
          actions={{
            ...actions,
            undo: () => {
              project?.dismiss();
              actions.undo();
            },
          }}
          canSave={host.save !== undefined}
          canUndo={host.undo !== undefined}
        />
      )}
      <LiveRegion state={state} />
      <ListsLiveRegion state={listState} />
    </div>
  );
  const counting = report && {
    value: report.settings.countFindings ?? ("not-excluded" as const),
    busy: busy !== undefined,
    choose: (value: FindingCounting) => actions.answer("counting", value),
  };
  return (
    <NewProjectContext.Provider value={project}>
      <CountingContext.Provider value={counting}>{body}</CountingContext.Provider>
    </NewProjectContext.Provider>
  );
}
