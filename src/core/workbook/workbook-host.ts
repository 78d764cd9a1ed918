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

/** Where a workbook lives: Excel, or an .xlsx file in a browser or on disk. */
export interface WorkbookHost {
  /** Reads every sheet in blocks. Cancelled reading is an `err`. */
  read(options?: {
    readonly onProgress?: (progress: ReadProgress) => void;
    readonly signal?: CancelSignal;
  }): Promise<Result<Workbook, Message>>;
  /** Writes the plan as one whole: either all of it stands, or nothing changed. */
  apply(plan: WritePlan): Promise<Result<undefined, Message>>;
  /** Brings a cell into view and selects it. */
  select(cell: CellRef): Promise<Result<undefined, Message>>;
  /** Tells when a cell of a source sheet changed. Returns a way to stop listening. */
  onChanged(listener: (cell: CellRef) => void): () => void;
}
