/** One cell of a workbook. Row and column count from zero. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four edges included, counting from zero. */
export interface CellRange {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `0 → A`, `25 → Z`, `26 → AA`. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    name = String.fromCharCode(65 + digit) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** `A → 0`, `AA → 26`. Letters only, any case. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** `F3` */
export function formatAddress(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** `资金支出!F3`: how a person reads it, never quoted. For formulas use {@link formulaCell}. */
export function formatCell(cell: CellRef): string {
  return `${cell.sheet}!${formatAddress(cell.row, cell.column)}`;
}

/** `A2:F15`, without the sheet. */
export function formatRange(range: CellRange): string {
  return `${formatAddress(range.top, range.left)}:${formatAddress(range.bottom, range.right)}`;
}

/** `'资金 支出'`: a sheet name as a formula or a link needs it, always quoted. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'资金支出'!F3`, as a link's location or a formula needs it. */
export function formulaCell(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${formatAddress(cell.row, cell.column)}`;
}

/** Reads `F3` or `$F$3`; undefined when it is no address. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
}

/** Reads `A2:F15` or `F3` as a rectangle on `sheet`. */
export function parseRange(sheet: string, text: string): CellRange | undefined {
  const [first = "", second = first] = text.split(":");
  const start = parseAddress(first);
  const end = parseAddress(second);
  if (!start || !end) return undefined;
  return {
    sheet,
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
