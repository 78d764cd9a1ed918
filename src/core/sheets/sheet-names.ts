import { word, type Language } from "../messages/message";
import { freeSheetName } from "../workbook/sheet-names";
import type { Workbook } from "../workbook/workbook";
import { findOwnSheets } from "./own-sheets";
import { SHEET_KEYS, type SheetKey } from "./sheet-layout";

const NAMES = {
  [SHEET_KEYS.scores]: "sheet.name.scores",
  [SHEET_KEYS.summary]: "sheet.name.summary",
  [SHEET_KEYS.clauses]: "sheet.name.clauses",
  [SHEET_KEYS.findings]: "sheet.name.findings",
  [SHEET_KEYS.survey]: "sheet.name.survey",
  [SHEET_KEYS.self]: "sheet.name.self",
  [SHEET_KEYS.settings]: "sheet.name.settings",
  [SHEET_KEYS.log]: "sheet.name.log",
} as const satisfies Record<SheetKey, string>;

/**
 * The names the sheets will have: the one a sheet of ours has now, or the usual one, with `(2)`
 * where a sheet that is not ours has it. Formulas between the sheets need them beforehand.
 */
export function sheetNames(
  workbook: Workbook,
  language: Language
): Readonly<Record<SheetKey, string>> {
  const own = findOwnSheets(workbook);
  const taken = workbook.sheets.map((sheet) => sheet.name);
  const nameOf = (key: SheetKey): string => {
    const current = own.get(key)?.name;
    if (current !== undefined) return current;
    const name = freeSheetName(word(NAMES[key], language), taken);
    taken.push(name);
    return name;
  };
  return {
    [SHEET_KEYS.scores]: nameOf(SHEET_KEYS.scores),
    [SHEET_KEYS.summary]: nameOf(SHEET_KEYS.summary),
    [SHEET_KEYS.clauses]: nameOf(SHEET_KEYS.clauses),
    [SHEET_KEYS.findings]: nameOf(SHEET_KEYS.findings),
    [SHEET_KEYS.survey]: nameOf(SHEET_KEYS.survey),
    [SHEET_KEYS.self]: nameOf(SHEET_KEYS.self),
    [SHEET_KEYS.settings]: nameOf(SHEET_KEYS.settings),
    [SHEET_KEYS.log]: nameOf(SHEET_KEYS.log),
  };
}
