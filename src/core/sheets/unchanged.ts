import { isCellError, type CellScalar } from "../workbook/workbook";
import type { DraftCell, SheetDraft } from "./sheet-draft";
import { isFrameKey } from "./sheet-frame";
import type { WrittenSheet } from "./written-sheet";

/**
 * Whether a sheet already says all that a draft of it would: row by row under their keys, however a
 * person sorted them. Title and foot are left out; they carry the time of the run.
 */
export function isUnchanged(draft: SheetDraft, written: WrittenSheet | undefined): boolean {
  if (!written) return false;
  const rows = draft.rows.filter(({ key }) => key !== "" && !isFrameKey(key));
  const keys = new Set(rows.map(({ key }) => key));
  const isAllThere = [...written.rows.keys()].every((key) => isFrameKey(key) || keys.has(key));
  const header = draft.rows[draft.headerRow];
  if (!isAllThere || !header) return false;
  return (
    isSameRow(draft, header.cells, written, written.headerRow) &&
    rows.every(({ key, cells }) => {
      const row = written.rows.get(key);
      return row !== undefined && isSameRow(draft, cells, written, row);
    })
  );
}

function isSameRow(
  draft: SheetDraft,
  cells: ReadonlyMap<number, DraftCell>,
  { grid, columns }: WrittenSheet,
  row: number
): boolean {
  return draft.columns.every(({ id }, place) => {
    const column = columns.get(id);
    const cell = cells.get(place);
    if (column === undefined) return cell === undefined || isBlank(cell.value);
    return isSameValue(cell?.value ?? null, grid.value(row, column));
  });
}

function isBlank(value: CellScalar): boolean {
  return value === null || value === "";
}

/** Excel keeps fifteen digits of a number. */
export const CLOSE = 1e-9;

/** Whether a cell that is written would say what stands there. */
export function isSameValue(made: DraftCell["value"], stands: CellScalar): boolean {
  if (isBlank(made) || isBlank(stands)) return isBlank(made) && isBlank(stands);
  // A formula without a result is written anew, with one.
  if (isCellError(stands)) return false;
  if (typeof made === "number" && typeof stands === "number") {
    return Math.abs(made - stands) <= CLOSE * Math.max(1, Math.abs(made));
  }
  return String(made).replaceAll("\r\n", "\n") === String(stands).replaceAll("\r\n", "\n");
}
