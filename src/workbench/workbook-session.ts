import { message, type Message } from "../core/messages/message";
import { ownListSheets } from "../core/list-sheets/own-list-sheets";
import { findOwnSheets } from "../core/sheets/own-sheets";
import { SHEET_KEYS } from "../core/sheets/sheet-layout";
import { formatCell, type CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type {
  CancelSignal,
  CellMark,
  OwnState,
  ReadProgress,
  WorkbookHost,
} from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { XlsxHost } from "../xlsx/xlsx-host";
import { bookOfText, isText } from "./book-of-text";
import { keptTyping } from "./kept-typing";
import type { CellEdit } from "../xlsx/xlsx-package";
import { readBlock, type CellView } from "./cell-block";
import { parseTyped } from "./parse-typed";
import { readColumns, type ColumnWish } from "./read-columns";
import { SheetLook, shapeOf, type SheetShape } from "./sheet-shape";

/** What it takes to go back to before the last write. */
interface LastWrite {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  readonly typed: CellEdit[];
  /** The workbook as the write left it. */
  readonly after?: Workbook;
}

/**
 * An open .xlsx file as the workbench shows it: its sheets, their cells in blocks, and what a
 * person types. It lives beside the page, in a worker, so that long work does not freeze the page.
 */
export class WorkbookSession implements WorkbookHost {
  #host: XlsxHost;
  #workbook: Workbook;
  #columns: ReadonlyMap<string, readonly ColumnWish[]>;
  readonly #looks = new Map<string, SheetLook>();
  readonly #listeners = new Set<(cell: CellRef) => void>();
  #lastWrite: LastWrite | undefined;
  /** What is highlighted, once that was changed here: undoing a write leaves it. */
  #marks: readonly CellMark[] | undefined;
  /** It was said that undoing loses something that was typed; who asks again knows. */
  #maySpoil: string | undefined;

  private constructor(host: XlsxHost, workbook: Workbook, bytes: Uint8Array) {
    this.#host = host;
    this.#follow(host);
    this.#workbook = workbook;
    this.#columns = readColumns(bytes);
  }

  static async open(
    bytes: Uint8Array,
    options: {
      readonly onProgress?: (progress: ReadProgress) => void;
      readonly signal?: CancelSignal;
      /** The file's name: a list in CSV is known by it. */
      readonly name?: string;
    } = {}
  ): Promise<Result<WorkbookSession, Message>> {
    const { name = "", ...reading } = options;
    if (isText(name, bytes)) {
      const book = await bookOfText(bytes, name, reading);
      return book.ok ? WorkbookSession.open(book.value) : book;
    }
    const host = new XlsxHost(bytes);
    const read = await host.read(reading);
    return read.ok ? ok(new WorkbookSession(host, read.value, bytes)) : read;
  }

  get host(): XlsxHost {
    return this.#host;
  }

  read(options?: Parameters<WorkbookHost["read"]>[0]): Promise<Result<Workbook, Message>> {
    return this.#host.read(options);
  }

  async apply(plan: WritePlan): Promise<Result<undefined, Message>> {
    this.#maySpoil = undefined;
    // Like typing: 撤销本次写入 still means the write before it.
    if (plan.amends) return this.#host.apply(plan);
    const before = await this.#host.bytes();
    if (!before.ok) return before;
    const earlier = this.#lastWrite;
    // From here on, so that what is typed while the file is being written is known too.
    const sheets = plan.sheets.map(({ name }) => name);
    this.#lastWrite = { bytes: before.value, sheets, typed: [] };
    const applied = await this.#host.apply(plan);
    const after = applied.ok ? await this.#host.read() : applied;
    if (!after.ok) this.#lastWrite = earlier;
    else this.#lastWrite = { ...this.#lastWrite, after: after.value };
    return applied;
  }

  /**
   * 撤销本次写入: the file as it was before the last write, with what a person typed since. What was
   * typed into a written sheet goes to its place in the sheet of before; where that has no such
   * place the first call says so. Gives the names of the sheets that were taken back.
   */
  async undo(): Promise<Result<readonly string[], Message>> {
    const last = this.#lastWrite;
    if (!last) return err(message("pane.nothingToUndo"));
    const host = new XlsxHost(last.bytes);
    const [before, now] = [await host.read(), await this.#host.read()];
    if (!before.ok) return before;
    if (!now.ok) return now;
    const { edits, lost } = keptTyping(last, before.value, now.value);
    const cells = lost.map(formatCell).join("、");
    if (cells !== "" && this.#maySpoil !== cells) {
      this.#maySpoil = cells;
      return err(sayLost(lost));
    }
    for (const edit of last.typed) {
      if (!last.sheets.includes(edit.cell.sheet)) host.edit(edit);
    }
    for (const edit of edits) host.edit(edit);
    if (this.#marks) {
      const marked = await host.highlight(this.#marks);
      if (!marked.ok) return marked;
    }
    this.#maySpoil = undefined;
    this.#host = host;
    this.#follow(host);
    this.#lastWrite = undefined;
    return ok(last.sheets);
  }

  async highlight(marks: readonly CellMark[]): Promise<Result<undefined, Message>> {
    const marked = await this.#host.highlight(marks);
    if (marked.ok) this.#marks = marks;
    return marked;
  }

  async clearHighlights(): Promise<Result<undefined, Message>> {
    const cleared = await this.#host.clearHighlights();
    if (cleared.ok) this.#marks = [];
    return cleared;
  }

  async inspect(): Promise<OwnState> {
    return { ...(await this.#host.inspect()), canUndo: this.#lastWrite !== undefined };
  }

  bytes(): Promise<Result<Uint8Array, Message>> {
    return this.#host.bytes();
  }

  select(cell: CellRef): Promise<Result<undefined, Message>> {
    return Promise.resolve(this.canShow(cell));
  }

  onChanged(listener: (cell: CellRef) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(host: XlsxHost): void {
    host.onChanged((cell) => {
      for (const listener of this.#listeners) listener(cell);
    });
  }

  /** Reads again after the host wrote, and gives the visible sheets in order. */
  async refresh(): Promise<Result<readonly SheetShape[], Message>> {
    const [read, bytes] = [await this.host.read(), await this.host.bytes()];
    if (!read.ok) return read;
    if (!bytes.ok) return bytes;
    this.#workbook = read.value;
    this.#columns = readColumns(bytes.value);
    this.#looks.clear();
    return ok(this.shapes());
  }

  /** The visible sheets, in order. */
  shapes(): readonly SheetShape[] {
    return this.#workbook.sheets
      .filter((sheet) => sheet.visibility === "visible")
      .flatMap(({ name }) => {
        const look = this.#look(name);
        return look ? [shapeOf(look)] : [];
      });
  }

  block(sheet: string, blockRow: number, blockColumn: number): readonly CellView[] {
    const look = this.#look(sheet);
    return look ? readBlock(look, blockRow, blockColumn) : [];
  }

  /** Types into a cell, as a person would; gives the sheet's new shape. */
  async edit(cell: CellRef, typed: string): Promise<Result<SheetShape, Message>> {
    const look = this.#look(cell.sheet);
    if (!look) return err(message("pane.noSuchCell", { cell: formatCell(cell) }));
    const value = parseTyped(typed, look.sheet.format(cell.row, cell.column));
    if (value === undefined) return err(message("pane.formulaKept", { cell: formatCell(cell) }));
    const edit = { cell, value };
    this.host.edit(edit);
    this.#lastWrite?.typed.push(edit);
    const read = await this.host.read();
    if (!read.ok) return read;
    this.#workbook = read.value;
    this.#looks.delete(cell.sheet);
    return ok(shapeOf(this.#look(cell.sheet) ?? look));
  }

  /** Whether a person can be shown this cell. */
  canShow(cell: CellRef): Result<undefined, Message> {
    const sheet = this.#workbook.sheets.find(({ name }) => name === cell.sheet);
    return sheet?.visibility === "visible"
      ? ok(undefined)
      : err(message("pane.noSuchCell", { cell: formatCell(cell) }));
  }

  /**
   * Tells of changes that an evaluation depends on: of the data and of 绩核设置. Typing into the
   * other written sheets is a review, which the results stand through.
   */
  onDataChanged(listener: (cell: CellRef) => void): () => void {
    return this.onChanged((cell) => {
      const own = findOwnSheets(this.#workbook);
      const settings = own.get(SHEET_KEYS.settings);
      const reviewed = [...own.values()].some(
        (sheet) => sheet !== settings && sheet.name === cell.sheet
      );
      if (!reviewed && !ownListSheets(this.#workbook).has(cell.sheet)) listener(cell);
    });
  }

  #look(name: string): SheetLook | undefined {
    const known = this.#looks.get(name);
    if (known) return known;
    const sheet = this.#workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) return undefined;
    const look = new SheetLook(sheet, this.#columns.get(name) ?? [], this.#workbook.date1904);
    this.#looks.set(name, look);
    return look;
  }
}

/** Cells that a sentence names; more are counted. */
const NAMED = 3;

function sayLost(lost: readonly CellRef[]): Message {
  return message("pane.undoLoses", {
    cells: lost.slice(0, NAMED).map(formatCell).join("、"),
    count: String(lost.length),
  });
}
