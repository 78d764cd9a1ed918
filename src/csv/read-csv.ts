import Papa from "papaparse";
import { message, type Message } from "../core/messages/message";
import { err, ok, type Result } from "../core/values/result";
import { legalSheetName } from "../core/workbook/sheet-names";
import type { Workbook } from "../core/workbook/workbook";
import type { ReadProgress } from "../core/workbook/workbook-host";
import { CsvTable } from "./csv-table";
import { decodePieces, encodingOf } from "./decode-csv";

export interface CsvOptions {
  /** Name of the one sheet: the file's name without its extension. */
  readonly name: string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

const DELIMITERS = [",", "\t", ";", "|", "，"];
const GUESS_FROM = 64 * 1024;
const COLUMNS = 16_384;
/** One row of a list never takes so many characters: a quote was opened and not closed. */
const LONGEST_ROW = 8 << 20;

/**
 * Reads a list from CSV as a workbook of one sheet: UTF-8 with or without a mark, UTF-16, GB18030;
 * comma, tab, semicolon or `sep=` in the first line; line breaks inside quotes. Piece by piece, so
 * that a million rows take little more than their values.
 */
export function readCsv(bytes: Uint8Array, options: CsvOptions): Result<Workbook, Message> {
  if (bytes.length === 0) return err(message("csv.empty"));
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return err(message("csv.no-text"));
  const name = legalSheetName(options.name);
  const table = new CsvTable();
  let delimiter: string | undefined;
  let rest = "";
  for (const piece of decodePieces(bytes, encoding)) {
    rest += piece;
    if (delimiter === undefined) ({ delimiter, rest } = findDelimiter(rest));
    rest = addRows(table, rest, delimiter, false).rest;
    if (rest.length > LONGEST_ROW) return err(unclosed(table));
    if (table.columnCount > COLUMNS) return err(tooWide(table));
    // How many rows there will be is not known; the rows read are, and that reading goes on.
    options.onProgress?.({ sheet: name, rowsRead: table.rowCount, rowsTotal: table.rowCount });
  }
  const last = addRows(table, rest, delimiter ?? ",", true);
  if (last.isUnclosed) return err(unclosed(table));
  if (table.columnCount > COLUMNS) return err(tooWide(table));
  if (table.columnCount === 0) return err(message("csv.empty"));
  return ok({ sheets: [table.sheet(name)], date1904: false, definedNames: [] });
}

/** Excel's own first line `sep=;` says it; else what divides the first rows most evenly. */
function findDelimiter(text: string): { delimiter: string; rest: string } {
  const told = /^sep=(.)\n/u.exec(text);
  if (told?.[1] !== undefined) return { delimiter: told[1], rest: text.slice(told[0].length) };
  const { meta } = Papa.parse<string[]>(text.slice(0, GUESS_FROM), {
    delimitersToGuess: DELIMITERS,
    newline: "\n",
    preview: 100,
    skipEmptyLines: "greedy",
  });
  return { delimiter: meta.delimiter, rest: text };
}

/** What papaparse's parser gives back; its types leave it open. */
interface ParsedRows {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function addRows(
  table: CsvTable,
  text: string,
  delimiter: string,
  isLast: boolean
): { rest: string; isUnclosed: boolean } {
  if (text === "") return { rest: "", isUnclosed: false };
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as ParsedRows;
  const isUnclosed = errors.some(({ code }) => code === "MissingQuotes");
  if (isUnclosed) return { rest: "", isUnclosed };
  for (const fields of data) table.addRow(fields);
  return { rest: text.slice(meta.cursor), isUnclosed };
}

function unclosed(table: CsvTable): Message {
  return message("csv.unclosed-quote", { row: String(table.rowCount + 1) });
}

function tooWide(table: CsvTable): Message {
  return message("csv.too-wide", { columns: String(table.columnCount), limit: String(COLUMNS) });
}
