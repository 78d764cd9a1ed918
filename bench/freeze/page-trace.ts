import type { Browser, Page } from "playwright-core";

const CATEGORIES = ["toplevel", "devtools.timeline", "blink.user_timing"];
const BEGIN = "jihe-begin";
/** Starting a trace disturbs the page itself. */
const SETTLE_MS = 500;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of the page's own thread: nothing else happens on the page until it ends. */
export interface Task {
  readonly cpuMs: number;
  readonly ms: number;
}

/** Records what the page's own thread does during `work`; gives its tasks, longest first. */
export async function traceTasks(
  browser: Browser,
  page: Page,
  work: () => Promise<void>
): Promise<readonly Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate((mark) => {
    performance.mark(mark);
    window.watch.reset();
  }, BEGIN);
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  // The mark tells the thread and the moment.
  const begin = traceEvents.find(({ name }) => name === BEGIN);
  if (!begin) throw new Error("The trace has no beginning.");
  return traceEvents
    .filter(
      ({ name, ph, pid, tid, ts }) =>
        ph === "X" &&
        name.endsWith("RunTask") &&
        pid === begin.pid &&
        tid === begin.tid &&
        ts > begin.ts
    )
    .map(({ dur = 0, tdur = 0 }) => ({ cpuMs: tdur / 1000, ms: dur / 1000 }))
    .sort((a, b) => b.cpuMs - a.cpuMs);
}
