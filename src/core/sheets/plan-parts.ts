import { word, type Language } from "../messages/message";
import type { PlanCell, PlanColumn, PlanRange, PlanValidation } from "../workbook/write-plan";
import { moveFormula, type Moves } from "./move-formula";
import type { ColumnLayout } from "./sheet-layout";
import type { DraftCell } from "./sheet-draft";
import type { WrittenSheet } from "./written-sheet";

/** Width of a column that a person added, in characters. */
const ADDED_WIDTH = 14;

/** Our columns, then as many of a person's own. */
export function planColumns(columns: readonly ColumnLayout[], added: number): PlanColumn[] {
  const ours = columns.map(({ width, hidden }) => (hidden ? { width, hidden: true } : { width }));
  return [...ours, ...Array.from({ length: added }, () => ({ width: ADDED_WIDTH }))];
}

/**
 * What stays in sight and repeats on every page: one header row that serves the whole sheet, else,
 * above several blocks, only title and subtitle.
 */
export function frozenRows(
  headerRow: number,
  hasBlocks: boolean
): {
  readonly freezeRow: number;
  readonly printTitles: { readonly top: number; readonly bottom: number };
} {
  return hasBlocks
    ? { freezeRow: headerRow, printTitles: { top: 0, bottom: headerRow - 1 } }
    : { freezeRow: headerRow + 1, printTitles: { top: headerRow, bottom: headerRow } };
}

/** What to type under a header: shows when the header cell is selected. */
export function promptAt(
  row: number,
  place: number,
  { header, prompt }: ColumnLayout,
  language: Language,
  title = word(header, language)
): PlanValidation[] {
  if (!prompt) return [];
  const range: PlanRange = { top: row, left: place, bottom: row, right: place };
  return [{ range, kind: { type: "any" }, promptTitle: title, prompt: word(prompt, language) }];
}

/** Where the columns of the sheet as it stood stand now: ours by id, a person's own to their right. */
export function movedColumns(
  written: WrittenSheet,
  placeOf: (id: string) => number,
  ours: number
): Map<number, number> {
  const columns = new Map<number, number>();
  for (const [id, column] of written.columns) columns.set(column, placeOf(id));
  written.extraColumns.forEach((column, index) => {
    columns.set(column, ours + index);
  });
  return columns;
}

/** A cell as it is planned; the formula of a person's own follows the cells that it names. */
export function finishCell(
  cell: DraftCell | undefined,
  home: string,
  moves: readonly Moves[]
): PlanCell | null {
  if (!cell) return null;
  const { carried, ...plain } = cell;
  if (!carried || plain.formula === undefined) return plain;
  return { ...plain, formula: moveFormula(plain.formula, home, moves) };
}
