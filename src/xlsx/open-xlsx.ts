import type { Message } from "../core/messages/message";
import { ok, type Result } from "../core/values/result";
import type { Workbook } from "../core/workbook/workbook";
import type { CancelSignal, ReadProgress } from "../core/workbook/workbook-host";
import { DEFAULT_LIMITS, formatBytes, type XlsxLimits } from "./limits";
import { OpcPackage } from "./package/opc-package";
import { requireZip } from "./package/sniff-file";
import { Breather } from "./read/breathe";
import { SharedStringsHandler } from "./read/read-shared-strings";
import { NO_STYLES, readStyles, type Styles } from "./read/read-styles";
import { findWorkbookPart, readWorkbookPart, type SheetEntry } from "./read/read-workbook-part";
import { SheetHandler } from "./read/sheet-handler";
import { XlsxGrid } from "./read/xlsx-grid";
import { guarded, XlsxError } from "./xlsx-error";
import { XlsxPackage } from "./xlsx-package";
import { XmlDecoder } from "./xml/decode-xml";
import { XmlScanner, type XmlHandler } from "./xml/xml-scanner";
import { readZip } from "./zip/zip-archive";

export interface OpenOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: CancelSignal;
  readonly limits?: Partial<XlsxLimits>;
  /** An earlier state of the same file: sheets whose bytes did not change are not read again. */
  readonly previous?: XlsxPackage;
}

/**
 * Opens an .xlsx or .xlsm file. Every worksheet is read, cell by cell, in turns short enough for
 * a screen to stay alive. Whatever is wrong with the bytes is an `err` with one clear message.
 */
export function openXlsx(
  bytes: Uint8Array,
  options: OpenOptions = {}
): Promise<Result<XlsxPackage, Message>> {
  return guarded(async () => {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const file = openPackage(bytes, limits);
    const reader = new Reader(file, limits, options);
    return ok(await reader.read(bytes));
  });
}

function openPackage(bytes: Uint8Array, limits: XlsxLimits): OpcPackage {
  requireZip(bytes, limits);
  const entries = readZip(bytes);
  const claimed = entries.reduce((total, entry) => total + entry.claimedSize, 0);
  if (claimed > limits.totalBytes) {
    throw new XlsxError("xlsx.claims-too-large", {
      size: formatBytes(claimed),
      limit: formatBytes(limits.totalBytes),
    });
  }
  return new OpcPackage(entries, limits);
}

class Reader {
  readonly #file: OpcPackage;
  readonly #limits: XlsxLimits;
  readonly #options: OpenOptions;
  readonly #breather: Breather;

  constructor(file: OpcPackage, limits: XlsxLimits, options: OpenOptions) {
    this.#file = file;
    this.#limits = limits;
    this.#options = options;
    this.#breather = new Breather(options.signal);
  }

  async read(bytes: Uint8Array): Promise<XlsxPackage> {
    this.#breather.check();
    const part = readWorkbookPart(this.#file, findWorkbookPart(this.#file));
    const worksheets = part.sheets.filter((sheet) => sheet.kind === "worksheet");
    if (worksheets.length === 0) throw new XlsxError("xlsx.no-worksheet");
    const styles = part.stylesPart ? readStyles(this.#file.tree(part.stylesPart)) : NO_STYLES;
    const strings = await this.#sharedStrings(part.sharedStringsPart);
    const grids: XlsxGrid[] = [];
    for (const sheet of worksheets) {
      grids.push(await this.#sheet(sheet, strings, styles, part.date1904));
    }
    const workbook: Workbook = {
      sheets: grids,
      date1904: part.date1904,
      definedNames: part.names.filter((name) => name.localSheet === undefined),
    };
    return new XlsxPackage({ bytes, file: this.#file, part, styles, workbook, grids });
  }

  async #sharedStrings(part: string | undefined): Promise<readonly string[]> {
    if (part === undefined) return [];
    const handler = new SharedStringsHandler();
    await this.#scan(part, handler);
    return handler.strings;
  }

  async #sheet(
    sheet: SheetEntry,
    sharedStrings: readonly string[],
    styles: Styles,
    date1904: boolean
  ): Promise<XlsxGrid> {
    const handler = new SheetHandler({
      part: sheet.part,
      sheet: sheet.name,
      sharedStrings,
      date1904,
      cellLimit: this.#limits.cellsPerSheet,
    });
    const report = (share: number): void => {
      const rowsRead = handler.row + 1;
      // A file that does not announce its rows, or announces too few, is judged by its bytes.
      const guess = share > 0 ? Math.round(rowsRead / share) : rowsRead;
      const announced = handler.announcedRows;
      const rowsTotal = share === 1 ? rowsRead : announced >= rowsRead ? announced : guess;
      this.#options.onProgress?.({ sheet: sheet.name, rowsRead, rowsTotal });
    };
    const known = this.#options.previous?.unchangedGrid(this.#file, sheet.part);
    if (known) return known.renewed(sheet.name, sheet.visibility, styles.formats);
    report(0);
    await this.#scan(sheet.part, handler, report);
    report(1);
    return new XlsxGrid(sheet.name, sheet.visibility, handler, styles.formats);
  }

  async #scan(part: string, handler: XmlHandler, report?: (share: number) => void): Promise<void> {
    const entry = this.#file.find(part);
    const name = entry?.name ?? part;
    const decoder = new XmlDecoder(name);
    const scanner = new XmlScanner(name, handler);
    for (const { block, consumed } of this.#file.blocks(part)) {
      scanner.write(decoder.decode(block, true));
      if (!this.#breather.due) continue;
      report?.(consumed / Math.max(1, entry?.compressedSize ?? 1));
      await this.#breather.pause();
    }
    scanner.write(decoder.decode(new Uint8Array(0), false));
    scanner.end();
    this.#breather.check();
  }
}
