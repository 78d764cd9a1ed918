import type { Language, Message } from "../../core/messages/message";
import type { Result } from "../../core/values/result";
import type { Workbook } from "../../core/workbook/workbook";
import type { CancelSignal } from "../../core/workbook/workbook-host";
import type { WritePlan } from "../../core/workbook/write-plan";
import type { RunStep } from "../pane-host";
import type { ListDecision, ListWish } from "./list-host";
import type { FindingPage, FindingQuery, ListReport, ListSurvey } from "./list-report";

/** What is worked out of lists, wherever that is done: on this page, or beside it. */
export interface Reconciler {
  /** Takes in a workbook that was read: all of it, or our own sheets anew. */
  take(workbook: Workbook, read: "all" | "own-sheets", signal?: CancelSignal): Promise<void>;
  survey(wish: ListWish): Promise<ListSurvey>;
  /** An `err` when it was cancelled, or when nothing was taken in. */
  reconcile(wish: ListWish, onStep?: (step: RunStep) => void): Promise<Result<ListReport, Message>>;
  cancel(): void;
  findings(query: FindingQuery, from: number, count: number): Promise<FindingPage>;
  decide(decision: ListDecision): Promise<void>;
  /** What the last plan says was written: decisions that it holds no longer wait. */
  settle(): Promise<void>;
  /**
   * Undefined when there is no sheet yet that decisions could go into; an `err` when it was cancelled,
   * which the plan of decisions is not.
   */
  plan(
    what: "sheets" | "decisions",
    options: { readonly language: Language; readonly now: Date },
    onStep?: (step: RunStep) => void
  ): Promise<Result<WritePlan | undefined, Message>>;
}
