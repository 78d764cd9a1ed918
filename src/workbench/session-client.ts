import type { WorkerClient } from "../taskpane/worker-client";
import type { CellRef } from "../core/values/cell-ref";
import type { SessionCalls } from "./session-messages";

/** One open workbook in a worker of its own; its news are the source cells that changed. */
export type SessionClient = WorkerClient<SessionCalls, CellRef>;
