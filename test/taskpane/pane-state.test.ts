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
