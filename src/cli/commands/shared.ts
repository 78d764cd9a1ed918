import { message, type Language } from "../../core/messages/message";
import { writtenLanguage } from "../../core/sheets/own-sheets";
import type { Workbook } from "../../core/workbook/workbook";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import type { Json } from "../report-json";
import type { Session } from "../terminal";

/** The one file a command works on. */
export function oneBook({ positional }: ParsedArguments, command: string): string {
  const [path, extra] = positional;
  if (path === undefined || path === "") throw new CliError(message("cli.no-book", { command }));
  if (extra !== undefined) throw new CliError(message("cli.one-book", { command, extra }));
  return path;
}

/** The language of the sheets to write: as asked for, else as they were written before. */
export function sheetLanguage(workbook: Workbook, session: Session): Language {
  return session.languageGiven ? session.language : (writtenLanguage(workbook) ?? session.language);
}

/** One JSON object and nothing else. */
export function printJson(report: Json, session: Session): void {
  session.terminal.out(`${JSON.stringify(report, null, 2)}\n`);
}
