import { olderThanLists } from "../../core/list-sheets/older-than-lists";
import type { Evaluation } from "../../core/evaluation";
import { message, say, type Message } from "../../core/messages/message";
import { reviewsOf } from "../../core/sheets/finding-review";
import { overrideProblems } from "../../core/sheets/overrides";
import { readJudgements } from "../../core/sheets/read-judgements";
import { reviewed } from "../../core/sheets/reviewed";
import { readSettings } from "../../core/sheets/read-settings";
import type { Workbook } from "../../core/workbook/workbook";
import type { ParsedArguments } from "../parse-arguments";
import { evaluateBook } from "../evaluate-book";
import { readBook } from "../read-book";
import { reportOf, sayAll } from "../report-json";
import { checkText } from "../report-text";
import { oneBook, printJson } from "./shared";
import { EXIT, type ExitCode, type Session } from "../terminal";

/** `jihe check <book.xlsx> [--json]`: the tables found and what does not agree. */
export async function check(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { workbook } = await readBook(oneBook(given, "check"), session);
  const evaluation = reviewed(evaluateBook(workbook, given, session), workbook);
  const notes = notesOf(evaluation, workbook);
  if (given.options.has("json")) {
    const report = reportOf(evaluation, session.language, reviewsOf(evaluation.findings, workbook));
    printJson({ ...report, notes: sayAll(notes, session.language) }, session);
  } else {
    const text = checkText(evaluation, session);
    session.terminal.out(`${[text, ...sayAll(notes, session.language)].join("\n\n")}\n`);
  }
  return evaluation.findings.length > 0 ? EXIT.flagged : EXIT.clean;
}

/** What else the reader should know: nothing was found to check, or a setting cannot be used. */
export function notesOf(evaluation: Evaluation, workbook: Workbook): readonly Message[] {
  const older = olderThanLists(workbook);
  const problems = [
    ...(older ? [older] : []),
    ...readSettings(workbook).problems,
    ...overrideProblems(workbook),
    ...readJudgements(workbook).problems,
  ];
  return isNothing(evaluation) ? [message("cli.nothing"), ...problems] : problems;
}

/** No table was recognised: there was nothing to check. */
export function isNothing({ facts, findings, indicators }: Evaluation): boolean {
  return facts.tables.length === 0 && findings.length === 0 && indicators.length === 0;
}

/** `疑点 25 条` in one line. */
export function findingCount(evaluation: Evaluation, session: Session): string {
  const count = String(evaluation.findings.length);
  return say(message("cli.finding-count", { count }), session.language);
}
