import { evaluate } from "../core/evaluate";
import type { Evaluation } from "../core/evaluation";
import { message, type Language, type Message } from "../core/messages/message";
import { planDecisions, planSheets, type PlanOptions } from "../core/sheets/plan-sheets";
import { regrade } from "../core/sheets/regrade";
import { reviewed } from "../core/sheets/reviewed";
import { err, ok, type Result } from "../core/values/result";
import type { WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import type { Done, FindingDecision, PaneHost } from "./pane-host";
import { reportOf, type PaneReport } from "./pane-report";

/** A workbook that may be able to take back its last write. */
export type UndoableHost = WorkbookHost & {
  undo?(): Promise<Result<readonly string[], Message>>;
};

/**
 * The pane's host over any workbook: read, evaluate, plan, apply. `rest` tells the moment, which
 * core does not know, and whether this host can save a file or open a sample.
 */
export function evaluatingHost(
  host: UndoableHost,
  rest: Pick<PaneHost, "save" | "trySample"> & { readonly now: () => Date }
): PaneHost {
  let last: Evaluation | undefined;
  const { now, ...extras } = rest;

  /** The last evaluation beside what the workbook's own sheets say now. */
  async function reportNow(): Promise<{ readonly report?: PaneReport }> {
    const read = await host.read();
    return last && read.ok ? { report: reportOf(reviewed(last, read.value), read.value) } : {};
  }

  async function applied(plan: WritePlan): Promise<Result<Done, Message>> {
    const result = await host.apply(plan);
    if (!result.ok) return result;
    return ok({ sheets: plan.sheets.map(({ name }) => name), ...(await reportNow()) });
  }

  /** Reads again first: what a person typed into the written sheets meanwhile is carried along. */
  async function writeWith(
    planned: typeof planSheets,
    language: Language,
    decisions: readonly FindingDecision[]
  ): Promise<Result<Done, Message>> {
    if (!last) return err(message("pane.notEvaluated"));
    const read = await host.read();
    if (!read.ok) return read;
    const options: PlanOptions = {
      language,
      now: now(),
      decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    };
    return applied(planned(last, read.value, options));
  }

  const undo = host.undo?.bind(host);
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
      return ok(reportOf(reviewed(last, read.value), read.value));
    },
    write: (language, decisions = []) => writeWith(planSheets, language, decisions),
    decide: (language, decisions) => writeWith(planDecisions, language, decisions),
    async regrade(language) {
      const read = await host.read();
      if (!read.ok) return read;
      const regraded = regrade(read.value, { language, now: now() });
      if (!regraded.ok) return regraded;
      const { plan, grade, changes } = regraded.value;
      const done = await applied(plan);
      return done.ok ? ok({ ...done.value, grade, changes }) : done;
    },
    ...(undo && {
      async undo() {
        const undone = await undo();
        return undone.ok ? ok({ sheets: undone.value, ...(await reportNow()) }) : undone;
      },
    }),
    select: (cell) => host.select(cell),
    onChanged: (listener) => host.onChanged(listener),
  };
}

function turn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}
