import { catalogue } from "../messages/catalogue";
import { word, type Language, type MessageCode, type Sentence } from "../messages/message";
import { sheetOfKey } from "../workbook/sheet-names";
import type { SheetGrid, Workbook } from "../workbook/workbook";
import {
  CLAUSE_COLUMNS,
  FINDING_COLUMNS,
  LOG_COLUMNS,
  SCORE_COLUMNS,
  SELF_COLUMNS,
  SETTINGS_COLUMNS,
  SHEET_KEYS,
  SUMMARY_COLUMNS,
  SURVEY_COLUMNS,
  type ColumnLayout,
  type SheetKey,
} from "./sheet-layout";

export const COLUMNS_OF: Readonly<Record<SheetKey, readonly ColumnLayout[]>> = {
  [SHEET_KEYS.scores]: SCORE_COLUMNS,
  [SHEET_KEYS.summary]: SUMMARY_COLUMNS,
  [SHEET_KEYS.clauses]: CLAUSE_COLUMNS,
  [SHEET_KEYS.findings]: FINDING_COLUMNS,
  [SHEET_KEYS.survey]: SURVEY_COLUMNS,
  [SHEET_KEYS.self]: SELF_COLUMNS,
  [SHEET_KEYS.settings]: SETTINGS_COLUMNS,
  [SHEET_KEYS.log]: LOG_COLUMNS,
};

// A title, a line under it, and room for rows that a person put above them.
const HEADER_SEARCH_ROWS = 30;

/**
 * The sheets JiHe wrote earlier, whatever they are called now: by hidden defined name, or, when
 * another program lost the names, by their own header row (hidden columns included).
 */
export function findOwnSheets(workbook: Workbook): ReadonlyMap<SheetKey, SheetGrid> {
  const found = new Map<SheetKey, SheetGrid>();
  for (const key of Object.values(SHEET_KEYS)) {
    const sheet = sheetByName(workbook, key);
    if (sheet) found.set(key, sheet);
  }
  const taken = new Set([...found.values()].map((sheet) => sheet.name));
  for (const key of Object.values(SHEET_KEYS)) {
    if (found.has(key)) continue;
    const sheet = workbook.sheets.find(
      (candidate) =>
        !taken.has(candidate.name) && findHeaderRow(candidate, COLUMNS_OF[key], 1) !== undefined
    );
    if (!sheet) continue;
    found.set(key, sheet);
    taken.add(sheet.name);
  }
  return found;
}

/** Names of all sheets JiHe wrote: ask once, then test many. */
export function ownSheetNames(workbook: Workbook): ReadonlySet<string> {
  const written = [...findOwnSheets(workbook).values()].map((sheet) => sheet.name);
  const keeping = workbook.sheets.filter(isUndoSheet).map((sheet) => sheet.name);
  return new Set([...written, ...keeping, ...markedSheets(workbook)]);
}

/** Sheets that any hidden name of ours points at: also those that reconciling lists wrote. */
function markedSheets(workbook: Workbook): readonly string[] {
  return workbook.definedNames
    .filter(({ name }) => name.toLowerCase().startsWith("_jihe_"))
    .flatMap(({ name }) => sheetOfKey(workbook, name) ?? []);
}

/** The sheet in which the Excel add-in keeps what 撤销本次写入 needs. */
function isUndoSheet(sheet: SheetGrid): boolean {
  return sheet.visibility === "very-hidden" && sheet.name.startsWith("_jihe_");
}

function sheetByName(workbook: Workbook, key: SheetKey): SheetGrid | undefined {
  const name = sheetOfKey(workbook, key);
  return workbook.sheets.find((sheet) => sheet.name === name);
}

/** The language the sheets of an earlier run were written in; undefined when there are none. */
export function writtenLanguage(workbook: Workbook): Language | undefined {
  for (const [key, sheet] of findOwnSheets(workbook)) {
    for (const language of ["zh-CN", "en"] as const) {
      if (findHeaderRow(sheet, COLUMNS_OF[key], 0.5, [language]) !== undefined) return language;
    }
  }
  return undefined;
}

/** The words of a code in every language: a sheet written in one is read in another. */
export function spellings(code: MessageCode): readonly string[] {
  const sentence: Sentence = catalogue[code];
  return [sentence["zh-CN"], sentence.en];
}

/**
 * The row that carries the headers of `columns`. `share` is how many of them must be there: 1 to
 * recognise a sheet, less to find one's way in a sheet known to be ours whose headers a person
 * may have renamed.
 */
export function findHeaderRow(
  grid: SheetGrid,
  columns: readonly ColumnLayout[],
  share: number,
  languages: readonly Language[] = ["zh-CN", "en"]
): number | undefined {
  const wanted = columns
    .filter((column) => spellings(column.header)[0] !== "")
    .map((column) => ({
      isKey: column.id === "key",
      words: languages.map((language) => word(column.header, language)),
    }));
  const keyWords = wanted.filter((column) => column.isKey).flatMap((column) => column.words);
  for (let row = 0; row < Math.min(grid.rowCount, HEADER_SEARCH_ROWS); row += 1) {
    const texts = new Set<string>();
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string") texts.add(value.trim());
    }
    if (!keyWords.some((said) => texts.has(said))) continue;
    const hits = wanted.filter((column) => column.words.some((said) => texts.has(said)));
    if (hits.length >= wanted.length * share) return row;
  }
  return undefined;
}
