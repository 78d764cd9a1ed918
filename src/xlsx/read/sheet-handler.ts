import { parseRange, type CellRange } from "../../core/values/cell-ref";
import type { CellScalar } from "../../core/workbook/workbook";
import { XlsxError } from "../xlsx-error";
import { decodeXstring } from "../xml/escape-xml";
import type { XmlAttributes, XmlHandler } from "../xml/xml-scanner";
import { isOn } from "../xml/xml-tree";
import { CellStore } from "./cell-store";
import { FormulaStore } from "./formula-store";
import { isoToSerial } from "./iso-date";
import { plainCell, readPlainCell } from "./plain-cell";
import { detached, RichText } from "./read-shared-strings";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

export interface SheetContext {
  readonly part: string;
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  readonly cellLimit: number;
}

/** How wide a file wants columns `from` to `to` (from zero, both included), in characters. */
export interface ColumnWidth {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden: boolean;
}

/** Reads a worksheet part into a store of cells. */
export class SheetHandler implements XmlHandler {
  readonly cells: CellStore;
  readonly formulas = new FormulaStore();
  readonly merges: CellRange[] = [];
  readonly columns: ColumnWidth[] = [];
  /** Rows that the dimension element announces; 0 when it says nothing. */
  announcedRows = 0;
  row = -1;
  readonly #context: SheetContext;
  #column = -1;
  #inRoot = false;
  #inCell = false;
  #type: string | undefined;
  #style = 0;
  #value: string | undefined;
  #formula: { text: string; kind: string | undefined; si: number } | undefined;
  #collecting: "value" | "formula" | undefined;
  readonly #rich = new RichText();
  readonly #plain = plainCell();
  #inline = false;

