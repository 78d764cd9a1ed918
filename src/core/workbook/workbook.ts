import type { CellRange } from "../values/cell-ref";

/** An error value such as `#REF!`; `#UNCACHED!` is a formula whose file carries no result. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is a blank cell: neither zero nor an empty text. */
export type CellScalar = string | number | boolean | CellError | null;

export function isCellError(value: CellScalar): value is CellError {
  return typeof value === "object" && value !== null;
}

export type Visibility = "visible" | "hidden" | "very-hidden";

/**
 * One worksheet as plain data. Rows and columns count from zero; reading outside the used size
 * gives `null`. Merged cells hold their value in the top-left cell only; see {@link merges}.
 */
export interface SheetGrid {
  readonly name: string;
  readonly visibility: Visibility;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly CellRange[];
  value(row: number, column: number): CellScalar;
  /** Number format code, `General` when none. */
  format(row: number, column: number): string;
  /** Formula text without the leading `=`; undefined for a constant. */
  formula(row: number, column: number): string | undefined;
  /**
   * Places of the cells that are not blank, in no particular order. A host that knows them spares
   * others a walk over every blank cell: a used size of 1,048,576 × 16,384 may hold two values.
   */
  filled?(): Iterable<{ readonly row: number; readonly column: number }>;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, as written in the workbook: `'评分表'!$A$1`. */
  readonly refersTo: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetGrid[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
}

/** A grid from rows of values: for tests, samples and hosts that read in blocks. */
export function gridFromRows(
  name: string,
  rows: readonly (readonly CellScalar[])[],
  options: {
    readonly visibility?: Visibility;
    readonly merges?: readonly CellRange[];
    readonly format?: (row: number, column: number) => string;
    readonly formula?: (row: number, column: number) => string | undefined;
  } = {}
): SheetGrid {
  let columnCount = 0;
  for (const row of rows) columnCount = Math.max(columnCount, row.length);
  return {
    name,
    visibility: options.visibility ?? "visible",
    rowCount: rows.length,
    columnCount,
    merges: options.merges ?? [],
    value: (row, column) => rows[row]?.[column] ?? null,
    format: options.format ?? (() => "General"),
    formula: options.formula ?? (() => undefined),
  };
}
