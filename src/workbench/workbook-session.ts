import { message, type Message } from "../core/messages/message";
import { ownSheetNames } from "../core/sheets/own-sheets";
import { formatCell, type CellRef } from "../core/values/cell-ref";
import { err, ok, type Result } from "../core/values/result";
import type { SheetGrid, Workbook } from "../core/workbook/workbook";
import type { WorkbookHost } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import { openXlsx, type OpenOptions } from "../xlsx/open-xlsx";
import type { XlsxPackage } from "../xlsx/xlsx-package";
import { readBlock, type CellView } from "./cell-block";
import { CellEdits, withEdits } from "./edited-workbook";
import { MergeIndex } from "./merge-index";
import { parseTyped } from "./parse-typed";
import { shapeOf, type SheetShape } from "./sheet-shape";

/**
 * An open .xlsx file with what was typed into it: a WorkbookHost, and the cells for the grid. It
 * lives beside the page, in a worker, so that long work does not freeze the page.
 */
export class WorkbookSession implements WorkbookHost {
  #file: XlsxPackage;
  #edits = new CellEdits();
  #workbook: Workbook;
  readonly #merges = new Map<string, MergeIndex>();
  readonly #listeners = new Set<(cell: CellRef) => void>();

  private constructor(file: XlsxPackage) {
    this.#file = file;
    this.#workbook = withEdits(file.workbook, this.#edits);
  }

  static async open(
    bytes: Uint8Array,
    options?: OpenOptions
  ): Promise<Result<WorkbookSession, Message>> {
    const file = await openXlsx(bytes, options);
    return file.ok ? ok(new WorkbookSession(file.value)) : file;
  }

  /** The visible sheets, in order. */
  shapes(): readonly SheetShape[] {
    const { sheets, date1904 } = this.#workbook;
    return sheets
      .filter((sheet) => sheet.visibility === "visible")
      .map((sheet) => shapeOf(sheet, date1904));
  }

  block(sheetName: string, blockRow: number, blockColumn: number): readonly CellView[] {
    const sheet = this.#sheet(sheetName);
    if (!sheet) return [];
    const merges = this.#mergesOf(sheet);
    return readBlock(sheet, merges, blockRow, blockColumn, this.#workbook.date1904);
  }

  /** Types into a cell, as a person would. */
  edit(cell: CellRef, typed: string): Result<SheetShape, Message> {
    const sheet = this.#sheet(cell.sheet);
    if (!sheet) return err(message("pane.noSuchCell", { cell: formatCell(cell) }));
    const value = parseTyped(typed, sheet.format(cell.row, cell.column));
    if (value === undefined) return err(message("pane.formulaKept", { cell: formatCell(cell) }));
    this.#edits.set(cell, value);
    // Typing into a written sheet is a review, not a change of the data.
    if (!ownSheetNames(this.#workbook).has(cell.sheet)) {
      for (const listener of this.#listeners) listener(cell);
    }
    return ok(shapeOf(sheet, this.#workbook.date1904));
  }

  read(): Promise<Result<Workbook, Message>> {
    return Promise.resolve(ok(this.#workbook));
  }

  /** Writes the plan and what was typed into new bytes, and reads those again. */
  async apply(plan: WritePlan): Promise<Result<undefined, Message>> {
    const bytes = await this.#file.apply(plan, this.#edits.list());
    if (!bytes.ok) return bytes;
    const file = await openXlsx(bytes.value);
    if (!file.ok) return file;
    this.#file = file.value;
    this.#edits = new CellEdits();
    this.#workbook = withEdits(this.#file.workbook, this.#edits);
    this.#merges.clear();
    return ok(undefined);
  }

  /** The file as it stands now, with what was typed. */
  async save(): Promise<Result<Uint8Array, Message>> {
    const edits = this.#edits.list();
    if (edits.length === 0) return ok(this.#file.bytes);
    return this.#file.apply({ sheets: [] }, edits);
  }

  /** Selecting is the page's business; here it is only known whether the cell is there. */
  select(cell: CellRef): Promise<Result<undefined, Message>> {
    const sheet = this.#sheet(cell.sheet);
    return Promise.resolve(
      sheet?.visibility === "visible"
        ? ok(undefined)
        : err(message("pane.noSuchCell", { cell: formatCell(cell) }))
    );
  }

  onChanged(listener: (cell: CellRef) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #sheet(name: string): SheetGrid | undefined {
    return this.#workbook.sheets.find((sheet) => sheet.name === name);
  }

  #mergesOf(sheet: SheetGrid): MergeIndex {
    let index = this.#merges.get(sheet.name);
    if (!index) {
      index = new MergeIndex(sheet.merges);
      this.#merges.set(sheet.name, index);
    }
    return index;
  }
}
