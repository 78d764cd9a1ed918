import type { ListChoice } from "../../core/lists/list-choice";
import { usualPairs } from "../../core/lists/usual-pairs";
import type { Message } from "../../core/messages/message";
import type { Decision } from "../../core/sheets/finding-review";
import type { CellRef } from "../../core/values/cell-ref";
import { unreachable } from "../../core/values/result";
import type { RunStep } from "../pane-host";
import type { ListDecision, ListWish } from "./list-host";
import type { ListCard, ListPair, ListReport, ListSurvey } from "./list-report";

export type ListAction = "run" | "write" | "undo";

export interface ListState {
  readonly wish: ListWish;
  readonly survey?: ListSurvey;
  readonly report?: ListReport;
  readonly reportAt?: Date;
  /** The lists or pairs were corrected after the report. */
  readonly isChanged?: boolean;
  /** First source cell that changed after the workbook was read. */
  readonly stale?: CellRef;
  readonly busy?: { readonly action: ListAction; readonly since: number; readonly step?: RunStep };
  readonly problem?: Message;
  readonly written?: { readonly at: Date; readonly sheets: readonly string[] };
  readonly isUndone?: boolean;
  /** What was decided since the findings were last asked for. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Rises when the findings, or what is said of them, may be others. */
  readonly version: number;
}

export const NO_LISTS: ListState = { wish: {}, decisions: new Map(), version: 0 };

export type ListEvent =
  | { readonly type: "started"; readonly action: ListAction; readonly now: number }
  | { readonly type: "stepped"; readonly step: RunStep }
  | { readonly type: "surveyed"; readonly survey: ListSurvey; readonly goesOn: boolean }
  | { readonly type: "reported"; readonly report: ListReport; readonly at: Date }
  | { readonly type: "wrote"; readonly sheets: readonly string[]; readonly at: Date }
  | { readonly type: "undone" }
  | { readonly type: "failed"; readonly message: Message }
  | { readonly type: "dismissed" }
  | { readonly type: "chosen"; readonly choice: ListChoice }
  | { readonly type: "paired"; readonly pairs: readonly ListPair[] }
  | { readonly type: "decided"; readonly decision: ListDecision }
  | { readonly type: "changed"; readonly cell: CellRef };

export function nextListState(state: ListState, event: ListEvent): ListState {
  switch (event.type) {
    case "started":
      return {
        ...without(state, "problem", "isUndone"),
        busy: { action: event.action, since: event.now },
      };
    case "stepped":
      return state.busy ? { ...state, busy: { ...state.busy, step: event.step } } : state;
    case "surveyed":
      return {
        ...without(state, "stale", ...(event.goesOn ? [] : (["busy", "report"] as const))),
        survey: event.survey,
      };
    case "reported":
      return {
        ...without(state, "busy", "isChanged", "written"),
        report: event.report,
        reportAt: event.at,
        decisions: new Map(),
        version: state.version + 1,
      };
    case "wrote":
      return {
        ...without(state, "busy"),
        written: { at: event.at, sheets: event.sheets },
        decisions: new Map(),
        version: state.version + 1,
      };
    case "undone":
      return {
        ...without(state, "busy", "written"),
        isUndone: true,
        decisions: new Map(),
        version: state.version + 1,
      };
    case "failed":
      return { ...without(state, "busy"), problem: event.message };
    case "dismissed":
      return without(state, "problem", "isUndone");
    case "chosen":
      return changed(state, { ...state.wish, choices: joined(state.wish.choices, event.choice) });
    case "paired":
      return changed(state, { ...state.wish, pairs: event.pairs });
    case "decided": {
      const { id, ...decision } = event.decision;
      const known = state.decisions.get(id);
      return { ...state, decisions: new Map(state.decisions).set(id, { ...known, ...decision }) };
    }
    case "changed":
      return state.survey && !state.stale ? { ...state, stale: event.cell } : state;
    default:
      return unreachable(event);
  }
}

function changed(state: ListState, wish: ListWish): ListState {
  return { ...state, wish, ...(state.report ? { isChanged: true } : {}) };
}

function joined(said: readonly ListChoice[] = [], choice: ListChoice): readonly ListChoice[] {
  const isSame = ({ sheet, headerTop }: ListChoice): boolean =>
    sheet === choice.sheet && headerTop === choice.headerTop;
  const before = said.find(isSame);
  const columns = { ...before?.columns, ...choice.columns };
  return [...said.filter((each) => !isSame(each)), { ...before, ...choice, columns }];
}

/** The lists as they were recognised or read, under what a person has said of them since. */
export function listsNow({ survey, report, wish, isChanged }: ListState): readonly ListCard[] {
  const lists = (report?.lists ?? survey?.lists ?? []) as readonly ListCard[];
  if (report && !isChanged) return lists;
  return lists.map((list) => {
    const choice = wish.choices?.find(
      ({ sheet, headerTop }) => sheet === list.range.sheet && headerTop === list.range.top
    );
    if (!choice) return list;
    const taken = new Set(Object.values(choice.columns ?? {}));
    return {
      ...list,
      isIgnored: choice.ignore ?? list.isIgnored,
      role: choice.role ?? list.role,
      columns: list.columns.map((column) => {
        const said = choice.columns?.[column.column];
        if (said !== undefined) return { ...column, field: said === "none" ? undefined : said };
        // Each field is of one column: the one that a person named.
        const isTaken =
          column.field !== undefined && column.field !== "month" && taken.has(column.field);
        return isTaken ? { ...column, field: undefined } : column;
      }),
    };
  });
}

/** Which lists are compared, or will be. */
export function pairsNow(state: ListState): readonly ListPair[] {
  const roles = listsNow(state).flatMap(({ isIgnored, role }) => (isIgnored ? [] : [role]));
  const { pairs } = state.wish;
  if (!pairs) return usualPairs(roles);
  return pairs.filter(([left, right]) => roles.includes(left) && roles.includes(right));
}

function without(state: ListState, ...keys: readonly (keyof ListState)[]): ListState {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !keys.includes(key as keyof ListState))
  ) as unknown as ListState;
}
