import type { CellScalar, SheetGrid } from "../../src/core/workbook/workbook";
import { intersect, WHOLE_SHEET, type Area } from "./area";

/** How a cell looks; absent: as in an untouched sheet. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly size?: number;
  readonly colour?: string;
  readonly fontName?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  /** Style of each edge, and its weight: `Continuous/Thin`. */
  readonly borders?: Readonly<Record<string, string>>;
}

export interface Cell {
  readonly value: CellScalar;
  readonly formula?: string;
  readonly quoted?: true;
  readonly format?: string;
  readonly look?: Look;
}

export interface Link {
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

export interface Validation {
  readonly area: Area;
  readonly rule: unknown;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
  readonly ignoreBlanks?: boolean;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
  isFiltered: boolean;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  hasDataLabels: boolean;
  start: string;
  end: string;
  series: { name: string; values: string; categories: string; gapWidth?: number }[];
  axes: Record<string, Record<string, unknown>>;
  fontSize?: number;
}

/** A conditional format; their order on a sheet is their priority. */
export interface ConditionalModel {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  /** Without the leading `=`. */
  formula: string;
  fill?: string;
  underline?: string;
}

const BLANK: Cell = { value: null };

/** One worksheet in memory: what was poured in, and what was written over it. */
export class SheetModel {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  readonly merges: Area[] = [];
  readonly links = new Map<string, Link>();
  validations: Validation[] = [];
  readonly tables: TableModel[] = [];
  readonly charts: ChartModel[] = [];
  readonly conditionals: ConditionalModel[] = [];
  /** Points. */
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly rowHeights = new Map<number, number>();
  /** Rows a filter hides; writes skip them, as Excel's do. */
  readonly filteredRows = new Set<number>();
  autoFilter: Area | undefined;
  frozenRows = 0;
  readonly pageLayout: Record<string, unknown> = {};
  readonly #base: SheetGrid | undefined;
  readonly #rows = new Map<number, Map<number, Cell>>();

  constructor(id: string, name: string, base?: SheetGrid) {
    this.id = id;
    this.name = name;
    this.#base = base;
  }

  cell(row: number, column: number): Cell {
    const written = this.#rows.get(row)?.get(column);
    if (written) return written;
    const base = this.#base;
    if (!base || row >= base.rowCount || column >= base.columnCount) return BLANK;
    const formula = base.formula(row, column);
    const format = base.format(row, column);
    return {
      value: base.value(row, column),
      ...(formula === undefined ? {} : { formula }),
      ...(format === "General" ? {} : { format }),
    };
  }

  put(row: number, column: number, cell: Cell): void {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map<number, Cell>()));
    cells.set(column, cell);
  }

  /**
   * The smallest rectangle, within an area, over all cells that hold something (or, asked so, only
   * look like it).
   */
  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
    const counts = (cell: Cell): boolean =>
      cell.value !== null ||
      cell.formula !== undefined ||
      (!valuesOnly && (cell.look !== undefined || cell.format !== undefined));
    let area: Area | undefined;
    const add = (row: number, column: number): void => {
      if (row < within.top || row > within.bottom) return;
      if (column < within.left || column > within.right) return;
      area = area
        ? {
            top: Math.min(area.top, row),
            left: Math.min(area.left, column),
            bottom: Math.max(area.bottom, row),
            right: Math.max(area.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    };
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) if (counts(cell)) add(row, column);
    }
    const base = this.#base;
    if (base?.filled) {
      for (const { row, column } of base.filled())
        if (counts(this.cell(row, column))) add(row, column);
      return area;
    }
    const found = base && edgesOf(base, within, (row, column) => counts(this.cell(row, column)));
    if (found) {
      add(found.top, found.left);
      add(found.bottom, found.right);
    }
    return area;
  }

  /** The merged area a cell lies in. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) =>
      intersect(merge, { top: row, left: column, bottom: row, right: column })
    );
  }
}

/** Looks inwards from the edges, so that a large full sheet is not walked whole. */
function edgesOf(
  size: { readonly rowCount: number; readonly columnCount: number },
  within: Area,
  has: (row: number, column: number) => boolean
): Area | undefined {
  const last = Math.min(size.columnCount - 1, within.right);
  const rowHas = (row: number): boolean => {
    for (let column = within.left; column <= last; column++) if (has(row, column)) return true;
    return false;
  };
  let bottom = Math.min(size.rowCount - 1, within.bottom);
  let { top, left } = within;
  while (top <= bottom && !rowHas(top)) top++;
  if (top > bottom) return undefined;
  while (!rowHas(bottom)) bottom--;
  const columnHas = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (has(row, column)) return true;
    return false;
  };
  while (!columnHas(left)) left++;
  let right = last;
  while (!columnHas(right)) right--;
  return { top, left, bottom, right };
}
