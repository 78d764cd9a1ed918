import { columnNumber } from "../../src/core/values/cell-ref";

/** Texts, quoted sheets and structured references stay; a cell's address is told from where it stands. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** A formula as `formulasR1C1` gives it for the cell at `row`, `column`. Whole rows and columns stay. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    TOKEN,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const r = Number(digits) - 1;
      const c = columnNumber(letters);
      return (
        (fixedRow === "$" ? `R${String(r + 1)}` : `R${offset(r - row)}`) +
        (fixedColumn === "$" ? `C${String(c + 1)}` : `C${offset(c - column)}`)
      );
    }
  );
}

function offset(by: number): string {
  return by === 0 ? "" : `[${String(by)}]`;
}
