import type { Evaluation } from "../../core/evaluation";
import { message, say, type Language } from "../../core/messages/message";
import type { Grade } from "../../core/scores/score";
import { gradeScaleOf } from "../../core/scores/grade-scale";
import { sayChanges } from "../../core/sheets/compose-scores";
import { reviewsOf } from "../../core/sheets/finding-review";
import { reviewed } from "../../core/sheets/reviewed";
import { regrade } from "../../core/sheets/regrade";
import { writtenFindings, writtenTables } from "../../core/sheets/read-written-findings";
import type { Workbook } from "../../core/workbook/workbook";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import { evaluateBook } from "../evaluate-book";
import { readBook } from "../read-book";
import { gradeJson, indicatorJson, reportOf, sayAll, type Json } from "../report-json";
import { outlookJson, outlookText } from "../report-outlook";
import { scoreText } from "../report-text";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { besideInput, checkOutput, writeOutput } from "../write-output";
import { oneBook, printJson, sheetLanguage } from "./shared";

/**
 * `jihe grade <scored.xlsx> [-o out.xlsx] [--json]`: 重新计算等级 from the written sheet with the
 * reviewer's scores, statuses, settings and the sources as they are now. Findings that were ruled
 * out or corrected are listed, and flag nothing.
 */
export async function grade(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { language, terminal } = session;
  const input = oneBook(given, "grade");
  const output = given.options.get("out") ?? besideInput(input, "graded");
  const wish = { input, output, force: given.options.has("force") };
  const book = await readBook(input, session);
  await checkOutput(wish);
  const evaluation = evaluateBook(book.workbook, given, session);
  const reviewer = given.options.get("reviewer");
  const result = regrade(book.workbook, {
    language: sheetLanguage(book.workbook, session),
    now: terminal.now(),
    evaluation,
    scale: gradeScaleOf(evaluation.facts).bands,
    ...(reviewer === undefined ? {} : { reviewer }),
  });
  if (!result.ok) throw new CliError(result.error);
  const { plan, indicators, changes, causes, problems } = result.value;
  const now = reviewed(evaluation, book.workbook);
  const total = withAlternatives(result.value.grade, now.grade);
  const bytes = await book.apply(plan);
  if (!bytes.ok)
    throw new CliError(message("cli.cannot-make", { path: output, reason: bytes.error }));
  await writeOutput(wish, bytes.value);

  const found = foundIn(now, book.workbook, language);
  const notes = sayAll(problems, language);
  if (given.options.has("json")) {
    const { open: _count, ...report } = found;
    printJson(
      {
        ...report,
        outlook: outlookJson(now.outlook, language),
        indicators: indicators.map((indicator) => indicatorJson(indicator, language)),
        grade: gradeJson(total, language),
        causes,
        notes,
        output,
      },
      session
    );
  } else {
    const said = [sayChanges(changes, language), ...causes].filter(Boolean).join("\n");
    const changed = said === "" ? say(message("cli.no-changes"), language) : said;
    const count = say(message("cli.open-findings", { count: String(found.open) }), language);
    const written = say(message("cli.written", { path: output }), language);
    const outlook = [outlookText(now.outlook, language)].filter((part) => part !== "");
    const scores = scoreText(indicators, total, session);
    terminal.out(`${[scores, ...outlook, changed, count, ...notes, written].join("\n\n")}\n`);
  }
  return found.open > 0 ? EXIT.flagged : EXIT.clean;
}

/**
 * Tables, findings and questions as they are now; for sheets that were parted from their sources,
 * as they were written.
 */
function foundIn(
  now: Evaluation,
  workbook: Workbook,
  language: Language
): Readonly<Record<string, Json>> & { readonly open: number } {
  if (now.indicators.length === 0) {
    const findings = writtenFindings(workbook);
    return {
      tables: writtenTables(workbook).map((table): Json => ({ ...table })),
      findings: findings.map(({ isOpen: _open, ...finding }): Json => finding),
      open: findings.filter(({ isOpen }) => isOpen).length,
    };
  }
  const reviews = reviewsOf(now.findings, workbook);
  const { tables, findings, questions = [] } = reportOf(now, language, reviews);
  const settled = reviews.filter(({ status }) => status === "excluded" || status === "corrected");
  return { tables, findings, questions, open: findings.length - settled.length };
}

/** Open questions stay open in a written book; they are told as long as the total is the same. */
function withAlternatives(written: Grade, evaluated: Grade | undefined): Grade {
  if (!evaluated?.score.equals(written.score)) return written;
  return { ...written, alternatives: evaluated.alternatives };
}