  constructor(context: SheetContext) {
    this.#context = context;
    this.cells = new CellStore(context.sharedStrings);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#inRoot) {
      if (name !== "worksheet") throw this.#nonsense(`<${name}>`);
      this.#inRoot = true;
    }
    switch (name) {
      case "c":
        this.#openCell(attributes);
        break;
      case "v":
        if (this.#inCell) {
          this.#value = "";
          this.#collecting = "value";
        }
        break;
      case "row":
        this.#openRow(attributes.get("r"));
        break;
      case "f":
        if (this.#inCell) this.#openFormula(attributes);
        break;
      case "is":
        this.#inline = this.#inCell;
        this.#rich.start();
        break;
      case "col":
        this.#columnWidth(attributes);
        break;
      case "mergeCell":
        this.#merge(attributes.get("ref"));
        break;
      case "dimension":
        this.announcedRows = (this.#range(attributes.get("ref"))?.bottom ?? -1) + 1;
        break;
      default:
        if (this.#inline) this.#rich.open(name);
    }
  }

  close(name: string): void {
    switch (name) {
      case "c":
        if (this.#inCell) this.#closeCell();
        break;
      case "v":
      case "f":
        this.#collecting = undefined;
        break;
      case "is":
        if (this.#inline) this.#value = this.#rich.finish();
        this.#inline = false;
        break;
      default:
        if (this.#inline) this.#rich.close(name);
    }
  }

  whole(raw: string, start: number): number {
    const plain = this.#plain;
    if (this.row < 0 || this.#inCell || this.cells.count >= this.#context.cellLimit) return start;
    const end = readPlainCell(raw, start, plain);
    const { column, style, kind, value } = plain;
    if (end === start || column > LAST_COLUMN) return start;
    if (kind === "shared") {
      if (this.#context.sharedStrings[value] === undefined) return start;
      this.cells.addShared(column, style, value);
    } else this.cells.add(column, style, kind === "number" ? value : null);
    this.#column = column;
    return end;
  }

  text(piece: string): void {
    if (this.#collecting === "value") this.#value = (this.#value ?? "") + piece;
    else if (this.#collecting === "formula" && this.#formula) this.#formula.text += piece;
    else if (this.#inline) this.#rich.text(piece);
  }

  #openRow(stated: string | undefined): void {
    const row = stated === undefined ? this.row + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) {
      throw this.#nonsense(`row ${stated ?? ""}`);
    }
    this.row = row;
    this.#column = -1;
    this.cells.startRow(row);
  }

  #openCell(attributes: XmlAttributes): void {
    if (this.row < 0) throw this.#nonsense("cell outside a row");
    const stated = attributes.get("r");
    const column = stated === undefined ? this.#column + 1 : columnOf(stated);
    if (column < 0 || column > LAST_COLUMN) throw this.#nonsense(`cell ${stated ?? ""}`);
    this.#column = column;
    this.#inCell = true;
    this.#type = attributes.get("t");
    const style = attributes.get("s");
    this.#style = style === undefined ? 0 : Number(style) || 0;
    this.#value = undefined;
    this.#formula = undefined;
  }

  #openFormula(attributes: XmlAttributes): void {
    const si = attributes.get("si");
    this.#formula = { text: "", kind: attributes.get("t"), si: si === undefined ? -1 : Number(si) };
    this.#collecting = "formula";
  }

  #closeCell(): void {
    this.#inCell = false;
    if (this.cells.count >= this.#context.cellLimit) {
      throw new XlsxError("xlsx.too-many-cells", {
        sheet: this.#context.sheet,
        limit: this.#context.cellLimit.toLocaleString("en-US"),
      });
    }
    const formula = this.#formula;
    if (this.#type === "s" && !formula && this.#value) {
      this.cells.addShared(this.#column, this.#style, this.#sharedIndex(this.#value));
      return;
    }
    const place = this.cells.add(this.#column, this.#style, this.#read());
    if (!formula) return;
    if (formula.kind === "shared" && formula.text === "") {
      this.formulas.addShared(place, formula.si);
    } else if (formula.kind === "shared") {
      this.formulas.addMaster(place, formula.si, formula.text, this.row, this.#column);
    } else if (formula.text !== "") this.formulas.add(place, formula.text);
  }

  #read(): CellScalar {
    const text = this.#value;
    if (this.#formula && (text === undefined || (text === "" && this.#type !== "str"))) {
      return { error: "#UNCACHED!" };
    }
    if (text === undefined) return null;
    switch (this.#type) {
      case "s":
        return text === "" ? null : (this.#context.sharedStrings[this.#sharedIndex(text)] ?? null);
      case "str":
        return detached(decodeXstring(text));
      case "inlineStr":
        return detached(text);
      case "b":
        return text.trim() === "1" || text.trim() === "true";
      case "e":
        return { error: text };
      case "d":
        return isoToSerial(text, this.#context.date1904) ?? text;
      default:
        return numberOrText(text);
    }
  }

  #sharedIndex(text: string): number {
    const index = Number(text);
    if (this.#context.sharedStrings[index] === undefined)
      throw this.#nonsense(`shared string ${text}`);
    return index;
  }

  #merge(ref: string | undefined): void {
    const range = this.#range(ref);
    if (range) this.merges.push(range);
  }

  #columnWidth(attributes: XmlAttributes): void {
    const from = Number(attributes.get("min")) - 1;
    const to = Number(attributes.get("max")) - 1;
    if (!(from >= 0 && to >= from)) return;
    const width = Number(attributes.get("width"));
    const hidden = isOn(attributes.get("hidden"));
    this.columns.push({ from, to, ...(width > 0 ? { width } : {}), hidden });
  }

  #range(ref: string | undefined): CellRange | undefined {
    return ref === undefined ? undefined : parseRange(this.#context.sheet, ref);
  }

  #nonsense(detail: string): XlsxError {
    return new XlsxError("xlsx.unexpected-content", { part: this.#context.part, detail });
  }
}

/** `AB12` → 27; -1 when it is no address. */
function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) column = column * 26 + (code - 0x40);
    else if (code >= 0x61 && code <= 0x7a) column = column * 26 + (code - 0x60);
    else break;
  }
  return at === 0 || at > 3 || at === address.length ? -1 : column - 1;
}

/** A number as the file writes it. What is none is kept as text, so that nothing is lost. */
function numberOrText(text: string): CellScalar {
  const number = Number(text);
  if (text.trim() === "") return null;
  return Number.isNaN(number) ? text : number;
}
