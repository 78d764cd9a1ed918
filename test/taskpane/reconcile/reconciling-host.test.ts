import { STEP_LINES } from "../../../src/core/list-sheets/sheet-builder";
import { message } from "../../../src/core/messages/message";
import { err, ok } from "../../../src/core/values/result";
import type { Workbook } from "../../../src/core/workbook/workbook";
import type { CancelSignal, WorkbookHost } from "../../../src/core/workbook/workbook-host";
import type { WritePlan } from "../../../src/core/workbook/write-plan";
import { gridFromRows, type CellScalar } from "../../../src/core/workbook/workbook";
import { LocalReconciler } from "../../../src/taskpane/reconcile/local-reconciler";
import type { Reconciler } from "../../../src/taskpane/reconcile/reconciler";
import { reconcilingHost } from "../../../src/taskpane/reconcile/reconciling-host";

const now = (): Date => new Date("2026-11-22T14:02:00");
const noReadings = (): Promise<() => readonly string[]> => Promise.resolve(() => []);

/** Everybody is paid for thirteen months of the year. */
function wrongList(rows: number): Workbook {
  const head: CellScalar[] = ["姓名", "身份证号", "养老机构", "月数", "金额"];
  const people = Array.from({ length: rows }, (_, row): CellScalar[] => [
    `人${String(row)}`,
    null,
    "甲院",
    13,
    100,
  ]);
  return { sheets: [gridFromRows("发放表", [head, ...people])], date1904: false, definedNames: [] };
}

function hostOf(workbook: Workbook): { host: WorkbookHost; applied: WritePlan[] } {
  const applied: WritePlan[] = [];
  const host: WorkbookHost = {
    read: ({ signal }: { signal?: CancelSignal } = {}) =>
      Promise.resolve(signal?.aborted ? err(message("pane.cancelled")) : ok(workbook)),
    apply: (plan) => {
      applied.push(plan);
      return Promise.resolve(ok(undefined));
    },
    select: () => Promise.resolve(ok(undefined)),
    onChanged: () => () => undefined,
  };
  return { host, applied };
}

async function reconciled(workbook: Workbook, reconciler: Reconciler) {
  const { host, applied } = hostOf(workbook);
  const lists = reconcilingHost(host, reconciler, now);
  expect((await lists.survey({})).ok).toBe(true);
  expect((await lists.reconcile({})).ok).toBe(true);
  return { lists, applied };
}

test("a write is cancelled while its sheets are made, and nothing is written", async () => {
  const reconciler = new LocalReconciler(noReadings);
  const { lists, applied } = await reconciled(wrongList(STEP_LINES * 4), reconciler);
  const writing = lists.write("zh-CN");
  // The next turn comes long before four thousand lines are made.
  setTimeout(() => {
    lists.cancel();
  });
  expect(await writing).toEqual(err(message("pane.cancelled")));
  expect(applied).toEqual([]);
  const again = await lists.write("zh-CN");
  expect(again.ok && again.value.length).toBe(3);
  expect(applied.map(({ sheets }) => sheets.length)).toEqual([3]);
});

test("a plan that is still on its way when it is cancelled is thrown away", async () => {
  const local = new LocalReconciler(noReadings);
  let arrive: () => void = () => undefined;
  const slow: Reconciler = {
    take: (book, read) => local.take(book, read),
    survey: (wish) => local.survey(wish),
    reconcile: (...how) => local.reconcile(...how),
    cancel: () => undefined,
    findings: (...what) => local.findings(...what),
    decide: (decision) => local.decide(decision),
    settle: () => local.settle(),
    async plan(...how) {
      const plan = await local.plan(...how);
      await new Promise<void>((done) => (arrive = done));
      return plan;
    },
  };
  const { lists, applied } = await reconciled(wrongList(3), slow);
  const writing = lists.write("zh-CN");
  lists.cancel();
  expect(await writing).toEqual(err(message("pane.cancelled")));
  arrive();
  await Promise.resolve();
  expect(applied).toEqual([]);
});

test("a run that is cancelled leaves the findings of the one before it", async () => {
  const reconciler = new LocalReconciler(noReadings);
  const { lists } = await reconciled(wrongList(STEP_LINES), reconciler);
  const before = await lists.findings({}, 0, 2);
  expect(before.total).toBeGreaterThan(0);
  const running = lists.reconcile({});
  lists.cancel();
  expect((await running).ok).toBe(false);
  expect(await lists.findings({}, 0, 2)).toEqual(before);
});
