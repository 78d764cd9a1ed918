import type { DefinedName, Visibility } from "../../core/workbook/workbook";
import { takeBackUnfinished } from "../undo/take-back";
import { isUndoSheet, isWritingName } from "../undo/undo-names";

/** DATE(1904,1,1) in workbooks that count days from 1900. */
const SERIAL_OF_1904 = 1_462;

/** A sheet, before any cell of it is read. */
export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly isProtected: boolean;
}

/** What sheets and names there are. */
export interface SheetList {
  readonly sheets: readonly SheetHead[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** Whether there is a sheet that keeps what 撤销本次写入 needs. */
  readonly hasUndo: boolean;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Lists the sheets. A write that broke off, and could not be brought back then, is brought back. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetList> {
  const listed = await listOnce(context);
  if (!listed.definedNames.some(({ name }) => isWritingName(name))) return listed;
  await takeBackUnfinished(context);
  return listOnce(context);
}

async function listOnce(context: Excel.RequestContext): Promise<SheetList> {
  const { worksheets, names, functions } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula,items/visible");
  const epoch = functions.date(1904, 1, 1).load("value");
  await context.sync();
  return {
    hasUndo: worksheets.items.some(({ name }) => isUndoSheet(name)),
    sheets: worksheets.items
      .filter(({ name }) => !isUndoSheet(name))
      .map(({ id, name, visibility, protection }) => ({
        id,
        name,
        visibility: VISIBILITY[visibility] ?? "visible",
        isProtected: protection.protected,
      })),
    definedNames: names.items.map(({ name, formula, visible }) => ({
      name,
      refersTo: String(formula).replace(/^=/, ""),
      hidden: !visible,
    })),
    date1904: typeof epoch.value === "number" && epoch.value < SERIAL_OF_1904 / 2,
  };
}
