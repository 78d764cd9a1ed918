import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { message, say, type Language, type Message } from "../core/messages/message";
import { NoExcel } from "./components/NoExcel";
import { loadOffice, type Surroundings } from "./load-office";
import type { Evaluator } from "./evaluator";
import type { PaneHost } from "./pane-host";
import { Pane } from "./Pane";
import { savedPreferences, savePreferences, type Preferences } from "./preferences";
import type { ListHost } from "./reconcile/list-host";
import { waitingLists } from "./reconcile/waiting-lists";
import { waitingHost } from "./waiting-host";

/** After this long without office.js the page says so; it goes on waiting. */
const PATIENCE_MS = 15_000;
/** Beside this page, as the build puts it. */
const SAMPLE = "samples/yongji-2023.xlsx";
const FULL_HEIGHT = { height: "100%" };

/** What is shown at first needs neither Excel nor the evaluation: both come after it. */
const surroundings = loadOffice();
const joined = surroundings.then(joinExcel);
const host = waitingHost(joined, {
  trySample: () => void trySample(),
  lists: waitingLists(() => surroundings.then(joinLists)),
  newProject: async (options) => (await joined).newProject(options),
});
void surroundings.then(joinRibbon);

/** The ribbon's buttons share this page, so that they can show it when they have to say something. */
async function joinRibbon(found: Surroundings | undefined): Promise<void> {
  if (found?.place !== "excel") return;
  const { associateCommands } = await import("../commands/associate-commands");
  associateCommands();
}

/** Joins pane and Excel. Outside of Excel it never comes, and the pane is not shown. */
async function joinExcel(
  found: Surroundings | undefined
): Promise<PaneHost & Required<Pick<PaneHost, "newProject">>> {
  if (found?.place !== "excel") return new Promise<never>(() => undefined);
  const [{ ExcelHost }, { evaluatingHost }] = await Promise.all([
    import("../excel/excel-host"),
    import("./evaluating-host"),
  ]);
  const excel = new ExcelHost();
  return {
    ...evaluatingHost(excel, await evaluator(), { now: () => new Date() }),
    async newProject(options) {
      const { startProject } = await import(
        /* webpackChunkName: "new-project" */ "./new-project/start-project"
      );
      return startProject(excel, options);
    },
  };
}

/** 名单核对 in a worker of its own: a long list holds up neither Excel nor the evaluation. */
async function joinLists(found: Surroundings | undefined): Promise<ListHost> {
  if (found?.place !== "excel") return new Promise<never>(() => undefined);
  const { ExcelHost } = await import("../excel/excel-host");
  const now = (): Date => new Date();
  if (typeof Worker !== "function") {
    const { listEngine } = await import(
      /* webpackChunkName: "list-engine" */ "./reconcile/list-engine"
    );
    return listEngine(new ExcelHost(), now);
  }
  const start = (): Worker =>
    new Worker(
      /* webpackChunkName: "list-worker" */ new URL("./reconcile/list-worker.ts", import.meta.url)
    );
  const [{ reconcilingHost }, { WorkerReconciler }] = await Promise.all([
    import(/* webpackChunkName: "list-host" */ "./reconcile/reconciling-host"),
    import(/* webpackChunkName: "list-host" */ "./reconcile/worker-reconciler"),
  ]);
  return reconcilingHost(new ExcelHost(), new WorkerReconciler(start), now);
}

/** Into an empty workbook, or as one of its own; what goes wrong is said at the foot of the page. */
async function trySample(): Promise<void> {
  const [{ openSample, toBase64 }, { showNotice }] = await Promise.all([
    import("../excel/open-sample"),
    import("../commands/notice"),
  ]);
  const language = savedPreferences().language ?? languageOf(navigator.language);
  const tell = (said: Message): void => showNotice(say(said, language), "now");
  const file = await fetch(SAMPLE).catch(() => undefined);
  if (!file?.ok) {
    tell(message("excel.sample.missing"));
    return;
  }
  const opened = await openSample(toBase64(new Uint8Array(await file.arrayBuffer())));
  tell(opened.ok ? message(`excel.sample.${opened.value}`) : opened.error);
}

/** In a worker, so that the pane and Excel's page around it stay alive. */
async function evaluator(): Promise<Evaluator> {
  const start = (): Worker => new Worker(new URL("./evaluation-worker.ts", import.meta.url));
  if (typeof Worker === "function") {
    const { WorkerEvaluator } = await import("./worker-evaluator");
    return new WorkerEvaluator(start);
  }
  const { LocalEvaluator } = await import("./evaluator");
  return new LocalEvaluator();
}

/** Undefined while it is not known; `missing` when office.js did not come. */
function useSurroundings(): Surroundings | "missing" | undefined {
  const [found, setFound] = useState<Surroundings | "missing">();
  useEffect(() => {
    const late = setTimeout(() => setFound((known) => known ?? "missing"), PATIENCE_MS);
    void surroundings.then((known) => {
      clearTimeout(late);
      setFound(known ?? "missing");
    });
    return () => clearTimeout(late);
  }, []);
  return found;
}

function Page() {
  const found = useSurroundings();
  const [saved, setSaved] = useState(savedPreferences);
  const excel = found !== "missing" && found?.place === "excel" ? found : undefined;
  const preferences: Preferences = {
    // Excel's language, unless another was chosen here; until Excel has told, the browser's.
    language: saved.language ?? languageOf(excel?.language ?? navigator.language),
    theme: saved.theme ?? "system",
    ...(saved.reviewer === undefined ? {} : { reviewer: saved.reviewer }),
  };
  const { language, theme } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (found === "missing" || found?.place === "outside") {
    return (
      <NoExcel
        why={found === "missing" ? "missing" : "outside"}
        preferences={preferences}
        onRetry={() => location.reload()}
      />
    );
  }
  return (
    <main style={FULL_HEIGHT}>
      <Pane
        host={host}
        preferences={preferences}
        hostIsDark={excel?.isDark}
        onPreferences={(chosen) => {
          // What was not chosen goes on following Excel.
          const next = {
            ...saved,
            ...(chosen.language === language ? {} : { language: chosen.language }),
            ...(chosen.theme === theme ? {} : { theme: chosen.theme }),
            ...(chosen.reviewer === undefined ? {} : { reviewer: chosen.reviewer }),
          };
          savePreferences(next);
          setSaved(next);
        }}
      />
    </main>
  );
}

function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

const root = document.getElementById("root");
if (!root) throw new Error("taskpane.html has no #root");
createRoot(root).render(<Page />);
