import type { Settings } from "../core/evaluation";
import type { Language, Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import type { Result } from "../core/values/result";
import type { CancelSignal, ReadProgress } from "../core/workbook/workbook-host";
import type { PaneReport } from "./pane-report";

/** How far a run has come. */
export type RunStep =
  | ({ readonly phase: "read" } & ReadProgress)
  | { readonly phase: "evaluate" }
  | { readonly phase: "write" }
  | { readonly phase: "save" };

export interface RunOptions {
  /** Answers the user gave in the pane; they win over those in the workbook. */
  readonly settings?: Partial<Settings>;
  readonly onStep?: (step: RunStep) => void;
  readonly signal?: CancelSignal;
}

/**
 * All that the pane knows of the world: a workbook somewhere that can be evaluated, written and
 * pointed at. `evaluating-host.ts` makes one from any WorkbookHost; the workbench runs the same in
 * a worker.
 */
export interface PaneHost {
  /** Reads the workbook and evaluates it. */
  evaluate(options?: RunOptions): Promise<Result<PaneReport, Message>>;
  /** Writes the result of the last `evaluate`; gives the names of the written sheets. */
  write(language: Language): Promise<Result<readonly string[], Message>>;
  select(cell: CellRef): Promise<Result<undefined, Message>>;
  /** Tells when a cell of a source sheet changed. Returns a way to stop listening. */
  onChanged(listener: (cell: CellRef) => void): () => void;
  /** Hands the workbook to the user as a file; gives its name. Absent where the host saves itself. */
  readonly save?: () => Promise<Result<string, Message>>;
  /** Opens a sample in place of the workbook. Absent where that cannot be done. */
  readonly trySample?: () => void;
}
