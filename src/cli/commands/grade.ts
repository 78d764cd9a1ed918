import { message, say } from "../../core/messages/message";
import type { Grade } from "../../core/scores/score";
import { gradeScaleOf } from "../../core/scores/grade-scale";
import { sayChanges } from "../../core/sheets/compose-scores";
import { reviewed } from "../../core/sheets/reviewed";
import { regrade } from "../../core/sheets/regrade";
import { writtenFindings, writtenTables } from "../../core/sheets/read-written-findings";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import { evaluateBook } from "../evaluate-book";
import { readBook } from "../read-book";
import { gradeJson, indicatorJson, sayAll, type Json } from "../report-json";
import { outlookJson, outlookText } from "../report-outlook";
import { scoreText } from "../report-text";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { besideInput, checkOutput, writeOutput } from "../write-output";
import { oneBook, printJson, sheetLanguage } from "./shared";

/**
 * `jihe grade <scored.xlsx> [-o out.xlsx] [--json]`: 重新计算等级 from the written sheet with the
 * reviewer's scores. Findings are those of the written 疑点清单; the ones ruled out or corrected
 * are listed, and flag nothing.
 */
export async function grade(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { language, terminal } = session;
  const input = oneBook(given, "grade");
  const output = given.options.get("out") ?? besideInput(input, "graded");
  const wish = { input, output, force: given.options.has("force") };
  const book = await readBook(input, session);
  await checkOutput(wish);
  const now = reviewed(evaluateBook(book.workbook, given, session), book.workbook);
  const result = regrade(book.workbook, {
    language: sheetLanguage(book.workbook, session),
    now: terminal.now(),
    scale: gradeScaleOf(now.facts).bands,
  });
  if (!result.ok) throw new CliError(result.error);
  const { plan, indicators, changes, problems } = result.value;
  const total = withAlternatives(result.value.grade, now.grade);
  // Told as long as the sources still give the total that was graded.
  const outlook = now.outlook?.now.total.equals(total.score) ? now.outlook : undefined;
  const bytes = await book.apply(plan);
  if (!bytes.ok)
    throw new CliError(message("cli.cannot-make", { path: output, reason: bytes.error }));
  await writeOutput(wish, bytes.value);

  const findings = writtenFindings(book.workbook);
  const open = findings.filter(({ isOpen }) => isOpen);
  const notes = sayAll(problems, language);
  if (given.options.has("json")) {
    printJson(
      {
        tables: writtenTables(book.workbook).map((table): Json => ({ ...table })),
        findings: findings.map(({ isOpen: _open, ...finding }): Json => finding),
        indicators: indicators.map((indicator) => indicatorJson(indicator, language)),
        grade: gradeJson(total, language),
        outlook: outlookJson(outlook, language),
        notes,
        output,
      },
      session
    );
  } else {
    const said =
      changes.length === 0
        ? say(message("cli.no-changes"), language)
        : sayChanges(changes, language);
    const count = say(message("cli.open-findings", { count: String(open.length) }), language);
    const written = say(message("cli.written", { path: output }), language);
    const scores = scoreText(indicators, total, session);
    const what = [outlookText(outlook, language)].filter((part) => part !== "");
    terminal.out(`${[scores, ...what, said, count, ...notes, written].join("\n\n")}\n`);
  }
  return open.length > 0 ? EXIT.flagged : EXIT.clean;
}

/** Open questions stay open in a written book; they are told as long as the total is the same. */
function withAlternatives(written: Grade, evaluated: Grade | undefined): Grade {
  if (!evaluated?.score.equals(written.score)) return written;
  return { ...written, alternatives: evaluated.alternatives };
}
