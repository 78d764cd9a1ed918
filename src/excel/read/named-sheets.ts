import { LIST_SHEET_KEYS } from "../../core/list-sheets/list-sheet-layout";
import { SHEET_KEYS } from "../../core/sheets/sheet-layout";
import { sheetOfReference } from "../../core/workbook/sheet-names";
import type { DefinedName } from "../../core/workbook/workbook";

/** Names of the sheets that reconciling lists wrote: all of them may be there, or none. */
const LIST_NAMES: ReadonlySet<string> = new Set(Object.values(LIST_SHEET_KEYS));

/** Sheets that a hidden name of ours leads to, in lower case; and whether every name leads somewhere. */
export function namedSheets(definedNames: readonly DefinedName[]): {
  readonly sheets: ReadonlySet<string>;
  readonly isComplete: boolean;
} {
  const found = Object.values(SHEET_KEYS).map((key) => {
    const name = definedNames.find((entry) => entry.name.toLowerCase() === key);
    return name && sheetOfReference(name.refersTo)?.toLowerCase();
  });
  const known = new Set(found.filter((sheet) => sheet !== undefined));
  const lists = definedNames.flatMap(({ name, refersTo }) =>
    LIST_NAMES.has(name.toLowerCase()) ? (sheetOfReference(refersTo)?.toLowerCase() ?? []) : []
  );
  return { sheets: new Set([...known, ...lists]), isComplete: known.size === found.length };
}
