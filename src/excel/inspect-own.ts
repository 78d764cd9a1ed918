import { SHEET_KEYS } from "../core/sheets/sheet-layout";
import { sheetOfReference } from "../core/workbook/sheet-names";
import type { OwnState } from "../core/workbook/workbook-host";
import { isMarksName } from "./highlight/find-marks";
import { isUndoSheet, isWritingName, UNDO_SHEET } from "./undo/undo-names";

/** What the workbook holds of ours: two syncs at most, and no cell but one. */
export async function inspectOwn(context: Excel.RequestContext): Promise<OwnState> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const sheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const keys = new Set<string>(Object.values(SHEET_KEYS));
  const ownSheets = names.items.some(({ name, formula }) => {
    const sheet = sheetOfReference(String(formula));
    return keys.has(name.toLowerCase()) && sheet !== undefined && sheets.has(sheet.toLowerCase());
  });
  const highlighted = names.items.some(({ name }) => isMarksName(name));
  if (!worksheets.items.some(({ name }) => isUndoSheet(name))) {
    return { ownSheets, canUndo: highlighted, highlighted };
  }
  const state = worksheets.getItem(UNDO_SHEET).getRange("A1").load("values");
  await context.sync();
  const isUnfinished = names.items.some(({ name }) => isWritingName(name));
  const [[said] = []] = state.values as unknown[][];
  const isKept = said === "done" || (said === "writing" && isUnfinished);
  return { ownSheets, canUndo: isKept || highlighted, highlighted };
}
