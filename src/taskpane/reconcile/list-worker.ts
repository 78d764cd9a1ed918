import type { Language, Message } from "../../core/messages/message";
import type { Result } from "../../core/values/result";
import type { WritePlan } from "../../core/workbook/write-plan";
import { loadPinyin } from "../../pinyin/load-pinyin";
import { answerCalls } from "../answer-calls";
import type { TakingCalls } from "../send-workbook";
import { takingBook } from "../taking-book";
import type { ListDecision, ListWish } from "./list-host";
import type { FindingPage, FindingQuery, ListReport, ListSurvey } from "./list-report";
import { LocalReconciler } from "./local-reconciler";

/** What the page may ask of the worker that checks lists. */
export interface ListCalls extends TakingCalls {
  survey(wish: ListWish): ListSurvey;
  reconcile(wish: ListWish): Result<ListReport, Message>;
  cancel(): void;
  findings(query: FindingQuery, from: number, count: number): FindingPage;
  decide(decision: ListDecision): void;
  settle(): void;
  plan(
    what: "sheets" | "decisions",
    options: { readonly language: Language; readonly now: Date }
  ): Result<WritePlan | undefined, Message>;
}

// The worker of 名单核对: a million rows are read, matched and checked here.

const reconciler = new LocalReconciler(loadPinyin);

answerCalls<ListCalls>({
  ...takingBook((book, read) => reconciler.take(book, read)),
  survey: (_, wish) => reconciler.survey(wish),
  reconcile: (onStep, wish) => reconciler.reconcile(wish, onStep),
  cancel() {
    reconciler.cancel();
  },
  findings: (_, ...what) => reconciler.findings(...what),
  decide: (_, decision) => reconciler.decide(decision),
  settle: () => reconciler.settle(),
  plan: (onStep, what, options) => reconciler.plan(what, options, onStep),
});
