import { evaluate } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import { message } from "../core/messages/message";
import { planSheets } from "../core/sheets/plan-sheets";
import { reviewed } from "../core/sheets/reviewed";
import { err, ok } from "../core/values/result";
import type { WorkbookHost } from "../core/workbook/workbook-host";
import type { PaneHost } from "./pane-host";
import { reportOf } from "./pane-report";

/**
 * The pane's host over any workbook: read, evaluate, plan, apply. `rest` tells the moment, which
 * core does not know, and whether this host can save a file or open a sample.
 */
export function evaluatingHost(
  host: WorkbookHost,
  rest: Pick<PaneHost, "save" | "trySample"> & { readonly now: () => Date }
): PaneHost {
  let last: Evaluation | undefined;
  const { now, ...extras } = rest;
  return {
    ...extras,
    async evaluate({ settings = {}, onStep, signal } = {}) {
      const read = await host.read({
        onProgress: (progress) => onStep?.({ phase: "read", ...progress }),
        ...(signal ? { signal } : {}),
      });
      if (!read.ok) return read;
      onStep?.({ phase: "evaluate" });
      await turn(); // lets the page say so before the work begins
      if (signal?.aborted) return err(message("pane.cancelled"));
      last = evaluate(read.value, settings);
      // Scores that a reviewer typed into 评分表 come before ours, as on the command line.
      return ok(reportOf(reviewed(last, read.value)));
    },
    async write(language) {
      if (!last) return err(message("pane.notEvaluated"));
      // Read again: what a person typed into the written sheets meanwhile is carried along.
      const read = await host.read();
      if (!read.ok) return read;
      const plan = planSheets(last, read.value, { language, now: now() });
      const applied = await host.apply(plan);
      if (!applied.ok) return applied;
      return ok(plan.sheets.map(({ name }) => name));
    },
    select: (cell) => host.select(cell),
    onChanged: (listener) => host.onChanged(listener),
  };
}

function turn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
