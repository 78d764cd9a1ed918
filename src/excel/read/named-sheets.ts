import { SHEET_KEYS } from "../../core/sheets/sheet-layout";
import { sheetOfReference } from "../../core/workbook/sheet-names";
import type { DefinedName } from "../../core/workbook/workbook";

/** Sheets that a hidden name of ours leads to, in lower case; and whether every name leads somewhere. */
export function namedSheets(definedNames: readonly DefinedName[]): {
  readonly sheets: ReadonlySet<string>;
  readonly isComplete: boolean;
} {
  const found = Object.values(SHEET_KEYS).map((key) => {
    const name = definedNames.find((entry) => entry.name.toLowerCase() === key);
    return name && sheetOfReference(name.refersTo)?.toLowerCase();
  });
  const sheets = new Set(found.filter((sheet) => sheet !== undefined));
  return { sheets, isComplete: sheets.size === found.length };
}
