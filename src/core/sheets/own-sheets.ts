import { catalogue } from "../messages/catalogue";
import { type Language, type MessageCode, type Sentence } from "../messages/message";
import { oncePer } from "../values/once-per";
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
  return settled.get(workbook) ?? searchOwnSheets(workbook);
}

const settled = new WeakMap<Workbook, ReadonlyMap<SheetKey, SheetGrid>>();

/**
 * The same workbook, whose own sheets are looked for once and for all: for work that asks for them
 * many times while nobody types. A workbook that is still being read must not be settled.
 */
export function settleOwnSheets(workbook: Workbook): Workbook {
  if (settled.has(workbook)) return workbook;
  const copy = { ...workbook };
  settled.set(copy, searchOwnSheets(workbook));
  return copy;
}

function searchOwnSheets(workbook: Workbook): ReadonlyMap<SheetKey, SheetGrid> {
  const found = new Map<SheetKey, SheetGrid>();
  for (const key of Object.values(SHEET_KEYS)) {
    const sheet = sheetByName(workbook, key);
    if (sheet) found.set(key, sheet);
  }
  if (found.size === Object.keys(SHEET_KEYS).length) return found;
  const taken = new Set([...found.values()].map((sheet) => sheet.name));
  const others = workbook.sheets
    .filter(({ name }) => !taken.has(name))
    .map((sheet) => ({ sheet, rows: topRows(sheet) }));
  for (const key of Object.values(SHEET_KEYS)) {
    if (found.has(key)) continue;
    const sheet = others.find(
      (candidate) =>
        !taken.has(candidate.sheet.name) &&
        headerRowAmong(candidate.rows, COLUMNS_OF[key], 1, LANGUAGES) !== undefined
    )?.sheet;
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
  languages: readonly Language[] = LANGUAGES
): number | undefined {
  return headerRowAmong(topRows(grid), columns, share, languages);
}

const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

/** The trimmed texts of the first rows, one set a row. */
function topRows(grid: SheetGrid): readonly ReadonlySet<string>[] {
  return Array.from({ length: Math.min(grid.rowCount, HEADER_SEARCH_ROWS) }, (_, row) => {
    const texts = new Set<string>();
    for (let column = 0; column < grid.columnCount; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string") texts.add(value.trim());
    }
    return texts;
  });
}

function headerRowAmong(
  rows: readonly ReadonlySet<string>[],
  columns: readonly ColumnLayout[],
  share: number,
  languages: readonly Language[]
): number | undefined {
  const wanted = headersOf(columns);
  const isIn = (texts: ReadonlySet<string>, { words }: Header): boolean =>
    languages.some((language) => texts.has(words[language]));
  const row = rows.findIndex((texts) => {
    if (!wanted.some((header) => header.isKey && isIn(texts, header))) return false;
    return wanted.filter((header) => isIn(texts, header)).length >= wanted.length * share;
  });
  return row < 0 ? undefined : row;
}

interface Header {
  readonly isKey: boolean;
  readonly words: Sentence;
}

/** The headers of a layout in words; those without a word are found by their place. */
const headersOf = oncePer((columns: readonly ColumnLayout[]): readonly Header[] =>
  columns
    .map(({ id, header }): Header => ({ isKey: id === "key", words: catalogue[header] }))
    .filter(({ words }) => words["zh-CN"] !== "")
);
