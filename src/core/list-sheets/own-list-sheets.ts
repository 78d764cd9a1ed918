import { word, type Language } from "../messages/message";
import { statusId } from "../sheets/finding-words";
import { findHeaderRow, ownSheetNames } from "../sheets/own-sheets";
import { readWrittenInSteps, textAt, type WrittenSheet } from "../sheets/written-sheet";
import { finish } from "../values/finish";
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
  return similarNamesIn(writtenListSheet(workbook, LIST_SHEET_KEYS.findings)).accepted;
}

/** Similar names that a reviewer ruled out (排除): not to be suggested again. */
export function refusedNames(workbook: Workbook): ReadonlySet<string> {
  return similarNamesIn(writtenListSheet(workbook, LIST_SHEET_KEYS.findings)).refused;
}

/** Both of them, from 名单疑点 as it was read. */
export function similarNamesIn(written: WrittenSheet | undefined): {
  readonly accepted: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
} {
  const [accepted, refused] = [new Set<string>(), new Set<string>()];
  for (const [key, row] of written?.rows ?? []) {
    if (!written || !key.startsWith("similar-name-")) continue;
    const status = statusId(textAt(written, row, "status"));
    if (status === "confirmed") accepted.add(key);
    if (status === "excluded") refused.add(key);
  }
  return { accepted, refused };
}

/** An earlier sheet as a person left it. */
export function writtenListSheet(workbook: Workbook, key: ListSheetKey): WrittenSheet | undefined {
  return finish(writtenListSheetInSteps(workbook, key));
}

/** The same with a rest every few thousand rows. */
export function writtenListSheetInSteps(
  workbook: Workbook,
  key: ListSheetKey
): Generator<undefined, WrittenSheet | undefined> {
  const name = ownListSheet(workbook, key);
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  return readWrittenInSteps(grid, LIST_COLUMNS_OF[key]);
}
