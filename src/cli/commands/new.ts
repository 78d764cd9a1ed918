import { message, say } from "../../core/messages/message";
import { planTemplate } from "../../core/templates/plan-template";
import { CliError } from "../cli-error";
import type { ParsedArguments } from "../parse-arguments";
import { newBook } from "../read-book";
import { EXIT, type ExitCode, type Session } from "../terminal";
import { checkOutput, writeOutput } from "../write-output";
import { printJson } from "./shared";

/** `jihe new <out.xlsx> [--classes 自理,半失能,失能] [--json]`: the empty workbook of a project. */
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
  const classes = classesOf(given.options.get("classes"));
  const plan = planTemplate({ language, ...(classes ? { classes } : {}) });
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

/** Names of the classes of people, in any of the commas that are at hand. */
function classesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(/[,，、;；]/u).map((name) => name.trim());
  const isUsable = names.every((name) => name !== "" && name.length <= MOST_LETTERS);
  if (!isUsable || names.length > MOST_CLASSES || new Set(names).size < names.length) {
    throw new CliError(message("cli.classes", { text, most: String(MOST_CLASSES) }));
  }
  return names;
}

const MOST_CLASSES = 12;
const MOST_LETTERS = 20;
