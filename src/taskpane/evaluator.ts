import { evaluate } from "../core/evaluate";
import type { Evaluation, Settings } from "../core/evaluation";
import { message, type Message } from "../core/messages/message";
import type { Grade } from "../core/scores/score";
import type { ScoreChange } from "../core/sheets/compose-scores";
import { statusesOf } from "../core/sheets/finding-review";
import { ownSheetNames } from "../core/sheets/own-sheets";
import { planDecisions, planWrite, type PlanOptions } from "../core/sheets/plan-sheets";
import { readJudgements } from "../core/sheets/read-judgements";
import { readSettings } from "../core/sheets/read-settings";
import { regrade, type RegradeOptions } from "../core/sheets/regrade";
import { reviewed } from "../core/sheets/reviewed";
import { err, ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type { CancelSignal } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { reportOf, type PaneReport } from "./pane-report";
import { withoutWritten } from "./without-written";

/** The sheets to write after 重新计算等级, and what it came to. */
export interface RegradePlan {
  readonly plan: WritePlan;
  readonly grade: Grade;
  readonly changes: readonly ScoreChange[];
}

/** What is worked out of a workbook, wherever that is done: on this page, or beside it. */
export interface Evaluator {
  /** Takes in a workbook that was read: all of it, or our own sheets anew. */
  take(workbook: Workbook, read: "all" | "own-sheets", signal?: CancelSignal): Promise<void>;
  /** Evaluates what was taken in; an `err` only when it was cancelled. */
  evaluate(
    settings: Partial<Settings>,
    signal?: CancelSignal
  ): Promise<Result<PaneReport, Message>>;
  /**
   * The last evaluation beside what our own sheets say now; undefined before any. `isWritten`: the
   * sheets have taken along what was said in the pane, and what a person types there is newer.
   */
  report(isWritten: boolean): Promise<PaneReport | undefined>;
  plan(what: "sheets" | "decisions", options: PlanOptions): Promise<Result<WritePlan, Message>>;
  regrade(options: RegradeOptions): Promise<Result<RegradePlan, Message>>;
}

/** Works where it stands: in a worker, or on a page that has none. */
export class LocalEvaluator implements Evaluator {
  #book: Workbook | undefined;
  /** Whether the sources were read too, and not only our own sheets. */
  #isWhole = false;
  #last: Evaluation | undefined;
  #settings: Partial<Settings> = {};
  /** What stood in our own sheets when it was evaluated. */
  #said = "";

  take(workbook: Workbook, read: "all" | "own-sheets"): Promise<void> {
    this.#isWhole ||= read === "all";
    this.#book = read === "all" || !this.#book ? workbook : withOwnSheets(this.#book, workbook);
    return Promise.resolve();
  }

  evaluate(settings: Partial<Settings>): Promise<Result<PaneReport, Message>> {
    const book = this.#book;
    if (!book) return Promise.resolve(err(message("pane.notEvaluated")));
    this.#settings = settings;
    // Without the reviewers' scores: 系统得分 of the sheets stays ours, beside 复核得分.
    this.#last = evaluate(book, settings);
    this.#said = saidIn(book, this.#last);
    // Shown are those that a reviewer typed into 评分表, as on the command line.
    return Promise.resolve(ok(reportOf(reviewed(this.#last, book), book)));
  }

  async report(isWritten: boolean): Promise<PaneReport | undefined> {
    if (!this.#last) return undefined;
    const settings = this.#undecided();
    const result = await this.evaluate(isWritten ? withoutWritten(settings) : settings);
    return result.ok ? result.value : undefined;
  }

  async plan(
    what: "sheets" | "decisions",
    options: PlanOptions
  ): Promise<Result<WritePlan, Message>> {
    if (!this.#last || !this.#book) return err(message("pane.notEvaluated"));
    // What another reviewer wrote since must not be written over with what was read before.
    if (what === "sheets" && saidIn(this.#book, this.#last) !== this.#said) {
      await this.evaluate(this.#settings);
    }
    return what === "sheets"
      ? planWrite(this.#last, this.#book, options)
      : ok(planDecisions(this.#last, this.#book, options));
  }

  async regrade(options: RegradeOptions): Promise<Result<RegradePlan, Message>> {
    if (!this.#book) return err(message("sheet.regrade.none"));
    // With the sources everything that changed counts; without them our own sheets must do.
    if (this.#isWhole) await this.evaluate(this.#undecided());
    const evaluation = this.#isWhole ? this.#last : undefined;
    const regraded = regrade(this.#book, { ...options, ...(evaluation ? { evaluation } : {}) });
    if (!regraded.ok) return regraded;
    const { plan, grade, changes } = regraded.value;
    return ok({ plan, grade, changes });
  }

  /** The settings without what was decided: that is in the sheets now, or was taken back. */
  #undecided(): Partial<Settings> {
    const { statuses: _statuses, ...settings } = this.#settings;
    return settings;
  }
}

/** What a person said on our own sheets that an evaluation takes in, to be compared. */
function saidIn(book: Workbook, { findings }: Evaluation): string {
  return JSON.stringify([readJudgements(book), readSettings(book), statusesOf(findings, book)]);
}

/** The workbook as it was read, with our own sheets as they are now. */
function withOwnSheets(read: Workbook, own: Workbook): Workbook {
  const ours = ownSheetNames(own);
  const before = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = own.sheets.map((sheet) =>
    ours.has(sheet.name) ? sheet : (before.get(sheet.name) ?? sheet)
  );
  return { date1904: own.date1904, definedNames: own.definedNames, sheets };
}
