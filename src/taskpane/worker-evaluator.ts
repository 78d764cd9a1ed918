import type { Settings } from "../core/evaluation";
import { message, type Message } from "../core/messages/message";
import type { PlanOptions } from "../core/sheets/plan-sheets";
import type { RegradeOptions } from "../core/sheets/regrade";
import { err, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type { CancelSignal } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import type { EvaluationCalls } from "./evaluation-worker";
import type { Evaluator, RegradePlan } from "./evaluator";
import type { PaneReport } from "./pane-report";
import { sendWorkbook } from "./send-workbook";
import { withoutWritten } from "./without-written";
import { WorkerClient, type WorkerPort } from "./worker-client";

/** How often a cancelled evaluation is looked for. */
const LOOK_MS = 80;
const GOING: CancelSignal = { aborted: false };

/** What an evaluation rests on. */
interface Basis {
  readonly all: Workbook;
  readonly settings: Partial<Settings>;
}

/**
 * Evaluates in a worker. A cancelled evaluation ends with its worker; a new one is told what the
 * last whole evaluation rested on, so that nothing of the cancelled one is left behind.
 */
export class WorkerEvaluator implements Evaluator {
  readonly #start: () => WorkerPort;
  #worker: WorkerClient<EvaluationCalls> | undefined;
  #basis: Basis | undefined;
  /** Our own sheets as they were read after that evaluation. */
  #own: Workbook | undefined;
  /** A workbook that was taken in and not evaluated yet. */
  #taken: Workbook | undefined;

  constructor(start: () => WorkerPort) {
    this.#start = start;
  }

  async take(
    workbook: Workbook,
    read: "all" | "own-sheets",
    signal: CancelSignal = GOING
  ): Promise<void> {
    if (read === "all") {
      this.#taken = workbook;
      await sendWorkbook(this.#running(), workbook, read, signal);
    } else {
      const worker = await this.#knowing();
      this.#own = workbook;
      await sendWorkbook(worker, workbook, read, signal);
    }
  }

  async evaluate(
    settings: Partial<Settings>,
    signal: CancelSignal = GOING
  ): Promise<Result<PaneReport, Message>> {
    const worker = this.#taken ? this.#running() : await this.#knowing();
    let look: ReturnType<typeof setInterval> | undefined;
    const cancelled = new Promise<undefined>((done) => {
      look = setInterval(() => {
        if (signal.aborted) done(undefined);
      }, LOOK_MS);
    });
    try {
      const result = await Promise.race([worker.call("evaluate", [settings]), cancelled]);
      if (result === undefined) {
        this.#end();
        return err(message("pane.cancelled"));
      }
      const all = this.#taken ?? this.#basis?.all;
      if (this.#taken) this.#own = undefined;
      if (result.ok && all) this.#basis = { all, settings };
      this.#taken = undefined;
      return result;
    } finally {
      clearInterval(look);
    }
  }

  async report(isWritten: boolean): Promise<PaneReport | undefined> {
    const report = await (await this.#knowing()).call("report", [isWritten]);
    if (isWritten && this.#basis) {
      this.#basis = { ...this.#basis, settings: withoutWritten(this.#basis.settings) };
    }
    return report;
  }

  async plan(
    what: "sheets" | "decisions",
    options: PlanOptions
  ): Promise<Result<WritePlan, Message>> {
    return (await this.#knowing()).call("plan", [what, options]);
  }

  async regrade(options: RegradeOptions): Promise<Result<RegradePlan, Message>> {
    const taken = this.#taken;
    if (!taken) return (await this.#knowing()).call("regrade", [options]);
    const regraded = await this.#running().call("regrade", [options]);
    // It evaluates what was taken in, and counts from now on.
    this.#basis = { all: taken, settings: this.#basis?.settings ?? {} };
    this.#own = undefined;
    this.#taken = undefined;
    return regraded;
  }

  #running(): WorkerClient<EvaluationCalls> {
    return (this.#worker ??= new WorkerClient<EvaluationCalls>(this.#start()));
  }

  /** A worker that knows the last whole evaluation. */
  async #knowing(): Promise<WorkerClient<EvaluationCalls>> {
    if (this.#worker && !this.#taken) return this.#worker;
    // What was taken in for an evaluation that never came to its end is forgotten.
    this.#end();
    const worker = this.#running();
    if (this.#basis) {
      await sendWorkbook(worker, this.#basis.all, "all", GOING);
      if (this.#own) await sendWorkbook(worker, this.#own, "own-sheets", GOING);
      await worker.call("evaluate", [this.#basis.settings]);
    }
    return worker;
  }

  #end(): void {
    this.#taken = undefined;
    // What waits for it fails, and nobody waits any more.
    this.#worker?.close();
    this.#worker = undefined;
  }
}
