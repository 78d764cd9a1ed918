import type {
  CellStyle,
  PlanCell,
  PlanColumn,
  PlanRow,
  PlanValidation,
  SheetPlan,
} from "../workbook/write-plan";
import type { PlanRange } from "../workbook/write-plan";

export interface TemplateColumn {
  readonly header: string;
  readonly width: number;
  /** A person fills it in: light yellow. */
  readonly input?: boolean;
}

/** One sheet of a template in the making: title, a line under it, a header, rows. */
export class TemplateSheet {
  readonly #key: string;
  readonly #name: string;
  readonly #columns: readonly TemplateColumn[];
  readonly #rows: PlanRow[] = [];
  readonly #merges: PlanRange[] = [];
  readonly #validations: PlanValidation[] = [];
  #headerRow = 0;

  constructor(key: string, name: string, columns: readonly TemplateColumn[]) {
    this.#key = key;
    this.#name = name;
    this.#columns = columns;
  }

  /** Where the next row will stand, counting from zero. */
  get next(): number {
    return this.#rows.length;
  }

  addLine(text: string, style: "title" | "subtitle" | "foot"): void {
    if (style !== "foot") {
      this.merge(this.next, 0, this.next, this.#columns.length - 1);
    }
    this.add([{ value: text, style }]);
  }

  addHeader(): void {
    this.#headerRow = this.next;
    this.add(
      this.#columns.map(({ header, input }) => ({
        value: header,
        style: input ? "header-input" : "header",
      }))
    );
  }

  add(cells: readonly (PlanCell | null)[]): number {
    this.#rows.push({ cells });
    return this.#rows.length - 1;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.#merges.push({ top, left, bottom, right });
  }

  validate(validation: PlanValidation): void {
    this.#validations.push(validation);
  }

  finish(): SheetPlan {
    const columns: PlanColumn[] = this.#columns.map(({ width }) => ({ width }));
    return {
      key: this.#key,
      name: this.#name,
      columns,
      rows: this.#rows,
      merges: this.#merges,
      freezeRow: this.#headerRow + 1,
      printTitles: { top: this.#headerRow, bottom: this.#headerRow },
      validations: this.#validations,
    };
  }
}

/** A cell to type into. */
export function input(style: "input-text" | "input-number", format?: string): PlanCell {
  return format === undefined ? { value: null, style } : { value: null, style, format };
}

export function label(value: string | number, style: CellStyle = "text"): PlanCell {
  return { value, style };
}

/** A cell that Excel works out; `value` is what it gives while nothing is filled in. */
export function formula(
  text: string,
  value: string | number,
  style: CellStyle,
  format?: string
): PlanCell {
  return { value, formula: text, style, ...(format === undefined ? {} : { format }) };
}
