import { message } from "../../src/core/messages/message";
import { nextState, type PaneEvent, type PaneState } from "../../src/taskpane/pane-state";
import { yongjiReport } from "./yongji-report";

const cell = { sheet: "资金支出", row: 2, column: 5 };
const at = new Date(2026, 0, 1, 14, 2);
const reported: PaneEvent = { type: "reported", report: yongjiReport, at };
const started: PaneEvent = { type: "started", action: "run", now: 0 };

function after(...events: readonly PaneEvent[]): PaneState {
  return events.reduce(nextState, {});
}

test("a change makes the report stale, and the first changed cell is named", () => {
  const other = { ...cell, row: 9 };
  const state = after(
    started,
    reported,
    { type: "changed", cell },
    { type: "changed", cell: other }
  );
  expect(state.stale).toEqual(cell);
});

test("a change before any report is nothing to warn of", () => {
  expect(after({ type: "changed", cell }).stale).toBeUndefined();
});

test("a new report is fresh, and what was written from the old one is no longer said", () => {
  const written: PaneEvent = {
    type: "wrote",
    done: { sheets: ["评分表"] },
    sent: new Map(),
    at,
  };
  const state = after(started, reported, written, { type: "changed", cell }, started, reported);
  expect(state.stale).toBeUndefined();
  expect(state.written).toBeUndefined();
  expect(state.busy).toBeUndefined();
});

test("a cell that changes during a run leaves its report stale", () => {
  const state = after(started, { type: "changed", cell }, reported);
  expect(state.stale).toEqual(cell);
});

test("a run that fails keeps the old report, its staleness, and offers to go on", () => {
  const why = message("pane.notEvaluated");
  const failed: PaneEvent = { type: "failed", message: why, retry: "run" };
  const state = after(started, reported, { type: "changed", cell }, started, failed);
  expect(state).toMatchObject({
    report: yongjiReport,
    stale: cell,
    problem: { message: why, retry: "run" },
  });
  expect(state.busy).toBeUndefined();
  expect(nextState(state, { type: "dismissed" }).problem).toBeUndefined();
});

test("progress of something that was cancelled is not shown", () => {
  const state = after(
    started,
    { type: "failed", message: message("pane.cancelled") },
    { type: "stepped", step: { phase: "evaluate" } }
  );
  expect(state.busy).toBeUndefined();
});

const decided = (id: string, status: "confirmed" | "excluded"): PaneEvent => ({
  type: "decided",
  decision: { id, status },
});

test("a decision stays until it was written, also through another run", () => {
  const state = after(started, reported, decided("a", "confirmed"), started, reported);
  expect(state.decisions?.get("a")).toEqual({ id: "a", status: "confirmed" });
  const remarked: PaneEvent = { type: "decided", decision: { id: "a", remark: "x" } };
  const next = nextState(state, remarked);
  expect(next.decisions?.get("a")).toEqual({ id: "a", status: "confirmed", remark: "x" });
});

test("what was decided while the earlier decision was written is not lost", () => {
  const before = after(started, reported, decided("a", "confirmed"), decided("b", "confirmed"));
  const sent = before.decisions ?? new Map();
  const changed = nextState(before, decided("a", "excluded"));
  const state = nextState(changed, {
    type: "decisionsKept",
    done: { sheets: ["疑点清单"] },
    sent,
  });
  expect([...(state.decisions ?? [])]).toEqual([["a", { id: "a", status: "excluded" }]]);
  // Like a person's typing: 撤销本次写入 still means the write before it.
  expect(state.lastWrite).toBeUndefined();
});

test("what was taken back cannot be taken back again, until the next write", () => {
  const done = { sheets: ["评分表"] };
  const wrote: PaneEvent = { type: "wrote", done, sent: new Map(), at };
  const undone = after(started, reported, wrote, { type: "undone", done });
  expect(undone).toMatchObject({ undone: ["评分表"], news: "undone" });
  expect(undone.written).toBeUndefined();
  const rerun = [started, reported].reduce(nextState, undone);
  expect(rerun.undone).toEqual(["评分表"]);
  expect(rerun.news).toBeUndefined();
  expect(nextState(rerun, wrote).undone).toBeUndefined();
});
