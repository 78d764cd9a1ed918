import { message } from "../../core/messages/message";
import { sheetOfReference } from "../../core/workbook/sheet-names";
import { ExcelProblem } from "../excel-error";
import { isUndoSheet, isWritingName } from "../undo/undo-names";

/** A sheet of the workbook as it is now. */
export interface SheetNow {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export interface WorkbookNow {
  readonly sheets: readonly SheetNow[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly isStructureProtected: boolean;
}

/** Sheets, names and protection, in one sync. */
export async function inspectWorkbook(context: Excel.RequestContext): Promise<WorkbookNow> {
  const answer = askWorkbook(context);
  await context.sync();
  return answer();
}

/** Queues the question; what it gives tells the answer once it is there. */
export function askWorkbook(context: Excel.RequestContext): () => WorkbookNow {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  names.load("items/name,items/formula");
  protection.load("protected");
  return () => ({
    sheets: worksheets.items.map(({ id, name, protection: own }) => ({
      id,
      name,
      isProtected: own.protected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    isStructureProtected: protection.protected,
  });
}

/** The sheet a hidden name leads to. */
export function sheetOfName(now: WorkbookNow, key: string): SheetNow | undefined {
  const name = now.names.find((entry) => entry.name.toLowerCase() === key.toLowerCase());
  const sheet = name && sheetOfReference(name.formula);
  return now.sheets.find((entry) => entry.name.toLowerCase() === sheet?.toLowerCase());
}

export function hasUndoSheet(now: WorkbookNow): boolean {
  return now.sheets.some((sheet) => isUndoSheet(sheet.name));
}

export function isBeingWritten(now: WorkbookNow): boolean {
  return now.names.some((entry) => isWritingName(entry.name));
}

/** Says no before anything is changed: to protected sheets, and to a protected structure. */
export function requireWritable(
  now: WorkbookNow,
  sheets: readonly (SheetNow | undefined)[],
  what: "contents" | "looks" = "contents"
): void {
  const locked = sheets.find((sheet) => sheet?.isProtected);
  if (locked) throw new ExcelProblem(message("excel.sheet-protected", { sheet: locked.name }));
  if (what === "looks") return;
  const adds = sheets.includes(undefined) || !hasUndoSheet(now);
  if (adds && now.isStructureProtected)
    throw new ExcelProblem(message("excel.structure-protected"));
}
