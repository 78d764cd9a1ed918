import type { Alignment, Borders, PaperSize, Workbook, Worksheet } from "exceljs";

/** One cell of a sample: a value as it was typed, or a value with its number format. */
export type SampleCell =
  string | number | null | { readonly value: number; readonly format: string };

export interface SampleTable {
  /** First row, counted from one as in the sheet. */
  readonly top: number;
  readonly rows: readonly (readonly SampleCell[])[];
  /** How many of the first rows are header rows; zero for a table that has none. */
  readonly headerRows: number;
  /** Merged cells, as addresses. */
  readonly merges?: readonly string[];
  /** Columns (from one) whose texts read better from the left: names, rules, explanations. */
  readonly textColumns?: readonly number[];
}

const FONT = { name: "宋体", size: 10.5, family: 3, charset: 134 } as const;
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs declares its paper sizes as an enum but exports none at run time
const A4 = 9 as PaperSize;
const LINE_HEIGHT = 15;
const THIN = { style: "thin", color: { argb: "FF7F7F7F" } } as const;
const BORDERS: Partial<Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const CENTRE: Partial<Alignment> = { horizontal: "center", vertical: "middle", wrapText: true };
const LEFT: Partial<Alignment> = { horizontal: "left", vertical: "middle", wrapText: true };
const TOTAL_WORD = /合计|小计|总计|平均/;

/** A sheet that prints on landscape A4, one page wide, with the given widths in characters. */
export function addSheet(workbook: Workbook, name: string, widths: readonly number[]): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: A4, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = widths.map((width) => ({ width }));
  return sheet;
}

/** A line of text over the columns of a table: caption, unit or note. */
export function writeLine(
  sheet: Worksheet,
  row: number,
  text: SampleCell,
  options: {
    readonly columns?: number;
    readonly column?: number;
    readonly align?: "left" | "center" | "right";
    readonly bold?: boolean;
    readonly boxed?: boolean;
  } = {}
): void {
  const column = options.column ?? 1;
  const cell = sheet.getCell(row, column);
  put(sheet, row, column, text);
  cell.font = { ...FONT, bold: options.bold ?? false };
  cell.alignment = { horizontal: options.align ?? "left", vertical: "middle", wrapText: true };
  const columns = options.columns ?? 1;
  if (options.boxed) {
    for (let i = 0; i < columns; i++) sheet.getCell(row, column + i).border = BORDERS;
  }
  if (columns > 1) sheet.mergeCells(row, column, row, column + columns - 1);
  const lines = linesOf(textOf(text), widthOf(sheet, column, columns));
  sheet.getRow(row).height = Math.max(options.bold ? 24 : 18, lines * LINE_HEIGHT + 4);
}

/** A bordered table, as it looks after being pasted from a report. Returns the row after it. */
export function writeTable(sheet: Worksheet, table: SampleTable): number {
  table.rows.forEach((cells, index) => {
    const row = table.top + index;
    const isHeader = index < table.headerRows;
    const isTotal = cells.some((cell) => TOTAL_WORD.test(textOf(cell).replaceAll(/\s/g, "")));
    cells.forEach((value, offset) => {
      const column = offset + 1;
      put(sheet, row, column, value);
      const cell = sheet.getCell(row, column);
      cell.font = { ...FONT, bold: isHeader || isTotal };
      cell.border = BORDERS;
      cell.alignment = !isHeader && (table.textColumns?.includes(column) ?? false) ? LEFT : CENTRE;
      if (isHeader) {
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } };
      }
    });
  });
  for (const range of table.merges ?? []) sheet.mergeCells(range);
  fitRows(sheet, table);
  return table.top + table.rows.length;
}

function put(sheet: Worksheet, row: number, column: number, value: SampleCell): void {
  const cell = sheet.getCell(row, column);
  if (typeof value === "object" && value !== null) {
    cell.value = value.value;
    cell.numFmt = value.format;
  } else {
    cell.value = value;
  }
}

/** Row heights are stored, because a program does not fit rows to merged or wrapped cells. */
function fitRows(sheet: Worksheet, table: SampleTable): void {
  table.rows.forEach((cells, index) => {
    const row = table.top + index;
    let lines = 1;
    cells.forEach((value, offset) => {
      const columns = columnsOf(table.merges ?? [], row, offset + 1);
      lines = Math.max(lines, linesOf(textOf(value), widthOf(sheet, offset + 1, columns)));
    });
    sheet.getRow(row).height = Math.max(20, lines * LINE_HEIGHT + 6);
  });
}

/** Columns a text may fill: those of its merged range, all when the range spans several rows. */
function columnsOf(merges: readonly string[], row: number, column: number): number {
  for (const merge of merges) {
    const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(merge);
    if (!match) continue;
    const [left, top, right, bottom] = [letter(match[1]), match[2], letter(match[3]), match[4]];
    if (left !== column || Number(top) !== row) continue;
    // Taller than its own row: the rows below have room for it.
    return top === bottom ? right - left + 1 : 1000;
  }
  return 1;
}

function letter(name = "A"): number {
  return name.charCodeAt(0) - 64;
}

function textOf(value: SampleCell): string {
  if (value === null) return "";
  return typeof value === "object" ? String(value.value) : String(value);
}

function widthOf(sheet: Worksheet, column: number, columns: number): number {
  let width = 0;
  for (let i = 0; i < Math.min(columns, 100); i++) {
    width += sheet.getColumn(column + i).width ?? 9;
  }
  return width;
}

/** Lines a text takes in a column; a Chinese character is two digits wide. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split("\n")) {
    let digits = 0;
    for (const character of line) digits += character.charCodeAt(0) > 0x2e7f ? 2.1 : 1.1;
    lines += Math.max(1, Math.ceil(digits / Math.max(1, width - 1)));
  }
  return lines;
}
