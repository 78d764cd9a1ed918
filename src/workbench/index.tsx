import { useState } from "react";
import { createRoot } from "react-dom/client";
import { loadPreferences, savePreferences, type Preferences } from "../taskpane/preferences";
import type { WorkerPort } from "../taskpane/worker-client";
import { Workbench } from "./Workbench";

/** Joins the page and the worker that holds the workbook. */
function startWorker(): WorkerPort {
  return new Worker(new URL("./session-worker.ts", import.meta.url));
}

function Page() {
  const [preferences, setPreferences] = useState<Preferences>(loadPreferences);
  return (
    <Workbench
      startWorker={startWorker}
      preferences={preferences}
      onPreferences={(chosen) => {
        savePreferences(chosen);
        setPreferences(chosen);
      }}
    />
  );
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<Page />);
