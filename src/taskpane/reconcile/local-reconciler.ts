import { unmetChoices } from "../../core/list-sheets/list-choice-rows";
import {
  readListSettings,
  type WrittenListSettings,
} from "../../core/list-sheets/list-setting-rows";
import { LIST_SHEET_KEYS } from "../../core/list-sheets/list-sheet-layout";
import {
  allOwnSheets,
  ownListSheet,
  ownListSheets,
  similarNamesIn,
  writtenListSheetInSteps,
} from "../../core/list-sheets/own-list-sheets";
import { planFindingSheet, planListSheetsInSteps } from "../../core/list-sheets/plan-list-sheets";
import type { ListChoices } from "../../core/lists/list-choice";
import { olderThanListsInSteps } from "../../core/list-sheets/older-than-lists";
import type { Deciding } from "../../core/lists/deciding";
import type { UsedSettings } from "../../core/list-sheets/used-settings";
import { drive } from "../../core/lists/drive";
import { reconcile, type ListProgress, type Reconciliation } from "../../core/lists/reconcile";
import { surveyLists, type SurveyedList } from "../../core/lists/survey-lists";
import { message, type Language, type Message } from "../../core/messages/message";
import type { PinyinOf } from "../../core/names/suggestion";
import type { Decisions } from "../../core/sheets/finding-review";
import { readSettings } from "../../core/sheets/read-settings";
import type { WrittenSheet } from "../../core/sheets/written-sheet";
import { err, ok, type Result } from "../../core/values/result";
import type { Workbook } from "../../core/workbook/workbook";
import type { WritePlan } from "../../core/workbook/write-plan";
import type { RunStep } from "../pane-host";
import { decidedPlan } from "./decided-plan";
import { FindingShelf, inOrderOfWeight } from "./finding-shelf";
import type { ListDecision, ListWish } from "./list-host";
import type { FindingPage, FindingQuery, ListReport, ListSurvey } from "./list-report";
import { memoryOf } from "./memory-of";
import type { Reconciler } from "./reconciler";
import { reportLists } from "./report-lists";

/** Others get a turn after so long: a cancel is heard well within 200 ms. */
const TURN_MS = 25;
/** How often the page is told how far it is. */
const STEP_MS = 100;
/** Planning that takes longer is worth a word and a way to stop. */
const LONG_MS = 1000;

/** Works where it stands: in a worker, or on a page that has none. */
export class LocalReconciler implements Reconciler {
  readonly #loadPinyin: () => Promise<PinyinOf>;
  #book: Workbook | undefined;
  /** The workbook's own sheets as they were read last. */
  #existing: Workbook | undefined;
  /** 名单疑点 among them. */
  #written: WrittenSheet | undefined;
  #result: Reconciliation | undefined;
  /** What it went by. */
  #used: UsedSettings | undefined;
  #shelf = new FindingShelf([]);
  /** The decisions that the last plan holds. */
  #planned: Decisions = new Map();
  #signal = { aborted: false };

  constructor(loadPinyin: () => Promise<PinyinOf>) {
    this.#loadPinyin = loadPinyin;
  }

  async take(workbook: Workbook, read: "all" | "own-sheets"): Promise<void> {
    const reading = writtenListSheetInSteps(workbook, LIST_SHEET_KEYS.findings);
    const { breathe } = new Turns(undefined);
    const written = await drive(reading, { breathe });
    if (read === "all") this.#book = workbook;
    this.#existing = workbook;
    this.#written = written;
    this.#shelf.readReviews(written);
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
    const written = this.#existing ? readListSettings(this.#existing) : undefined;
    const used = { texts: written?.texts ?? [], choices: readSettings(book).tableChoices };
    const steps = reconcile(book, {
      ownSheets: allOwnSheets(book),
      choices: used.choices,
      lists: this.#choices(book, wish),
      settings: {
        ...written?.settings,
        ...(wish.pairs ? { pairs: wish.pairs } : {}),
      },
      names: { pinyinOf },
      ...this.#decidedNames(),
    });
    const turns = new Turns(onStep);
    const { breathe } = turns;
    const result = await drive(steps, { signal, onProgress: turns.tell, breathe });
    const ordered = result && (await drive(inOrderOfWeight(result.findings), { signal, breathe }));
    const lists = this.#surveyed(book, wish);
    const own = {
      ownSheets: [...ownListSheets(this.#existing ?? book)],
      problems: result && written ? problemsOf(written, result) : [],
    };
    const report = ordered && (await drive(reportLists(result, lists, own), { signal, breathe }));
    // Until here the run before it stands.
    if (!report) return err(message("pane.cancelled"));
    const { decisions } = this.#shelf;
    this.#result = result;
    this.#used = used;
    this.#shelf = new FindingShelf(ordered);
    for (const [id, decision] of decisions) this.#shelf.decide(id, decision);
    this.#shelf.readReviews(this.#written);
    return ok(report);
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

  async plan(
    what: "sheets" | "decisions",
    { language, now }: { readonly language: Language; readonly now: Date },
    onStep?: (step: RunStep) => void
  ): Promise<Result<WritePlan | undefined, Message>> {
    const [result, existing] = [this.#result, this.#existing];
    if (!result || !existing) return err(message("listPane.notRead"));
    // Before the first write decisions wait for it.
    const isWritten = ownListSheet(existing, LIST_SHEET_KEYS.findings) !== undefined;
    if (what === "decisions" && !isWritten) return ok(undefined);
    const signal = { aborted: false };
    if (what === "sheets") this.#signal = signal;
    const options = { language, now, ...(this.#used ? { used: this.#used } : {}) };
    const steps: Generator<undefined, { readonly plan: WritePlan }> =
      what === "sheets"
        ? planListSheetsInSteps(result, existing, options)
        : amendment(result, existing, options);
    const { breathe, tellLong } = new Turns(onStep);
    const planned = await drive(steps, { signal, breathe, onProgress: tellLong });
    if (!planned) return err(message("pane.cancelled"));
    this.#planned = new Map(this.#shelf.decisions);
    return ok(decidedPlan(planned.plan, this.#planned, language));
  }

  /** Similar names that were confirmed or ruled out: in 名单疑点, and since. */
  #decidedNames(): Pick<Deciding, "accepted" | "refused"> {
    const names = similarNamesIn(this.#written);
    const accepted = new Set(names.accepted);
    for (const [id, { status }] of this.#shelf.decisions) {
      if (status === "confirmed") accepted.add(id);
      else if (status !== undefined) accepted.delete(id);
    }
    return { accepted, refused: names.refused };
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

/** What was typed into 名单核对 and could not be used. */
function problemsOf(
  written: WrittenListSettings,
  { book }: Reconciliation
): ListReport["problems"] {
  return [...written.problems, ...unmetChoices(book.found, written)];
}

/** Only 名单疑点, as single rows of a standing sheet that are said anew. */
function* amendment(
  ...how: Parameters<typeof planFindingSheet>
): Generator<undefined, { readonly plan: WritePlan }> {
  const sheet = yield* planFindingSheet(...how);
  return { plan: { sheets: [sheet], amends: true } };
}

/** Tells the page how far a run is, and lets messages in, both not too often. */
class Turns {
  readonly #onStep: ((step: RunStep) => void) | undefined;
  #turn = Date.now();
  #told = 0;
  #phase: string | undefined;
  readonly #since = Date.now();

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

  /** Says once that planning takes its time. */
  readonly tellLong = (): void => {
    if (this.#told > 0 || Date.now() - this.#since < LONG_MS) return;
    this.#told = Date.now();
    this.#onStep?.({ phase: "plan" });
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
