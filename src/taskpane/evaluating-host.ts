import { message, type Language, type Message } from "../core/messages/message";
import { err, ok, type Result } from "../core/values/result";
import type { WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import type { Evaluator } from "./evaluator";
import { marksOf } from "./marks-of";
import type { Done, FindingDecision, PaneHost } from "./pane-host";

/**
 * The pane's host over any workbook: read, evaluate, plan, apply. `rest` tells the moment, which
 * core does not know, and whether this host can save a file or open a sample.
 */
export function evaluatingHost(
  host: WorkbookHost,
  evaluator: Evaluator,
  rest: Pick<PaneHost, "save" | "trySample" | "lists"> & { readonly now: () => Date }
): PaneHost {
  const { now, ...extras } = rest;

  /** What a person typed into the written sheets meanwhile counts: they are read again. */
  async function takeOwn(): Promise<Result<undefined, Message>> {
    const read = await host.read({ only: "own-sheets" });
    if (!read.ok) return read;
    await evaluator.take(read.value, "own-sheets");
    return ok(undefined);
  }

  /**
   * The last evaluation beside what the workbook's own sheets say now. `isWritten`: they have taken
   * along what was said in the pane.
   */
  async function done(sheets: readonly string[], isWritten: boolean): Promise<Done> {
    const taken = await takeOwn();
    const report = taken.ok ? await evaluator.report(isWritten) : undefined;
    return { sheets, ...(report ? { report } : {}) };
  }

  async function applied(plan: WritePlan, isWritten: boolean): Promise<Result<Done, Message>> {
    const result = await host.apply(plan);
    if (!result.ok) return result;
    const names = plan.sheets.map(({ name }) => name);
    return ok(await done(names, isWritten));
  }

  async function writeWith(
    what: "sheets" | "decisions",
    language: Language,
    decisions: readonly FindingDecision[],
    reviewer?: string
  ): Promise<Result<Done, Message>> {
    const taken = await takeOwn();
    if (!taken.ok) return taken;
    const plan = await evaluator.plan(what, {
      language,
      now: now(),
      decisions: new Map(decisions.map((decision) => [decision.id, decision])),
      ...(reviewer === undefined ? {} : { reviewer }),
    });
    return plan.ok ? applied(plan.value, what === "sheets") : plan;
  }

  const undo = host.undo?.bind(host);
  const inspect = host.inspect?.bind(host);
  const highlight = host.highlight?.bind(host);
  const clearHighlights = host.clearHighlights?.bind(host);
  return {
    ...extras,
    async evaluate({ settings = {}, onStep, signal, again } = {}) {
      if (!again) {
        const read = await host.read({
          onProgress: (progress) => onStep?.({ phase: "read", ...progress }),
          ...(signal ? { signal } : {}),
        });
        if (!read.ok) return read;
        onStep?.({ phase: "evaluate" });
        await turn(); // lets the page say so before the work begins
        await evaluator.take(read.value, "all", signal);
      }
      if (signal?.aborted) return err(message("pane.cancelled"));
      return evaluator.evaluate(settings, signal);
    },
    write: (language, decisions = [], reviewer) =>
      writeWith("sheets", language, decisions, reviewer),
    decide: (language, decisions, reviewer) =>
      writeWith("decisions", language, decisions, reviewer),
    async regrade(language, { anew = false, reviewer } = {}) {
      const read = await host.read(anew ? {} : { only: "own-sheets" });
      if (!read.ok) return read;
      await evaluator.take(read.value, anew ? "all" : "own-sheets");
      const regraded = await evaluator.regrade({
        language,
        now: now(),
        ...(reviewer === undefined ? {} : { reviewer }),
      });
      if (!regraded.ok) return regraded;
      const { plan, grade, changes } = regraded.value;
      const written = await applied(plan, true);
      return written.ok ? ok({ ...written.value, grade, changes }) : written;
    },
    ...(undo && {
      async undo() {
        const undone = await undo();
        return undone.ok ? ok(await done(undone.value, false)) : undone;
      },
    }),
    ...(inspect && { inspect }),
    ...(highlight &&
      clearHighlights && {
        highlight: (findings) =>
          findings === undefined ? clearHighlights() : highlight(marksOf(findings)),
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
