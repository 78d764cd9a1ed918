import { word, type Language } from "../messages/message";
import { statusId } from "../sheets/finding-words";
import { findHeaderRow, ownSheetNames } from "../sheets/own-sheets";
import { readWritten, textAt, type WrittenSheet } from "../sheets/written-sheet";
import { freeSheetName, sheetOfKey } from "../workbook/sheet-names";
import type { Workbook } from "../workbook/workbook";
import { LIST_COLUMNS_OF, LIST_SHEET_KEYS, type ListSheetKey } from "./list-sheet-layout";

const NAMES = {
  [LIST_SHEET_KEYS.summary]: "list.sheet.summary",
  [LIST_SHEET_KEYS.findings]: "list.sheet.findings",
  [LIST_SHEET_KEYS.sample]: "list.sheet.sample",
} as const satisfies Record<ListSheetKey, string>;

/**
 * The sheet that an earlier run wrote, whatever it is called now: by its hidden name, or, when
 * another program lost that, by its own header row.
 */
export function ownListSheet(workbook: Workbook, key: ListSheetKey): string | undefined {
  const named = sheetOfKey(workbook, key);
  if (named !== undefined) return named;
  return workbook.sheets.find(
    (sheet) => findHeaderRow(sheet, LIST_COLUMNS_OF[key], 1) !== undefined
  )?.name;
}

/** Names of all sheets that reconciling wrote. */
export function ownListSheets(workbook: Workbook): ReadonlySet<string> {
  return new Set(
    Object.values(LIST_SHEET_KEYS).flatMap((key) => ownListSheet(workbook, key) ?? [])
  );
}

/** Names of all sheets JiHe wrote, those of reconciling too. */
export function allOwnSheets(workbook: Workbook): ReadonlySet<string> {
  return new Set([...ownSheetNames(workbook), ...ownListSheets(workbook)]);
}

/** The name a sheet will have: the one it has now, or the usual one where that is free. */
export function listSheetName(workbook: Workbook, key: ListSheetKey, language: Language): string {
  const taken = workbook.sheets.map((sheet) => sheet.name);
  return ownListSheet(workbook, key) ?? freeSheetName(word(NAMES[key], language), taken);
}

/** Similar names that a reviewer confirmed (属实) in 名单疑点: the two are one person. */
export function acceptedNames(workbook: Workbook): ReadonlySet<string> {
  return similarNamesThatAre(workbook, "confirmed");
}

/** Similar names that a reviewer ruled out (排除): not to be suggested again. */
export function refusedNames(workbook: Workbook): ReadonlySet<string> {
  return similarNamesThatAre(workbook, "excluded");
}

function similarNamesThatAre(
  workbook: Workbook,
  status: "confirmed" | "excluded"
): ReadonlySet<string> {
  const written = writtenListSheet(workbook, LIST_SHEET_KEYS.findings);
  const accepted = new Set<string>();
  for (const [key, row] of written?.rows ?? []) {
    if (!written || !key.startsWith("similar-name-")) continue;
    if (statusId(textAt(written, row, "status")) === status) accepted.add(key);
  }
  return accepted;
}

/** An earlier sheet as a person left it. */
export function writtenListSheet(workbook: Workbook, key: ListSheetKey): WrittenSheet | undefined {
  const name = ownListSheet(workbook, key);
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  return readWritten(grid, LIST_COLUMNS_OF[key]);
}
