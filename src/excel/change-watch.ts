import { LIST_SHEET_KEYS } from "../core/list-sheets/list-sheet-layout";
import { SHEET_KEYS } from "../core/sheets/sheet-layout";
import { parseRange, type CellRef } from "../core/values/cell-ref";
import { sheetOfReference } from "../core/workbook/sheet-names";
import { isUndoSheet } from "./undo/undo-names";

type Listener = (cell: CellRef) => void;

/** Tells those who listen that a person changed a cell of a source sheet or of 绩核设置. */
export class ChangeWatch {
  readonly #listeners = new Set<Listener>();
  #isRegistered = false;
  #paused = 0;

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (!this.#isRegistered) {
      this.#isRegistered = true;
      // Where Excel does not let us listen, nothing is marked stale; all else works.
      this.#register().catch(() => (this.#isRegistered = false));
    }
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Our own writing is no news. */
  async pausedWhile<T>(work: () => Promise<T>): Promise<T> {
    this.#paused++;
    try {
      return await work();
    } finally {
      this.#paused--;
    }
  }

  async #register(): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((change) => this.#tell(change));
      await context.sync();
    });
  }

  async #tell(change: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (this.#paused > 0 || this.#listeners.size === 0) return;
    const sheet = await sourceSheet(change.worksheetId).catch(() => undefined);
    if (sheet === undefined) return;
    const range = parseRange(sheet, change.address);
    const cell = { sheet, row: range?.top ?? 0, column: range?.left ?? 0 };
    for (const listener of this.#listeners) listener(cell);
  }
}

/** Typing into these is a review, which the results stand through; 绩核设置 they depend on. */
const OWN_KEYS = [...Object.values(SHEET_KEYS), ...Object.values(LIST_SHEET_KEYS)].filter(
  (key) => key !== SHEET_KEYS.settings
);

/** The sheet's name, if an evaluation depends on it. */
async function sourceSheet(id: string): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    const names = OWN_KEYS.map((key) =>
      context.workbook.names.getItemOrNullObject(key).load("formula")
    );
    await context.sync();
    if (sheet.isNullObject || isUndoSheet(sheet.name)) return undefined;
    const own = names.map((name) =>
      name.isNullObject ? undefined : sheetOfReference(String(name.formula))
    );
    return own.includes(sheet.name) ? undefined : sheet.name;
  });
}
