import { columnName, columnNumber, quoteSheet } from "../values/cell-ref";

/** Where the rows and columns of a sheet went when it was written anew. */
export interface Moves {
  /** Name of the sheet now. */
  readonly sheet: string;
  readonly newName: string;
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

// Strings and structured references pass untouched; a cell is a reference only when no letter,
// digit or bracket adjoins it (LOG10( is a function, A1B a name).
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(!])/gu;

/**
 * Rewrites the references of a person's own formula so that they still point at the same cells
 * after rows were re-ordered. `home` is the sheet the formula stands on. References to sheets
 * that are not written anew, or to rows that are gone, stay as they are.
 */
export function moveFormula(formula: string, home: string, moves: readonly Moves[]): string {
  return formula.replace(TOKEN, (...args: unknown[]) => {
    const [whole, prefix, ...parts] = args.slice(0, 11) as (string | undefined)[];
    if (whole === undefined || parts[1] === undefined) return whole ?? "";
    const sheet = prefix === undefined ? home : unquote(prefix);
    const move = moves.find((entry) => entry.sheet.toLowerCase() === sheet.toLowerCase());
    if (!move) return whole;
    const start = moveCell(parts.slice(0, 4), move);
    const end = parts[4] === undefined ? "" : `:${moveCell(parts.slice(5, 9), move)}`;
    const place = prefix === undefined ? "" : `${quoteSheet(move.newName)}!`;
    return `${place}${start}${end}`;
  });
}

function moveCell(parts: readonly (string | undefined)[], move: Moves): string {
  const [columnSign = "", letters = "", rowSign = "", digits = ""] = parts;
  const column = columnNumber(letters);
  const row = Number(digits) - 1;
  const newColumn = columnName(move.columns.get(column) ?? column);
  return `${columnSign}${newColumn}${rowSign}${String((move.rows.get(row) ?? row) + 1)}`;
}

function unquote(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
}
