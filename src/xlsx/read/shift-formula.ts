import { columnName, columnNumber } from "../../core/values/cell-ref";

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * What must not be taken for a reference (texts, quoted sheet names, structured references,
 * words, function names, numbers), or else a cell, a range of whole columns or of whole rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\\?\u0080-\uFFFF])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\\?\u0080-\uFFFF])|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.])|[\w.\\?\u0080-\uFFFF]+/g;

/**
 * A shared formula as it reads `rows` down and `columns` to the right of its master: relative
 * references move, and wrap around at the sheet's edges as Excel lets them.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [fix1, column, fix2, row, fix3, from, fix4, to, fix5, top, fix6, bottom] = groups;
    if (column !== undefined && row !== undefined) {
      if (columnNumber(column) >= COLUMNS || Number(row) > ROWS) return whole;
      return moveColumn(fix1, column, columns) + moveRow(fix2, row, rows);
    }
    if (from !== undefined && to !== undefined) {
      return `${moveColumn(fix3, from, columns)}:${moveColumn(fix4, to, columns)}`;
    }
    if (top !== undefined && bottom !== undefined) {
      return `${moveRow(fix5, top, rows)}:${moveRow(fix6, bottom, rows)}`;
    }
    return whole;
  });
}

function moveColumn(fixed: string | undefined, name: string, by: number): string {
  if (fixed === "$") return `$${name}`;
  return columnName((((columnNumber(name) + by) % COLUMNS) + COLUMNS) % COLUMNS);
}

function moveRow(fixed: string | undefined, text: string, by: number): string {
  if (fixed === "$") return `$${text}`;
  return String(((((Number(text) - 1 + by) % ROWS) + ROWS) % ROWS) + 1);
}
