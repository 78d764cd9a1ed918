import { columnNumber, parseRange, type CellRange } from "../../core/values/cell-ref";
import { Breather } from "../read/breathe";
import { declareDefault } from "../xml/patch-xml";
import type { Patch } from "../xml/patch-text";
import { XmlScanner, type XmlAttributes, type XmlHandler } from "../xml/xml-scanner";
import type { XmlNode } from "../xml/xml-tree";

/** A stretch of the sheet's text. */
interface Stretch {
  readonly start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

interface FoundCell extends Stretch {
  readonly column: number;
  readonly style: string | undefined;
  hasFormula: boolean;
  /** `si` when the cell holds the text of a shared formula. */
  masterOf: string | undefined;
}

export interface FoundRow extends Stretch {
  readonly row: number;
  readonly style: string | undefined;
  readonly cells: FoundCell[];
}

/** One cell of a shared formula. */
interface SharedFormula extends Stretch {
  readonly si: string;
  readonly row: number;
  readonly column: number;
  text: string;
}

/** Where things stand in a worksheet's text, as far as the wanted rows need it. */
export interface SheetScan {
  readonly rows: ReadonlyMap<number, FoundRow>;
  /** For each wanted row that is missing, where it has to be inserted. */
  readonly missing: ReadonlyMap<number, number>;
  readonly shared: readonly SharedFormula[];
  /** Ranges of array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  readonly dimension: (Stretch & { readonly ref: string }) | undefined;
  readonly sheetData: Stretch | undefined;
  readonly columnStyles: readonly { min: number; max: number; style: string }[];
  /** See {@link declareDefault}. */
  rootPatches(text: string): Patch[];
}

const SLICE = 1 << 20;

/** Goes over the text once, in turns, and keeps what concerns `wanted` rows. */
export async function scanSheet(
  part: string,
  text: string,
  wanted: ReadonlySet<number>
): Promise<SheetScan> {
  const finder = new Finder(wanted);
  const scanner = new XmlScanner(part, finder, { everything: true });
  const breather = new Breather(undefined);
  for (let at = 0; at < text.length; at += SLICE) {
    scanner.write(text.slice(at, at + SLICE));
    if (breather.due) await breather.pause();
  }
  scanner.end();
  return finder;
}

class Finder implements XmlHandler, SheetScan {
  readonly rows = new Map<number, FoundRow>();
  readonly missing = new Map<number, number>();
  readonly shared: SharedFormula[] = [];
  readonly arrays: CellRange[] = [];
  readonly columnStyles: { min: number; max: number; style: string }[] = [];
  dimension: (Stretch & { readonly ref: string }) | undefined;
  sheetData: Stretch | undefined;
  readonly #pending: number[];
  #root: XmlNode | undefined;
  #rowNumber = -1;
  #column = -1;
  #row: FoundRow | undefined;
  #cell: FoundCell | undefined;
  #formula: SharedFormula | undefined;

  constructor(wanted: ReadonlySet<number>) {
    this.#pending = [...wanted].sort((a, b) => b - a);
  }

  rootPatches(text: string): Patch[] {
    return this.#root ? declareDefault(this.#root, text) : [];
  }

  open(name: string, attributes: XmlAttributes, start: number, end: number): void {
    const stretch = { start, openEnd: end, closeStart: end, end };
    if (!this.#root) {
      const names = Array.from({ length: attributes.count }, (_unused, i) => attributes.name(i));
      const values = new Map(names.map((n) => [n, attributes.get(n) ?? ""]));
      this.#root = { name, attributes: values, children: [], text: "", ...stretch };
    }
    switch (name) {
      case "row":
        this.#openRow(attributes, stretch);
        break;
      case "c":
        this.#openCell(attributes, stretch);
        break;
      case "f":
        this.#openFormula(attributes, stretch);
        break;
      case "col":
        this.#columnStyle(attributes);
        break;
      case "dimension":
        this.dimension = { ...stretch, ref: attributes.get("ref") ?? "A1" };
        break;
      case "sheetData":
        this.sheetData = stretch;
    }
  }

  close(name: string, start: number, end: number): void {
    const closed = { closeStart: start, end };
    switch (name) {
      case "row":
        if (this.#row) Object.assign(this.#row, closed);
        this.#row = undefined;
        break;
      case "c":
        if (this.#cell) Object.assign(this.#cell, closed);
        this.#cell = undefined;
        break;
      case "f":
        if (this.#formula) Object.assign(this.#formula, closed);
        this.#formula = undefined;
        break;
      case "sheetData":
        if (this.sheetData) Object.assign(this.sheetData, closed);
        this.#missingBefore(Infinity, start);
    }
  }

  text(piece: string): void {
    if (this.#formula) this.#formula.text += piece;
  }

  #openRow(attributes: XmlAttributes, stretch: Stretch): void {
    const stated = attributes.get("r");
    const row = stated === undefined ? this.#rowNumber + 1 : Number(stated) - 1;
    this.#rowNumber = row;
    this.#column = -1;
    this.#missingBefore(row, stretch.start);
    if (this.#pending[this.#pending.length - 1] !== row) return;
    this.#pending.pop();
    const isStyled = attributes.get("customFormat") !== undefined;
    const style = isStyled ? attributes.get("s") : undefined;
    this.#row = { ...stretch, row, style, cells: [] };
    this.rows.set(row, this.#row);
  }

  #openCell(attributes: XmlAttributes, stretch: Stretch): void {
    const letters = /^[A-Za-z]+/.exec(attributes.get("r") ?? "")?.[0];
    this.#column = letters === undefined ? this.#column + 1 : columnNumber(letters);
    if (!this.#row) return;
    const style = attributes.get("s");
    const cell = { ...stretch, column: this.#column, style, hasFormula: false };
    this.#cell = { ...cell, masterOf: undefined };
    this.#row.cells.push(this.#cell);
  }

  #openFormula(attributes: XmlAttributes, stretch: Stretch): void {
    if (this.#rowNumber < 0) return;
    if (this.#cell) this.#cell.hasFormula = true;
    const type = attributes.get("t");
    const ref = attributes.get("ref");
    if ((type === "array" || type === "dataTable") && ref !== undefined) {
      const range = parseRange("", ref);
      if (range) this.arrays.push(range);
    }
    const si = attributes.get("si");
    if (type !== "shared" || si === undefined) return;
    if (this.#cell && ref !== undefined) this.#cell.masterOf = si;
    const place = { row: this.#rowNumber, column: this.#column };
    this.#formula = { ...stretch, si, ...place, text: "" };
    this.shared.push(this.#formula);
  }

  #columnStyle(attributes: XmlAttributes): void {
    const style = attributes.get("style");
    if (style === undefined) return;
    const min = Number(attributes.get("min")) - 1;
    this.columnStyles.push({ min, max: Number(attributes.get("max")) - 1, style });
  }

  #missingBefore(row: number, place: number): void {
    for (let last = this.#pending.length - 1; last >= 0; last--) {
      const wanted = this.#pending[last] as number;
      if (wanted >= row) return;
      this.missing.set(wanted, place);
      this.#pending.pop();
    }
  }
}
