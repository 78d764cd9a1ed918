import type { Unit } from "./table";

/** A header as it is matched: without unit and white space, with what stands below it. */
export interface HeaderColumn {
  readonly column: number;
  /** Texts from the top level down, units taken off, squeezed. */
  readonly path: readonly string[];
  /** The same texts as they stand, on one line. */
  readonly shownPath: readonly string[];
  readonly unit?: Unit;
  /** Share of numbers among the filled body cells, 0 to 1; undefined when all are blank. */
  readonly numeric?: number;
  /** Every filled body cell is a unit: 张, 户, 万元/张. */
  readonly holdsUnits?: boolean;
}
