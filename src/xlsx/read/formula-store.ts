import { shiftFormula } from "./shift-formula";

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The formulas of one sheet, by the place of their cell. Shared ones are spelt out on demand. */
export class FormulaStore {
  readonly #own = new Map<number, string>();
  /** Cells that repeat a master's formula, and the masters by the file's `si`. */
  readonly #shared = new Map<number, number>();
  readonly #masters = new Map<number, Master>();

  add(place: number, text: string): void {
    this.#own.set(place, text);
  }

  addMaster(place: number, si: number, text: string, row: number, column: number): void {
    this.#masters.set(si, { text, row, column });
    this.#own.set(place, text);
  }

  addShared(place: number, si: number): void {
    this.#shared.set(place, si);
  }

  get(place: number, row: number, column: number): string | undefined {
    const own = this.#own.get(place);
    if (own !== undefined) return plainFunctions(own);
    const si = this.#shared.get(place);
    const master = si === undefined ? undefined : this.#masters.get(si);
    if (!master) return undefined;
    return plainFunctions(shiftFormula(master.text, row - master.row, column - master.column));
  }

  /** After cells were put in order. */
  move(newPlace: (place: number) => number): void {
    for (const map of [this.#own, this.#shared] as Map<number, unknown>[]) {
      const entries = [...map];
      map.clear();
      for (const [place, value] of entries) map.set(newPlace(place), value);
    }
  }
}

/** Without the prefixes that files put before functions younger than 2007, as Excel shows them. */
function plainFunctions(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/_xl(?:fn|ws|udf)\./g, "") : formula;
}
