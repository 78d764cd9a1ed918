import type { Settings } from "../core/evaluation";
import type { Message } from "../core/messages/message";
import type { PlanOptions } from "../core/sheets/plan-sheets";
import type { RegradeOptions } from "../core/sheets/regrade";
import type { Result } from "../core/values/result";
import type { WritePlan } from "../core/workbook/write-plan";
import { answerCalls } from "./answer-calls";
import { LocalEvaluator, type RegradePlan } from "./evaluator";
import type { PaneReport } from "./pane-report";
import type { TakingCalls } from "./send-workbook";
import { takingBook } from "./taking-book";

/** What the page may ask of the worker that evaluates. */
export interface EvaluationCalls extends TakingCalls {
  evaluate(settings: Partial<Settings>): Result<PaneReport, Message>;
  report(isWritten: boolean): PaneReport | undefined;
  plan(what: "sheets" | "decisions", options: PlanOptions): Result<WritePlan, Message>;
  regrade(options: RegradeOptions): Result<RegradePlan, Message>;
}

// The worker of the pane: evaluates and plans, so that Excel's page stays alive.

const evaluator = new LocalEvaluator();

answerCalls<EvaluationCalls>({
  ...takingBook((book, read) => evaluator.take(book, read)),
  evaluate: (_, settings) => evaluator.evaluate(settings),
  report: (_, isWritten) => evaluator.report(isWritten),
  plan: (_, ...how) => evaluator.plan(...how),
  regrade: (_, options) => evaluator.regrade(options),
});
