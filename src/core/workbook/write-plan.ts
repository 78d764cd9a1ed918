/**
 * What is to be written, as plain data: hosts (Excel, .xlsx) turn it into cells. A plan never
 * names a source sheet.
 */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  /**
   * The plan only says anew what single rows of standing sheets say (decisions on findings). Like a
   * person's typing it is no write of its own: 撤销本次写入 still means the write before it. A host
   * may set just the cells that differ and leave every row where it is.
   */
  readonly amends?: true;
}

/** Style of a cell by meaning; each host maps it to fonts, fills and borders (see shared look in `cell-style.ts`). */
export type CellStyle =
  | "title" // 14 pt bold, centred over the table
  | "subtitle" // the line under the title
  | "section" // 11 pt bold: the caption of a block inside a sheet, no borders, not wrapped
  | "header" // bold, light fill, thin borders, wrapped, centred
  | "header-input" // header of a column that a person fills in
  | "text" // body text, wrapped, left and top
  | "repeat" // a label that repeats in grey
  | "number" // right aligned
  | "difference" // right aligned, red font (the sign is in the number)
  | "link" // hyperlink look
  | "input-text" // light yellow: a person types here
  | "input-number"
  | "total-text" // bold with a top rule
  | "total-number"
  | "foot"; // 编制人 ____ line, no borders

export interface PlanCell {
  /** The value, or the cached result of `formula`. `null` with a style is an empty styled cell. */
  readonly value: string | number | boolean | null;
  /** Without the leading `=`. A text value that begins with = + - @ stays text: only this makes a formula. */
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Number format code; `General` when absent. */
  readonly format?: string;
  /** Link inside the workbook: `'资金支出'!F3`. */
  readonly link?: string;
  /** Keep the look of the cell that stands at this place in the sheet now (a person's own extra column). */
  readonly keepStyleOf?: { readonly row: number; readonly column: number };
}

export interface PlanRow {
  /** Cells from column A on; `null` leaves the cell empty and unstyled. */
  readonly cells: readonly (PlanCell | null)[];
  /** Points; absent: the host fits the row to its text. */
  readonly height?: number;
}

export interface PlanRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PlanColumn {
  /** Width in characters (of the body font's digit). */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface PlanValidation {
  readonly range: PlanRange;
  readonly kind:
    | { readonly type: "list"; readonly choices: readonly string[] }
    | { readonly type: "decimal"; readonly min: string; readonly max: string } // numbers or formulas without =
    | { readonly type: "any" }; // only shows the prompt
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly error?: string;
}

export interface PlanChart {
  readonly title: string;
  readonly kind: "bar";
  /** Where it stands, in cells. */
  readonly anchor: PlanRange;
  readonly categories: { readonly range: PlanRange; readonly values: readonly string[] };
  readonly series: {
    readonly name: string;
    readonly range: PlanRange;
    readonly values: readonly number[];
  };
  /** Upper end of the value axis. */
  readonly max?: number;
}

/** Cells of a sheet that a plan has otherwise than they stand. */
export interface ChangedCells {
  readonly headerRow: number;
  readonly keyColumn: number;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

export interface SheetPlan {
  /** Workbook-level hidden defined name by which the sheet is known on the next run: `_jihe_scores`. */
  readonly key: string;
  /** A sheet of ours whose hidden name was lost (another program dropped it): rewritten in place. */
  readonly takesOver?: string;
  /** Wished name; a host adds `(2)` when a sheet that is not ours has it. */
  readonly name: string;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly merges: readonly PlanRange[];
  /** Rows above stay in sight (index of the first row that scrolls). */
  readonly freezeRow: number;
  /** Rows that repeat on each printed page, both included. */
  readonly printTitles?: { readonly top: number; readonly bottom: number };
  /** So many printed pages at most; as many as it takes when absent. For a sheet that is new. */
  readonly pagesTall?: number;
  readonly validations: readonly PlanValidation[];
  /** An Excel table over these cells, header row included. Headers are the texts of its first row. */
  readonly table?: { readonly name: string; readonly range: PlanRange };
  readonly charts?: readonly PlanChart[];
  /**
   * A long sheet stands row by row and column by column as planned, and says something else in few
   * cells. A host that still finds header and keys where the plan has them may set just those.
   */
  readonly changed?: ChangedCells;
}
