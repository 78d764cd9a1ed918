import { message, say } from "../../core/messages/message";
import { reviewsOf } from "../../core/sheets/finding-review";
import { planWrite } from "../../core/sheets/plan-sheets";
import { reviewed } from "../../core/sheets/reviewed";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import { evaluateBook } from "../evaluate-book";
import { readBook } from "../read-book";
import { reportOf, sayAll } from "../report-json";
import { outlookText } from "../report-outlook";
import { scoreText } from "../report-text";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { besideInput, checkOutput, writeOutput } from "../write-output";
import { findingCount, isNothing, notesOf } from "./check";
import { oneBook, printJson, sheetLanguage } from "./shared";

/** `jihe score <book.xlsx> [-o out.xlsx] [--json]`: scores, and writes the sheets into a copy. */
export async function score(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { language, terminal } = session;
  const input = oneBook(given, "score");
  const output = given.options.get("out") ?? besideInput(input, "scored");
  const wish = { input, output, force: given.options.has("force") };
  const book = await readBook(input, session);
  await checkOutput(wish);
  const evaluation = evaluateBook(book.workbook, given, session);
  const judged = reviewed(evaluation, book.workbook);
  const notes = sayAll(notesOf(evaluation, book.workbook), language);
  const reviewer = given.options.get("reviewer");
  const nothing = isNothing(evaluation);
  if (!nothing) {
    const plan = planWrite(evaluation, book.workbook, {
      language: sheetLanguage(book.workbook, session),
      now: terminal.now(),
      ...(reviewer === undefined ? {} : { reviewer }),
    });
    if (!plan.ok) throw new CliError(plan.error);
    const bytes = await book.apply(plan.value);
    if (!bytes.ok)
      throw new CliError(message("cli.cannot-make", { path: output, reason: bytes.error }));
    await writeOutput(wish, bytes.value);
  }
  if (given.options.has("json")) {
    const report = reportOf(judged, language, reviewsOf(judged.findings, book.workbook));
    printJson({ ...report, notes, output: nothing ? null : output }, session);
  } else {
    const scores = judged.grade
      ? scoreText(judged.indicators, judged.grade, session)
      : say(message("cli.no-indicators"), language);
    const written = nothing ? [] : [say(message("cli.written", { path: output }), language)];
    const outlook = [outlookText(judged.outlook, language)].filter((part) => part !== "");
    const parts = nothing
      ? notes
      : [scores, ...outlook, findingCount(judged, session), ...notes, ...written];
    terminal.out(`${parts.join("\n\n")}\n`);
  }
  return evaluation.findings.length > 0 ? EXIT.flagged : EXIT.clean;
}
