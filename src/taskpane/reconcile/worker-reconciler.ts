import type { Workbook } from "../../core/workbook/workbook";
import type { CancelSignal } from "../../core/workbook/workbook-host";
import { sendWorkbook } from "../send-workbook";
import { WorkerClient, type WorkerPort } from "../worker-client";
import type { ListCalls } from "./list-worker";
import type { Reconciler } from "./reconciler";

const GOING: CancelSignal = { aborted: false };

/** Reconciles in a worker of its own, which starts when a workbook is first taken in. */
export class WorkerReconciler implements Reconciler {
  readonly #start: () => WorkerPort;
  #worker: WorkerClient<ListCalls> | undefined;

  constructor(start: () => WorkerPort) {
    this.#start = start;
  }

  async take(
    workbook: Workbook,
    read: "all" | "own-sheets",
    signal: CancelSignal = GOING
  ): Promise<void> {
    await sendWorkbook(this.#running(), workbook, read, signal);
  }

  survey: Reconciler["survey"] = (wish) => this.#running().call("survey", [wish]);

  reconcile: Reconciler["reconcile"] = (wish, onStep) =>
    this.#running().call("reconcile", [wish], onStep);

  cancel(): void {
    void this.#worker?.call("cancel", []);
  }

  findings: Reconciler["findings"] = (...what) => this.#running().call("findings", what);

  decide: Reconciler["decide"] = (decision) => this.#running().call("decide", [decision]);

  settle: Reconciler["settle"] = () => this.#running().call("settle", []);

  plan: Reconciler["plan"] = (what, options, onStep) =>
    this.#running().call("plan", [what, options], onStep);

  #running(): WorkerClient<ListCalls> {
    return (this.#worker ??= new WorkerClient<ListCalls>(this.#start()));
  }
}
