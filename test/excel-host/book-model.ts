import type { CellScalar, SheetGrid } from "../../src/core/workbook/workbook";
import { quoteSheet } from "../../src/core/values/cell-ref";
import { renameReferences } from "../../src/core/workbook/rename-references";
import {
  accessDenied,
  ExcelError,
  invalidArgument,
  invalidOperation,
  itemNotFound,
} from "./protocol";
import { SheetModel } from "./sheet-model";

export interface NameModel {
  name: string;
  /** Without the leading `=`. */
  refersTo: string;
  visible: boolean;
}

/** Works out a formula: Excel does, this stand-in only knows what a test tells it. */
export type Calculate = (
  sheet: string,
  row: number,
  column: number,
  formula: string
) => CellScalar | undefined;

const LONGEST_NAME = 31;

/** A workbook in memory. */
export class BookModel {
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  date1904 = false;
  /** Workbooks by their base64: what a test lets be inserted. */
  readonly files = new Map<string, readonly SheetGrid[]>();
  isStructureProtected = false;
  /** An Excel that pastes everything or formats, and no formulas alone. */
  refusesFormulaCopies = false;
  activeSheet: string | undefined;
  selection: { readonly sheet: string; readonly address: string } | undefined;
  calculate: Calculate = () => undefined;
  #nextId = 1;

  sheet(key: string): SheetModel {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound();
    return found;
  }

  /** By name (any case) or id. */
  findSheet(key: string): SheetModel | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === key);
  }

  newId(): string {
    return `{00000000-0001-0000-${String(this.#nextId++).padStart(4, "0")}-000000000000}`;
  }

  /** Adds a sheet as Excel would be asked to: the name has to be legal and free. */
  addSheet(name?: string, base?: SheetGrid): SheetModel {
    if (this.isStructureProtected) throw accessDenied();
    const sheet = new SheetModel(this.newId(), this.#legalName(name ?? this.#freeName()), base);
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: SheetModel, name: string): void {
    if (this.isStructureProtected) throw accessDenied();
    if (name === sheet.name) return;
    const legal = this.#legalName(name, sheet);
    const renamed = new Map([[sheet.name.toLowerCase(), legal]]);
    sheet.name = legal;
    this.#rewriteReferences((formula) => renameReferences(formula, renamed));
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.isStructureProtected) throw accessDenied();
    const visible = this.sheets.filter((other) => other.visibility === "Visible");
    if (visible.length === 1 && visible[0] === sheet) throw invalidArgument();
    // Excel refuses to delete what a person cannot see.
    if (sheet.visibility === "VeryHidden") throw invalidOperation();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const lost = new Map([[sheet.name.toLowerCase(), "\u0000lost"]]);
    this.#rewriteReferences((formula) =>
      renameReferences(formula, lost).replaceAll(`${quoteSheet("\u0000lost")}!`, "#REF!")
    );
  }

  setVisibility(sheet: SheetModel, visibility: SheetModel["visibility"]): void {
    if (this.isStructureProtected) throw accessDenied();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw invalidOperation();
    sheet.visibility = visibility;
  }

  /** A workbook-level name. */
  findName(name: string): NameModel | undefined {
    return this.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }

  addName(name: string, refersTo: string): NameModel {
    if (this.findName(name)) throw invalidArgument("The name already exists.");
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
    const entry = { name, refersTo: this.asExcelWrites(refersTo), visible: true };
    this.names.push(entry);
    return entry;
  }

  /** The sheet and address that a name stands for; undefined when it leads nowhere. */
  placeOf(name: NameModel): { sheet: SheetModel; address: string } | undefined {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(name.refersTo);
    const sheet = match && this.findSheet((match[1] ?? match[2] ?? "").replaceAll("''", "'"));
    return sheet && match[3] !== undefined ? { sheet, address: match[3] } : undefined;
  }

  /** A formula as Excel gives it back: names of sheets are quoted only where they must be. */
  asExcelWrites(formula: string): string {
    return formula.replace(
      /"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g,
      (whole: string, quoted?: string) => {
        if (quoted === undefined) return whole;
        const name = quoted.replaceAll("''", "'");
        const sheet = this.findSheet(name)?.name ?? name;
        return `${needsQuotes(sheet) ? quoteSheet(sheet) : sheet}!`;
      }
    );
  }

  /** Excel asks for a file when a formula names a sheet that is not there; an add-in gets an error. */
  requireSheets(formula: string): void {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    for (const match of bare.matchAll(/'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu)) {
      const name = (match[1] ?? match[2] ?? "").replaceAll("''", "'");
      if (match[2] === "REF") continue;
      if (!this.findSheet(name)) throw invalidArgument(`No sheet ${name}.`);
    }
  }

  #rewriteReferences(rewrite: (formula: string) => string): void {
    for (const name of this.names) name.refersTo = this.asExcelWrites(rewrite(name.refersTo));
    for (const sheet of this.sheets) {
      const used = sheet.used(true);
      if (!used) continue;
      for (let row = used.top; row <= used.bottom; row++) {
        for (let column = used.left; column <= used.right; column++) {
          const cell = sheet.cell(row, column);
          if (cell.formula === undefined) continue;
          const formula = rewrite(cell.formula);
          if (formula === cell.formula) continue;
          const isLost = formula.includes("#REF!") && !cell.formula.includes("#REF!");
          sheet.put(row, column, {
            ...cell,
            formula: this.asExcelWrites(formula),
            value: isLost ? { error: "#REF!" } : cell.value,
          });
        }
      }
    }
  }

  #legalName(name: string, self?: SheetModel): string {
    const isTaken = this.sheets.some(
      (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase()
    );
    const isLegal =
      name !== "" &&
      name.length <= LONGEST_NAME &&
      !/[[\]:*?/\\]/.test(name) &&
      !name.startsWith("'") &&
      !name.endsWith("'") &&
      name.toLowerCase() !== "history";
    if (isTaken)
      throw new ExcelError("ItemAlreadyExists", "A resource with the same name already exists.");
    if (!isLegal) throw invalidArgument();
    return name;
  }

  #freeName(): string {
    let number = 1;
    while (this.findSheet(`Sheet${String(number)}`)) number++;
    return `Sheet${String(number)}`;
  }
}

function needsQuotes(name: string): boolean {
  // Anything that is no plain word, or that could be read as a cell address.
  return (
    !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ||
    /^[a-z]{1,3}\d+$/i.test(name) ||
    /^rc?$|^c$/i.test(name)
  );
}
