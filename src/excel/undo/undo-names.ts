/**
 * The very hidden sheet that keeps what stood in the written sheets before the last write, so that
 * it can be taken back after the workbook was closed and opened. A sheet, because settings and
 * custom XML are outside of Excel's own undo and "last save wins" in co-authoring.
 */
export const UNDO_SHEET = "_jihe_undo";

/** A hidden name that stands in the workbook while sheets are being written, and only then. */
export const WRITING_NAME = "_jihe_writing";

export function isUndoSheet(name: string): boolean {
  return name.toLowerCase() === UNDO_SHEET;
}

export function isWritingName(name: string): boolean {
  return name.toLowerCase() === WRITING_NAME;
}
