import type { Finding } from "../core/checks/finding";
import type { Settings } from "../core/evaluation";
import type { ScoreChange } from "../core/sheets/compose-scores";
import type { Decision } from "../core/sheets/finding-review";
import type { Grade } from "../core/scores/score";
import type { Language, Message } from "../core/messages/message";
import type { TemplateOptions } from "../core/templates/plan-template";
import type { CellRef } from "../core/values/cell-ref";
import type { Result } from "../core/values/result";
import type { CancelSignal, OwnState, ReadProgress } from "../core/workbook/workbook-host";
import type { PaneReport } from "./pane-report";
import type { ListHost } from "./reconcile/list-host";

/** How far a run has come. */
export type RunStep =
  | ({ readonly phase: "read" } & ReadProgress)
  | { readonly phase: "evaluate" }
  /** Long sheets are made, and nothing is written yet. */
  | { readonly phase: "plan" }
  | { readonly phase: "write" }
  | { readonly phase: "decide" }
  | { readonly phase: "regrade" }
  | { readonly phase: "undo" }
  | { readonly phase: "highlight" }
  | ListStep
  | { readonly phase: "save" };

/** How far checking lists of people is: at which part, at what, and the share of it that is done. */
export interface ListStep {
  readonly phase: "lists";
  readonly at: "read" | "match" | "check" | "compare";
  readonly what: string;
  readonly share: number;
}

export interface RunOptions {
  /** Answers the user gave in the pane; they win over those in the workbook. */
  readonly settings?: Partial<Settings>;
  readonly onStep?: (step: RunStep) => void;
  readonly signal?: CancelSignal;
  /** Evaluates what was read last, and does not read anew. */
  readonly again?: true;
}

/** What a reviewer said of one finding. */
export interface FindingDecision extends Decision {
  readonly id: string;
}

export interface RegradeWish {
  /** The sources are read anew; otherwise they count as they were read last. */
  readonly anew?: boolean;
  readonly reviewer?: string;
}

/** After something was written or taken back. */
export interface Done {
  /** The sheets that were touched, by name. */
  readonly sheets: readonly string[];
  /** The report as it is now; absent when nothing was evaluated yet. */
  readonly report?: PaneReport;
}

/** After 重新计算等级. */
export interface Regraded extends Done {
  readonly grade: Grade;
  readonly changes: readonly ScoreChange[];
}

/**
 * All that the pane knows of the world: a workbook somewhere that can be evaluated, written and
 * pointed at. `evaluating-host.ts` makes one from any WorkbookHost; the workbench runs the same in
 * a worker.
 */
export interface PaneHost {
  /** Reads the workbook and evaluates it. */
  evaluate(options?: RunOptions): Promise<Result<PaneReport, Message>>;
  /** Writes the result of the last `evaluate`, with what was decided of findings since. */
  write(
    language: Language,
    decisions?: readonly FindingDecision[],
    reviewer?: string
  ): Promise<Result<Done, Message>>;
  /** Puts decisions into the 疑点清单 that stands in the workbook; the other sheets stay. */
  decide(
    language: Language,
    decisions: readonly FindingDecision[],
    reviewer?: string
  ): Promise<Result<Done, Message>>;
  /** 重新计算等级 from the written 评分表 and what a reviewer typed there. */
  regrade(language: Language, options?: RegradeWish): Promise<Result<Regraded, Message>>;
  /** Takes back the last write and nothing else. Absent where that cannot be done. */
  readonly undo?: () => Promise<Result<Done, Message>>;
  /** A cheap look before anything was read. Absent where the workbook is known anyway. */
  readonly inspect?: () => Promise<OwnState>;
  /**
   * Highlights the source cells of these findings, in place of those that are highlighted now;
   * without findings takes all highlights off. Absent where that cannot be done.
   */
  readonly highlight?: (
    findings: readonly Finding[] | undefined
  ) => Promise<Result<undefined, Message>>;
  /** 名单核对. Absent where lists cannot be checked. */
  readonly lists?: ListHost;
  select(cell: CellRef): Promise<Result<undefined, Message>>;
  /** Tells when a cell of a source sheet changed. Returns a way to stop listening. */
  onChanged(listener: (cell: CellRef) => void): () => void;
  /** Hands the workbook to the user as a file; gives its name. Absent where the host saves itself. */
  readonly save?: () => Promise<Result<string, Message>>;
  /**
   * 新建项目: makes the sheets of a new project; gives their names, or none where they are shown as a
   * workbook of their own. Absent where that cannot be done.
   */
  readonly newProject?: (options: TemplateOptions) => Promise<Result<readonly string[], Message>>;
  /** Opens a sample in place of the workbook. Absent where that cannot be done. */
  readonly trySample?: () => void;
}
