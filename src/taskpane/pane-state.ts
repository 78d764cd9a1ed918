import type { Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import { unreachable } from "../core/values/result";
import type { OwnState } from "../core/workbook/workbook-host";
import type { Done, FindingDecision, Regraded, RunStep } from "./pane-host";
import type { PaneReport } from "./pane-report";

export type Action =
  "run" | "consider" | "write" | "save" | "decide" | "regrade" | "undo" | "highlight" | "select";

/** What goes on beside the user's own work: it takes no button away and clears no news. */
export function isQuiet(action: Action | undefined): boolean {
  return action === "decide" || action === "consider";
}

/** What was decided in the pane and is not in 疑点清单 yet, by the id of the finding. */
export type OpenDecisions = ReadonlyMap<string, FindingDecision>;

export interface PaneState {
  /** The report stays in sight while another run is on its way. */
  readonly report?: PaneReport;
  readonly reportAt?: Date;
  /** What is being done now, since when, and how far it is. */
  readonly busy?: {
    readonly action: Action;
    readonly since: number;
    readonly step?: RunStep;
    /** A cell that changed meanwhile: the report to come may not know of it. */
    readonly changed?: CellRef;
  };
  readonly problem?: { readonly message: Message; readonly retry?: Action };
  /** First source cell that changed after the report. */
  readonly stale?: CellRef;
  readonly written?: { readonly at: Date; readonly sheets: readonly string[] };
  readonly savedAs?: string;
  readonly decisions?: OpenDecisions;
  /** What 重新计算等级 came to, until the next run. */
  readonly regraded?: Pick<Regraded, "grade" | "changes">;
  /** What was taken back: there is nothing more to take back until the next write. */
  readonly undone?: readonly string[];
  /** What stands in the workbook from us, as far as it was asked. */
  readonly own?: OwnState;
  /** What 撤销本次写入 would take back. */
  readonly lastWrite?: { readonly at: Date; readonly sheets: readonly string[] };
  /** The news to show, until something else is done. */
  readonly news?: "regraded" | "undone";
}

export type PaneEvent =
  | { readonly type: "started"; readonly action: Action; readonly now: number }
  | { readonly type: "stepped"; readonly step: RunStep }
  | { readonly type: "reported"; readonly report: PaneReport; readonly at: Date }
  | { readonly type: "wrote"; readonly done: Done; readonly at: Date; readonly sent: OpenDecisions }
  | { readonly type: "decided"; readonly decision: FindingDecision }
  | { readonly type: "decisionsKept"; readonly done: Done; readonly sent: OpenDecisions }
  | {
      readonly type: "regraded";
      readonly done: Regraded;
      readonly at: Date;
      /** The sources were read anew for it. */
      readonly anew: boolean;
    }
  | { readonly type: "undone"; readonly done: Done }
  | { readonly type: "inspected"; readonly own: OwnState }
  | { readonly type: "highlighted"; readonly on: boolean }
  /** The last data evaluated again, with what was decided or answered since. */
  | { readonly type: "considered"; readonly report: PaneReport }
  | { readonly type: "saved"; readonly file: string }
  | { readonly type: "failed"; readonly message: Message; readonly retry?: Action }
  | { readonly type: "dismissed" }
  | { readonly type: "changed"; readonly cell: CellRef };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return {
        ...without(
          state,
          "problem",
          "savedAs",
          ...(isQuiet(event.action) ? [] : (["news"] as const))
        ),
        busy: { action: event.action, since: event.now },
      };
    case "stepped":
      return state.busy ? { ...state, busy: { ...state.busy, step: event.step } } : state;
    case "reported":
      // What was written before came from an older report: the next action is to write again.
      return {
        report: event.report,
        reportAt: event.at,
        ...(state.decisions ? { decisions: state.decisions } : {}),
        ...(state.lastWrite ? { lastWrite: state.lastWrite } : {}),
        ...(state.own ? { own: state.own } : {}),
        ...(state.undone ? { undone: state.undone } : {}),
        ...(state.busy?.changed ? { stale: state.busy.changed } : {}),
      };
    case "wrote":
      return {
        ...settled(state, event.done, event.sent),
        ...lastWrite(event),
        written: { at: event.at, sheets: event.done.sheets },
      };
    case "decided":
      return {
        ...state,
        decisions: new Map(state.decisions).set(event.decision.id, {
          ...state.decisions?.get(event.decision.id),
          ...event.decision,
        }),
      };
    case "decisionsKept":
      // Like a person's typing: 撤销本次写入 still means the write before it.
      return settled(state, event.done, event.sent);
    case "regraded": {
      const { grade, changes } = event.done;
      return {
        ...(event.anew ? without(settled(state, event.done), "stale") : settled(state, event.done)),
        ...(event.anew && event.done.report ? { reportAt: event.at } : {}),
        ...(event.done.sheets.length > 0 ? lastWrite(event) : {}),
        regraded: { grade, changes },
        news: "regraded",
      };
    }
    case "undone":
      return {
        ...without(settled(state, event.done), "written", "lastWrite"),
        undone: event.done.sheets,
        news: "undone",
      };
    case "inspected":
      return { ...state, own: event.own };
    case "highlighted": {
      const { ownSheets = false, canUndo = false } = state.own ?? {};
      return { ...without(state, "busy"), own: { ownSheets, canUndo, highlighted: event.on } };
    }
    case "considered":
      return { ...without(state, "busy"), report: event.report };
    case "saved":
      return { ...without(state, "busy"), savedAs: event.file };
    case "failed":
      return {
        ...without(state, "busy"),
        problem: {
          message: event.message,
          ...(event.retry === undefined ? {} : { retry: event.retry }),
        },
      };
    case "dismissed":
      return without(state, "problem", "news");
    case "changed":
      return {
        ...state,
        ...(state.report && !state.stale ? { stale: event.cell } : {}),
        ...(state.busy?.action === "run" ? { busy: { ...state.busy, changed: event.cell } } : {}),
      };
    default:
      return unreachable(event);
  }
}

function lastWrite(event: {
  readonly done: Done;
  readonly at: Date;
}): Pick<PaneState, "lastWrite"> {
  return { lastWrite: { at: event.at, sheets: event.done.sheets } };
}

/** After an action: its report counts, and decisions that went in and were not changed since go. */
function settled(state: PaneState, { report }: Done, sent: OpenDecisions = new Map()): PaneState {
  const open = [...(state.decisions ?? [])].filter(([id, decision]) => sent.get(id) !== decision);
  return {
    ...without(state, "busy", "decisions", "undone"),
    ...(report ? { report } : {}),
    ...(open.length > 0 ? { decisions: new Map(open) } : {}),
  };
}

function without(state: PaneState, ...keys: readonly (keyof PaneState)[]): PaneState {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !keys.includes(key as keyof PaneState))
  );
}
