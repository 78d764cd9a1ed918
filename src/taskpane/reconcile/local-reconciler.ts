import { readListSettings } from "../../core/list-sheets/list-setting-rows";
import { LIST_SHEET_KEYS } from "../../core/list-sheets/list-sheet-layout";
import {
  acceptedNames,
  allOwnSheets,
  ownListSheet,
  ownListSheets,
  refusedNames,
} from "../../core/list-sheets/own-list-sheets";
import { planListSheets } from "../../core/list-sheets/plan-list-sheets";
import type { ListChoices } from "../../core/lists/list-choice";
import { olderThanListsInSteps } from "../../core/list-sheets/older-than-lists";
import { drive } from "../../core/lists/drive";
import { reconcile, type ListProgress, type Reconciliation } from "../../core/lists/reconcile";
import { surveyLists, type SurveyedList } from "../../core/lists/survey-lists";
import { message, type Language, type Message } from "../../core/messages/message";
import type { PinyinOf } from "../../core/names/suggestion";
import type { Decisions } from "../../core/sheets/finding-review";
import { readSettings } from "../../core/sheets/read-settings";
import { err, ok, type Result } from "../../core/values/result";
import type { Workbook } from "../../core/workbook/workbook";
import type { WritePlan } from "../../core/workbook/write-plan";
import type { RunStep } from "../pane-host";
import { amendingPlan, decidedPlan } from "./decided-plan";
import { FindingShelf } from "./finding-shelf";
import type { ListDecision, ListWish } from "./list-host";
import type { FindingPage, FindingQuery, ListReport, ListSurvey } from "./list-report";
import { memoryOf } from "./memory-of";
import type { Reconciler } from "./reconciler";
import { reportLists } from "./report-lists";

/** Others get a turn after so long: a cancel is heard well within 200 ms. */
const TURN_MS = 25;
/** How often the page is told how far it is. */
const STEP_MS = 100;

/** Works where it stands: in a worker, or on a page that has none. */
export class LocalReconciler implements Reconciler {
  readonly #loadPinyin: () => Promise<PinyinOf>;
  #book: Workbook | undefined;
  /** The workbook's own sheets as they were read last. */
  #existing: Workbook | undefined;
  #result: Reconciliation | undefined;
  #shelf = new FindingShelf([]);
  /** The decisions that the last plan holds. */
  #planned: Decisions = new Map();
  #signal = { aborted: false };

  constructor(loadPinyin: () => Promise<PinyinOf>) {
    this.#loadPinyin = loadPinyin;
  }

  take(workbook: Workbook, read: "all" | "own-sheets"): Promise<void> {
    if (read === "all") this.#book = workbook;
    this.#existing = workbook;
    this.#shelf.readReviews(workbook);
    return Promise.resolve();
  }

  async survey(wish: ListWish): Promise<ListSurvey> {
    const book = this.#book;
    const lists = book ? this.#surveyed(book, wish) : [];
    const { breathe } = new Turns(undefined);
    const signal = { aborted: false };
    this.#signal = signal;
    const older = book && (await drive(olderThanListsInSteps(book), { signal, breathe }));
    return { lists, ...memoryOf(lists), ...(older ? { older } : {}) };
  }

  async reconcile(
    wish: ListWish,
    onStep?: (step: RunStep) => void
  ): Promise<Result<ListReport, Message>> {
    const book = this.#book;
    if (!book) return err(message("listPane.notRead"));
    const signal = { aborted: false };
    this.#signal = signal;
    const pinyinOf = await this.#loadPinyin();
    const steps = reconcile(book, {
      ownSheets: allOwnSheets(book),
      choices: readSettings(book).tableChoices,
      lists: this.#choices(book, wish),
      settings: {
        ...(this.#existing ? readListSettings(this.#existing).settings : {}),
        ...(wish.pairs ? { pairs: wish.pairs } : {}),
      },
      names: { pinyinOf },
      accepted: this.#accepted(),
      ...(this.#existing ? { refused: refusedNames(this.#existing) } : {}),
    });
    const turns = new Turns(onStep);
    const result = await drive(steps, {
      signal,
      onProgress: turns.tell,
      breathe: turns.breathe,
    });
    if (!result) return err(message("pane.cancelled"));
    const { decisions } = this.#shelf;
    this.#result = result;
    this.#shelf = new FindingShelf(result.findings);
    for (const [id, decision] of decisions) this.#shelf.decide(id, decision);
    this.#shelf.readReviews(this.#existing ?? book);
    return ok(
      reportLists(result, this.#surveyed(book, wish), ownListSheets(this.#existing ?? book))
    );
  }

  cancel(): void {
    this.#signal.aborted = true;
  }

  findings(query: FindingQuery, from: number, count: number): Promise<FindingPage> {
    return Promise.resolve(this.#shelf.page(query, from, count));
  }

  decide({ id, ...decision }: ListDecision): Promise<void> {
    this.#shelf.decide(id, decision);
    return Promise.resolve();
  }

  settle(): Promise<void> {
    this.#shelf.settle(this.#planned);
    this.#planned = new Map();
    return Promise.resolve();
  }

  plan(
    what: "sheets" | "decisions",
    { language, now }: { readonly language: Language; readonly now: Date }
  ): Promise<Result<WritePlan | undefined, Message>> {
    const [result, existing] = [this.#result, this.#existing];
    if (!result || !existing) return Promise.resolve(err(message("listPane.notRead")));
    // Before the first write decisions wait for it.
    const isWritten = ownListSheet(existing, LIST_SHEET_KEYS.findings) !== undefined;
    if (what === "decisions" && !isWritten) return Promise.resolve(ok(undefined));
    const { plan } = planListSheets(result, existing, { language, now });
    this.#planned = new Map(this.#shelf.decisions);
    const decided = decidedPlan(plan, this.#planned, language);
    return Promise.resolve(ok(what === "decisions" ? amendingPlan(decided) : decided));
  }

  /** Similar names that were confirmed: in 名单疑点, and since. */
  #accepted(): ReadonlySet<string> {
    const accepted = new Set(this.#existing ? acceptedNames(this.#existing) : []);
    for (const [id, { status }] of this.#shelf.decisions) {
      if (status === "confirmed") accepted.add(id);
      else if (status !== undefined) accepted.delete(id);
    }
    return accepted;
  }

  /** What was said of lists: in 名单识别, and since. */
  #choices(book: Workbook, { choices }: ListWish): ListChoices {
    const named = readListSettings(this.#existing ?? book).lists;
    return { named, ...(choices ? { choices } : {}) };
  }

  #surveyed(book: Workbook, wish: ListWish): readonly SurveyedList[] {
    return surveyLists(book, { ownSheets: allOwnSheets(book), ...this.#choices(book, wish) });
  }
}

/** Tells the page how far a run is, and lets messages in, both not too often. */
class Turns {
  readonly #onStep: ((step: RunStep) => void) | undefined;
  #turn = Date.now();
  #told = 0;
  #phase: string | undefined;

  constructor(onStep: ((step: RunStep) => void) | undefined) {
    this.#onStep = onStep;
  }

  readonly tell = ({ phase, what, share }: ListProgress): void => {
    const now = Date.now();
    if (phase === this.#phase && now - this.#told < STEP_MS) return;
    this.#phase = phase;
    this.#told = now;
    this.#onStep?.({ phase: "lists", at: phase, what, share });
  };

  readonly breathe = (): Promise<void> | void => {
    if (Date.now() - this.#turn < TURN_MS) return undefined;
    return new Promise((done) => {
      setTimeout(() => {
        this.#turn = Date.now();
        done();
      });
    });
  };
}
