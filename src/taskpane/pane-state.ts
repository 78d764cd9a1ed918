import type { Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import { unreachable } from "../core/values/result";
import type { RunStep } from "./pane-host";
import type { PaneReport } from "./pane-report";

export type Action = "run" | "write" | "save";

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
}

export type PaneEvent =
  | { readonly type: "started"; readonly action: Action; readonly now: number }
  | { readonly type: "stepped"; readonly step: RunStep }
  | { readonly type: "reported"; readonly report: PaneReport; readonly at: Date }
  | { readonly type: "wrote"; readonly sheets: readonly string[]; readonly at: Date }
  | { readonly type: "saved"; readonly file: string }
  | { readonly type: "failed"; readonly message: Message; readonly retry?: Action }
  | { readonly type: "dismissed" }
  | { readonly type: "changed"; readonly cell: CellRef };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return {
        ...without(state, "problem", "savedAs"),
        busy: { action: event.action, since: event.now },
      };
    case "stepped":
      return state.busy ? { ...state, busy: { ...state.busy, step: event.step } } : state;
    case "reported":
      // What was written before came from an older report: the next action is to write again.
      return {
        report: event.report,
        reportAt: event.at,
        ...(state.busy?.changed ? { stale: state.busy.changed } : {}),
      };
    case "wrote":
      return { ...without(state, "busy"), written: { at: event.at, sheets: event.sheets } };
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
      return without(state, "problem");
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

function without(state: PaneState, ...keys: readonly (keyof PaneState)[]): PaneState {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !keys.includes(key as keyof PaneState))
  );
}
