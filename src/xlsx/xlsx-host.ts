import { message, type Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import { findOwnSheets } from "../core/sheets/own-sheets";
import { MARKS_NAME } from "../core/workbook/cell-marks";
import type { CellMark, OwnState, ReadOptions, WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { editKey, withEdits } from "./edited-workbook";
import type { XlsxLimits } from "./limits";
import { openXlsx } from "./open-xlsx";
import type { ColumnWidth } from "./read/sheet-handler";
import type { CellEdit, XlsxPackage } from "./xlsx-package";

export interface XlsxHostOptions {
  /** Brings a cell into view; without a screen there is nothing to do. */
  readonly onSelect?: (cell: CellRef) => void;
  readonly limits?: Partial<XlsxLimits>;
}

/** A workbook that lives in the bytes of an .xlsx file. */
export class XlsxHost implements WorkbookHost {
  #bytes: Uint8Array;
  #opened: XlsxPackage | undefined;
  readonly #options: XlsxHostOptions;
  readonly #edits = new Map<string, CellEdit>();
  readonly #listeners = new Set<(cell: CellRef) => void>();

  constructor(bytes: Uint8Array, options: XlsxHostOptions = {}) {
    this.#bytes = bytes;
    this.#options = options;
  }

  async read(options: ReadOptions = {}): Promise<Result<Workbook, Message>> {
    const opened = await this.#open(options);
    return opened.ok ? ok(withEdits(opened.value.workbook, this.#edits)) : opened;
  }

  /** A file holds no way back: who shows it keeps the bytes of before. */
  async inspect(): Promise<OwnState> {
    const read = await this.read();
    const ownSheets = read.ok && findOwnSheets(read.value).size > 0;
    const names = read.ok ? read.value.definedNames : [];
    const highlighted = names.some(({ name }) => name.toLowerCase() === MARKS_NAME);
    return { ownSheets, canUndo: false, highlighted };
  }

  apply(plan: WritePlan): Promise<Result<undefined, Message>> {
    return this.#rewrite((opened, edits) => opened.apply(plan, edits));
  }

  highlight(marks: readonly CellMark[]): Promise<Result<undefined, Message>> {
    return this.#rewrite((opened, edits) => opened.highlight(marks, edits));
  }

  async clearHighlights(): Promise<Result<undefined, Message>> {
    const { highlighted } = await this.inspect();
    return highlighted ? this.highlight([]) : ok(undefined);
  }

  async select(cell: CellRef): Promise<Result<undefined, Message>> {
    const opened = await this.#open({});
    if (!opened.ok) return opened;
    if (!opened.value.workbook.sheets.some((sheet) => sheet.name === cell.sheet)) {
      return err(message("xlsx.unknown-sheet", { sheet: cell.sheet }));
    }
    this.#options.onSelect?.(cell);
    return ok(undefined);
  }

  onChanged(listener: (cell: CellRef) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Widths of a sheet's columns; none before the workbook was read. */
  columnsOf(sheet: string): readonly ColumnWidth[] {
    return this.#opened?.columnsOf(sheet) ?? [];
  }

  /** A person typed into a cell. It reads so from now on, and is in the next file. */
  edit(edit: CellEdit): void {
    this.#edits.set(editKey(edit), edit);
    for (const listener of this.#listeners) listener(edit.cell);
  }

  /** The file as it stands, edits included. */
  async bytes(): Promise<Result<Uint8Array, Message>> {
    if (this.#edits.size === 0) return ok(this.#bytes);
    const opened = await this.#open({});
    return opened.ok ? opened.value.apply({ sheets: [] }, [...this.#edits.values()]) : opened;
  }

  /** Makes a new file and goes on with that one, or stays with the old. */
  async #rewrite(
    make: (opened: XlsxPackage, edits: CellEdit[]) => Promise<Result<Uint8Array, Message>>
  ): Promise<Result<undefined, Message>> {
    const opened = await this.#open({});
    if (!opened.ok) return opened;
    const saved = [...this.#edits];
    const written = await make(
      opened.value,
      saved.map(([, edit]) => edit)
    );
    if (!written.ok) return written;
    const reopened = await openXlsx(written.value, {
      ...this.#limits(),
      previous: opened.value,
    });
    if (!reopened.ok) return reopened;
    this.#bytes = written.value;
    this.#opened = reopened.value;
    // What was typed while the file was being written is not in it yet.
    for (const [key, edit] of saved) if (this.#edits.get(key) === edit) this.#edits.delete(key);
    return ok(undefined);
  }

  async #open(options: ReadOptions): Promise<Result<XlsxPackage, Message>> {
    if (this.#opened) return ok(this.#opened);
    const opened = await openXlsx(this.#bytes, { ...options, ...this.#limits() });
    if (opened.ok) this.#opened = opened.value;
    return opened;
  }

  #limits(): { readonly limits?: Partial<XlsxLimits> } {
    return this.#options.limits ? { limits: this.#options.limits } : {};
  }
}
