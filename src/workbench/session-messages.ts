import type { Finding } from "../core/checks/finding";
import type { Settings } from "../core/evaluation";
import type { Language, Message } from "../core/messages/message";
import type { TemplateOptions } from "../core/templates/plan-template";
import type { CellRef } from "../core/values/cell-ref";
import type { Result } from "../core/values/result";
import type { OwnState } from "../core/workbook/workbook-host";
import type { PaneReport } from "../taskpane/pane-report";
import type { Done, FindingDecision, RegradeWish, Regraded } from "../taskpane/pane-host";
import type { ListDecision, ListWish } from "../taskpane/reconcile/list-host";
import type {
  FindingPage,
  FindingQuery,
  ListReport,
  ListSurvey,
} from "../taskpane/reconcile/list-report";
import type { CellView } from "./cell-block";
import type { SheetShape } from "./sheet-shape";

/** What the page may ask of the worker that holds the workbook. */
export interface SessionCalls {
  open(bytes: Uint8Array, name: string): Result<readonly SheetShape[], Message>;
  /** A new workbook that holds the sheets of a new project and nothing else. */
  create(options: TemplateOptions): Result<readonly SheetShape[], Message>;
  block(sheet: string, blockRow: number, blockColumn: number): readonly CellView[];
  /** Gives the new shape of the sheet: a longer text may need more room. */
  edit(cell: CellRef, typed: string): Result<SheetShape, Message>;
  evaluate(settings: Partial<Settings>, again: true | undefined): Result<PaneReport, Message>;
  inspect(): OwnState;
  write(
    language: Language,
    decisions: readonly FindingDecision[],
    reviewer: string | undefined
  ): Result<Changed<Done>, Message>;
  decide(
    language: Language,
    decisions: readonly FindingDecision[],
    reviewer: string | undefined
  ): Result<Changed<Done>, Message>;
  regrade(language: Language, wish: RegradeWish): Result<Changed<Regraded>, Message>;
  undo(): Result<Changed<Done>, Message>;
  listSurvey(wish: ListWish): Result<ListSurvey, Message>;
  listReconcile(wish: ListWish): Result<ListReport, Message>;
  listCancel(): void;
  listFindings(query: FindingQuery, from: number, count: number): FindingPage;
  listDecide(language: Language, decision: ListDecision): Result<Changed<undefined>, Message>;
  listWrite(language: Language): Result<Changed<readonly string[]>, Message>;
  listUndo(): Result<Changed<readonly string[]>, Message>;
  highlight(findings: readonly Finding[] | undefined): Result<Changed<undefined>, Message>;
  select(cell: CellRef): Result<undefined, Message>;
  save(): Result<Uint8Array, Message>;
}

/** After the workbook was written: what came of it, and the sheets there are now. */
export interface Changed<T> {
  readonly done: T;
  readonly shapes: readonly SheetShape[];
}
