import { message, say, word, type MessageCode } from "../core/messages/message";
import { CliError } from "./cli-error";
import { check } from "./commands/check";
import { grade } from "./commands/grade";
import { reconcile } from "./commands/reconcile";
import { newProject } from "./commands/new";
import { rule } from "./commands/rule";
import { score } from "./commands/score";
import { checkLanguage, languageOf, parseArguments, type OptionName } from "./parse-arguments";
import type { ParsedArguments } from "./parse-arguments";
import { EXIT, sayLine, type ExitCode, type Session, type Terminal } from "./terminal";

interface Command {
  readonly options: readonly OptionName[];
  readonly help: MessageCode;
  readonly run: (given: ParsedArguments, session: Session) => Promise<ExitCode> | ExitCode;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { options: ["json", "set", "lang", "help"], help: "cli.help.check", run: check },
  score: {
    options: ["out", "force", "json", "set", "reviewer", "lang", "help"],
    help: "cli.help.score",
    run: score,
  },
  grade: {
    options: ["out", "force", "json", "set", "reviewer", "lang", "help"],
    help: "cli.help.grade",
    run: grade,
  },
  new: {
    options: ["project", "year", "classes", "force", "json", "lang", "help"],
    help: "cli.help.new",
    run: newProject,
  },
  reconcile: {
    options: ["out", "force", "json", "set", "lang", "help"],
    help: "list.help",
    run: reconcile,
  },
  rule: {
    options: ["weight", "value", "count", "answers", "json", "lang", "help"],
    help: "cli.help.rule",
    run: rule,
  },
};

/** Runs one command line and says how it went. Never throws: trouble is one line and code 2. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const session: Session = {
    terminal,
    language: languageOf(argv),
    languageGiven: argv.some((argument) => /^--lang(=|$)/u.test(argument)),
  };
  try {
    return await run(argv, session);
  } catch (cause) {
    const said =
      cause instanceof CliError
        ? cause.said
        : message("cli.unexpected", {
            what: cause instanceof Error ? cause.message : String(cause),
          });
    terminal.error(`${sayLine(session, said)}\n`);
    return EXIT.failed;
  }
}

async function run(argv: readonly string[], session: Session): Promise<ExitCode> {
  const { language, terminal } = session;
  const { name, rest } = splitCommand(argv);
  if (name === undefined) {
    const { options } = parseArguments(rest, ["help", "lang", "version"]);
    checkLanguage(options.get("lang"));
    if (options.has("version")) {
      terminal.out(`${VERSION}\n`);
      return EXIT.clean;
    }
    if (!options.has("help") && rest.length > options.size * 2) {
      throw new CliError(message("cli.no-command"));
    }
    if (options.has("help")) {
      terminal.out(`${word("cli.help", language)}\n`);
      return EXIT.clean;
    }
    throw new CliError(message("cli.no-command"));
  }
  if (name === "help") return help(rest, session);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CliError(message("cli.unknown-command", { command: name }));
  const given = parseArguments(rest, command.options);
  checkLanguage(given.options.get("lang"));
  if (given.options.has("help")) {
    terminal.out(`${say(message(command.help), language)}\n`);
    return EXIT.clean;
  }
  return command.run(given, session);
}

/** `jihe help score` is `jihe score --help`. */
function help(rest: readonly string[], { language, terminal }: Session): ExitCode {
  const { positional } = parseArguments(rest, ["lang"]);
  const [name] = positional;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name !== undefined && !command) {
    throw new CliError(message("cli.unknown-command", { command: name }));
  }
  terminal.out(`${word(command?.help ?? "cli.help", language)}\n`);
  return EXIT.clean;
}

/** The first word that is no option is the command; `--lang en check` is understood too. */
function splitCommand(argv: readonly string[]): { name?: string; rest: readonly string[] } {
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? "";
    if (argument === "--lang") index += 1;
    else if (!argument.startsWith("-")) {
      return { name: argument, rest: [...argv.slice(0, index), ...argv.slice(index + 1)] };
    }
  }
  return { rest: argv };
}

declare const JIHE_VERSION: string | undefined;
/** Put in by the build; a run from source has none. */
const VERSION = typeof JIHE_VERSION === "string" ? JIHE_VERSION : "0.0.0";
