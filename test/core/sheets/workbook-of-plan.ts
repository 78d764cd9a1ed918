import type { SheetGrid, Workbook } from "../../../src/core/workbook/workbook";
import type { PlanCell, WritePlan } from "../../../src/core/workbook/write-plan";
import { quoteSheet } from "../../../src/core/values/cell-ref";

export interface EditableSheet {
  name: string;
  rows: (PlanCell | null)[][];
}

/** A workbook whose written sheets can be typed into, as a person or another program would. */
export class EditableWorkbook {
  readonly sheets: EditableSheet[];
  readonly names: { name: string; refersTo: string; hidden: boolean }[];
  sources: readonly SheetGrid[];

  constructor(plan: WritePlan, sources: readonly SheetGrid[] = []) {
    this.sources = sources;
    this.sheets = plan.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row.cells]),
    }));
    this.names = plan.sheets.map((sheet) => ({
      name: sheet.key,
      refersTo: `${quoteSheet(sheet.name)}!$A$1`,
      hidden: true,
    }));
  }

  sheet(name: string): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  rename(name: string, to: string): void {
    this.sheet(name).name = to;
    for (const entry of this.names) {
      entry.refersTo = entry.refersTo.replace(`'${name}'!`, `'${to}'!`);
    }
  }

  /** Row whose cells contain this text. */
  rowOf(name: string, text: string): number {
    const row = this.sheet(name).rows.findIndex((cells) =>
      cells.some((cell) => cell?.value === text)
    );
    if (row < 0) throw new Error(`no row with ${text} on ${name}`);
    return row;
  }

  /** Column whose header, in any row, is this text. */
  columnOf(name: string, header: string): number {
    for (const cells of this.sheet(name).rows) {
      const column = cells.findIndex((cell) => cell?.value === header);
      if (column >= 0) return column;
    }
    throw new Error(`no column ${header} on ${name}`);
  }

  type(
    name: string,
    row: number,
    column: number,
    value: PlanCell["value"],
    formula?: string
  ): void {
    const { rows } = this.sheet(name);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = formula === undefined ? { value } : { value, formula };
  }

  value(name: string, row: number, column: number): PlanCell["value"] {
    return this.sheet(name).rows[row]?.[column]?.value ?? null;
  }

  /** As a reader sees it; `dropResults` as openpyxl saves it: formulas without results. */
  workbook(options: { dropResults?: boolean } = {}): Workbook {
    const own = this.sheets.map(({ name, rows }): SheetGrid => {
      const at = (row: number, column: number) => rows[row]?.[column] ?? undefined;
      return {
        name,
        visibility: "visible",
        rowCount: rows.length,
        columnCount: Math.max(0, ...rows.map((cells) => cells.length)),
        merges: [],
        value: (row, column) => {
          const cell = at(row, column);
          if (options.dropResults && cell?.formula !== undefined) return { error: "#UNCACHED!" };
          return cell?.value ?? null;
        },
        format: (row, column) => at(row, column)?.format ?? "General",
        formula: (row, column) => at(row, column)?.formula,
      };
    });
    return { sheets: [...this.sources, ...own], date1904: false, definedNames: this.names };
  }
}
