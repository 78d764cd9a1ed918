import type { Message } from "../messages/message";
import type { CellRef } from "../values/cell-ref";
import type { Result } from "../values/result";
import type { Workbook } from "./workbook";
import type { WritePlan } from "./write-plan";

export interface ReadProgress {
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsTotal: number;
}

/** An AbortSignal, as far as core needs to know it. */
export interface CancelSignal {
  readonly aborted: boolean;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: CancelSignal;
  /**
   * Only the sheets that JiHe wrote are wanted: all that a decision, 重新计算等级 or writing again
   * needs beside the last evaluation. The other sheets are named, and may come without cells: who
   * needs those takes them from an earlier reading.
   */
  readonly only?: "own-sheets";
}

/** What a workbook already holds of ours: asked before anything is read. */
export interface OwnState {
  /** Sheets of ours stand in it: 重新计算等级 can be offered. */
  readonly ownSheets: boolean;
  /** There is a write, or there are highlights, that 撤销本次写入 would take back. */
  readonly canUndo: boolean;
  /** Source cells are highlighted. */
  readonly highlighted: boolean;
}

/** A source cell to be highlighted, by how grave what stands there is. */
export interface CellMark {
  readonly cell: CellRef;
  readonly severity: "high" | "medium" | "low";
}

/** Where a workbook lives: Excel, or an .xlsx file in a browser or on disk. */
export interface WorkbookHost {
  /** Reads every sheet in blocks. Cancelled reading is an `err`. */
  read(options?: ReadOptions): Promise<Result<Workbook, Message>>;
  /**
   * A cheap look, for a pane that has just opened. Never fails: what cannot be told now is "no".
   */
  inspect?(): Promise<OwnState>;
  /** Writes the plan as one whole: either all of it stands, or nothing changed. */
  apply(plan: WritePlan): Promise<Result<undefined, Message>>;
  /**
   * 撤销本次写入: takes back the last write and nothing else, and gives the names of its sheets.
   * What a person typed into them since is kept where its place is still there; where it would be
   * lost the first call says so in an `err`, and a second one goes on.
   */
  undo?(): Promise<Result<readonly string[], Message>>;
  /**
   * Highlights source cells, in place of those that are highlighted now. The cells' own formats
   * are not touched. Of two marks on a cell the graver counts. All or nothing.
   */
  highlight?(marks: readonly CellMark[]): Promise<Result<undefined, Message>>;
  /** Takes every highlight off, also those of an earlier session. Without any, nothing happens. */
  clearHighlights?(): Promise<Result<undefined, Message>>;
  /** Brings a cell into view and selects it. */
  select(cell: CellRef): Promise<Result<undefined, Message>>;
  /** Tells when a cell of a source sheet changed. Returns a way to stop listening. */
  onChanged(listener: (cell: CellRef) => void): () => void;
}
