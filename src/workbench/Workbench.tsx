import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { CellRef } from "../core/values/cell-ref";
import { LanguageContext } from "../taskpane/language";
import { Pane } from "../taskpane/Pane";
import type { Preferences } from "../taskpane/preferences";
import { useTheme } from "../taskpane/use-theme";
import { bookHost } from "./book-host";
import { BookView } from "./components/BookView";
import { DropTarget } from "./components/DropTarget";
import { OpeningView } from "./components/OpeningView";
import { Toolbar } from "./components/Toolbar";
import { TroubleNote } from "./components/TroubleNote";
import { UnsavedDialog } from "./components/UnsavedDialog";
import type { WorkerPort } from "../taskpane/worker-client";
import type { SessionClient } from "./session-client";
import { useBook } from "./use-book";

/** Below this the pane goes under the grid. */
const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  halves: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 350px",
    gridTemplateRows: "minmax(0, 1fr)",
    flexGrow: 1,
    minHeight: 0,
    [NARROW]: {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "minmax(0, 1fr) minmax(0, 1fr)",
    },
  },
  book: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0 },
  pane: {
    minHeight: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: {
      borderLeft: "none",
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

/** The workbook as a grid, and beside it the same pane that Excel shows. */
export function Workbench(props: {
  readonly startWorker: () => WorkerPort;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
}) {
  const { language, theme } = props.preferences;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={useTheme(theme)} style={{ height: "100%" }}>
      <LanguageContext.Provider value={language}>
        <WorkbenchPage {...props} />
      </LanguageContext.Provider>
    </FluentProvider>
  );
}

/** A cell the pane asked for, and of which workbook. */
interface Wanted {
  readonly client: SessionClient;
  readonly cell: CellRef;
  readonly count: number;
}

function WorkbenchPage(props: Parameters<typeof Workbench>[0]) {
  const styles = useStyles();
  const { book, opening, trouble, waiting, actions } = useBook(props.startWorker);
  const [wanted, setWanted] = useState<Wanted>();
  const { written, save, openSample, newProject } = actions;
  const client = book?.client;
  const isSample = book?.isSample === true;
  const host = useMemo(
    () =>
      client &&
      bookHost(
        { client },
        {
          onWritten: written,
          onSelect: (cell) => {
            setWanted((last) => ({ client, cell, count: (last?.count ?? 0) + 1 }));
          },
          save,
          newProject,
          trySample: isSample ? undefined : openSample,
        }
      ),
    [client, written, save, openSample, newProject, isSample]
  );
  return (
    <DropTarget onFile={actions.openFile}>
      <div className={styles.page}>
        <Toolbar
          fileName={book?.name}
          busy={opening !== undefined}
          onFile={actions.openFile}
          onSample={actions.openSample}
          onSave={actions.saveNow}
        />
        {trouble && (
          <TroubleNote message={trouble} keeps={book?.name} onDismiss={actions.dismiss} />
        )}
        {waiting && book && (
          <UnsavedDialog
            name={book.name}
            next={waiting.name}
            onSave={() => actions.saveAndOpen(waiting)}
            onDrop={waiting.go}
            onStay={actions.stay}
          />
        )}
        <div className={styles.halves}>
          <main className={styles.book}>
            {opening && <OpeningView opening={opening} onCancel={actions.cancel} />}
            {book && (
              <BookView
                key={book.id}
                book={book}
                wanted={wanted?.client === client ? wanted : undefined}
                onEdit={actions.edit}
              />
            )}
            {!book && !opening && <OpeningView onSample={actions.openSample} />}
          </main>
          <aside className={styles.pane}>
            {host && book && (
              <Pane
                key={book.id}
                host={host}
                preferences={props.preferences}
                onPreferences={props.onPreferences}
              />
            )}
          </aside>
        </div>
      </div>
    </DropTarget>
  );
}
