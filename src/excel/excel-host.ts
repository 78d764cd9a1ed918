import { message, type Message } from "../core/messages/message";
import { formatAddress, type CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type { CellMark, OwnState, ReadOptions, WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { ChangeWatch } from "./change-watch";
import {
  ExcelProblem,
  isGone,
  isTooLarge,
  partRefused,
  sayError,
  type OptionalPart,
  type Safe,
} from "./excel-error";
import { clearMarks, highlightCells, shortId } from "./highlight/highlight-cells";
import { inspectOwn } from "./inspect-own";
import { readOwnSheets } from "./read/read-own-sheets";
import { readWorkbook, type ReadBook } from "./read/read-workbook";
import { takeBackUnfinished, undoLastWrite, type Outcome } from "./undo/take-back";
import { amendSheets } from "./write/amend-sheets";
import { applyPlan } from "./write/apply-plan";
import type { LastSeen } from "./write/look-ahead";

/** The workbook that is open in Excel. */
export class ExcelHost implements WorkbookHost {
  readonly #watch = new ChangeWatch();
  #seen: LastSeen | undefined;

  async read(options: ReadOptions = {}): Promise<Result<Workbook, Message>> {
    const work = options.only === "own-sheets" ? readOwnSheets : readWorkbook;
    // Not in Excel.run, which keeps every range until its end and lets go of them one by one, each
    // by a look at all the others: seconds for a long list. Nothing read is needed after its sync.
    try {
      return ok(this.#remember(await work(new Excel.RequestContext(), options)));
    } catch (cause) {
      // A sheet went away between two syncs, or a first look was too wide: all is read once more.
      if (!isGone(cause) && !(isTooLarge(cause) && work === readOwnSheets)) {
        return err(sayError(cause, "read"));
      }
    }
    try {
      return ok(this.#remember(await readWorkbook(new Excel.RequestContext(), options)));
    } catch (cause) {
      return err(sayError(cause, "read"));
    }
  }

  #remember({ workbook, hasUndo }: ReadBook): Workbook {
    this.#seen = { sheets: new Set(workbook.sheets.map(({ name }) => name)), hasUndo };
    return workbook;
  }

  async inspect(): Promise<OwnState> {
    try {
      // A person who is typing is waited for: nothing hangs on the answer meanwhile.
      return await runOnce(inspectOwn, true);
    } catch {
      return { ownSheets: false, canUndo: false, highlighted: false };
    }
  }

  async apply(plan: WritePlan): Promise<Result<undefined, Message>> {
    // Nothing to say: Excel is not even asked.
    if (plan.sheets.length === 0) return ok(undefined);
    const amended = plan.amends ? await this.#amend(plan) : ok(false);
    if (!amended.ok) return amended;
    return amended.value ? ok(undefined) : this.#write(plan);
  }

  /** Sets single cells of standing sheets, if that is enough; 撤销本次写入 knows nothing of it. */
  async #amend(plan: WritePlan): Promise<Result<boolean, Message>> {
    const write = new Attempt();
    try {
      return ok(
        await this.#watch.pausedWhile(() =>
          runOnce((context) => amendSheets(context, plan, write.begin))
        )
      );
    } catch (cause) {
      return err(sayError(cause, "write", write.hasBegun ? "partly" : "unchanged"));
    }
  }

  async #write(plan: WritePlan): Promise<Result<undefined, Message>> {
    const id = crypto.randomUUID();
    const without = new Set<OptionalPart>();
    const seen = this.#seen;
    for (;;) {
      const write = new Attempt();
      try {
        await this.#watch.pausedWhile(() =>
          runOnce((context) =>
            applyPlan(context, plan, { id, without, seen, onBegin: write.begin })
          )
        );
        return ok(undefined);
      } catch (cause) {
        const outcome = write.hasBegun ? await this.#takeBack(id) : "nothing-written";
        // Only the answer was lost: everything stands.
        if (outcome === "finished") return ok(undefined);
        const part = partRefused(cause);
        if (part === undefined || without.has(part) || outcome === "pending") {
          return err(sayError(cause, "write", SAFE[outcome]));
        }
        // No figure hangs on it: written again without what this Excel does not take.
        without.add(part);
      }
    }
  }

  /** 撤销本次写入: takes back the last write, and nothing else; gives the names of its sheets. */
  async undo(): Promise<Result<readonly string[], Message>> {
    const undo = new Attempt();
    try {
      return ok(
        await this.#watch.pausedWhile(() =>
          runOnce((context) => undoLastWrite(context, undo.begin))
        )
      );
    } catch (cause) {
      const outcome = undo.hasBegun ? await this.#takeBack() : "nothing-written";
      // What was begun has now been brought to its end, or was there already.
      if (outcome === "taken-back" || outcome === "no-copies") return ok([]);
      return err(sayError(cause, "write", outcome === "pending" ? "pending" : "unchanged"));
    }
  }

  async highlight(marks: readonly CellMark[]): Promise<Result<undefined, Message>> {
    const id = shortId(crypto.randomUUID());
    const write = new Attempt();
    try {
      await runOnce((context) => highlightCells(context, marks, { id, onBegin: write.begin }));
      return ok(undefined);
    } catch (cause) {
      const isOff = !write.hasBegun || (await this.#takeOff(id));
      return err(sayError(cause, "write", isOff ? "unchanged" : "marks"));
    }
  }

  async clearHighlights(): Promise<Result<undefined, Message>> {
    try {
      await runOnce((context) => clearMarks(context));
      return ok(undefined);
    } catch (cause) {
      return err(sayError(cause, "write", "marks"));
    }
  }

  async select(cell: CellRef): Promise<Result<undefined, Message>> {
    try {
      await Excel.run((context) => selectCell(context, cell));
      return ok(undefined);
    } catch (cause) {
      return err(sayError(cause, "select"));
    }
  }

  onChanged(listener: (cell: CellRef) => void): () => void {
    return this.#watch.listen(listener);
  }

  /** Highlights that were begun go; whether they are gone. */
  async #takeOff(call: string): Promise<boolean> {
    try {
      await runOnce((context) => clearMarks(context, { call }), true);
      return true;
    } catch {
      return false;
    }
  }

  /** What was begun is brought back at once; a person who is typing is waited for. */
  async #takeBack(id?: string): Promise<Outcome | "pending"> {
    try {
      return await this.#watch.pausedWhile(() =>
        runOnce((context) => takeBackUnfinished(context, id), true)
      );
    } catch {
      return "pending";
    }
  }
}

/** Whether anything was changed yet when something went wrong. */
class Attempt {
  hasBegun = false;
  readonly begin = (): void => {
    this.hasBegun = true;
  };
}

const SAFE: Readonly<Record<Exclude<Outcome, "finished"> | "pending", Safe>> = {
  "nothing-written": "unchanged",
  "no-copies": "unchanged",
  "taken-back": "restored",
  pending: "pending",
};

/** Waits for a person who is typing, or says so at once. */
function runOnce<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  delayForCellEdit = false
): Promise<T> {
  return Excel.run({ delayForCellEdit }, work);
}

async function selectCell(context: Excel.RequestContext, cell: CellRef): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) {
    throw new ExcelProblem(message("excel.unknown-sheet", { sheet: cell.sheet }));
  }
  const address = formatAddress(cell.row, cell.column);
  if (sheet.visibility !== "Visible") {
    throw new ExcelProblem(message("excel.hidden-sheet", { sheet: cell.sheet, cell: address }));
  }
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
}
