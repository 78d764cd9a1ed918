import { findHeaders, guessHeader, type HeaderRows } from "../../../src/core/tables/find-headers";
import { viewOf, type SheetView, type ViewRange } from "../../../src/core/tables/sheet-view";
import { formatAddress, parseRange } from "../../../src/core/values/cell-ref";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "./book";

/** `12` a number, `#REF!` an error, `'12` a text, nothing a blank cell. */
function cellOf(text: string): CellScalar {
  if (text === "") return null;
  if (/^#[A-Z]/u.test(text)) return { error: text };
  if (/^-?\d+(\.\d+)?$/u.test(text)) return Number(text);
  return text.replace(/^'/u, "");
}

/** Rows of cells from lines whose cells stand between bars. */
export function rowsOf(lines: readonly string[]): readonly (readonly CellScalar[])[] {
  return lines.map((line) => line.split("|").map(cellOf));
}

/** A sheet from lines whose cells stand between bars. */
export function viewOfLines(
  lines: readonly string[],
  merges: readonly string[] = [],
  more: Partial<SheetDraft> = {}
): SheetView {
  const [sheet] = book({ name: "表", rows: rowsOf(lines), merges, ...more }).sheets;
  if (!sheet) throw new Error("no sheet");
  return viewOf(sheet);
}

/** `B2:D5` as rows and columns of a view. */
export function rangeOf(text: string): ViewRange {
  const range = parseRange("表", text);
  if (!range) throw new Error(`no range: ${text}`);
  const { top, left, bottom, right } = range;
  return { top, left, bottom, right };
}

export function textOf({ top, left, bottom, right }: ViewRange): string {
  return `${formatAddress(top, left)}:${formatAddress(bottom, right)}`;
}

/** `1 3-4 ?6`: the rows of each header, and the rows that may be one where there is none. */
export function headersIn(
  lines: readonly string[],
  merges: readonly string[] = [],
  block = ""
): string {
  const view = viewOfLines(lines, merges);
  const all = { top: 0, left: 0, bottom: view.rowCount - 1, right: view.columnCount - 1 };
  const area = block === "" ? all : rangeOf(block);
  const rows = ({ top, bottom }: HeaderRows): string =>
    top === bottom ? String(top + 1) : `${String(top + 1)}-${String(bottom + 1)}`;
  const found = findHeaders(view, area).map(rows);
  if (found.length > 0) return found.join(" ");
  const guess = guessHeader(view, area);
  return guess ? `?${rows(guess)}` : "none";
}
