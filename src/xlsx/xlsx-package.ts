import type { Message } from "../core/messages/message";
import type { CellRef } from "../core/values/cell-ref";
import type { Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import { groupMarks } from "../core/workbook/cell-marks";
import type { CellMark } from "../core/workbook/workbook-host";
import type { WritePlan } from "../core/workbook/write-plan";
import type { OpcPackage } from "./package/opc-package";
import type { BodyFont, Styles } from "./read/read-styles";
import type { WorkbookPart } from "./read/read-workbook-part";
import type { ColumnWidth } from "./read/sheet-handler";
import type { XlsxGrid } from "./read/xlsx-grid";
import { applyHighlights, applyPlan } from "./write/apply-plan";
import { guarded } from "./xlsx-error";

/** A value typed into a cell of a source sheet. `null` empties the cell. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly value: string | number | boolean | null;
}

/** What was read, and what writing needs of it. */
export interface XlsxSource {
  readonly bytes: Uint8Array;
  readonly file: OpcPackage;
  readonly part: WorkbookPart;
  readonly styles: Styles;
  readonly workbook: Workbook;
  readonly grids: readonly XlsxGrid[];
}

/** An .xlsx file that has been read. It never changes; {@link apply} makes a new file. */
export class XlsxPackage {
  readonly workbook: Workbook;
  readonly bodyFont: BodyFont;
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  readonly #source: XlsxSource;

  constructor(source: XlsxSource) {
    this.#source = source;
    this.workbook = source.workbook;
    this.bodyFont = source.styles.bodyFont;
    this.bytes = source.bytes;
  }

  /** Widths of a sheet's columns, for a screen that shows it. */
  columnsOf(sheet: string): readonly ColumnWidth[] {
    return this.#source.grids.find((grid) => grid.name === sheet)?.columns ?? [];
  }

  /** The grid of a worksheet part that is byte for byte the same in `file`. For {@link openXlsx}. */
  unchangedGrid(file: OpcPackage, part: string): XlsxGrid | undefined {
    const { sharedStringsPart, sheets } = this.#source.part;
    const same = (name: string): boolean => {
      const before = this.#source.file.find(name);
      const now = file.find(name);
      return (
        before !== undefined &&
        before.crc === now?.crc &&
        before.claimedSize === now.claimedSize &&
        before.compressedSize === now.compressedSize
      );
    };
    if (!same(part) || (sharedStringsPart !== undefined && !same(sharedStringsPart))) {
      return undefined;
    }
    const name = sheets.find((sheet) => sheet.part === part)?.name;
    return this.#source.grids.find((grid) => grid.name === name);
  }

  /**
   * The file with the plan's sheets written and the edits made. Sheets known by their key are
   * rewritten in place, others are added behind the last one. Every part that is not concerned
   * keeps its compressed bytes.
   */
  apply(plan: WritePlan, edits: readonly CellEdit[] = []): Promise<Result<Uint8Array, Message>> {
    return guarded(() => applyPlan(this.#source, plan, edits));
  }

  /** The file with these cells highlighted, in place of those that are; none: without any. */
  highlight(
    marks: readonly CellMark[],
    edits: readonly CellEdit[] = []
  ): Promise<Result<Uint8Array, Message>> {
    return guarded(() => applyHighlights(this.#source, groupMarks(marks), edits));
  }
}
