import { message, say } from "../../core/messages/message";
import { planTemplate } from "../../core/templates/plan-template";
import { readWish } from "../../core/templates/read-wish";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import { newBook } from "../read-book";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { checkOutput, writeOutput } from "../write-output";
import { printJson } from "./shared";

/** `jihe new <out.xlsx> [--project …] [--year …] [--classes …]`: the empty workbook of a project. */
export async function newProject(given: ParsedArguments, session: Session): Promise<ExitCode> {
  const { language, terminal } = session;
  const [output, extra] = given.positional;
  if (output === undefined || output === "") throw new CliError(message("cli.no-new"));
  if (extra !== undefined) throw new CliError(message("cli.one-new", { extra }));
  if (!/\.xlsx$/iu.test(output)) {
    throw new CliError(message("cli.output-kind", { path: output, extension: ".xlsx" }));
  }
  const wish = { input: "", output, force: given.options.has("force") };
  await checkOutput(wish);
  const asked = readWish({
    project: given.options.get("project"),
    year: given.options.get("year"),
    classes: given.options.get("classes"),
  });
  if (!asked.ok) throw new CliError(asked.error);
  const plan = planTemplate({ language, ...asked.value });
  const bytes = await newBook(plan);
  if (!bytes.ok) {
    throw new CliError(message("cli.cannot-make", { path: output, reason: bytes.error }));
  }
  await writeOutput(wish, bytes.value);
  const sheets = plan.sheets.map(({ name }) => name);
  if (given.options.has("json")) printJson({ sheets, output }, session);
  else {
    const said = message("cli.new-written", { path: output, sheets: sheets.join("、") });
    terminal.out(`${say(said, language)}\n`);
  }
  return EXIT.clean;
}
